import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { checkChain, checkEnd, type Findings, type Known } from './audit/check-chain.ts';
import { checkFiles } from './audit/check-files.ts';
import { checkOriginals, checkResponses, checkWords, jsonIn } from './audit/check-words.ts';
import { openPack, type Pack } from './audit/open-pack.ts';

/*
 * `npm run -s verify-audit -- <pack.zip or events.jsonl> [--last <digest>] [--reference <reference>]`: proves the ledger of
 * a case outside the portal. It shares no line with it: the same mistake in both would prove itself right.
 */

const counted = (n: number, one: string, many = `${one}s`) => `${n} ${n === 1 ? one : many}`;

/** What chain.json says, which is believed only as far as it can be compared. */
function claimed(pack: Pack, findings: Findings): Known {
  const chain = jsonIn(pack, 'chain.json', findings) as Partial<Record<keyof Known, unknown>> | null;
  if (chain === null) return {};
  const { reference, count, last } = chain;
  if (typeof reference === 'string' && typeof count === 'number' && typeof last === 'string') {
    return { reference, count, last };
  }
  findings.problems.push('chain.json does not say the reference, the count and the last digest.');
  return {};
}

function verify(path: string, asked: { reference?: string | undefined; last?: string | undefined }): Findings {
  // npm runs scripts from the top of the project; whoever typed the path may have stood elsewhere.
  const bytes = readFileSync(resolve(process.env['INIT_CWD'] ?? '.', path));
  const pack = openPack(bytes);
  const findings: Findings = { problems: [], notes: [] };
  const { problems, notes } = findings;
  const events = pack.text('events.jsonl');
  if (events === null) throw new Error('This zip file is no evidence pack: it has no events.jsonl.');
  const known = pack.isWhole ? claimed(pack, findings) : {};
  const reference = asked.reference ?? known.reference;
  if (asked.reference !== undefined && known.reference !== undefined && asked.reference !== known.reference) {
    problems.push(`This pack is of ${known.reference}, and not of ${asked.reference}.`);
  }
  const chain = checkChain(events, { ...known, ...(reference === undefined ? {} : { reference }) }, findings);
  checkEnd(chain.last, known.last, 'chain.json', problems);
  checkEnd(chain.last, asked.last?.toLowerCase(), '--last', problems);
  const parts = [counted(chain.events.length, 'event')];
  if (pack.isWhole) {
    const words = checkWords(pack, chain.events, findings);
    const responses = checkResponses(pack, chain.events, findings);
    const originals = checkOriginals(pack, chain.events, findings);
    parts.push(counted(words.right, 'text'), `${counted(responses.right, 'version')} of the response`);
    if (originals.right > 0) parts.push(counted(originals.right, 'original'));
    const files = checkFiles(pack, chain.events, findings);
    if (files.right > 0) parts.push(`${counted(files.right, 'file')} that went with a response`);
    if (files.large > 0) notes.push(`${counted(files.large, 'file')} had no room in the pack: files.json names them.`);
    if (files.erased > 0) notes.push(`${counted(files.erased, 'file')} that went with a response were erased as well.`);
    if (originals.erased > 0) notes.push(`${counted(originals.erased, 'original')} of letters were erased as well.`);
    if (words.erased + responses.erased > 0) {
      const gone = `${counted(words.erased, 'text')} and ${counted(responses.erased, 'version')} of the response`;
      notes.push(`${gone} were erased, as the ledger says; the events that name them stay and verify.`);
    }
    notes.push(`Digest of this zip file: ${createHash('sha256').update(bytes).digest('hex')}`);
  }
  notes.push(`Digest of the last event: ${chain.last ?? 'none'}`);
  if (asked.last === undefined) {
    const against = pack.isWhole ? 'chain.json in the same file' : 'nothing';
    notes.push(
      `The end was compared with ${against}: to know that no event is missing there, give the digest that you were told (--last).`,
    );
  }
  const of = reference === undefined ? '' : ` of ${reference}`;
  if (problems.length === 0) notes.push(`The chain${of} holds: ${parts.join(', ')}, each as it was recorded.`);
  else notes.push(`${counted(problems.length, 'fault')}: this is not what was recorded${of}.`);
  return findings;
}

try {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { last: { type: 'string' }, reference: { type: 'string' } },
  });
  const [path] = positionals;
  if (!path)
    throw new Error('Say which file: npm run -s verify-audit -- <pack.zip or events.jsonl> [--last <digest>].');
  const { problems, notes } = verify(path, values);
  for (const line of [...problems, ...notes]) console.log(line);
  if (problems.length > 0) process.exitCode = 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
