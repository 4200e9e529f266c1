import type { ResponseInput } from '#domain/response/response.ts';
import { above, afterCitation, below, between, disclosure, from, reasonFor, requestOf, split } from './cut.ts';
import { prose } from './prose.ts';
import type { RealDisclosure } from './real-case.ts';

const enforcement = /^Section 31/;
const personal = /^Section 40/;
const hidden = { suppressed: true, ground: 'personal' } as const;

/** The text announces figures taken from a spreadsheet, in separate tables, and has none of them: made-up ones. */
const tables: NonNullable<ResponseInput['tables']> = [
  {
    id: 'by-role',
    caption: 'Table 1: allegations by kind and role',
    head: [
      [
        { text: 'Kind of allegation', rows: 2 },
        { text: 'Officers', columns: 2 },
        { text: 'Staff', columns: 2 },
      ],
      [{ text: 'On duty' }, { text: 'Off duty' }, { text: 'On duty' }, { text: 'Off duty' }],
    ],
    rows: [
      { header: 'Domestic abuse', cells: ['0', '318', '0', '47'] },
      { header: 'Exposure', cells: [hidden, '12', hidden, hidden] },
      { header: 'Other', cells: ['66', '141', '9', '23'] },
    ],
  },
  {
    id: 'by-outcome',
    caption: 'Table 2: allegations by outcome',
    head: [[{ text: 'Outcome' }, { text: 'Allegations' }]],
    rows: [
      { header: 'No further action', cells: ['402'] },
      { header: 'Misconduct', cells: ['38'] },
      { header: 'Not yet decided', cells: [{ notHeld: true }] },
    ],
    notes: ['One allegation may have **more than one** outcome.'],
  },
];

/** Part withheld: one request without numbers, two grounds, one of them with harm and the public interest weighed. */
export const oneRequest: RealDisclosure = {
  file: '01.FOI.22.026461.txt',
  applicant: { name: 'Zinnia Marchbanks-Oduya', email: 'z.marchbanks-oduya@example.org' },
  labels: [''],
  outcome: 'partly-granted',
  read(lines) {
    const request = requestOf(lines);
    const reasons = between(lines, reasonFor, disclosure);
    const general = split(above(reasons, enforcement), 2);
    const weighed = split(above(from(reasons, enforcement), personal), 3);
    const data = split(from(reasons, personal), 1);
    return {
      request,
      response: {
        title: 'Findings given to the national review of allegations against officers and staff',
        topics: ['Police conduct', 'Violence against women and girls'],
        request,
        introduction: prose([general.one(0), general.one(1)]),
        parts: [
          {
            question: request,
            held: 'yes',
            outcome: 'partly-disclosed',
            answer: prose(below(lines, disclosure)),
            tables: tables.map((table) => table.id),
          },
        ],
        grounds: [
          {
            id: 'enforcement',
            exemption: 's31',
            limbs: ['31(1)(a)', '31(1)(b)', '31(1)(g)', '31(2)(b)'],
            parts: [''],
            harm: prose(general.others),
            likelihood: 'would',
            publicInterest: {
              favouring: prose([afterCitation(weighed.one(0))]),
              against: prose([weighed.one(1)]),
              balance: prose([weighed.one(2), ...weighed.others]),
            },
          },
          {
            id: 'personal',
            exemption: 's40',
            limbs: ['40(2)', '40(3A)', '40(4A)'],
            parts: [''],
            why: prose([afterCitation(data.one(0)), ...data.others]),
          },
        ],
        tables,
        publication: { kind: 'publish' },
      },
    };
  },
};
