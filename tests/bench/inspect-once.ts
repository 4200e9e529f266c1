import { readFileSync } from 'node:fs';
import { inspect } from '#functions/respond/inspect/inspect.ts';

/** What `npm run bench -- inspect` runs in a fresh process: inspects one file, and prints what it took. */
const path = process.argv[2] ?? '';
const before = process.memoryUsage().rss;
const bytes = new Uint8Array(readFileSync(path));
const start = process.hrtime.bigint();
const { verdict, refusal, findings, sheetsAsCsv } = await inspect(bytes, path);
const seconds = Number(process.hrtime.bigint() - start) / 1e9;
const rows = sheetsAsCsv?.reduce((sum, sheet) => sum + sheet.rows, 0) ?? 0;
// The kernel's own count of the most that was held at once, in kilobytes.
const peak = process.resourceUsage().maxRSS * 1024;
console.log(JSON.stringify({ verdict, refusal, found: findings.length, rows, seconds, before, peak }));
