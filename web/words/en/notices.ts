/** Words of the letters that ask, charge or take more time. */
export const notices = {
  follow: 'See your request',
  complain: 'If you are unhappy with how we handle your request',
  clarificationSubject: (reference: string) => `A question about your request ${reference}`,
  clarification: 'We need to know more before we can find the information you asked for. Our question:',
  clarificationParts: (parts: string) =>
    `Part of your request (${parts}) is not clear enough for us to find the information. We are working on the rest. Our question:`,
  clarificationReply: 'Please answer on the page of your request (the link below), or by replying to this message.',
  clarificationStops: (days: number) =>
    `Until we hear from you the time for our answer does not run. When your answer makes the request clear, the law gives us ${days} working days from the day we receive it. If we do not hear from you, we may close the request.`,
  clarificationGoesOn: 'The time for our answer goes on meanwhile.',
  feesSubject: (reference: string) => `A fee for your request ${reference}`,
  fees: (amount: string) =>
    `We can answer your request if you pay a fee of ${amount}. Reply to this message to ask how to pay.`,
  feesClock:
    'The working days from this notice to the day we receive your payment do not count towards the time for our answer.',
  extensionSubject: (reference: string) => `More time for your request ${reference}`,
  extensionPublicInterest:
    'We need more time for your request. We hold information that an exemption covers, and we have not yet decided whether the public interest is better served by withholding it or by disclosing it. The exemptions are:',
  extensionComplex:
    'We need more time for your request. It is so complex, and concerns so much information, that we cannot answer it properly within 20 working days.',
  extensionEstimate: (by: string) => `We expect to decide and answer you by ${by}.`,
  extensionBy: (by: string) => `We will answer you by ${by}.`,
  exemption: (section: string, title: string) => `Section ${section} – ${title}`,
  rejectionSubject: (reference: string) => `What you sent us: ${reference}`,
  rejection: (on: string) =>
    `On ${on} we received something through our form for requests, with this email address. Somebody has looked at it, and we have not taken it as a request for information.`,
  rejectionWrong:
    'If you are asking for information, reply to this message and tell us. We will then count the time for our answer from the day on which we first received it.',
  /** That what an applicant sent about a request has arrived. */
  confirmation: {
    subject: {
      answer: (reference: string) => `We have your answer about request ${reference}`,
      withdraw: (reference: string) => `Your request ${reference} is withdrawn`,
      review: (reference: string) => `A review of your request ${reference}`,
    },
    text: {
      answer: (on: string) =>
        `On ${on} we received your answer to our question. You do not need to send it in any other way.`,
      withdraw: (on: string) =>
        `Your request was withdrawn on ${on}, so we will not answer it. You can make a new request at any time.`,
      review: (on: string) =>
        `On ${on} we received your request for an internal review. Someone who did not deal with your request will look at it again.`,
    },
    notYou: 'If you did not do this, reply to this message at once: somebody else may have the link to your request.',
  },
  linkSubject: (reference: string) => `The link to your request ${reference}`,
  link: (reference: string) =>
    `This is the link to your request ${reference}, because somebody asked us to send it to the address given with the request.`,
  linkPrivate:
    'Use this link from now on: an older one no longer works if you replaced it. Anyone who has it can see your request, so do not share it.',
  linkNotAsked: 'If you did not ask for it, you do not need to do anything. Nobody but you has been sent this link.',
};
