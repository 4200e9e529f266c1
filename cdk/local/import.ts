import { resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { builtInRules } from '#domain/case/clock.ts';
import { londonDate } from '#domain/dates.ts';
import { type ImportDeps, type Imported, importEntry, nameOf } from '#functions/publish/import-entry.ts';
import { sha256 } from '#plumbing/ids.ts';
import { now } from '#plumbing/time.ts';
import { dynamoCases } from '#store/cases.ts';
import { dynamoOutbox } from '#store/outbox.ts';
import { contextOfFile, readSettings } from '../settings.ts';
import { connect } from './import/connect.ts';
import { holdingBack } from './import/hold-back.ts';
import { progress } from './import/progress.ts';
import { type Log, readLog } from './import/read-log.ts';
import { writeRedirects } from './import/redirects.ts';
import { withFiles } from './import/take-files.ts';
import { tellLog } from './import/tell.ts';

/*
 * `npm run import -- DIR [--check] [--accept-files] [--redirects DIR] [--origin ADDRESS]`: reads an existing disclosure log from a folder, tells what was understood and what was not,
 * and publishes it as it was. With `--check` it only tells. Run again, it changes nothing. Where old addresses lead to is written
 * beside the folder, for who keeps the old site elsewhere.
 */

const AT_ONCE = 8;
/** As long may nothing be published before it is said that the portal does not. */
const PATIENCE_MS = 10 * 60_000;

/** Does each in turn, a few at a time. */
async function each<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const rest = [...all];
  const worker = async () => {
    for (let one = rest.shift(); one !== undefined; one = rest.shift()) await work(one);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

const countBy = <T>(all: readonly T[], name: (one: T) => string): ReadonlyMap<string, number> =>
  new Map([...Map.groupBy(all, name)].map(([called, own]) => [called, own.length]));

async function takeOver({ entries }: Log): Promise<readonly Imported[]> {
  const { authority } = settings();
  const { table, records, close } = connect();
  try {
    const rules = builtInRules(authority.nonWorkingDayReceipt);
    const outbox = dynamoOutbox(table);
    let end = Date.now() + PATIENCE_MS;
    const isWaiting = async (reference: string) => {
      if ((await outbox.outcome(`${reference}~1~publication`)) === 'pending') return true;
      end = Date.now() + PATIENCE_MS;
      return false;
    };
    const pause = async () => {
      if (Date.now() > end) throw new Error('The portal does not publish: what was taken over is kept, and waits.');
      await wait(200);
    };
    const cases = holdingBack(dynamoCases(table), { isWaiting, pause });
    const deps: ImportDeps = { cases, records, authority, rules, digest: sha256, now };
    const became: Imported[] = [];
    const taken = progress('Taken over', entries.length);
    const alike = countBy(entries, nameOf);
    // One after another: two of the same reference must not meet.
    for (const entry of entries) {
      const { record, on, address, taken: files = [] } = entry;
      became.push(await importEntry(deps, { record, on, address, files, alike: alike.get(nameOf(entry)) ?? 1 }));
      taken.step();
    }
    taken.end();
    // What was taken over by a run that was interrupted may still wait.
    const here = became.filter((one) => one.became === 'imported' || one.became === 'same');
    const published = progress('Published', here.length);
    end = Date.now() + PATIENCE_MS;
    await each(here, async ({ reference }) => {
      while (await isWaiting(reference)) await pause();
      published.step();
    });
    published.end();
    return became;
  } finally {
    close();
  }
}

const settings = () => readSettings(contextOfFile(process.env['PORTAL_SETTINGS']));

/** Writes where old addresses lead to, and says where that is. */
function tellRedirects(log: Log, became: readonly Imported[], folder: string, origin: string | undefined): void {
  const { domain } = settings();
  const all = log.entries.flatMap(({ address }, i) => {
    const one = became[i];
    return address !== undefined && one && one.became !== 'taken' ? [{ address, reference: one.reference }] : [];
  });
  const written = writeRedirects(folder, origin ?? (domain ? `https://${domain.name}` : ''), all);
  if (written > 0) console.log(`Where ${written} old addresses lead to now is in ${folder}.`);
}

const options = {
  check: { type: 'boolean' },
  redirects: { type: 'string' },
  origin: { type: 'string' },
  'accept-files': { type: 'boolean' },
} as const;

try {
  const { positionals, values } = parseArgs({ allowPositionals: true, options });
  const [typed] = positionals;
  if (!typed) throw new Error('Say which folder: npm run import -- DIR [--check].');
  // npm runs scripts from the top of the project; whoever typed the path may have stood elsewhere.
  const path = (name: string) => resolve(process.env['INIT_CWD'] ?? '.', name);
  const folder = path(typed);
  const read = readLog(folder, { today: londonDate(now()) });
  const looked = progress('Looked into', read.entries.length);
  const acceptFiles = values['accept-files'] === true;
  const log = await withFiles({ folder, authority: settings().authority, acceptFiles }, read, looked.step);
  looked.end();
  for (const line of tellLog(log)) console.log(line);
  if (log.unread.length > 0) process.exitCode = 1;
  if (!values.check) {
    const became = await takeOver(log);
    const count = (what: Imported['became']) => became.filter((one) => one.became === what);
    for (const { reference } of count('differs'))
      console.log(`${reference}: reads otherwise now; what is published stays.`);
    for (const { reference } of count('taken'))
      console.log(`${reference}: is a request of this portal; not taken over.`);
    tellRedirects(log, became, path(values.redirects ?? `${folder}-redirects`), values.origin);
    console.log(`${count('imported').length} published, ${count('same').length} there already.`);
    if (count('taken').length > 0) process.exitCode = 1;
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
