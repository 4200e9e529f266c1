/** What a page says where something cannot be done. */

export const problem = {
  notFoundTitle: 'Page not found',
  notFound: [
    'If you typed the web address, check that it is correct.',
    'If you pasted the web address, check that you copied all of it.',
  ],
  notFoundTry: 'You may find what you need here:',
  goneTitle: 'This answer has been withdrawn',
  gone: (on: string) => `We took this published answer down on ${on}.`,
  goneUndated: 'We took this published answer down.',
  goneReason: {
    'personal-data': 'It contained information about a person that should not have been published.',
    error: 'It contained a mistake.',
    legal: 'We had a legal reason to take it down.',
    superseded: 'A newer answer has taken its place.',
    other: 'It is no longer suitable for publication.',
  },
  goneHelp: 'If you need this information, you can ask us for it, or contact us: ',
  unexpectedTitle: 'Sorry, there is a problem with the service',
  unexpected: 'Something went wrong on our side. Please try again in a few minutes.',
  unexpectedSent: 'If you were sending a request, go back to the form and send it again. It will not be counted twice.',
  typed: 'Your request, for you to copy',
  busyTitle: 'Sorry, the service is busy',
  busy: 'Many people are using the service. Please wait a few minutes and try again.',
  tooManyTitle: 'We cannot take your request here today',
  tooMany:
    'Very many requests have come from your network today, so this form takes no more from it until tomorrow. This may have nothing to do with you.',
  tooManyInstead:
    'Nothing was sent. Go back to copy what you typed, then send it to us by email or by post. That is just as good.',
  tooLargeTitle: 'Your request is too long to send',
  tooLarge: (max: string) =>
    `A request can be up to ${max} characters. Go back, shorten it, and send it again. If you need to send more, email it to us: `,
  formTitle: 'We could not accept that form',
  form: 'The form did not arrive as we expected, so nothing was saved. Open the form from our own page and send it again.',
  notAllowedTitle: 'You cannot do that here',
  notAllowed: 'This page does not take what was sent to it.',
  contact: 'If the problem goes on, contact us: ',
  links: {
    start: 'Home page',
    ask: 'Make a request',
    search: 'Search published answers',
    browse: 'Browse published answers',
  },
};

/** An earlier version of a published answer that may not be shown any more. */
export const goneVersion = {
  title: 'This version is not shown any more',
  since: (on: string) => `We corrected this answer. Since ${on} we have not shown its earlier version.`,
  now: 'Read the answer as it is now',
};
