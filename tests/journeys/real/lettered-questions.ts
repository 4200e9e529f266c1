import type { ResponseInput } from '#domain/response/response.ts';
import { above, below, between, disclosure, lineLike, type Piece, pieces, reasonFor, requestOf } from './cut.ts';
import { prose } from './prose.ts';
import type { RealDisclosure } from './real-case.ts';

type Part = ResponseInput['parts'][number];
type Table = NonNullable<ResponseInput['tables']>[number];
const hidden = { suppressed: true, ground: 'personal' } as const;

function counts(id: string, caption: string, what: string, rows: Table['rows']): Table {
  return { id, caption, head: [[{ text: what }, { text: 'Total' }]], rows };
}

/** The spreadsheet that the text refers to is not in it: made-up tables of its shape, with grand totals in 2 to 4. */
const tables: Table[] = [
  {
    id: 'table-1',
    caption: 'Table 1: complaints',
    // By year the numbers are too small to be given.
    head: [[{ text: '2018 to 2023', columns: 3 }], ['Received', 'Finished', 'Passed on'].map((text) => ({ text }))],
    rows: [{ header: 'Complaints', cells: ['218', '195', { notHeld: true }] }],
  },
  counts('table-2', 'Table 2: kind of allegation', 'Allegation', [
    { header: 'Sexual assault', cells: ['143'] },
    { header: 'Other', cells: ['75'] },
    { header: 'Grand total', cells: ['218'] },
  ]),
  counts('table-3', 'Table 3: context', 'Context', [
    { header: 'Off duty', cells: [hidden] },
    { header: 'Grand total', cells: [hidden] },
  ]),
  counts('table-4', 'Table 4: outcome', 'Outcome', [
    { header: 'No further action', cells: ['120'] },
    { header: 'Dismissed', cells: ['98'] },
    { header: 'Grand total', cells: ['218'] },
  ]),
];
const tablesOf: Readonly<Record<string, string[]>> = {
  '1c': ['table-1'],
  '2b': ['table-2', 'table-3'],
  '2d': ['table-4'],
};

/** The questions as they were asked: `1.` and, under it, `c)`. */
function asked(request: string): readonly { label: string; under?: string; question: string }[] {
  return pieces(request.split('\n'), /^(\d+)\. (.+)$/).flatMap(({ label, first, lines }) => [
    { label, question: first },
    ...pieces(lines, /^([a-z])\) (.+)$/).map((sub) => ({
      label: label + sub.label,
      under: label,
      question: sub.first,
    })),
  ]);
}

/** Part withheld: lettered questions with gaps under numbered ones, long answers in bullets, figures in a spreadsheet. */
export const letteredQuestions: RealDisclosure = {
  file: '01.FOI.23.034185.txt',
  applicant: { name: 'Ignatius Fennimore', email: 'ignatius.fennimore@example.org' },
  labels: ['1', '1c', '2', '2b', '2d', '3', '3a', '3b'],
  outcome: 'partly-granted',
  read(lines) {
    const request = requestOf(lines);
    const why = between(lines, reasonFor, disclosure);
    const touched = why.flatMap((line) => /^With regards to Q(\w+)/.exec(line)?.[1] ?? []);
    const answers = below(lines, disclosure);
    const isTotal = /^\(Grand totals/;
    // The third question stands twice among the answers, the second time with a full stop.
    const given = pieces(
      answers.filter((line) => !isTotal.test(line)),
      /^Q(\d[a-z]?)(?: -|\.) (.+)$/,
    );
    const answerTo = (label: string) => given.find((piece: Piece) => piece.label === label)?.lines ?? [];
    const parts = asked(request).map((question): Part => {
      const answer = answerTo(question.label);
      if (question.under === undefined) return question;
      return {
        ...question,
        held: 'yes',
        outcome: touched.includes(question.label) ? 'partly-disclosed' : 'disclosed',
        ...(answer.length === 0 ? {} : { answer: prose(answer) }),
        tables: tablesOf[question.label] ?? [],
      };
    });
    return {
      request,
      response: {
        title: 'Complaints of sexual misconduct, and what has changed since',
        topics: ['Police conduct', 'Vetting'],
        request,
        introduction: prose(above(answers, /^Q1 -/)),
        parts,
        grounds: [{ id: 'personal', exemption: 's40', limbs: ['40(2)', '40(3A)(a)'], parts: touched, why: prose(why) }],
        tables,
        notes: [{ parts: ['2b', '2d'], text: prose([lineLike(answers, isTotal)]) }],
        publication: { kind: 'publish' },
      },
    };
  },
};
