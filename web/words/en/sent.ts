/** What stands after a request was sent: the confirmation, and the copy of it. */

export const sent = {
  title: 'Request received',
  panelTitle: 'We have received your request',
  reference: 'Your reference is',
  dueBefore: 'We must answer you by ',
  dueAfter: ' at the latest.',
  why: (from: string) =>
    `The law gives us 20 working days, counted from the working day after we received your request on ${from}. Weekends and bank holidays do not count.`,
  next: 'What happens next',
  nextEmail: 'We are sending you an email with your reference, this date, and a private link to follow your request.',
  nextEmailSpam: 'If it has not arrived within an hour, look in your spam or junk folder.',
  nextPost: 'We will write to you by post. You can also follow your request online with the link below.',
  nextWork: 'We look for the information and write our answer. If we need to ask you something, we will write to you.',
  nextAnswer: 'We send you our answer. We may also publish it, without your name or contact details.',
  follow: 'Follow your request',
  heldNext:
    'Because of the way in which your request reached us, somebody looks at it first. This takes nothing from the time for our answer.',
  heldEmail:
    'When that is done, we send you an email with your reference, this date, and a private link to follow your request.',
  heldPost: 'When that is done, we write to you by post. You can follow your request online with the link below.',
  link: 'Your private link',
  linkText:
    'It opens your request on any computer, also after you have closed this browser. Write it down or print this page. Anyone who has it can see your request, so do not share it.',
  heldContact: 'If you have heard nothing within two working days, you can ask us how it stands:',
  keep: 'Keep a copy of this page',
  keepText: 'Print this page, or write down the reference. You will need it if you contact us.',
  keepCopy: 'Save a copy of your request as a text file',
  keepPrivate: 'Do not share the link in our email: anyone who has it can see how your request is going.',
  unknownTitle: 'Check your email or letter',
  unknown:
    'We can show the details of a request only in the browser that sent it. If you sent a request, we have written to you with your reference, the date by which we must answer, and how to follow it.',
  unknownNotSent: 'If you did not send a request, or are not sure that you did, you can make one now.',
  unknownHelp: 'If you have heard nothing within one working day, contact us: ',
};

/** The copy of a request that its applicant keeps: a text file, from the confirmation page. */
export const copy = {
  title: (authority: string) => `Request for information to ${authority}`,
  reference: 'Reference: ',
  received: 'Received on: ',
  due: 'We must answer by: ',
  asked: 'What you asked for:',
  preferredForm: 'Form of the answer: ',
  adjustments: 'What you need us to do differently:',
  contact: 'Contact us about it: ',
};
