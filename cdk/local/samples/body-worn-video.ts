import type { Sample } from './sample.ts';

/** Refused as a whole for its cost, with advice on a request that could be answered. */
export const bodyWornVideo: Sample = {
  key: 'body-worn-video',
  schemeClass: 'policies',
  request: {
    information:
      'For every stop and search since 1 January 2023, please tell me whether body-worn video was switched on before the encounter began, and if it was not, the reason that the officer wrote down. Best wishes, Ines Quartermaine',
    name: 'Ines Quartermaine',
    email: 'ines.q@example.org',
  },
  response: {
    title: 'Body-worn video and stop and search since 2023',
    topics: ['Stop and search', 'Body-worn video'],
    request:
      'For every stop and search since 1 January 2023, please tell me whether body-worn video was switched on before the encounter began, and if it was not, the reason that the officer wrote down.',
    parts: [
      {
        label: '',
        question:
          'For every stop and search since 1 January 2023, please tell me whether body-worn video was switched on before the encounter began, and if it was not, the reason that the officer wrote down.',
        held: 'yes',
        outcome: 'withheld',
      },
    ],
    requestOutcome: {
      kind: 'cost-limit-12(1)',
      explanation: `We hold the information, but not in a form that can be counted. Each record of a stop and search says whether a camera was *worn*. When it was switched on can be seen only by opening the recording, and the reason for not doing so stands in the officer's notes.

We opened 20 records and timed it. Finding the recording, reading its first minute and looking up the notes took 8 minutes on average. There were 14,206 stops and searches in the period:

14,206 × 8 minutes = about 1,894 hours

The law sets a limit of 18 hours. It counts the time needed to find out whether we hold the information, to locate and retrieve it, and to extract it. Section 12(1) of the Act then lifts the duty to answer.`,
      estimatedHours: 1894,
    },
    advice: `Within 18 hours we could give you one of these:

- whether a camera was **worn**, for every stop and search since 2023, by month and by reason for the search
- when the camera was switched on, and the reason where it was late, for a random sample of **100** records
- the figures of our own dip samples, which the scrutiny panel sees every quarter

Write to us, saying which you would like. That would be a new request.`,
    closing: [
      {
        text: 'Minutes of the stop and search scrutiny panel are in our [publication scheme](https://www.aldermere-police.example/scrutiny-panel).',
      },
    ],
    publication: { kind: 'publish' },
  },
};
