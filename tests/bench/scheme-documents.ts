import { samples } from '#cdk/local/samples/index.ts';
import { toDisclosure } from '#domain/publication/disclosure.ts';
import { searchText } from '#domain/publication/search-text.ts';
import { readResponse } from '#domain/response/read-response.ts';

/** A disclosure of a made-up scheme, as search has it. */
export type SchemeDocument = {
  readonly reference: string;
  readonly publishedOn: string;
  readonly title: string;
  readonly body: string;
};

/** A small generator of numbers that are always the same, so that every run has the same scheme. */
export function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A place name, of a few thousand that there can be. */
const place = (next: () => number) => {
  const of = (all: readonly string[]) => all[Math.floor(next() * all.length)] ?? '';
  const first = [
    'Al',
    'Bram',
    'Cas',
    'Der',
    'El',
    'Fen',
    'Gar',
    'Hol',
    'Inger',
    'Ket',
    'Lang',
    'Mar',
    'Nor',
    'Ox',
    'Pen',
    'Rad',
  ];
  const middle = ['der', 'ble', 'ter', 'wen', 'ming', 'sing', 'ling', 'ring', 'thor', 'wick'];
  const last = ['mere', 'ford', 'ton', 'ham', 'ley', 'worth', 'by', 'stead', 'combe', 'dale', 'bridge', 'minster'];
  return of(first) + of(middle) + of(last);
};

/** The samples’ texts, title and sentences apart. */
function sampleTexts(): readonly { readonly title: string; readonly sentences: readonly string[] }[] {
  return samples.map(({ response }) => {
    const read = readResponse(response, 'FOIA');
    if (!read.ok) throw new Error('A sample can be read');
    const day = '2026-11-23';
    const about = {
      reference: '01.FOI.26.000001',
      regime: 'FOIA',
      version: 1,
      authority: { name: 'Testshire' },
    } as const;
    const dates = { receivedOn: day, dueOn: day, decidedOn: day, publishedOn: day };
    const { title, body } = searchText(toDisclosure({ ...about, ...dates, response: read.value }), []);
    return { title, sentences: body.split(/(?<=[.?!])\s+|\n+/).filter((one) => one.length > 3) };
  });
}

/** So many disclosures made from the samples: their sentences, with other places and figures, in other orders. */
export function* schemeDocuments(count: number): Generator<SchemeDocument> {
  const texts = sampleTexts();
  const next = numbers(7);
  for (let i = 0; i < count; i += 1) {
    const { title, sentences } = texts[i % texts.length] ?? { title: '', sentences: [] };
    const where = place(next);
    const own = sentences
      .filter(() => next() < 0.7)
      .map((one) => one.replace(/\d+/g, (figure) => String(Math.floor(Number(figure.slice(0, 9)) * (0.5 + next())))));
    const year = 2007 + (i % 20);
    yield {
      reference: `01.FOI.${String(year).slice(2)}.${String(i + 1).padStart(6, '0')}`,
      publishedOn: `${year}-${String((i % 12) + 1).padStart(2, '0')}-${String((i % 28) + 1).padStart(2, '0')}`,
      title: `${title}: ${where}`,
      body: [`In ${where} and ${place(next)}.`, ...own].join('\n\n'),
    };
  }
}

/** Questions as people type them: one to three words of a disclosure, now and then a place. */
export function questions(documents: readonly SchemeDocument[], count: number): readonly string[] {
  const next = numbers(11);
  return Array.from({ length: count }, (_, i) => {
    const { title, body } = documents[Math.floor(next() * documents.length)] ?? { title: '', body: '' };
    if (i % 4 === 0) return title.split(': ')[1] ?? title;
    const words = body.match(/\p{L}{4,}/gu) ?? [];
    const from = Math.floor(next() * Math.max(1, words.length - 3));
    return words.slice(from, from + 1 + Math.floor(3 * next())).join(' ');
  });
}
