import { readFileSync, statSync, writeFileSync } from 'node:fs';
import MiniSearch from 'minisearch';
import { openEngine } from '#functions/search/engine.ts';
import { find } from '#functions/search/search.ts';
import { questions, type SchemeDocument, schemeDocuments } from './scheme-documents.ts';

/**
 * What `npm run bench -- scheme` runs in fresh processes: makes the index of a scheme (`build`), or opens it and searches
 * (`search`), and prints what it took.
 */
const [engineName = '', mode = '', count = '0', path = ''] = process.argv.slice(2);
const ROUNDS = 400;
const now = () => Number(process.hrtime.bigint()) / 1e6;
const options = { fields: ['title', 'body'], storeFields: ['title', 'publishedOn'], idField: 'reference' };

function build(documents: Iterable<SchemeDocument>): void {
  if (engineName === 'minisearch') {
    const index = new MiniSearch<SchemeDocument>(options);
    index.addAll([...documents]);
    writeFileSync(path, JSON.stringify(index));
    return;
  }
  const engine = openEngine();
  engine.batch(() => {
    for (const { body, ...entry } of documents) engine.put({ ...entry, text: entry.reference }, body);
  });
  engine.saveTo(path);
  engine.close();
}

/** Opens the index and answers a way to search it: the numbers found. */
function open(): (query: string) => number {
  if (engineName === 'minisearch') {
    const index = MiniSearch.loadJSON<SchemeDocument>(readFileSync(path, 'utf8'), options);
    return (query) => index.search(query, { combineWith: 'AND', boost: { title: 4 } }).length;
  }
  const engine = openEngine(path);
  return (query) => find(engine, query, 1).total;
}

if (mode === 'build') {
  const start = now();
  build(schemeDocuments(Number(count)));
  console.log(JSON.stringify({ seconds: (now() - start) / 1000, bytes: statSync(path).size }));
} else {
  // The questions are of the first thousand, so that making them takes no memory that is counted.
  const asked = questions([...schemeDocuments(Math.min(1000, Number(count)))], ROUNDS);
  const before = process.memoryUsage().rss;
  const start = now();
  const search = open();
  const first = search(asked[0] ?? '');
  const cold = now() - start;
  let found = Math.min(1, first);
  const times = asked.slice(1).map((query) => {
    const at = now();
    found += Math.min(1, search(query));
    return now() - at;
  });
  const sorted = times.sort((a, b) => a - b);
  const quantile = (q: number) => sorted[Math.floor(q * sorted.length)] ?? 0;
  const memory = process.memoryUsage().rss - before;
  console.log(JSON.stringify({ cold, p50: quantile(0.5), p99: quantile(0.99), memory, found: found / asked.length }));
}
