/** Words of the page of an answer that was published before there was this portal. */
export const imported = {
  notice: 'This answer is from our earlier disclosure log. We show it as it was published then.',
  noticeBefore: 'It was at',
  ownReference: 'Reference at the time',
  published: 'Published on',
  publishedHere: 'Published here on',
  outcome: 'Outcome',
  decision: 'What was decided',
  grounds: 'It was based on:',
  request: 'What was asked',
  questions: 'Questions',
  /** A label may have the mark of a question already. */
  question: (label: string) => `Question ${label.replace(/^q\.?\s?(?=\d)/i, '')}`,
  /** Also where it was neither confirmed nor denied that there is anything. */
  withheldBy: 'Relying on',
  cited: 'Provisions that it cites',
  opening: 'Answer',
  /** Headings of sections that had none of their own. */
  section: {
    opening: 'Answer',
    reasons: 'Reasons',
    disclosure: 'Answer',
    notes: 'Notes',
    advice: 'Advice and assistance',
    complaint: 'How to complain',
    other: 'More',
  },
  table: (n: number) => `Table ${n}`,
};
