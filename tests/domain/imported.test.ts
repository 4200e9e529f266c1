import { describe, expect, it } from 'vitest';
import { citationsIn, citedSection } from '#domain/imported/citations.ts';
import { outcomeOf } from '#domain/imported/decision.ts';
import { groundCited } from '#domain/imported/ground-cited.ts';
import { readRecord } from '#domain/imported/read-record.ts';
import type { ImportedPiece, ImportedRecord } from '#domain/imported/record.ts';
import { linesOfText } from '#domain/imported/source.ts';
import { hasDisclosures, sharedText } from '#tests/support/shared.ts';

const read = (text: string): ImportedRecord => readRecord(linesOfText(text));
const answers = ({ pieces }: ImportedRecord) => pieces.flatMap((piece) => (piece.kind === 'answer' ? [piece] : []));
/** Every word of a record that came from its page, in any order. */
function wordsOf(record: ImportedRecord): string {
  const of = (piece: ImportedPiece): string => {
    const head = piece.kind === 'answer' ? `${piece.label} ${piece.question}` : piece.heading;
    const blocks = piece.blocks.map((block) => {
      if (block.kind === 'text') return block.text;
      if (block.kind === 'list') return block.items.join('\n');
      return [block.caption ?? '', ...block.head.flat(), ...block.rows.flat()].join(' ');
    });
    return [head, ...blocks].join('\n');
  };
  const { reference, request, questions, decision, grounds, pieces } = record;
  const cited = grounds.map(({ written, title }) => `${written} ${title}`);
  return [
    reference,
    request,
    ...questions.map(({ question }) => question),
    decision.sentence,
    ...cited,
    ...pieces.map(of),
  ].join('\n');
}
const numbersIn = (text: string) => new Set(text.match(/\d+(?:[.,/]\d+)*/g));

const page = `Skip to main content
We use some cookies to make this website work.
Menu
Freedom of information request reference no: 07.FOI.24.000123
I note you seek access to the following information:
Please answer by calendar year.
1. How many benches are there?
2. For each bench:
a) Who gave it?
b) When was it mended?
I have today decided to disclose some of the requested information. Some data is exempt under Section 17 of the Freedom of Information Act 2000:
Section 40(2) – Personal information
Section 22(1)(a) - Information intended for future publication
Reasons for decision
Section 40(2) - Personal information - The givers are living people, and s.10 of the Parks Act 1999 does not matter.
Notes:
• Counted on foot.
• Benches without a plate are left out.
Q1 - How many benches are there?
Benches by park | |
Park | Benches |
Mill Green | 14 |
Castle Hill | 3 |
Q2a - Who gave it?
This is withheld by virtue of Section 40(2).
Q2b - When was it mended?
In 2023.
DUTY TO ADVISE AND ASSIST
Our parks page says more.
Looking After Our Parks Together
We keep every bench in good order all the year round, and whoever finds one that is broken can tell us at any time of the day.
Is this page useful?`;

describe('a ground that was cited elsewhere', () => {
  it.each([
    ['FOIA', 'Section 40(2) & (3a)(a)', 's40'],
    ['FOIA', 'section 22A', 's22A'],
    ['FOIA', 'S. 12 (1)', 's12(1)'],
    ['FOIA', 'Regulation 12(5)(b)', 'r12(5)(b)'],
    ['EIR', 'Reg 12 (4)(a) and (b)', 'r12(4)(a)'],
    ['FOISA', 'Section 38(1)(b)', 's38'],
    // Several may be meant, or it is no ground.
    ['FOIA', 'Section 12', undefined],
    ['EIR', 'Regulation 12', undefined],
    ['FOIA', 'Section 4', undefined],
    ['FOIA', 'Section 17', undefined],
  ] as const)('under %s “%s” is %s', (regime, written, id) => {
    expect(groundCited(regime, written)).toBe(id);
  });
});

