import { describe, expect, it } from 'vitest';
import { changesBetween } from '#domain/publication/changes.ts';
import { type Disclosure, toDisclosure } from '#domain/publication/disclosure.ts';
import { asCurrent, asReplaced } from '#domain/publication/versions.ts';
import { readResponse } from '#domain/response/read-response.ts';
import type { ResponseInput } from '#domain/response/response.ts';
import { aResponse } from '#tests/support/rooms.ts';
import { lettersOf } from '#web/pages/acknowledge/letters.ts';
import { GoneVersion } from '#web/pages/errors/gone-version.tsx';
import { changedWords } from '#web/pages/publish/changed-words.ts';
import { DisclosurePage } from '#web/pages/publish/disclosure-page.tsx';
import { ResponsePage } from '#web/pages/track/response-page.tsx';
import { renderPage } from '#web/render.ts';
import { authority, context, wordsOf } from './sample-pages.tsx';

const reference = '07.FOI.26.000123';
const read = (input: Partial<ResponseInput>) => {
  const response = readResponse(aResponse(input), 'FOIA');
  if (!response.ok) throw new Error(JSON.stringify(response.error));
  return response.value;
};
const version = (n: number, input: Partial<ResponseInput>): Disclosure =>
  toDisclosure({
    reference,
    regime: 'FOIA',
    response: read(input),
    receivedOn: '2026-10-23',
    dueOn: '2026-11-20',
    decidedOn: '2026-11-19',
    publishedOn: '2026-11-20',
    version: n,
    authority,
  });
const [part] = aResponse().parts;
const table = (cell: string) => ({
  id: 't',
  caption: 'Miles',
  head: [[{ text: 'Area' }, { text: 'Miles' }]],
  rows: [{ header: 'North', cells: [cell] }],
});
const first = version(1, {
  advice: 'Ask the parish.',
  parts: [{ ...part!, label: '1', tables: ['t'] }],
  tables: [table('200')],
});
const second = version(2, {
  title: 'Gritting of cycle paths and ramps',
  parts: [
    { ...part!, label: '1', answer: 'We gritted **440** miles.', tables: ['t'] },
    { label: '2', question: 'And ramps?', held: 'no', outcome: 'not-held', answer: 'None.' },
  ],
  tables: [table('209')],
});
const correction = {
  on: '2026-12-03',
  version: 2,
  note: 'We had left out the ramps.\n\nThe sum was wrong, too.',
  from: 1,
};

it('what is said of each exception of one regulation differs by itself, and of one that is named twice together', () => {
  const because = (why: string, harm: string): Disclosure => {
    const response = readResponse(
      aResponse({
        parts: [{ label: '', question: 'What?', held: 'yes', outcome: 'withheld' }],
        grounds: [
          { id: 'a', exemption: 'r12(5)(e)', limbs: [], parts: [], why },
          { id: 'b', exemption: 'r12(5)(b)', limbs: [], parts: [], why: 'A trial is on.' },
          { id: 'c', exemption: 'r12(5)(e)', limbs: [], parts: [], harm },
        ],
      }),
      'EIR',
    );
    if (!response.ok) throw new Error(JSON.stringify(response.error));
    return toDisclosure({
      ...{ reference, regime: 'EIR', response: response.value, authority, version: 1 },
      ...{ receivedOn: '2026-10-23', dueOn: null, decidedOn: '2026-11-19', publishedOn: '2026-11-20' },
    });
  };
  expect(changesBetween(because('A contract.', 'Much.'), because('A contract of 2020.', 'Some.'))).toEqual([
    {
      ...{ kind: 'words', field: 'reasons', of: 'Regulation 12(5)(e)' },
      ...{ before: 'A contract.\n\nMuch.', after: 'A contract of 2020.\n\nSome.' },
    },
  ]);
});

