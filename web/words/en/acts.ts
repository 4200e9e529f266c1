/** What the tracking page says of what an applicant may do, and of what was done. */
export const trackActs = {
  title: 'What you can do',
  link: {
    answer: 'Answer our question',
    withdraw: 'Withdraw your request',
    review: 'Ask for an internal review',
    'new-link': 'Replace the link to this page',
  },
  doneTitle: 'Done',
  done: {
    answer: 'We have received your answer. You do not need to send it in any other way.',
    withdraw: 'We have withdrawn your request, and will not answer it.',
    review: 'We have received your request for an internal review.',
    'new-link':
      'The link has been replaced. Older links no longer open this page. If you gave us an email address, we are sending you the new one.',
  },
};

/** Words of the pages on which an applicant does something about a request. */
export const acts = {
  answer: {
    title: 'Answer our question',
    label: 'Your answer',
    hint: 'The time for our answer goes on or begins again when we have yours. Leave out private details about yourself or other people.',
    send: 'Send your answer',
    refused: 'We are not waiting for an answer to a question now.',
  },
  withdraw: {
    title: 'Withdraw your request',
    text: 'If you withdraw your request, we stop working on it and will not answer it. This cannot be undone. You can make a new request at any time.',
    send: 'Withdraw my request',
    refused: 'This request can no longer be withdrawn.',
  },
  review: {
    title: 'Ask for an internal review',
    text: 'Someone who did not deal with your request will look at it again. You can ask about our answer, or about how we handled the request.',
    until: (date: string) => `You may ask until ${date}.`,
    late: (date: string) => `The time for asking ended on ${date}. You can still ask, but we may refuse.`,
    label: 'What would you like us to look at again?',
    hint: 'For example, information you think we should have given you, or a reason that you do not accept.',
    send: 'Ask for a review',
    refused: 'A review cannot be asked for now: we have not answered this request yet, or a review is under way.',
  },
  'new-link': {
    title: 'Replace the link to your request',
    text: 'Do this if somebody else may have seen the link. Every older link stops working at once. This browser keeps the page open, and if you gave us an email address we send you the new link.',
    send: 'Replace the link',
    notNow: 'We send nothing by email while we check what reached us, and cannot replace the link now.',
    refused: 'The link was replaced or sent several times today. Try again tomorrow.',
  },
  reference: 'Your request ',
  question: 'Our question',
  refusedTitle: 'This cannot be done now',
  typed: 'What you typed',
  typedText: 'It has not been sent. To send it another way, copy it and write to ',
  back: 'Back to your request',
  errors: {
    answer: {
      missing: 'Enter your answer',
      'too-long': 'Your answer must be 20,000 characters or fewer',
      'control-characters': 'Your answer has characters that cannot be read. Remove them, or type the words again',
    },
    grounds: {
      missing: 'Enter what you would like us to look at again',
      'too-long': 'What you would like us to look at again must be 20,000 characters or fewer',
      'control-characters': 'What you typed has characters that cannot be read. Remove them, or type the words again',
    },
    reference: { missing: 'Enter your reference, like 01.FOI.26.000123' },
    email: { missing: 'Enter the email address you gave, like name@example.com' },
    otherwise: 'Check this answer',
  },
  again: {
    title: 'Email me my link again',
    lead: 'We can send the private link to your request again, to the email address that you gave with it.',
    reference: 'Reference',
    referenceHint: 'For example, 01.FOI.26.000123',
    email: 'Email address',
    emailHint: 'The address that you gave with your request.',
    send: 'Email me my link',
    sentTitle: 'Check your email',
    sent: 'If that request exists and was made with this address, we have sent the link to it.',
    sentLimit: 'To protect the people who write to us, we send links to one address at most three times a day.',
    sentSpam:
      'If it has not arrived within an hour, look in your spam or junk folder, and check the reference and the address.',
    help: 'If you have lost the reference, or gave a postal address, write to ',
  },
};
