import { benchDueDates } from './due-dates.ts';
import { benchImports } from './imports.ts';
import { benchSearch } from './search.ts';
import { benchWriteUnits } from './write-units.ts';

/** Prints every measurement; ratios are of one run, absolute times are this machine's. */
const parts: readonly (readonly [string, () => string | Promise<string>])[] = [
  ['Bundles: size and import time (median of 15 fresh processes, interleaved)', benchImports],
  ['Write units of a lifecycle', benchWriteUnits],
  ['Due dates', benchDueDates],
  ['Search in process', benchSearch],
];
for (const [title, measure] of parts) console.log(`\n${title}\n${await measure()}`);
