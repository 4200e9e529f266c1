import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOfHtml } from '#cdk/local/import/html-lines.ts';
import { readRecord } from '#domain/imported/read-record.ts';
import { linesOfText } from '#domain/imported/source.ts';
import { councilPages } from '#tests/support/old-pages/councils.ts';
import type { OldPage } from '#tests/support/old-pages/old-page.ts';
import { otherPages } from '#tests/support/old-pages/others.ts';
import { policePages } from '#tests/support/old-pages/police.ts';
import { savedPages } from '#tests/support/old-pages/saved.ts';
import { lostWords } from '#tests/support/old-pages/words.ts';
import { hasDisclosures, sharedText } from '#tests/support/shared.ts';

const isHtml = (page: string) => page.startsWith('<');
function read(page: string) {
  if (!isHtml(page)) return readRecord(linesOfText(page));
  const { lines, title } = linesOfHtml(page);
  return readRecord(lines, title);
}
const shown = (page: string) =>
  isHtml(page)
    ? linesOfHtml(page)
        .lines.map(({ text }) => text)
        .join('\n')
    : page;
const pages: readonly OldPage[] = [...policePages, ...councilPages, ...savedPages, ...otherPages];

describe.each(pages)('an old page: $name', ({ page, ...told }) => {
  const record = read(page);
  const tables = record.pieces.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'table' ? [block] : [])),
  );

  it('is understood', () => {
    expect({
      reference: record.reference,
      title: told.title === undefined ? undefined : record.title,
      questions: record.questions.map(({ label }) => label),
      answers: record.pieces.flatMap((piece) => (piece.kind === 'answer' ? [piece.label] : [])),
      outcome: record.decision.outcome,
      grounds: record.grounds.map(({ written }) => written),
      notes: record.pieces.filter(({ kind }) => kind === 'notes').length,
      tables: tables.map(({ rows }) => rows.length),
    }).toEqual({
      reference: told.reference,
      title: told.title,
      questions: told.questions ?? [],
      answers: told.answers ?? [],
      outcome: told.outcome,
      grounds: told.grounds ?? [],
      notes: told.notes ?? 0,
      tables: (told.tables ?? []).map(([rows]) => rows),
    });
    expect(record.citations).toEqual(expect.arrayContaining([...(told.cited ?? [])]));
    expect(record.left).toEqual(expect.arrayContaining([...(told.left ?? [])]));
    for (const [i, [, cell]] of (told.tables ?? []).entries()) expect(tables[i]?.rows.flat()).toContain(cell);
  });

  it('loses no word and no figure', () => {
    expect(lostWords(shown(page), record)).toEqual([]);
  });
});

it('keeps what is no menu, though menus have the same words', () => {
  const kept = read(`Reference: FOI-1
You asked
1. What may one search for on the cookies page of your website?
2. Which pages are there?
We said
We have decided to disclose this in full.
Home
Search
Whatever has cookies in its settings.`);
  expect(kept.left).toEqual([]);
});

it('does not publish who asked where a request is signed', () => {
  const thread = otherPages.find(({ name }) => name.startsWith('a thread'));
  const { left: _left, labels, doubts: _doubts, ...kept } = read(thread?.page ?? '');
  expect(labels).toContain('Pat Invented');
  expect(JSON.stringify(kept)).not.toContain('Invented');
});

it('reads a line of a hundred thousand words', () => {
  const long = 'you and we '.repeat(40_000);
  const told = read(`Reference: FOI-1\nYou asked\nHow many?\nWe said\n${long}`);
  expect(told.pieces.at(-1)?.blocks).toEqual([{ kind: 'text', text: long.trim() }]);
});

const sections = [
  'Reason for decision\nIt is exempt by Section 40(2), for 14 people.',
  'Disclosure\nQ1 - How many?\nYear | Lamps |\n2023/24 | 1,014 |',
  'NOTES\n• Counted on 5 May.\n• Twice.',
  'DUTY TO ADVISE AND ASSIST\nSee page 3 of the plan.',
  'Complaint rights\nWithin 20 working days.',
  'Q2 - Where?\nIn Mill Street 7.',
  'Annex B: Money\nYear\tSpent\n2021\t£14.50\n2022\t£15.25',
  'Some data has been withheld.\nSection 31(1)(a) – Law enforcement',
  'I have today decided to disclose some of the requested information.',
  'DECISION',
  'The Old Bridge\nIt was built in 1750 and has carried everything that went from the one half of the town to the other since then.',
  'Home\nSearch\nContents',
  'Part 2\n3/ What else?\n(i) Nothing\n\n\n4• More?',
];
const line = fc.oneof(
  fc.constantFrom(...sections),
  fc.stringMatching(/^[A-Za-z0-9 |:.,()•\t/-]{0,60}$/),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
);

it('never loses a word, in whatever order a page says what', () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 14 }), fc.boolean(), (parts, hasHead) => {
      const head = hasHead
        ? 'Freedom of information request reference no: 07.FOI.24.000999\nI note you seek access to the following information:\n1. How many?\n2. Where?\n'
        : '';
      const page = head + parts.join('\n');
      const record = read(` ${page}`);
      expect(
        lostWords(
          linesOfText(page)
            .map(({ text }) => text)
            .join('\n'),
          record,
        ),
      ).toEqual([]);
    }),
    { numRuns: 400 },
  );
});

describe.skipIf(!hasDisclosures)(
  'the five real disclosures (left out where ../shared is not beside the checkout)',
  () => {
    it.each(['22.024962', '22.026461', '23.030732', '23.034185', '24.036066'])('01.FOI.%s loses no word', (n) => {
      const text = sharedText(`disclosures/01.FOI.${n}.txt`);
      expect(lostWords(text, read(text))).toEqual([]);
    });
  },
);
