/** Published answers offered before a request is sent. */
export const suggest = {
  title: 'Is it already published?',
  lead: 'You may not need to send a request. This is what we have published that looks like what you asked for.',
  open: 'Read this answer',
  answers: 'This answers my question',
  /** Said after the button, for whoever hears the buttons without what stands around them. */
  about: (title: string) => ` ‘${title}’`,
  none: 'Continue with my request',
  noneHint: 'If this does not have what you need, continue with your request.',
  answeredTitle: 'You have found your answer',
  notSent: 'You have not sent your request, so we will not deal with it.',
  readAgain: 'Read the answer again',
  kept: 'What you typed is kept for this browser for 24 hours at most.',
  remove: 'Delete what I typed now',
  further: 'If you still need something from us, you can ',
  furtherLink: 'go on with your request',
  nothingTitle: 'We keep nothing that you typed',
  nothing: 'You have sent us nothing, and nothing that you typed is kept for this browser.',
  nothingNext: 'You can ',
  nothingAsk: 'start a new request',
  nothingOr: ' or ',
  nothingSearch: 'search published answers',
  found: (n: number) =>
    n === 1
      ? '1 published answer looks like what you are asking'
      : `${n} published answers look like what you are asking`,
  newTab: ' (opens in new tab)',
};
