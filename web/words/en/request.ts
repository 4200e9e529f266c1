/** Words of asking for information: before the form, the questions, checking the answers, and leaving. In English. */

/** What stands before the questions, and around them. */
export const request = {
  title: 'Before you ask for information',
  lead: (authority: string) =>
    `Use this service to ask ${authority} for recorded information, such as figures, reports, policies and emails.`,
  free: 'It is free to ask. You do not need an account, or a reason, and you do not need to name a law.',
  elsewhere: 'When to use another way',
  own: 'Information about yourself',
  ownText: 'You have a separate right to a copy of your own records. It is called a subject access request.',
  ownLink: 'Ask for your own information',
  report: 'Something has happened to you, or is happening now',
  reportText: 'Call 999 in an emergency. Nobody watches this service around the clock.',
  reportLink: 'Report something to us',
  scheme: 'Policies, spending and other things we publish',
  schemeText: 'Much of what we hold is published already, and can be read at once.',
  schemeLink: 'Our publication scheme',
  searchLink: 'Search published answers',
  complaint: 'A complaint, or everyday advice',
  complaintText: 'This service is for recorded information. For anything else, contact us: ',
  need: 'What you will need',
  needItems: [
    'what you would like to know, as exactly as you can say it',
    'your name: the law asks for your real one',
    'an email address or a postal address for our answer',
  ],
  kept: 'We keep your answers for 24 hours after you last save a page, so that you can come back to them in this browser.',
  public:
    'We publish many requests with our answers. We take out your name, your address and anything else that says who you are.',
  start: 'Start now',
  onePage: 'Fill everything in on one page instead',
  goOn: 'You have a request that you have not sent',
  goOnText: 'You can go on where you stopped, or delete what you typed and start again.',
  goOnLink: 'Go on with your request',
  startAgain: 'Delete it and start again',
  expired:
    'There is no request here that you could go on with. We keep one that is not sent for 24 hours. Please start again.',
  safety: 'Leaving this service quickly',
  safetyText: (where: string) =>
    `Select ‘Exit this page’, or press the Shift key 3 times, to go to ${where}. What you typed and have not sent is deleted. Your browser’s history will still show that you were here.`,
};

/** Every question on one page. */
export const onePage = {
  title: 'Ask for information',
  lead: 'All the questions are on this page, and nothing is kept until you send it.',
  first: 'Your question may be answered already: ',
  noCookies: 'Your browser does not keep a cookie for this service, so all the questions are on this page.',
  noCookiesTyped: 'What you typed is still here.',
  searchLink: 'Search published answers',
};

/** The questions themselves; the script in the browser carries them as well. */
export const questions = {
  information: 'What information would you like?',
  informationHint:
    'Say what you want to know, and for which dates and places if that matters. Numbered questions are easiest for us to answer. Leave out private details about yourself or other people.',
  name: 'What is your full name?',
  nameHint: 'The law asks for a real name. We do not publish it.',
  contactBy: 'How should we send our answer?',
  contactByHint: 'You only need one address. We use it to write to you about this request, and for nothing else.',
  email: 'By email',
  emailLabel: 'Email address',
  post: 'By post',
  postLabel: 'Postal address',
  postHint: 'Include the postcode, or the country if it is outside the UK.',
  preferredForm: 'Which form of answer would you prefer?',
  preferredFormHint: 'We will do as you prefer where it is reasonable.',
  forms: {
    any: 'No preference',
    copy: 'A copy of the documents',
    're-usable': 'Data that a computer can use, such as a spreadsheet',
    summary: 'A summary',
    inspection: 'To look at the records at our office',
  },
  needs: 'Do you need us to do anything differently?',
  needsHint: 'For example large print, easy read, braille, audio or British Sign Language.',
  no: 'No',
  yes: 'Yes',
  adjustmentsLabel: 'What do you need?',
  adjustmentsHint: 'You do not have to tell us why.',
  trap: 'Leave this box empty',
  continue: 'Continue',
  saving: 'Saving. Please wait.',
  sending: 'Sending your request. Please wait.',
  offline:
    'We could not reach the service. What you typed is still on this page. Check your connection, then select the button again.',
  failed: 'Something went wrong on our side. What you typed is still on this page. Select the button again.',
};

/** Checking the answers before they are sent. */
export const checking = {
  title: 'Check your answers before you send your request',
  information: 'Your request',
  name: 'Name',
  email: 'Email address',
  post: 'Postal address',
  preferredForm: 'Form of the answer',
  needs: 'Anything to do differently',
  nothing: 'Nothing',
  change: 'Change',
  changeWhat: {
    information: 'your request',
    name: 'your name',
    contact: 'how we send our answer',
    form: 'the form of the answer',
    needs: 'what to do differently',
  },
  changeAll: 'Change your answers',
  changed: 'Your answers were changed in another window. Check them again before you send your request.',
  care: 'Look at your request once more',
  careText:
    'We publish many requests. We take out names and private details before we do, but you may not want to send these at all:',
  careKinds: {
    name: 'your own name',
    email: 'an email address',
    phone: 'a telephone number',
    postcode: 'a postcode',
    'national-insurance': 'a National Insurance number',
    card: 'a card number',
    self: 'about yourself or somebody you know',
  },
  careQuoted: (words: string, kind: string) => `‘${words}’: ${kind}`,
  careOwn:
    'If you are asking for information about yourself, it is better to ask for your own records: we cannot give them to you here.',
  careOwnLink: 'Ask for your own information',
  careFree: 'You can change your request, or send it as it is.',
  send: 'Send your request',
  sendText:
    'When you send it, we must answer within 20 working days. You get a reference and the date by which we must answer.',
  privacy: 'How we look after your information',
};
