import type { ResponseInput } from '#domain/response/response.ts';
import {
  above,
  afterCitation,
  below,
  between,
  decided,
  disclosure,
  from,
  type Lines,
  lineLike,
  numbersIn,
  type Piece,
  pieces,
  reasonFor,
  requestOf,
  split,
} from './cut.ts';
import { prose } from './prose.ts';
import type { RealDisclosure } from './real-case.ts';

type Part = ResponseInput['parts'][number];
const caveat = /^INFORMATION CAVEAT/;
const published = /^Section 22\(1\)\(a\)/;
const available = /^Section 21\(1\)/;
const option = /^[a-h]\) \w+$/;
const asLabels = (line: string) => numbersIn(line).map((n) => `Q${n}`);

/** The options below a question (`a) Yes`) belong to its wording; they are no parts. */
function part({ label, first, lines }: Piece): Part {
  const options = lines.filter((line) => option.test(line));
  const answer = lines.filter((line) => !option.test(line));
  const isWithheld = answer.some((line) => /withheld by virtue of/.test(line));
  const isIdle = /^N\/A\b/.test(answer[0] ?? '');
  return {
    label,
    question: [first, ...options].join('\n'),
    held: isIdle ? 'no' : 'yes',
    outcome: isWithheld ? 'withheld' : isIdle ? 'not-applicable' : 'disclosed',
    answer: prose(answer),
  };
}

function grounds(reasons: Lines, withheld: string[]): NonNullable<ResponseInput['grounds']> {
  const later = split(above(from(reasons, published), available), 5);
  const elsewhere = split(from(reasons, available), 1);
  return [
    {
      id: 'published-later',
      exemption: 's22',
      limbs: ['22(1)(a)', '22(1)(b)', '22(1)(c)'],
      parts: withheld,
      why: prose([afterCitation(later.one(0)), later.one(2)]),
      publicInterest: {
        favouring: prose([later.one(3)]),
        against: prose([later.one(1)]),
        balance: prose([later.one(4), ...later.others]),
      },
    },
    {
      id: 'available',
      exemption: 's21',
      limbs: ['21(1)'],
      parts: asLabels(lineLike(elsewhere.others, /relates to questions/)),
      why: prose([afterCitation(elsewhere.one(0)), ...elsewhere.others]),
    },
  ];
}

/** Part withheld: eighteen questions, three to be published later, two answered and also available, one not applicable. */
export const eighteenQuestions: RealDisclosure = {
  file: '01.FOI.24.036066.txt',
  applicant: { name: 'Clementine Ashgrove-Pell', email: 'clementine.ashgrove-pell@example.org' },
  labels: Array.from({ length: 18 }, (_, i) => `Q${i + 1}`),
  outcome: 'partly-granted',
  read(lines) {
    const request = requestOf(lines);
    const parts = pieces(below(lines, disclosure), /^(Q\d+) - (.+)$/).map(part);
    const withheld = parts.flatMap((p) => (p.outcome === 'withheld' && p.label !== undefined ? [p.label] : []));
    const listed = between(lines, decided, reasonFor);
    return {
      request,
      response: {
        title: 'Domestic abuse by officers and staff: reports, policies and training',
        topics: ['Police conduct', 'Domestic abuse'],
        request,
        introduction: prose(listed.filter((line) => !/^Section \d/.test(line))),
        parts,
        grounds: grounds(between(lines, reasonFor, caveat), withheld),
        notes: [
          {
            parts: asLabels(lineLike(lines, caveat)),
            text: prose(between(lines, caveat, disclosure)),
          },
        ],
        publication: { kind: 'publish' },
      },
    };
  },
};
