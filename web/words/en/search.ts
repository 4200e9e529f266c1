/** Searching what was published. */

export const search = {
  title: 'Search published answers',
  titleFor: (query: string) => `${query} – search published answers`,
  titlePage: (query: string, page: number) => `${query} – page ${page} – search published answers`,
  heading: 'Search published answers',
  label: 'Search published answers',
  hint: 'Use a few words, such as ‘parking fines 2025’, or a reference.',
  button: 'Search',
  emptyTitle: 'Find out what others have asked',
  empty: 'Everything here was asked for by somebody, and answered. Names of the people who asked are never shown.',
  browse: 'Browse all published answers',
  count: (total: number, shown: string) => (total === 1 ? '1 published answer' : `${shown} published answers`),
  countFor: (count: string, query: string) => `${count} for ‘${query}’`,
  published: 'Published ',
  noneTitle: (query: string) => `No published answers for ‘${query}’`,
  noneAdvice: 'You could:',
  none: ['check the spelling', 'use fewer words, or more general ones', 'leave out names and dates'],
  noneAsk: 'If you cannot find it, ',
  noneAskLink: 'ask us for the information',
  tooLong: 'That search is too long. Use a few words that matter most.',
  ellipsis: '…',
};
