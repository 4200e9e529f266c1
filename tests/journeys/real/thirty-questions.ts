import type { ResponseInput } from '#domain/response/response.ts';
import { afterCitation, below, between, disclosure, numbersIn, pieces, reasonFor, requestOf, split } from './cut.ts';
import { prose } from './prose.ts';
import type { RealDisclosure } from './real-case.ts';

const caveat = /^Caveat:$/;
const shared = '1';
const hidden = { suppressed: true, ground: 'personal' } as const;

/** The answers were in a document that is not in the text: made-up figures by year, some of them below five. */
const statistics: NonNullable<ResponseInput['tables']>[number] = {
  id: 'statistics',
  caption: 'Questions 1 to 6: investigations and allegations',
  head: [
    [
      { text: 'Question', rows: 2 },
      { text: 'Calendar year', columns: 4 },
    ],
    [{ text: '2019' }, { text: '2020' }, { text: '2021' }, { text: '2022 (part)' }],
  ],
  rows: [
    { header: '1', cells: ['1,204', '1,187', '1,311', '540'] },
    { header: '2', cells: ['12', '9', hidden, hidden] },
    { header: '3', cells: ['7', hidden, '6', hidden] },
    { header: '4', cells: ['88', '93', '120', hidden] },
    { header: '5', cells: ['31', hidden, '46', '17'] },
    { header: '6', cells: [hidden, '14', '11', { notHeld: true }] },
  ],
};

/** Part withheld: thirty questions that one shared answer answers; small numbers are withheld from five of them. */
export const thirtyQuestions: RealDisclosure = {
  file: '01.FOI.22.024962.txt',
  applicant: { name: 'Tobias Wetherspindle', email: 'tobias.wetherspindle@example.org' },
  labels: Array.from({ length: 30 }, (_, i) => String(i + 1)),
  outcome: 'partly-granted',
  read(lines) {
    const request = requestOf(lines);
    const { one, others: publicity } = split(between(lines, reasonFor, disclosure), 5);
    const touched = numbersIn(/Q’s\. ([\d, &]+)/.exec(one(4))?.[1] ?? '');
    const [range = '', multiple = ''] = below(lines, caveat);
    const counted = statistics.rows.map((row) => row.header ?? '');
    return {
      request,
      response: {
        title: 'Misconduct investigations, allegations and training',
        topics: ['Police conduct'],
        request,
        parts: pieces(request.split('\n'), /^(\d+)\. (.+)$/).map(({ label, first }) => ({
          label,
          question: first,
          held: 'yes',
          outcome: touched.includes(label) ? 'partly-disclosed' : 'disclosed',
          ...(label === shared ? { answer: prose(between(lines, disclosure, caveat)) } : { answeredWith: shared }),
          tables: counted.includes(label) ? [statistics.id] : [],
        })),
        grounds: [
          {
            id: 'personal',
            exemption: 's40',
            limbs: ['40(2)(a)', '40(2)(b)', '40(3A)(a)'],
            parts: [...touched],
            withheld: prose([one(4)]),
            why: prose([afterCitation(one(0)), one(1), one(2)]),
            harm: prose([one(3)]),
            likelihood: 'would-be-likely-to',
          },
        ],
        tables: [statistics],
        notes: [
          { parts: counted, text: prose([range]) },
          { parts: counted, text: prose([multiple]) },
        ],
        closing: [{ text: prose(publicity) }],
        publication: { kind: 'publish' },
      },
    };
  },
};
