import { describe, expect, it } from 'vitest';
import { samples } from '#cdk/local/samples/index.ts';
import type { Regime } from '#domain/clock/regimes.ts';
import { reviewRequestBy } from '#domain/clock/review.ts';
import { findIdentity } from '#domain/publication/leaks.ts';
import { plain } from '#domain/publication/plain.ts';
import { readResponse } from '#domain/response/read-response.ts';
import type { ResponseInput } from '#domain/response/response.ts';
import { neither, part, parts, respondWith, withheld } from '#tests/domain/response-build.ts';
import { responseLetter } from '#web/pages/respond/response-letter.ts';
import { textTable } from '#web/pages/respond/text-table.ts';
import { wordsFor } from '#web/words/index.ts';
import { authority, hostile, wordsOf } from './sample-pages.tsx';

const words = wordsFor('en');
const trackingUrl = 'https://foi.netherby.example/track/07.FOI.26.000123?key=abcDEF123';

function letter(input: ResponseInput, more: { publicUrl?: string; regime?: Regime; contact?: 'email' | 'post' } = {}) {
  const { regime = 'FOIA', ...rest } = more;
  const read = readResponse(input, regime);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return responseLetter({
    words,
    authority,
    language: 'en',
    reference: '07.FOI.26.000123',
    regime,
    response: read.value,
    receivedOn: '2026-10-23',
    decidedOn: '2026-11-19',
    trackingUrl,
    contact: 'email',
    ...rest,
  });
}
const squeezed = (text: string) => text.replace(/[\s>]+/g, ' ');

describe('the letter', () => {
  it.each(samples.map((s) => [s.key, s] as const))(
    'to the sample %s carries the whole response in both renderings',
    (_, sample) => {
      const { response } = sample;
      const { subject, text, html } = letter(response);
      expect(subject).toBe('Our answer to your request 07.FOI.26.000123');
      for (const rendering of [squeezed(text), squeezed(wordsOf(html))]) {
        for (const p of response.parts) expect(rendering).toContain(squeezed(p.question));
        for (const table of response.tables ?? []) {
          expect(rendering).toContain(table.caption);
          for (const row of table.rows)
            for (const c of row.cells) if (typeof c !== 'object') expect(rendering).toContain(String(c));
        }
        for (const limb of (response.grounds ?? []).flatMap((g) => g.limbs)) expect(rendering).toContain(limb);
        for (const note of response.notes ?? []) expect(rendering).toContain(squeezed(plain(note.text)));
        expect(findIdentity(rendering, sample.request)).toBeUndefined();
      }
    },
  );

  // FOIA s.17(7): both the complaints procedure and the right to go to the regulator, in every response.
  it.each(samples.map((s) => [s.key, s.response] as const))(
    'to the sample %s says how to complain, by when, and to whom',
    (_, response) => {
      const { text, html } = letter(response);
      for (const fact of [
        'internal review',
        'Thursday 21 January 2027',
        'section 50',
        authority.regulator.name,
        authority.regulator.address,
        authority.regulator.url,
        trackingUrl,
      ]) {
        expect(text).toContain(fact);
        expect(wordsOf(html)).toContain(fact);
      }
    },
  );

  it('is a refusal notice where something is refused, and only there', () => {
    const notice = 'refusal notice under section 17';
    expect(letter(respondWith({})).text).not.toContain(notice);
    const refused = respondWith({
      parts: [part('', withheld)],
      grounds: [{ id: 'g', exemption: 's42', limbs: ['42(1)'], parts: [] }],
    });
    expect(letter(refused).text).toContain(notice);
  });

  it('does not tell as if there were more what is neither confirmed nor denied', () => {
    const { text } = letter(
      respondWith({
        parts: [part('1'), part('2', neither)],
        grounds: [{ id: 'g', exemption: 's31', limbs: ['31(3)'], parts: ['2'], why: 'Saying would tell.' }],
      }),
    );
    expect(squeezed(text)).toContain(
      'We have disclosed information that was asked for. As to some of what was asked for, we neither confirm nor deny that we hold any information.',
    );
    expect(text).not.toMatch(/not all of it|is not disclosed/);
  });

  it('of a request that was refused as a whole says so where the answers are', () => {
    const { text } = letter(
      respondWith({
        request: 'Everything?',
        parts: [{ label: '', question: 'Everything?' }],
        requestOutcome: { kind: 'vexatious-14(1)', explanation: 'It is.' },
      }),
    );
    expect(text).toMatch(/Our answer\n-+\n+Refused: vexatious\./);
  });

  it.each<[string, ResponseInput['publication'], string | undefined, string]>([
    [
      'published',
      { kind: 'publish' },
      'https://x.example/p/',
      'We publish this answer, without your name or contact details, at:\n\nhttps://x.example/p/',
    ],
    ['published later', { kind: 'publish' }, undefined, 'We will publish this answer'],
    [
      'published in part',
      { kind: 'publish-edited', omitParts: ['2'], reason: 'INTERNAL' },
      undefined,
      'We will publish part of this answer',
    ],
    ['held', { kind: 'hold', until: '2027-03-01', reason: 'INTERNAL' }, undefined, 'after 1 March 2027'],
    [
      'not published',
      { kind: 'do-not-publish', reason: 'INTERNAL' },
      undefined,
      'We do not intend to publish this answer.',
    ],
  ])('says that the answer is %s, and keeps the reason for it inside', (_, publication, publicUrl, sentence) => {
    const { text } = letter(
      respondWith({ parts: parts(['1', '2']), publication }),
      publicUrl === undefined ? {} : { publicUrl },
    );
    expect(text).toContain(sentence);
    expect(text).not.toContain('INTERNAL');
  });

  it('tells the applicant also what the published version leaves out', () => {
    const publication: ResponseInput['publication'] = { kind: 'publish-edited', omitParts: ['2'], reason: 'R' };
    expect(
      letter(respondWith({ parts: [part('1'), part('2', { answer: 'For you alone' })], publication })).text,
    ).toContain('For you alone');
  });

  it('shows markup as it was typed', () => {
    const { html } = letter(
      respondWith({
        request: hostile,
        introduction: hostile,
        parts: [part('', { question: hostile, answer: hostile })],
      }),
    );
    expect(html).not.toMatch(/<script|<img/);
  });
});

