import type { ResponseInput } from '#domain/response/response.ts';

/** What is asked in the pictures. People, places and figures are invented. */
export const question = {
  name: 'Sam Taylor',
  email: 'sam.taylor@example.org',
  information: `1. How many cycle stands are there outside your police stations?
2. How many cycles were stolen from them in 2024 and in 2025?
3. What do you plan to spend on safer stands? My son lost his: call me on 020 7946 0018.`,
} as const;

/** The answer to it: figures, a table, and a part that is not held. */
export const response: ResponseInput = {
  title: 'Cycle stands outside police stations, 2024 and 2025',
  topics: ['Cycling', 'Estates'],
  dataAsAt: '2026-10-31',
  request: question.information.replace(/ My son.*$/, ''),
  introduction: 'We asked our estates team and searched our crime recording system for each station.',
  parts: [
    {
      label: '1',
      question: 'How many cycle stands are there outside your police stations?',
      held: 'yes',
      outcome: 'disclosed',
      answer: 'There are **46** stands at five stations. The table has them by station.',
      tables: ['stands'],
    },
    {
      label: '2',
      question: 'How many cycles were stolen from them in 2024 and in 2025?',
      held: 'yes',
      outcome: 'disclosed',
      answer: 'Nineteen: eleven in 2024 and eight in 2025.',
      tables: ['stands'],
    },
    {
      label: '3',
      question: 'What do you plan to spend on safer stands?',
      held: 'no',
      outcome: 'not-held',
      answer: 'No budget has been set, so we hold no figure. One will be proposed for the year from April 2027.',
    },
  ],
  tables: [
    {
      id: 'stands',
      caption: 'Cycle stands, and cycles stolen from them, by station',
      head: [
        [
          { text: 'Station', rows: 2 },
          { text: 'Stands', rows: 2 },
          { text: 'Cycles stolen', columns: 2 },
        ],
        [{ text: '2024' }, { text: '2025' }],
      ],
      rows: [
        { header: 'Aldermere', cells: ['18', '6', '4'] },
        { header: 'Saltby', cells: ['12', '3', '3'] },
        { header: 'Harrow End', cells: ['8', '1', { notHeld: true }] },
        { header: 'Westfold', cells: ['6', '1', '1'] },
        { header: 'Coldwater', cells: ['2', '0', '0'] },
        { header: 'All stations', cells: ['46', '11', '8'] },
      ],
      notes: ['Harrow End was rebuilt in 2025 and had no stands in that year.'],
    },
  ],
  advice: 'You can register your cycle free of charge at any station; that makes it easier to return.',
  publication: { kind: 'publish' },
};
