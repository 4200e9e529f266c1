import { openEngine } from '#functions/search/engine.ts';
import { find } from '#functions/search/search.ts';
import { asTable } from './table.ts';

const DOCUMENTS = 10_000;

/** A small generator of numbers that are always the same, so that every run searches the same scheme. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Search in process over 10,000 made-up disclosures of 100 to 600 words, from a vocabulary with a long tail. */
export function benchSearch(): string {
  const next = numbers(7);
  const word = () => `w${Math.floor(20_000 * next() ** 4).toString(36)}`;
  const engine = openEngine();
  const built = process.hrtime.bigint();
  engine.batch(() => {
    for (let i = 0; i < DOCUMENTS; i += 1) {
      const body = Array.from({ length: 100 + Math.floor(500 * next()) }, word).join(' ');
      const entry = {
        reference: `01.FOI.26.${String(i + 1).padStart(6, '0')}`,
        title: `${word()} ${word()}`,
        publishedOn: '2026-11-23',
        text: '',
      };
      engine.put(entry, body);
    }
  });
  const seconds = Number(process.hrtime.bigint() - built) / 1e9;
  const times = Array.from({ length: 1000 }, () => {
    const query = Array.from({ length: 1 + Math.floor(3 * next()) }, word).join(' ');
    const start = process.hrtime.bigint();
    find(engine, query, 1);
    return Number(process.hrtime.bigint() - start) / 1e6;
  }).sort((a, b) => a - b);
  const at = (q: number) => (times[Math.floor(q * times.length)] ?? 0).toFixed(2);
  return asTable([
    ['disclosures', 'built in s', 'p50 ms', 'p90 ms', 'p99 ms'],
    [DOCUMENTS, seconds.toFixed(1), at(0.5), at(0.9), at(0.99)],
  ]);
}