describe('a table in plain text', () => {
  it('stands in columns where it is narrow', () => {
    const table = {
      head: [
        [
          { text: 'Year', columns: 1, rows: 1 },
          { text: 'Number', columns: 1, rows: 1 },
        ],
      ],
      rows: [
        { header: '2024', cells: ['9'] },
        { header: '2025', cells: [{ suppressed: true as const }] },
      ],
    };
    expect(textTable(table, words.respond)).toBe('Year  Number\n----  ------\n2024       9\n2025     [c]');
  });

  it('stands row by row where it is wide', () => {
    const wide = (text: string) => ({ text: text.repeat(20), columns: 1, rows: 1 });
    const table = {
      head: [[wide('a'), wide('b'), wide('c'), wide('d')]],
      rows: [{ header: 'N', cells: ['1', '2', '3'] }],
    };
    expect(textTable(table, words.respond).split('\n')).toHaveLength(4);
  });
});

describe('the last day for asking for a review', () => {
  it.each<[Regime, string, string | undefined, string]>([
    ['FOIA', '2026-11-19', undefined, '2027-01-21'],
    ['EIR', '2026-11-19', undefined, '2027-01-21'],
    // An early answer does not shorten it in Scotland.
    ['FOISA', '2026-11-02', '2026-11-19', reviewRequestBy('2026-11-19', 'FOISA')],
    ['FOISA', '2026-11-25', '2026-11-19', reviewRequestBy('2026-11-25', 'FOISA')],
  ])('under %s after %s (due %s) is %s', (regime, decidedOn, dueOn, by) => {
    expect(reviewRequestBy(decidedOn, regime, dueOn)).toBe(by);
  });
});