describe('a disclosure that was published elsewhere', () => {
  const record = read(page);

  it('is read without the menus and banners of its website', () => {
    expect(record.left).toEqual([
      'Skip to main content',
      'We use some cookies to make this website work.',
      'Menu',
      'Is this page useful?',
    ]);
    expect(record).toMatchObject({ reference: '07.FOI.24.000123', title: 'How many benches are there?' });
  });

  it('has its questions by their own numbering', () => {
    expect(record.questions.map(({ label }) => label)).toEqual(['1', '2', '2a', '2b']);
    expect(record.request.split('\n')[0]).toBe('Please answer by calendar year.');
  });

  it('has its decision, the grounds that it lists and every section that it cites, as they were', () => {
    expect(record.decision.outcome).toBe('partly-granted');
    expect(record.grounds).toEqual([
      { written: 'Section 40(2)', title: 'Personal information' },
      { written: 'Section 22(1)(a)', title: 'Information intended for future publication' },
    ]);
    expect(record.citations).toEqual(['Section 17', 'Section 40(2)', 'Section 22(1)(a)']);
  });

  it('has its answers, with tables as tables and what was withheld', () => {
    expect(answers(record).map(({ label }) => label)).toEqual(['1', '2a', '2b']);
    expect(answers(record)[0]?.blocks).toEqual([
      {
        kind: 'table',
        caption: 'Benches by park',
        head: [['Park', 'Benches']],
        rows: [
          ['Mill Green', '14'],
          ['Castle Hill', '3'],
        ],
      },
    ]);
    expect(answers(record)[1]?.withheldBy).toEqual(['Section 40(2)']);
    expect(answers(record)[2]?.withheldBy).toEqual([]);
  });

  it('has its sections by their headings, listed or not', () => {
    const sections = record.pieces.flatMap((piece) => (piece.kind === 'answer' ? [] : [[piece.kind, piece.heading]]));
    expect(sections).toEqual([
      ['reasons', 'Reasons for decision'],
      ['notes', 'Notes:'],
      ['advice', 'DUTY TO ADVISE AND ASSIST'],
      ['other', 'Looking After Our Parks Together'],
    ]);
  });

  it('says what it could not tell', () => {
    expect(record.doubts).toEqual([{ doubt: 'unanswered', detail: '2' }]);
    expect(read('').doubts.map(({ doubt }) => doubt)).toEqual([
      'no-reference',
      'no-title',
      'no-request',
      'no-decision',
      'nothing-below',
    ]);
    expect(read('Hello.').doubts.map(({ doubt }) => doubt)).toContain('no-decision');
    const attached =
      'Reference: FOI/2024/17\nYou asked:\nHow many?\nWe have decided to disclose this in full.\nPlease see the attached spreadsheet.';
    expect(read(attached)).toMatchObject({ reference: 'FOI/2024/17', doubts: [{ doubt: 'file-missing', detail: '' }] });
  });
});

it.each([
  ['I have today decided to disclose the located information to you in full.', 'granted-in-full'],
  ['I have today decided to disclose some of the requested information.', 'partly-granted'],
  ['I have today decided to fully exempt the requested information.', 'refused-in-full'],
  ['The council can neither confirm nor deny whether it holds this.', 'neither-confirmed-nor-denied'],
  ['The council does not hold this information.', 'not-held'],
  ['I have decided to refuse your request under section 12(1) as it exceeds the cost limit.', 'cost-limit-12(1)'],
  ['Your request is vexatious under section 14(1).', 'vexatious-14(1)'],
  ['Our data are about crime. Unfortunately, we do not hold data about officers.', 'not-held'],
  ['I have disclosed the located information to you. In doing so I have refused to give names.', 'partly-granted'],
  ['Your request has been granted.', 'granted-in-full'],
  ['Complying with your request would exceed the appropriate limit.', 'cost-limit-12(1)'],
  ['The requested information is exempt from disclosure.', 'refused-in-full'],
  ['Thank you.', 'unknown'],
])('“%s” is told as %s', (sentence, outcome) => {
  expect(outcomeOf(sentence)).toBe(outcome);
});

