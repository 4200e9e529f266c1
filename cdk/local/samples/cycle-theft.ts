import type { Sample } from './sample.ts';

/** Disclosed in full: grouped headers, numbering with gaps, an answer shared by two questions, notes. */
export const cycleTheft: Sample = {
  key: 'cycle-theft',
  schemeClass: 'priorities',
  request: {
    information: `Hello,

I volunteer for a cycling group and would like to know about bicycle theft in your area.

1. How many pedal cycles and how many electric cycles were reported stolen in each calendar year from 2021 to 2025?
2. How many of these were (a) recovered and (b) returned to their owners?
4. How many officers work full time on cycle theft?
5. Do you offer cycle marking, and what does it cost?

I left out question 3 because your website answers it.

Kind regards,
Marguerite Oyelaran`,
    name: 'Marguerite Oyelaran',
    email: 'marguerite.oyelaran@example.org',
  },
  response: {
    title: 'Stolen and recovered cycles, 2021 to 2025',
    topics: ['Crime figures', 'Theft', 'Cycling'],
    dataAsAt: '2026-09-30',
    request: `1. How many pedal cycles and how many electric cycles were reported stolen in each calendar year from 2021 to 2025?
2. How many of these were (a) recovered and (b) returned to their owners?
4. How many officers work full time on cycle theft?
5. Do you offer cycle marking, and what does it cost?`,
    introduction:
      'We searched our crime recording system for offences with the Home Office classification *theft of a pedal cycle*, and our property system for the cycles that belong to them.',
    parts: [
      {
        label: '1',
        question:
          'How many pedal cycles and how many electric cycles were reported stolen in each calendar year from 2021 to 2025?',
        held: 'yes',
        outcome: 'disclosed',
        answer:
          'The figures are in the table. Reports of stolen electric cycles have more than doubled over the five years, while reports of stolen pedal cycles have fallen by about a fifth.',
        tables: ['stolen-and-recovered'],
      },
      { label: '2', question: 'How many of these were (a) recovered and (b) returned to their owners?' },
      {
        label: '2a',
        under: '2',
        question: 'How many were recovered?',
        held: 'yes',
        outcome: 'disclosed',
        answer: 'See the columns headed *Recovered* of the table under question 1.',
        tables: ['stolen-and-recovered'],
      },
      {
        label: '2b',
        under: '2',
        question: 'How many were returned to their owners?',
        held: 'partly',
        outcome: 'disclosed',
        answer:
          'We hold this from 2023 only, when the property system began to record it.\n\n- 2023: **211** cycles\n- 2024: **248** cycles\n- 2025: **263** cycles\n\nMost other recovered cycles could not be matched with an owner.',
      },
      {
        label: '4',
        question: 'How many officers work full time on cycle theft?',
        held: 'yes',
        outcome: 'disclosed',
        answer:
          'None. Two neighbourhood officers lead on cycle theft beside their other duties: one in Aldermere, one in Saltby.',
      },
      {
        label: '5',
        question: 'Do you offer cycle marking, and what does it cost?',
        held: 'yes',
        outcome: 'disclosed',
        answer:
          'Yes, free of charge, at events that we announce at the [cycle marking page](https://www.aldermere-police.example/cycle-marking). In 2025 we marked 1,904 cycles at 37 events.',
      },
    ],
    tables: [
      {
        id: 'stolen-and-recovered',
        caption: 'Cycles reported stolen, and cycles recovered, by calendar year',
        head: [
          [
            { text: 'Year', rows: 2 },
            { text: 'Reported stolen', columns: 3 },
            { text: 'Recovered', columns: 2 },
          ],
          [{ text: 'Pedal' }, { text: 'Electric' }, { text: 'All' }, { text: 'Pedal' }, { text: 'Electric' }],
        ],
        rows: [
          { header: '2021', cells: ['2,318', '164', '2,482', '291', '31'] },
          { header: '2022', cells: ['2,207', '219', '2,426', '284', '40'] },
          { header: '2023', cells: ['2,064', '287', '2,351', '270', '58'] },
          { header: '2024', cells: ['1,951', '341', '2,292', '263', '71'] },
          { header: '2025', cells: ['1,846', '398', '2,244', '255', '84'] },
          { header: 'All years', cells: ['10,386', '1,409', '11,795', '1,363', '284'] },
        ],
        notes: [
          'A cycle counts as electric where the report says so. Before 2022 reports did not always say.',
          'A cycle recovered in a later year than it was stolen counts in the year in which it was stolen.',
        ],
      },
    ],
    notes: [
      {
        text: 'The figures come from a live system and may change as reports are added or corrected. They count cycles, not reports: one report can be about several.',
      },
      {
        parts: ['1', '2a'],
        text: 'Hire cycles are not included. Their operators report losses to us once a quarter, as a total.',
      },
    ],
    advice:
      'Monthly figures for recorded crime, theft of pedal cycles among them, are published for every street at [police.uk](https://www.police.uk/). They count offences rather than cycles, so they differ a little from ours.',
    closing: [
      {
        heading: 'If your cycle is stolen',
        text: 'Report it at any time, even if you think that it will not be found. A frame number gives us the best chance of returning it.',
      },
    ],
    publication: { kind: 'publish' },
  },
};
