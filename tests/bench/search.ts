import { factsOf } from '#domain/publication/filters.ts';
import { caseOutcomes } from '#domain/response/outcome.ts';
import { caseColumns, openEngine } from '#functions/search/engine.ts';
import { findIn } from '#functions/search/find.ts';
import { find } from '#functions/search/search.ts';
import { suggest } from '#functions/search/suggest.ts';
import { memoryStore } from '#store/memory.ts';
import { memoryFiles } from '#store/memory-files.ts';
import { asTable } from './table.ts';

const DOCUMENTS = 10_000;
const ROUNDS = 1000;

/** A small generator of numbers that are always the same, so that every run searches the same scheme. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** So many words of a vocabulary with a long tail. */
function vocabulary(next: () => number): (n: number) => string {
  const word = () => `w${Math.floor(20_000 * next() ** 4).toString(36)}`;
  return (n) => Array.from({ length: n }, word).join(' ');
}

/** What can be picked out of a scheme: 8 outcomes, 25 grounds, 60 topics, data in every third answer. */
function factsFor(i: number, publishedOn: string): readonly string[] {
  return factsOf({
    ...{ reference: '', title: '', summaryLine: '', publishedOn, outcome: caseOutcomes[i % 8] ?? 'not-held' },
    grounds: [`s${21 + (i % 25)}`, ...(i % 3 === 0 ? ['s40'] : [])],
    topics: [`Topic ${i % 60}`, `Topic ${(i * 7) % 60}`],
    hasData: i % 3 === 0,
  });
}

const quantiles = (times: number[]): string[] => {
  const sorted = [...times].sort((a, b) => a - b);
  return [0.5, 0.9, 0.99].map((q) => (sorted[Math.floor(q * sorted.length)] ?? 0).toFixed(2));
};

/** Officers' search over as many cases with the same texts: by words, and one time in ten by the last digits of a reference. */
function benchCases(bodies: readonly string[]) {
  const next = numbers(11);
  const wordsOf = vocabulary(next);
  const engine = openEngine(':memory:', caseColumns);
  const reference = (i: number) => `01.FOI.26.${String(i + 1).padStart(6, '0')}`;
  const built = process.hrtime.bigint();
  engine.batch(() => {
    for (const [i, body] of bodies.entries()) {
      engine.put({ reference: reference(i), title: '', receivedOn: '2026-11-23', sameAs: String(i % 7000) }, body);
    }
  });
  const seconds = (Number(process.hrtime.bigint() - built) / 1e9).toFixed(1);
  const times = Array.from({ length: ROUNDS }, (_, i) => {
    const byDigits = reference((i * 7) % bodies.length).slice(-6);
    const query = i % 10 === 0 ? byDigits : wordsOf(1 + Math.floor(3 * next()));
    const start = process.hrtime.bigint();
    findIn(engine, query, 1);
    return Number(process.hrtime.bigint() - start) / 1e6;
  });
  engine.close();
  return { seconds, times };
}

/**
 * Search in process over 10,000 made-up disclosures of 100 to 600 words, from a vocabulary with a long tail: queries of 1
 * to 3 words, and what is offered for requests, reading the texts that are compared with it. One in four requests takes
 * its words from a disclosure; the longest is as long as a request can be.
 */
export async function benchSearch(): Promise<string> {
  const next = numbers(7);
  const wordsOf = vocabulary(next);
  const engine = openEngine();
  const files = memoryFiles();
  const bodies: string[] = [];
  for (let i = 0; i < DOCUMENTS; i += 1) bodies.push(wordsOf(100 + Math.floor(500 * next())));
  const built = process.hrtime.bigint();
  engine.batch(() => {
    for (const [i, body] of bodies.entries()) {
      const reference = `01.FOI.26.${String(i + 1).padStart(6, '0')}`;
      const publishedOn = `${2017 + (i % 10)}-${String((i % 12) + 1).padStart(2, '0')}-23`;
      engine.put({ reference, title: wordsOf(2), publishedOn, text: String(i) }, body, factsFor(i, publishedOn));
    }
  });
  const seconds = Number(process.hrtime.bigint() - built) / 1e9;
  for (const [i, body] of bodies.entries()) {
    await files.put(String(i), JSON.stringify({ title: 'A title', body }), 'application/json');
  }
  const searching = Array.from({ length: ROUNDS }, () => {
    const query = wordsOf(1 + Math.floor(3 * next()));
    const start = process.hrtime.bigint();
    find(engine, query, 1);
    return Number(process.hrtime.bigint() - start) / 1e6;
  });

  const filtered = Array.from({ length: ROUNDS }, (_, i) => {
    const query = i % 4 === 0 ? '' : wordsOf(1 + Math.floor(3 * next()));
    const year = String(2017 + (i % 10));
    const start = process.hrtime.bigint();
    find(engine, query, 1, i % 2 === 0 ? { year, ground: 's40' } : { year, topic: `Topic ${i % 60}` });
    return Number(process.hrtime.bigint() - start) / 1e6;
  });

  const finding = benchCases(bodies);

  const deps = { engine: async () => engine, journal: memoryStore().journal, records: files };
  const sentence = () => `Please tell me how many ${wordsOf(4 + Math.floor(12 * next()))} there were?`;
  const copied = () => {
    const from = bodies[Math.floor(DOCUMENTS * next())]?.split(' ') ?? [];
    return `How many ${from.slice(20, 40).join(' ')}?`;
  };
  async function offering(request: () => string): Promise<string[]> {
    const times: number[] = [];
    let offered = 0;
    for (let i = 0; i < ROUNDS; i += 1) {
      const information = i % 4 === 0 ? `${copied()}\n${request()}` : request();
      const start = process.hrtime.bigint();
      const results = await suggest(deps, information);
      times.push(Number(process.hrtime.bigint() - start) / 1e6);
      offered += Math.min(1, results.length);
    }
    return [...quantiles(times), `${Math.round((100 * offered) / ROUNDS)} %`];
  }
  const many = (n: number) => () => Array.from({ length: n }, sentence).join('\n');
  const longest = () => many(400)().slice(0, 20_000);
  return asTable([
    ['disclosures', 'built in s', 'what', 'p50 ms', 'p90 ms', 'p99 ms', 'offered'],
    [DOCUMENTS, seconds.toFixed(1), 'search', ...quantiles(searching), ''],
    ['', '', 'search with two filters, one in four without words', ...quantiles(filtered), ''],
    ['', finding.seconds, 'officers’ search in as many cases', ...quantiles(finding.times), ''],
    ['', '', 'offer: one question', ...(await offering(sentence))],
    ['', '', 'offer: 20 questions', ...(await offering(many(20)))],
    ['', '', 'offer: 20,000 characters', ...(await offering(longest))],
  ]);
}
