import { availableParallelism, loadavg } from 'node:os';
import { benchCaseload } from './caseload.ts';
import { benchDueDates } from './due-dates.ts';
import { benchImports } from './imports.ts';
import { benchInspect } from './inspect.ts';
import { benchPages } from './pages.ts';
import { benchQuarter } from './quarter.ts';
import { benchScheme } from './scheme.ts';
import { benchSearch } from './search.ts';
import { benchWriteUnits } from './write-units.ts';

/**
 * Prints every measurement, or those whose title has the word that was given; ratios are of one run, absolute times are
 * this machine's.
 */
const parts: readonly (readonly [string, () => string | Promise<string>])[] = [
  ['Bundles: size and import time (median of 15 fresh processes, interleaved)', benchImports],
  ['Write units of a lifecycle', benchWriteUnits],
  ['Due dates', benchDueDates],
  ['Search in process', benchSearch],
  ['Scheme of 1,000 and 10,000 disclosures, beside MiniSearch and Pagefind', benchScheme],
  ['Caseload with 10,000 open cases, in process', benchCaseload],
  ['Figures of a quarter (median of 5, in turns)', benchQuarter],
  ['Inspect a workbook of 20 MB (median of 3 fresh processes)', benchInspect],
  ['First view of the public pages', benchPages],
];
const word = (process.argv[2] ?? '').toLowerCase();
const chosen = parts.filter(([title]) => title.toLowerCase().includes(word));
if (chosen.length === 0) throw new Error(`There is no measurement of “${word}”`);
for (const [title, measure] of chosen) console.log(`\n${title}\n${await measure()}`);
// Others on the same machine make it slower: whoever reads the figures should know.
const load = loadavg().map((minutes) => minutes.toFixed(1));
console.log(`\nLoad of the machine over 1, 5 and 15 minutes: ${load.join(', ')}, on ${availableParallelism()} cores`);
