import { describe, expect, it } from 'vitest';
import { toDisclosure } from '#domain/publication/disclosure.ts';
import type { Attachment } from '#domain/response/attachment.ts';
import { readResponse } from '#domain/response/read-response.ts';
import { aFile, part, respondWith } from '#tests/domain/response-build.ts';
import { DisclosurePage } from '#web/pages/publish/disclosure-page.tsx';
import { sizeInWords } from '#web/pages/respond/file-words.ts';
import { type PageBlock, PageBlocks } from '#web/pages/respond/page-blocks.tsx';
import { responseLetter } from '#web/pages/respond/response-letter.ts';
import { renderPage } from '#web/render.ts';
import { wordsFor } from '#web/words/index.ts';
import { authority, context, hostile, html, wordsOf } from './sample-pages.tsx';

const words = wordsFor('en');
const reference = '07.FOI.26.000123';
const sheets = [{ file: 'b'.repeat(64), name: 'a-benches.csv', title: `By park ${hostile}`, size: 50 }];
const files: readonly Attachment[] = [
  aFile({ title: `Benches ${hostile}`, parts: ['1'], size: 12_400, sheets }),
  aFile({
    ...{ id: 'plan', file: 'c'.repeat(64), kind: 'pdf', name: 'plan.pdf', title: 'Plan', size: 2_345_678 },
    ...{ licence: 'third-party', holder: 'The Surveyor Ltd' },
  }),
  aFile({
    id: 'photo',
    file: 'd'.repeat(64),
    kind: 'jpeg',
    name: 'a.jpg',
    title: 'A bench',
    licence: 'non-commercial',
  }),
];
function response(attachments: readonly Attachment[]) {
  const read = readResponse(respondWith({ parts: [part('1'), part('2')], attachments: [...attachments] }), 'FOIA');
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}
const letter = (attachments: readonly Attachment[], contact: 'email' | 'post' = 'email') =>
  responseLetter({
    ...{ words, authority, language: 'en', reference, regime: 'FOIA', contact, response: response(attachments) },
    ...{ receivedOn: '2026-10-23', decidedOn: '2026-11-19', trackingUrl: 'https://foi.netherby.example/t' },
  });
const said = [
  'a.xlsx. Excel spreadsheet, 12 KB. Open Government Licence v3.0. Answers question 1.',
  'a-benches.csv. 50 bytes.',
  'plan.pdf. PDF, 2.3 MB. Copyright of The Surveyor Ltd: ask them before you re-use it.',
  'a.jpg. JPEG picture, 1 KB. Non-Commercial Government Licence.',
];

describe('files in a letter', () => {
  it('stand in both renderings with what they are, and how they come', () => {
    const { text, html } = letter(files);
    for (const rendering of [text, wordsOf(html)]) {
      for (const sentence of said) expect(rendering).toContain(sentence);
      expect(rendering).toContain(words.files.delivery['with-email'](true));
    }
    expect(html).not.toContain(hostile);
    expect(letter(files, 'post').text).toContain(words.files.delivery['by-post'](true));
    const large = letter([aFile({ size: 7_000_001 })]).text;
    expect(large).toContain(words.files.delivery['too-large'](false));
    expect(letter([]).text).not.toContain(words.files.heading);
  });

  it('are links where the page says so, and names where nobody can take them', () => {
    const blocks = JSON.parse(letter(files).page ?? '') as readonly PageBlock[];
    const linked = html(<PageBlocks blocks={blocks} words={words} fileHref={(file) => `/there/${file}`} />);
    expect([...linked.matchAll(/href="\/there\/(\w)/g)].map(([, first]) => first)).toEqual(['a', 'b', 'c', 'd']);
    expect(html(<PageBlocks blocks={blocks} words={words} />)).not.toContain('/there/');
    expect(linked).not.toContain(hostile);
  });
});

describe('the published page', () => {
  const page = (attachments: readonly Attachment[]) => {
    const dates = {
      receivedOn: '2026-10-23',
      dueOn: '2026-11-20',
      decidedOn: '2026-11-19',
      publishedOn: '2026-11-20',
    } as const;
    const facts = { reference, regime: 'FOIA', response: response(attachments), version: 1, authority } as const;
    return renderPage(DisclosurePage, { context, disclosure: toDisclosure({ ...facts, ...dates }) });
  };

  it('offers each file with its size and its licence, its sheets, and says at the part where it is', () => {
    const shown = page(files);
    expect(shown).not.toContain(hostile);
    expect(shown).toContain(`href="/disclosures/${reference}/files/${'a'.repeat(20)}/a.xlsx"`);
    expect(shown).toContain(`href="/disclosures/${reference}/files/${'b'.repeat(20)}/a-benches.csv"`);
    expect(shown).toContain(
      'href="https://www.nationalarchives.gov.uk/doc/non-commercial-government-licence/version/2/"',
    );
    const [answers = '', section = ''] = shown.split('id="files"');
    expect(answers).toContain('href="#file-a.xlsx"');
    expect(answers).not.toContain('href="#file-plan.pdf"');
    expect(section).toContain('id="file-a.xlsx"');
    for (const sentence of ['Excel spreadsheet, 12 KB', 'PDF, 2.3 MB', 'Copyright of The Surveyor Ltd'])
      expect(wordsOf(section)).toContain(sentence);
  });

  it('has no such section where there are none', () => {
    expect(page([])).not.toContain('id="files"');
  });
});

it.each([
  [1, '1 byte'],
  [999, '999 bytes'],
  [1000, '1 KB'],
  [999_499, '999 KB'],
  [999_500, '1 MB'],
  [7_000_000, '7 MB'],
  [12_345_678, '12.3 MB'],
])('%i bytes are %s', (size, text) => {
  expect(sizeInWords(size, words.files)).toBe(text);
});