describe('what two versions of an answer say differently', () => {
  it('is told place by place, and of a table that it changed', () => {
    const changes = changesBetween(first, second);
    expect(
      changes.map((one) =>
        one.kind === 'words' ? [one.field, one.of] : one.kind === 'table' && [one.how, one.number],
      ),
    ).toEqual([
      ['title', null],
      ['answer', '1'],
      ['question', '2'],
      ['outcome', '2'],
      ['answer', '2'],
      ['advice', null],
      ['changed', 1],
    ]);
    expect(changes).toContainEqual({
      kind: 'words',
      field: 'answer',
      of: '1',
      before: 'We gritted 431 miles.',
      after: 'We gritted 440 miles.',
    });
    expect(changesBetween(first, first)).toEqual([]);
    expect(changesBetween(second, version(3, {})).at(-1)).toEqual({ kind: 'table', number: 1, how: 'removed' });
    expect(changesBetween(version(3, {}), second).at(-1)).toEqual({ kind: 'table', number: 1, how: 'added' });
  });
});

it('what the page says by a code, a day or a number is told in the words of the page', () => {
  const said = (before: Partial<ResponseInput>, after: Partial<ResponseInput>) =>
    changesBetween(version(1, before), version(2, after)).flatMap((one) =>
      one.kind === 'words'
        ? [[one.field, ...[one.before, one.after].map((text) => changedWords(one, text, context.words))]]
        : [],
    );
  expect(said({ dataAsAt: '2026-10-01' }, { dataAsAt: '2026-11-01' })).toEqual([
    ['data-as-at', '1 October 2026', '1 November 2026'],
  ]);
  const held = { ...part!, held: 'yes', outcome: 'partly-disclosed' } as const;
  const ground = { id: 'a', exemption: 's31', limbs: ['31(1)(a)'], parts: [], why: 'A trial is on.' };
  expect(
    said({ parts: [held], grounds: [ground] }, { parts: [{ ...held, held: 'partly' }], grounds: [ground] }),
  ).toEqual([['held', '', 'We hold only some of this information.']]);
  const harm = (likelihood: 'would' | 'would-be-likely-to') => ({
    ...{ parts: [held], grounds: [{ ...ground, likelihood }] },
  });
  expect(said(harm('would'), harm('would-be-likely-to'))).toEqual([
    [
      'likelihood',
      'We consider that disclosure would cause this harm.',
      'We consider that disclosure would be likely to cause this harm.',
    ],
  ]);
  const refused = (kind: 'cost-limit-12(1)' | 'vexatious-14(1)', estimatedHours?: number) => ({
    parts: [{ label: '', question: 'What?' }],
    requestOutcome: { kind, explanation: 'Too much.', ...(estimatedHours ? { estimatedHours } : {}) },
  });
  expect(said(refused('cost-limit-12(1)', 40), refused('cost-limit-12(1)', 1200))).toEqual([
    ['hours', 'We estimate that it would take 40 hours.', 'We estimate that it would take 1,200 hours.'],
  ]);
  expect(said(refused('cost-limit-12(1)'), refused('vexatious-14(1)')).map(([field]) => field)).toEqual(['outcome']);
});

