/** What the page of a case says of promises of later publication. */
export const promises = {
  title: 'Promised for later publication',
  ground: (ground: string) => `Ground ${ground}:`,
  noDate: 'no date is set.',
  by: (day: string) => `by ${day}.`,
  overdue: 'Overdue.',
  kept: (day: string) => `Recorded on ${day} as published:`,
};
