/** The page that asks what works in this service and what does not. */
export const feedback = {
  title: 'Give feedback',
  lead: 'Tell us what works in this service, and what does not. People read every message and use it to make the service better.',
  howTitle: 'How to tell us',
  email: 'Email ',
  emailSubject: 'Feedback',
  telephone: (number: string) => `Call ${number}`,
  post: (address: string) => `Write to ${address}`,
  helpTitle: 'What helps us',
  help: [
    'which page you were on, and what you wanted to do',
    'what happened instead',
    'the device and browser you used, and anything that reads or enlarges the screen for you',
  ],
  leaveOutTitle: 'What to leave out',
  leaveOut: [
    'your name and contact details, unless you would like a reply',
    'private details about yourself or other people, such as health, addresses or dates of birth',
    'the private link to your request: whoever has it can see how your request is going',
  ],
  notForTitle: 'What this is not for',
  notFor: {
    request: 'To ask for information, ',
    requestLink: 'make a request',
    answer:
      'If you are unhappy with our answer, or have not had one, ask for an internal review from the page of your request. If you do not have the link to it, ',
    answerLink: 'we can email it to you',
    crime: 'To report a crime or anything that has happened to you, ',
    crimeLink: 'use our reporting service',
    crimeOtherwise: 'contact us in the usual way, not through this page.',
    emergency: 'In an emergency, call 999.',
  },
  complainTitle: 'How to complain',
  complain: (regulator: string) =>
    `If you are still unhappy with how we dealt with your request after the internal review, or with how we use your personal information, you can complain to the ${regulator}: `,
  complainAccess: 'If you could not use part of this service and are not happy with our reply, see ',
  complainAccessLink: 'our accessibility statement',
};
