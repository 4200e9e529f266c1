import type { Sample } from './sample.ts';

/** One question without a number; some of it already public (s.21), some soon to be (s.22). */
export const fireworks: Sample = {
  key: 'fireworks',
  schemeClass: 'services',
  request: {
    information:
      'How many calls about fireworks did you have on 5 November in each year from 2023 to 2026, in which towns, and how many led to an officer attending? Please send it as a spreadsheet. Thank you. Gwenllian Abercrombie-Shah',
    name: 'Gwenllian Abercrombie-Shah',
    email: 'gwenllian.as@example.org',
  },
  response: {
    title: 'Calls about fireworks on 5 November, 2023 to 2026',
    topics: ['Calls from the public', 'Antisocial behaviour'],
    dataAsAt: '2026-11-16',
    request:
      'How many calls about fireworks did you have on 5 November in each year from 2023 to 2026, in which towns, and how many led to an officer attending?',
    parts: [
      {
        label: '',
        question:
          'How many calls about fireworks did you have on 5 November in each year from 2023 to 2026, in which towns, and how many led to an officer attending?',
        held: 'yes',
        outcome: 'partly-disclosed',
        answer: `Calls and attendance for 2024 and 2025 are in the table.

Figures for **2023** are already public, in our [bonfire night review](https://www.aldermere-police.example/bonfire-night-2023).

Figures for **2026** will be published with this year's review, in January 2027.`,
        tables: ['calls'],
      },
    ],
    grounds: [
      {
        id: 'available',
        exemption: 's21',
        limbs: ['21(1)'],
        parts: [''],
        withheld: 'Figures for 2023.',
        why: 'They are free to read on our website, in the review named above, on pages 4 to 6.',
      },
      {
        id: 'to-be-published',
        exemption: 's22',
        limbs: ['22(1)(a)', '22(1)(b)', '22(1)(c)'],
        parts: [''],
        withheld: 'Figures for 2026.',
        why: 'When the request arrived we already meant to publish them, as we do every year. The calls are still being checked for duplicates, and it is reasonable to wait until that is done.',
        publicInterest: {
          favouring:
            'People who live near displays, and councils that license them, could use the figures before new year.',
          against:
            'Unchecked figures count the same event several times and would mislead. Checking is planned and takes a few weeks.',
          balance:
            'Everyone will have correct figures within two months, which serves the public better than wrong ones now.',
        },
      },
    ],
    tables: [
      {
        id: 'calls',
        caption: 'Calls about fireworks on 5 November, and calls attended, by town',
        head: [
          [
            { text: 'Town', rows: 2 },
            { text: '2024', columns: 2 },
            { text: '2025', columns: 2 },
          ],
          [{ text: 'Calls' }, { text: 'Attended' }, { text: 'Calls' }, { text: 'Attended' }],
        ],
        rows: [
          { header: 'Aldermere', cells: [61, 14, 58, 17] },
          { header: 'Saltby', cells: [27, 6, 33, 9] },
          { header: 'Upper Thorne', cells: [12, 5, 9, { notHeld: true }] },
          { header: 'Elsewhere', cells: [19, 7, 22, 8] },
        ],
        notes: ['The log of attendance at Upper Thorne in 2025 was lost when a computer failed.'],
      },
    ],
    advice:
      'We can send the table as a spreadsheet if you reply to our answer. It holds nothing more than is shown here.',
    publication: { kind: 'publish' },
  },
};