it.each([
  ['Section 31(1)(a)(b)(2)(b) - Law Enforcement', 'Section 31(1)(a)(b)(2)(b)'],
  ['Section 40(2)(3)&(4) – Personal Information', 'Section 40(2)(3)&(4)'],
  ['Regulation 12(4)(b) – Manifestly unreasonable', 'Regulation 12(4)(b)'],
  ['Section 40(2) – Personal data. It is about people.', undefined],
])('the ground in “%s” is %s', (line, written) => {
  expect(citedSection(line)?.written).toBe(written);
});

it('takes no number of an answer for its reference', () => {
  const rows = Array.from({ length: 16 }, (_, i) => `Line ${i} of what is said.`).join('\n');
  const told = read(`You asked\nWhich crimes?\nWe said\n${rows}\nCrime number | Street |\n4411/24 | Mill Street |`);
  expect(told.reference).toBe('');
});

it('tells that a line greets somebody and goes on, so that the name is published with it', () => {
  const record = read(
    'Our ref: FOI-7\nYou asked\nHow many?\nWe said\nDear Ms Invented, thank you for your request of last week. There are nine.',
  );
  expect(record.doubts).toContainEqual({ doubt: 'names-somebody', detail: 'Dear Ms Invented,' });
});

it('does not publish whom a letter was written to', () => {
  const record = read(
    'Our ref: FOI-7\nDear Ms Example,\nThank you for your letter.\nYou asked\nHow many?\nWe have decided to disclose this in full.\nNine.',
  );
  const { left, labels, doubts: _doubts, ...kept } = record;
  expect(JSON.stringify(kept)).not.toContain('Example');
  expect(JSON.stringify(kept)).toContain('Thank you for your letter.');
  expect([...left, ...labels]).toContain('Dear Ms Example,');
});

it('does not take another law’s sections, years or a plural for provisions', () => {
  expect(citationsIn('Q’s. 2 and 3 under the Conduct Regulations 2020; section 34 of the Police Act 1996.')).toEqual(
    [],
  );
});

const files = ['22.024962', '22.026461', '23.030732', '23.034185', '24.036066'].map((n) => `01.FOI.${n}`);
/** What each of the real pages has: its questions, answers, grounds, tables and lists of notes. */
const real: Readonly<
  Record<string, readonly [questions: number, answered: number, grounds: number, tables: number, notes: number]>
> = {
  '01.FOI.22.024962': [30, 0, 1, 0, 1],
  '01.FOI.22.026461': [0, 0, 2, 0, 0],
  '01.FOI.23.030732': [4, 4, 0, 4, 1],
  '01.FOI.23.034185': [8, 7, 1, 0, 0],
  '01.FOI.24.036066': [18, 18, 2, 0, 1],
};

describe.skipIf(!hasDisclosures)(
  'the five real disclosures (left out where ../shared is not beside the checkout)',
  () => {
    it.each(files)('%s is understood whole', (file) => {
      const text = sharedText(`disclosures/${file}.txt`);
      const record = read(text);
      expect(record.reference).toBe(file);
      const tables = answers(record).flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === 'table'));
      const notes = record.pieces.filter(({ kind }) => kind === 'notes');
      const found = [
        record.questions.length,
        answers(record).length,
        record.grounds.length,
        tables.length,
        notes.length,
      ];
      expect(found).toEqual(real[file]);
      // Below the banners, every figure and every section of the page is in the record.
      const below = text.slice(text.indexOf('Freedom of information request reference no'));
      const missing = [...numbersIn(below)].filter((figure) => !numbersIn(wordsOf(record)).has(figure));
      expect(missing).toEqual([]);
      for (const cited of citationsIn(below)) expect(wordsOf(record)).toContain(cited);
      expect(record.left.length).toBe(7);
    });
  },
);
