import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tick } from '#functions/clock/tick.ts';
import { giveCommand } from '#functions/decide/give-command.ts';
import { sha256 } from '#plumbing/ids.ts';
import { answered, officer, received } from '#tests/support/cases.ts';
import { filesIn, packed, zipWith } from '#tests/support/evidence.ts';
import { aResponse, aWorld } from '#tests/support/rooms.ts';

const command = fileURLToPath(new URL('../../cdk/local/verify-audit.ts', import.meta.url));
type Files = Readonly<Record<string, string | undefined>>;

describe('the ledger of a case, proved outside the portal', () => {
  const folder = mkdtempSync(join(tmpdir(), 'portal-audit-'));
  const world = aWorld();
  let reference: string;
  let pack: Awaited<ReturnType<typeof packed>>;
  let files: Readonly<Record<string, string>>;
  let lines: readonly string[];
  beforeAll(async () => {
    reference = await answered(world, aResponse(), undefined, 'A street of that name.');
    await giveCommand(world, officer, reference, {
      command: 'request-review',
      receivedAt: world.now(),
      grounds: 'Late.',
    });
    pack = await packed(world, reference);
    files = filesIn(pack.zip);
    lines = files['events.jsonl']!.trimEnd().split('\n');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const run = (args: readonly string[], env = {}) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], {
      cwd: '/',
      env: { ...process.env, INIT_CWD: folder, ...env },
      encoding: 'utf8',
    });
    return { status, said: `${stdout}${stderr}`.replaceAll(/^\(node.*\n|^\(Use.*\n/gm, '') };
  };
  const verify = (content: Uint8Array | string, ...args: readonly string[]) => {
    const name = typeof content === 'string' ? 'events.jsonl' : 'pack.zip';
    writeFileSync(join(folder, name), content);
    return run([name, ...args]);
  };
  const ledger = (changed: readonly (string | undefined)[]) =>
    changed.flatMap((line) => (line === undefined ? [] : [`${line}\n`])).join('');
  /** The first line of what is said of a pack in which these files are others. */
  const faultOf = (changed: Files, ...args: readonly string[]) => {
    const { status, said } = verify(zipWith({ ...files, ...changed }), ...args);
    expect(status, said).toBe(1);
    expect(said).toMatch(/^\d+ faults?: this is not what was recorded/m);
    return said.split('\n')[0];
  };
  /** The ledger from a line on, chained anew, as a careful forger would. */
  const rechained = (forged: readonly string[]) => {
    let previous = sha256(reference);
    return forged.map((line) => {
      const next = line.replace(/"previous":"[0-9a-f]{64}"/, `"previous":"${previous}"`);
      previous = sha256(next);
      return next;
    });
  };

  it('holds as it was packed, and says by which digests', () => {
    const { status, said } = verify(pack.zip);
    expect(status, said).toBe(0);
    expect(said).toContain(`Digest of this zip file: ${pack.digest}\n`);
    expect(said).toContain(`Digest of the last event: ${pack.last}\n`);
    expect(said).toContain('give the digest that you were told (--last)');
    expect(said).toMatch(
      /\nThe chain of 07\.FOI\.26\.000001 holds: 5 events, 3 texts, 1 version of the response, each as it was recorded\.\n$/,
    );
    expect(verify(pack.zip, '--last', pack.last).said).not.toContain('--last');
  });
  it('tells an event that was changed, also where nothing else was', () => {
    const changed = lines.with(1, lines[1]!.replace('officer-1', 'officer-2'));
    expect(faultOf({ 'events.jsonl': ledger(changed) })).toBe(
      'Event 3 does not follow what stands before it: event 2 is not as it was recorded, or this event was changed.',
    );
  });
  it('tells an event that was removed, added, or put in another place', () => {
    const without = ledger(lines.with(2, undefined as never));
    expect(faultOf({ 'events.jsonl': without })).toMatch(/^Line 3 of events.jsonl is event 4: one is missing/);
    expect(faultOf({ 'events.jsonl': ledger([lines[0], lines[0], ...lines.slice(1)]) })).toMatch(
      /^Line 2 .* is event 1/,
    );
    expect(faultOf({ 'events.jsonl': ledger([lines[0], lines[2], lines[1], ...lines.slice(3)]) })).toMatch(
      /^Line 2 .* is event 3/,
    );
  });
  it('tells an end that was cut off or changed, by what chain.json says or what was told elsewhere', () => {
    const short = ledger(lines.slice(0, -1));
    expect(faultOf({ 'events.jsonl': short })).toBe('There are 4 events, and chain.json counts 5.');
    expect(faultOf({ 'events.jsonl': files['events.jsonl']!.slice(0, -9) })).toMatch(/^events\.jsonl does not end/);
    const last = ledger(lines.with(4, lines[4]!.replace('officer-1', 'officer-2')));
    expect(faultOf({ 'events.jsonl': last })).toMatch(/^The last event is not the one that chain\.json names/);
    // A forger who makes chain.json fit is told by the digest from elsewhere, and by nothing else.
    const fitting = JSON.stringify({ reference, count: 4, last: sha256(lines[3]!) });
    const forged = { 'events.jsonl': short, 'chain.json': fitting, [wordsOf(4)]: undefined };
    expect(verify(zipWith({ ...files, ...forged })).status).toBe(0);
    expect(faultOf(forged, '--last', pack.last)).toMatch(/^The last event is not the one that --last names/);
  });
  it('tells a ledger that was chained anew from the digest that was known', () => {
    const forged = rechained(lines.with(1, lines[1]!.replace('officer-1', 'officer-2')));
    expect(faultOf({ 'events.jsonl': ledger(forged) })).toMatch(
      /^The last event is not the one that chain\.json names/,
    );
    expect(rechained(lines)).toEqual(lines);
    expect(faultOf({}, '--reference', '07.FOI.26.000002')).toMatch(/^This pack is of 07\.FOI\.26\.000001/);
  });
  /** The file of the words that an event points to. */
  const wordsOf = (index: number) => `words/${/"textId":"([^"]+)"/.exec(lines[index]!)?.[1]}.txt`;

  it('tells a text that was changed, removed or added, and a salt that was', () => {
    expect(faultOf({ [wordsOf(0)]: 'How few?' })).toMatch(/^words\/.* is not the text that event 1 points to/);
    expect(faultOf({ [wordsOf(0)]: undefined })).toMatch(/^words\/.*, which event 1 points to, is missing\.$/);
    expect(faultOf({ 'words/x.txt': '' })).toBe('words/x.txt was added: no event points to it.');
    const salt = (to: string) => files['words.json']!.replaceAll(/"salt": "[^"]*"/g, `"salt": ${to}`);
    expect(faultOf({ 'words.json': salt('"x"') })).toMatch(/is not the text that event 1 points to: text or salt/);
    expect(faultOf({ 'words.json': salt('null') })).toMatch(/cannot be checked: words\.json has no salt for it\.$/);
    expect(faultOf({ 'words.json': undefined })).toBe('words.json is missing.');
  });
  it('tells a version of the response that was changed, removed or added', () => {
    const changed = files['responses/v1.json']!.replace('431', '432');
    expect(faultOf({ 'responses/v1.json': changed })).toMatch(/is not the version that event 2 saved\.$/);
    expect(faultOf({ 'responses/v1.json': undefined })).toMatch(/which event 2 saved, is missing\.$/);
    expect(faultOf({ 'responses/v2.json': '{}' })).toBe('responses/v2.json was added: no event saved it.');
  });
  it('holds the originals of letters, and tells one that was changed, removed or added', async () => {
    const other = aWorld();
    const { reference: of } = await received(other);
    const name = `${sha256('A letter.')}.txt`;
    await other.files.put(`originals/${of}/${name}`, 'A letter.', 'text/plain');
    const letter = { direction: 'in', medium: 'post', on: '2026-11-20', words: 'A letter.' } as const;
    const recorded = { command: 'record-letter', ...letter, document: `originals/${of}/${name}` } as const;
    expect((await giveCommand(other, officer, of, recorded)).ok).toBe(true);
    const { zip } = await packed(other, of);
    const whole = verify(zip);
    expect([whole.status, whole.said]).toEqual([0, expect.stringContaining('1 original')]);
    const there = filesIn(zip);
    const first = (changed: Files) => verify(zipWith({ ...there, ...changed })).said.split('\n')[0];
    expect(first({ [`originals/${name}`]: 'Another.' })).toMatch(/is not what event 2 recorded\.$/);
    expect(first({ [`originals/${name}`]: undefined })).toMatch(/which event 2 recorded, is missing\.$/);
    expect(first({ 'originals/x.txt': 'Added.' })).toBe('originals/x.txt was added: no event recorded it.');
  });
  it('of an erased case still verifies, and says what is gone', async () => {
    const later = aWorld();
    const of = await answered(
      later,
      aResponse({ publication: { kind: 'do-not-publish', reason: 'It names people.' } }),
    );
    later.moveTo('2028-01-01T10:00:00.000Z');
    await tick(later);
    const { status, said } = verify((await packed(later, of)).zip);
    expect(status, said).toBe(0);
    expect(said).toContain('1 text and 1 version of the response were erased, as the ledger says');
    expect(said).toMatch(/holds: 5 events, 0 texts, 0 versions of the response/);
  });
  it('reads an unpacked ledger by itself, with what it is told beside it', () => {
    const events = files['events.jsonl']!;
    expect(verify(events, '--reference', reference, '--last', pack.last)).toMatchObject({ status: 0 });
    const { status, said } = verify(events);
    expect(status).toBe(0);
    expect(said).toMatch(/^The first link was not checked: name the case with --reference\.\n/);
    expect(said).toContain('compared with nothing');
    expect(verify(events, '--reference', '07.FOI.26.000002').said).toMatch(
      /^Event 1 does not follow .*reference is not 07/,
    );
    expect(verify(ledger(lines.slice(0, -1)), '--last', pack.last).status).toBe(1);
    expect(verify('{}\n').said).toMatch(/^Line 1 of events\.jsonl is not an event\.\n/);
    expect(verify('').status).toBe(1);
  });
  it.skipIf(spawnSync('sha256sum', ['--version']).error !== undefined)(
    'is proved by the commands of the pack’s README too, without any of our code',
    () => {
      for (const path of ['events.jsonl', 'README.txt']) writeFileSync(join(folder, path), files[path]!);
      const recipe = files['README.txt']!.match(/^ {4}(printf|while) .*$/gm)!;
      expect(recipe).toHaveLength(2);
      const { stdout } = spawnSync('sh', ['-euc', recipe.join('\n')], { cwd: folder, encoding: 'utf8' });
      const digests = stdout.match(/^[0-9a-f]{64}/gm);
      expect(digests).toEqual([...lines.map((line) => JSON.parse(line).previous), pack.last]);
    },
  );
  it('says in a sentence what it cannot read', () => {
    const end = (args: readonly string[], said: RegExp) =>
      expect(run(args)).toEqual({ status: 1, said: expect.stringMatching(said) });
    end([], /^Say which file: .*\.\n$/);
    end(['missing.zip'], /no such file/);
    expect(verify(pack.zip.slice(0, 200))).toEqual({
      status: 1,
      said: expect.stringMatching(/cut off or damaged\.\n$/),
    });
    expect(verify(zipWith({ 'a.txt': '' }))).toEqual({ status: 1, said: expect.stringMatching(/no evidence pack/) });
  });
});
