import type { Sample } from './sample.ts';

/** Partly disclosed: a qualified exemption with the public interest weighed, small numbers suppressed, a shared answer. */
export const systemMisuse: Sample = {
  key: 'system-misuse',
  request: {
    information: `Dear Information Rights Unit,

Please answer the following about misuse of police computer systems by your officers and staff.

1. How many allegations were recorded in each financial year from 2022/23 to 2025/26, split by officers and staff?
2a. What were the outcomes of the investigations that have ended?
2b. For each investigation that is still open, please say what is alleged and which team is investigating.
3. Which automatic checks do you run to find misuse, and how often?
4. What training do officers and staff have about this?

Yours faithfully,
Tobias Farnworth-Adeyemi`,
    name: 'Tobias Farnworth-Adeyemi',
    email: 'tobias.fa@example.org',
  },
  response: {
    title: 'Misuse of police computer systems by officers and staff, 2022/23 to 2025/26',
    topics: ['Professional standards', 'Data protection'],
    dataAsAt: '2026-10-01',
    request: `Please answer the following about misuse of police computer systems by your officers and staff.

1. How many allegations were recorded in each financial year from 2022/23 to 2025/26, split by officers and staff?
2a. What were the outcomes of the investigations that have ended?
2b. For each investigation that is still open, please say what is alleged and which team is investigating.
3. Which automatic checks do you run to find misuse, and how often?
4. What training do officers and staff have about this?`,
    introduction:
      'The Professional Standards Department searched its case system for allegations recorded under *access to, or disclosure of, information* between 1 April 2022 and 31 March 2026.',
    parts: [
      {
        label: '1',
        question:
          'How many allegations were recorded in each financial year from 2022/23 to 2025/26, split by officers and staff?',
        held: 'yes',
        outcome: 'disclosed',
        tables: ['allegations'],
      },
      {
        label: '2a',
        question: 'What were the outcomes of the investigations that have ended?',
        held: 'yes',
        outcome: 'partly-disclosed',
        answer: 'Outcomes are in the table, for the four years together. Figures below five are withheld.',
        tables: ['outcomes'],
      },
      {
        label: '2b',
        question:
          'For each investigation that is still open, please say what is alleged and which team is investigating.',
        held: 'yes',
        outcome: 'withheld',
        answer: 'Eleven investigations were open on 1 October 2026. We do not disclose what is alleged in each.',
      },
      {
        label: '3',
        question: 'Which automatic checks do you run to find misuse, and how often?',
        held: 'yes',
        outcome: 'partly-disclosed',
        answer:
          'Every search of the crime, intelligence and custody systems is logged with the person, the time and the reason given. The logs are checked by software as well as by sampling. We do not disclose what the software looks for, or how often it runs.',
      },
      {
        label: '4',
        question: 'What training do officers and staff have about this?',
        held: 'yes',
        outcome: 'disclosed',
        answer: `Everyone with an account completes:

1. an induction module of 40 minutes before the account is opened
2. a refresher of 20 minutes every year
3. a declaration, every year, that they have read the acceptable use policy

On 1 October 2026, 97.2% of account holders were up to date. Accounts of the others are suspended after 30 days.`,
      },
    ],
    grounds: [
      {
        id: 'investigations',
        exemption: 's31',
        limbs: ['31(1)(a)', '31(1)(b)', '31(1)(g)', '31(2)(b)'],
        parts: ['2b', '3'],
        withheld:
          'What is alleged in each open investigation and which team has it; which patterns our software looks for, and how often it runs.',
        why: 'The investigations are open, and some of the people concerned do not know of them. The checks work only as long as those who might misuse our systems cannot tell what will be noticed.',
        harm: 'A person who recognises their own case could destroy evidence, warn others or put pressure on witnesses. A person who knows what the checks look for could search in ways that are not noticed, and pass what they find to criminals.',
        likelihood: 'would-be-likely-to',
        publicInterest: {
          favouring:
            'The police hold private information about a great many people. The public has a strong interest in knowing that misuse is looked for, found and dealt with, and that we do not investigate ourselves softly. Openness can also warn people off.',
          against:
            'Investigations must be able to reach a fair end, for the people accused as much as for those affected. Detecting misuse protects victims, witnesses and sources, some of whom would be in danger if it were not detected. Both interests are ones that the public has itself.',
          balance:
            'How many allegations there are and how they end, which we disclose, tells the public how common misuse is and what follows from it. Details of open cases and of the checks would add little to that, and could let misuse go unnoticed. The public interest in withholding them is the greater.',
        },
      },
      {
        id: 'small-numbers',
        exemption: 's40',
        limbs: ['40(2)', '40(3A)(a)'],
        parts: ['2a', '2b'],
        withheld: 'Figures below five in the table of outcomes, and what is alleged in each open case.',
        why: 'Few people are concerned, most of them work in small teams, and some hearings were reported in the press. Put together with what colleagues and neighbours know already, the figures would tell them who was investigated and how it ended. That is personal data, some of it about criminal offences. The people concerned do not expect it to be published beyond what hearings make public, and there is no need for it that the other figures do not meet. Disclosure would not be lawful or fair, and so would be against the first data protection principle.',
      },
    ],
    tables: [
      {
        id: 'allegations',
        caption: 'Allegations recorded, by financial year',
        head: [[{ text: 'Financial year' }, { text: 'Officers' }, { text: 'Staff' }, { text: 'All' }]],
        rows: [
          { header: '2022/23', cells: ['21', '14', '35'] },
          { header: '2023/24', cells: ['26', '17', '43'] },
          { header: '2024/25', cells: ['24', '19', '43'] },
          { header: '2025/26', cells: ['31', '16', '47'] },
        ],
        notes: ['An allegation against several people counts once for each of them.'],
      },
      {
        id: 'outcomes',
        caption: 'Outcomes of investigations that have ended, 2022/23 to 2025/26',
        head: [
          [
            { text: 'Outcome', rows: 2 },
            { text: 'Case to answer', columns: 2 },
            { text: 'No case to answer', columns: 2 },
          ],
          [{ text: 'Officers' }, { text: 'Staff' }, { text: 'Officers' }, { text: 'Staff' }],
        ],
        rows: [
          {
            header: 'Dismissed, or would have been',
            cells: ['12', { suppressed: true, ground: 'small-numbers' }, '0', '0'],
          },
          { header: 'Written warning', cells: ['17', '9', '0', '0'] },
          {
            header: 'Final written warning',
            cells: [
              { suppressed: true, ground: 'small-numbers' },
              { suppressed: true, ground: 'small-numbers' },
              '0',
              '0',
            ],
          },
          { header: 'Learning or reflective practice', cells: ['14', '11', '22', '16'] },
          { header: 'No further action', cells: ['0', '0', '19', '13'] },
          {
            header: 'Decided by the former employer',
            cells: [{ notHeld: true }, { notHeld: true }, { notHeld: true }, { notHeld: true }],
          },
        ],
        notes: ['“Would have been” means that the person left before the hearing, which took place without them.'],
      },
    ],
    notes: [
      {
        parts: ['1', '2a'],
        text: 'The tables cannot be compared line by line: some investigations that ended in these years began before them, and some are still open.',
      },
    ],
    advice:
      'Outcomes of misconduct hearings held in public are on our [misconduct hearings page](https://www.aldermere-police.example/misconduct-hearings) for 28 days. If you would like outcomes for a longer period, the figures may be large enough to disclose in full.',
    publication: { kind: 'publish' },
  },
};
