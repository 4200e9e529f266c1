import { expect, it } from 'vitest';
import { checkChain, type Findings } from '#cdk/local/audit/check-chain.ts';
import { checkFiles } from '#cdk/local/audit/check-files.ts';
import { openPack } from '#cdk/local/audit/open-pack.ts';
import { evidencePack } from '#domain/evidence/pack.ts';
import { tick } from '#functions/clock/tick.ts';
import { sha256 } from '#plumbing/ids.ts';
import { saveResponse } from '#store/save-response.ts';
import { answer, officer, received } from '#tests/support/cases.ts';
import { filesIn, packed, zipWith } from '#tests/support/evidence.ts';
import { asAttachment, inspectedFile } from '#tests/support/files.ts';
import { aResponse, aWorld } from '#tests/support/rooms.ts';
import { evidence as words } from '#web/words/en/evidence.ts';

const text = new TextEncoder();

/** A case whose second version was sent with a file; the first had another. */
async function aCase(publication: 'publish' | 'do-not-publish' = 'publish') {
  const world = aWorld();
  const { reference } = await received(world);
  const early = await inspectedFile(world, reference, { name: 'early.csv', kind: 'csv', bytes: text.encode('a,1\n') });
  const sent = await inspectedFile(world, reference, { name: 'sent.csv', kind: 'csv', bytes: text.encode('a,2\n') });
  const decision = publication === 'publish' ? { kind: publication } : { kind: publication, reason: 'Personal.' };
  const version = (file: typeof early) => aResponse({ attachments: [asAttachment(file)], publication: decision });
  await saveResponse(world, officer, reference, version(early), undefined);
  await answer(world, reference, version(sent));
  return { world, reference, early, sent };
}

/** What is found in a zip: how many files are right, and what is wrong. */
function check(zip: Uint8Array) {
  const pack = openPack(zip);
  const findings: Findings = { problems: [], notes: [] };
  const { events } = checkChain(pack.text('events.jsonl') ?? '', {}, findings);
  return { ...checkFiles(pack, events, findings), problems: findings.problems };
}

it('a pack has the files that were sent and what was found in all; one that was changed, taken out or added is told', async () => {
  const { world, reference, early, sent } = await aCase();
  const { zip } = await packed(world, reference);
  expect(check(zip)).toEqual({ right: 1, erased: 0, large: 0, problems: [] });
  const files = filesIn(zip);
  const path = `files/${sent.file}/sent.csv`;
  expect(files[path]).toBe('a,2\n');
  expect(JSON.parse(files['files.json'] ?? '')).toEqual([
    { digest: sent.file, name: 'sent.csv', size: 4, versions: [2], file: path },
  ]);
  const problems = (changed: Readonly<Record<string, string | undefined>>) =>
    check(zipWith({ ...files, ...changed })).problems;
  expect(problems({ [path]: 'a,3\n' })).toEqual([`${path} is not the file that was sent.`]);
  expect(problems({ [path]: undefined })).toEqual([`The file ${sent.file}, which was sent, is missing.`]);
  const added = `files/${early.file}/early.csv`;
  expect(problems({ [added]: 'a,1\n' })).toEqual([`${added} was added: no version that was sent has it.`]);
  const found = `inspections/${early.file}.json`;
  const otherwise = (files[found] ?? '').replace('"clean"', '"findings"');
  expect(problems({ [found]: otherwise })).toEqual([`${found} is not what event 2 says of the file.`]);
  const strange = `inspections/${'0'.repeat(64)}.json`;
  expect(problems({ [strange]: '{}' })).toEqual([`${strange} was added: no event inspected such a file.`]);
});

it('what is too large for a pack is named in it, and what was erased is not missed', async () => {
  const { world, reference, sent } = await aCase('do-not-publish');
  const { zip } = await packed(world, reference);
  const files = filesIn(zip);
  const list = (files['files.json'] ?? '').replace(/"file": .*/, '"file": null, "leftOut": "too-large"');
  const without = { ...files, [`files/${sent.file}/sent.csv`]: undefined, 'files.json': list };
  expect(check(zipWith(without))).toEqual({ right: 0, erased: 0, large: 1, problems: [] });
  world.moveTo('2029-01-01T10:00:00.000Z');
  await tick(world);
  const later = (await packed(world, reference)).zip;
  expect(check(later)).toEqual({ right: 0, erased: 1, large: 0, problems: [] });
  expect(JSON.parse(filesIn(later)['files.json'] ?? '')).toMatchObject([{ file: null, leftOut: 'erased', name: null }]);
});

it('a pack leaves out what it has no room for, and says so', async () => {
  const { world, reference, sent } = await aCase();
  const stored = await world.cases.load(reference);
  if (!stored) throw new Error('There is a case');
  const { ledger, applicant } = stored;
  const facts = {
    reference,
    ledger,
    applicant,
    words: stored.words,
    rules: await world.rules(),
    letters: [],
    work: [],
  };
  const none = { documents: new Map(), originals: new Map(), inspections: new Map() };
  const pack = evidencePack({ ...facts, ...none, files: new Map([[sent.file, 'too-large']]) }, words, sha256);
  const list = pack.find(({ path }) => path === 'files.json');
  expect(list && 'text' in list && JSON.parse(list.text)).toMatchObject([{ file: null, leftOut: 'too-large' }]);
});