describe('the page of a corrected answer', () => {
  const earlier = `/disclosures/${reference}/versions/1/`;
  const html = renderPage(DisclosurePage, {
    context,
    disclosure: asCurrent(second, [], [{ ...correction, earlier }]),
    earlier: [asReplaced(first, '2026-12-03')],
  });

  it('says near the top when and what was corrected, word by word, with the way to the version before', () => {
    const words = wordsOf(html);
    expect(words).toMatch(/Corrected on 3 December 2026\s*:/);
    expect(words).toContain('The sum was wrong, too.');
    expect(html.indexOf('left out the ramps')).toBeLessThan(html.indexOf('govuk-summary-list'));
    expect(html).toContain(`href="${earlier}"`);
    expect(html).toMatch(/<del>.*431<\/del><ins>.*440<\/ins>/);
    expect(words).toContain(context.words.publish.tableChanged.changed(1));
    expect(words).toContain('Question 2: outcome');
    expect(html).not.toContain('name="robots"');
  });

  it('shows nothing of a version that may not be shown', () => {
    const alone = renderPage(DisclosurePage, { context, disclosure: asCurrent(second, [], [correction]), earlier: [] });
    expect(wordsOf(alone)).toContain('We had left out the ramps.');
    expect(alone).not.toMatch(/<del>|versions\/1|431/);
    const { note, ...silent } = correction;
    const untold = renderPage(DisclosurePage, { context, disclosure: asCurrent(second, [], [silent]), earlier: [] });
    expect(wordsOf(untold)).toContain(context.words.publish.noteHidden);
    expect(untold).not.toContain(note);
  });

  it('says of a review what it decided, and shows its difference as that of a correction', () => {
    const reviewed = { on: '2026-12-03', version: 2, from: 1, review: 'varied', earlier } as const;
    const page = renderPage(DisclosurePage, {
      context,
      disclosure: asCurrent(second, [], [reviewed]),
      earlier: [asReplaced(first, '2026-12-03')],
    });
    const words = wordsOf(page);
    expect(words).toContain('This answer was changed after a review');
    expect(words).toMatch(/Changed after a review on 3 December 2026\s*: The review changed part of our answer\./);
    expect(page).toMatch(/<del>.*431<\/del><ins>.*440<\/ins>/);
    expect(page).toContain(`href="${earlier}"`);
    expect(words).not.toMatch(/[Cc]orrect/);
  });

  it('is, as an earlier version, marked as replaced, for people and for search engines', () => {
    const replaced = renderPage(DisclosurePage, { context, disclosure: asReplaced(first, '2026-12-03') });
    expect(wordsOf(replaced)).toMatch(/This version was replaced on 3 December 2026\s*\./);
    expect(replaced).toContain('<meta name="robots" content="noindex"/>');
    expect(replaced).toContain(`<link rel="canonical" href="/disclosures/${reference}/"/>`);
    expect(replaced).toContain(`href="${earlier}disclosure.json"`);
  });

  it('says of a version that is not shown any more where the answer is now', () => {
    const current = `/disclosures/${reference}/`;
    const gone = renderPage(GoneVersion, { context, on: '2026-12-03', current });
    expect(wordsOf(gone)).toContain(context.words.goneVersion.since('3 December 2026'));
    expect(gone).toContain(`href="/disclosures/${reference}/"`);
  });
});

describe('the letter of a correction', () => {
  const facts = {
    reference,
    language: 'en',
    regime: 'FOIA' as const,
    contact: 'email' as const,
    trackingUrl: 'https://foi.netherby.example/track/x?key=k',
    correction: correction.note,
    response: read({ parts: [{ ...part!, answer: 'We gritted 440 miles.' }] }),
    receivedOn: '2026-10-23',
    answeredOn: '2026-11-19',
    correctedOn: '2026-12-03',
    publicUrl: `https://foi.netherby.example/disclosures/${reference}/`,
  };
  const message = lettersOf(authority).correction(facts);

  it('says what was corrected of which answer, then all of it, and how to complain, in time from the correction', () => {
    const said = [
      'We have corrected our answer of 19 November 2026',
      'We had left out the ramps.',
      'The sum was wrong, too.',
      'We gritted 440 miles.',
      'Thursday 3 December 2026',
      // 40 working days from the correction, without the bank holidays of any part of the United Kingdom.
      'Wednesday 3 February 2027',
      authority.regulator.name,
      facts.publicUrl,
      facts.trackingUrl,
    ];
    for (const one of said) {
      expect(message.text).toContain(one);
      expect(wordsOf(message.html)).toContain(one);
    }
    expect(message.subject).toContain(reference);
  });

  it('has a page with the answer alone: what was corrected is said beside it', () => {
    expect(message.page).toContain('We gritted 440 miles.');
    expect(message.page).not.toContain('ramps');
    const versions = {
      replacedOn: null,
      corrected: { on: '2026-12-03', what: correction.note },
      others: [{ version: 1, on: '2026-11-19', isCurrent: false }],
    };
    const letter = JSON.parse(message.page ?? '');
    const html = renderPage(ResponsePage, { context, reference, letter, versions, promises: [] });
    expect(wordsOf(html)).toContain('The sum was wrong, too.');
    expect(html).toContain(`href="/track/${reference}/response?version=1"`);
    const old = {
      replacedOn: '2026-12-03',
      corrected: null,
      others: [{ version: 2, on: '2026-12-03', isCurrent: true }],
    };
    const before = renderPage(ResponsePage, { context, reference, letter, versions: old, promises: [] });
    expect(wordsOf(before)).toContain('It does not hold any more');
    expect(before).toContain(`href="/track/${reference}/response"`);
  });
});
