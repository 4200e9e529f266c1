import { beforeEach, describe, expect, it } from 'vitest';
import { replay } from '#domain/case/case.ts';
import { isCleared } from '#domain/case/case-files.ts';
import { giveCommand } from '#functions/decide/give-command.ts';
import type { FilesDeps } from '#functions/respond/files/deps.ts';
import { sha256 } from '#plumbing/ids.ts';
import { patch } from '#tests/inspection/sample.ts';
import { workbook } from '#tests/inspection/workbooks.ts';
import { atFiles, filesDeps } from '#tests/support/case-files.ts';
import { officer, received } from '#tests/support/cases.ts';
import { atConsole } from '#tests/support/console.ts';
import { aWorld, bodyOf, type World } from '#tests/support/rooms.ts';

const plain = async () => new TextEncoder().encode('Park,Benches\nHill Park,7\nLake Park,14\n');
const withHiddenSheet = () =>
  workbook((book) => book.addWorksheet('People', { state: 'hidden' }).addRow(['Jane Hill', 'PC 123']));

describe('files for a response', () => {
  let world: World;
  let reference: string;
  beforeEach(async () => {
    world = aWorld();
    ({ reference } = await received(world));
    await atConsole(world, 'o1', ['officer'], 'Olu');
    await atConsole(world, 'a1', ['officer', 'approver'], 'Ann');
    await atConsole(world, 'u1', ['unit'], 'Tom');
  });
  const theCase = async () => {
    const stored = await world.cases.load(reference);
    const found = stored && replay(reference, stored.ledger);
    if (!stored || !found) throw new Error('There is a case');
    return { ...found, ledger: stored.ledger, words: stored.words };
  };
  const objects = async () => (await world.files.list('')).map((key) => key.replace(`${reference}/`, ''));
  const at = (who: string | null, deps?: FilesDeps) => atFiles(world, reference, who, deps);
  const pageOf = async (n: number, who = 'o1') => bodyOf(await at(who).get(`/${n}`)).facts;

  it('offers a form that leads to this case, and allows it alone beside our own', async () => {
    const answer = await at('o1').get('');
    const { page, facts } = bodyOf(answer);
    expect([page, facts.files, facts.upload.maxBytes]).toEqual(['list', [], 50_000_000]);
    const upload = /^quarantine\/07\.FOI\.26\.000001\/([\w-]+)\/$/.exec(facts.upload.fields.key)?.[1];
    expect(facts.upload.fields.next).toBe(`${world.origin}/officer/cases/${reference}/files/uploaded/${upload}`);
    expect(answer.headers?.['content-security-policy']).toContain("form-action 'self' https://records.example;");
    // Another look is another upload.
    expect(bodyOf(await at('o1').get('')).facts.upload.fields.key).not.toBe(facts.upload.fields.key);
  });

  it('are for officers alone; who is not signed in comes back, with what was typed', async () => {
    expect((await at('u1').get('')).statusCode).toBe(403);
    expect((await at(null).get('/3')).headers?.['location']).toBe(
      `/officer/sign-in?to=${encodeURIComponent(`/officer/cases/${reference}/files/3`)}`,
    );
    const ended = await at(null).post('/3', { act: 'accept', reason: 'It was published before.' });
    expect(ended.statusCode).toBe(401);
    expect(bodyOf(ended).facts.fields).toContainEqual(['reason', 'It was published before.']);
    for (const path of ['/9', '/9/original', '/x', '/uploaded/a/b']) {
      expect((await at('o1').get(path)).statusCode, path).toBe(404);
    }
    expect((await atFiles(world, '07.FOI.26.999999', 'o1').get('')).statusCode).toBe(404);
  });

  it('tells what has arrived, and leads away from an address that says its name', async () => {
    await world.files.put(`quarantine/${reference}/up/C:\\temp\\benches.csv`, await plain(), '');
    const led = await at('o1').get('/uploaded/up', { key: 'quarantine/x/benches.csv', etag: '"x"' });
    expect(led.headers?.['location']).toBe(`/officer/cases/${reference}/files/uploaded/up`);
    const { facts } = bodyOf(await at('o1').get('/uploaded/up'));
    expect(facts).toMatchObject({ arrived: [{ name: 'benches.csv', size: 38 }], upload: null });
    const none = bodyOf(await at('o1').get('/uploaded/other')).facts;
    expect([none.arrived, none.upload.maxBytes]).toEqual([[], 50_000_000]);
  });

  it('clears a file in which nothing is found, and keeps it where it may be taken from', async () => {
    const bytes = await plain();
    expect(await at('o1').upload('benches.csv', bytes)).toBe(`/officer/cases/${reference}/files/2?done=inspected`);
    const { files, ledger } = await theCase();
    expect(files).toMatchObject([{ n: 2, verdict: 'clean', kind: 'csv', digest: sha256(bytes), by: 'o1' }]);
    expect(ledger.at(-1)?.actor).toEqual({ kind: 'officer', sub: 'o1' });
    expect(await objects()).toEqual([
      `cleared/${sha256(bytes)}`,
      `inspections/${sha256(bytes)}.json`,
      `inspections/${sha256(bytes)}.txt`,
    ]);
    expect(await pageOf(2)).toMatchObject({ file: { name: 'benches.csv', isCleared: true, by: 'Olu' }, isOpen: true });
    // The name is a word, and no event says it.
    expect(JSON.stringify(ledger)).not.toContain('benches');
  });

  it('holds a file with findings back, and clears its cleaned copy with its sheets', async () => {
    await at('o1').upload('benches.xlsx', await withHiddenSheet());
    const { record, file } = await pageOf(2);
    expect(file).toMatchObject({ isCleared: false, verdict: 'findings' });
    expect(record.findings.map((one: { rule: string }) => one.rule)).toContain('hidden-sheet');
    expect((await objects()).filter((key) => key.startsWith('cleared/'))).toEqual([]);
    const led = await at('o1').post('/2', { act: 'clean' });
    expect(led.headers?.['location']).toBe(`/officer/cases/${reference}/files/3?done=cleaned`);
    const [original, copy] = (await theCase()).files;
    expect(copy).toMatchObject({ n: 3, cleanedFrom: 2, verdict: 'clean', sheets: [{ size: expect.any(Number) }] });
    const csv = new TextDecoder().decode((await world.files.get(`cleared/${reference}/${copy?.sheets[0]?.digest}`))!);
    expect(csv).toMatch(/^Park,Benches,Opened\r?\nPark 1,7,/);
    expect(await world.files.get(`inspected/${reference}/${original?.digest}`)).not.toBeNull();
    expect(await pageOf(3)).toMatchObject({ file: { name: 'benches-cleaned.xlsx', madeFrom: { n: 2 } } });
    expect(await pageOf(2)).toMatchObject({ file: { copies: [3] } });
    // Cleaned once more, it is the same copy.
    expect((await at('o1').post('/2', { act: 'clean' })).headers?.['location']).toContain('/files/3?');
    expect((await at('o1').post('/3', { act: 'clean' })).statusCode).toBe(422);
  });

  it('refuses a file with macros, and keeps nothing of it but why', async () => {
    await at('o1').upload('macros.xlsm', patch(await workbook(), { 'xl/vbaProject.bin': 'x' }));
    const { file, record } = await pageOf(2);
    expect([file.verdict, file.refusal, record.refusal.rule]).toEqual(['refused', 'macros', 'macros']);
    expect((await objects()).map((key) => key.split('/')[0])).toEqual(['inspections']);
    expect((await at('o1').get('/2/original')).statusCode).toBe(404);
    expect((await at('a1').post('/2', { act: 'accept', reason: 'x' })).statusCode).toBe(409);
  });

  it('lets an approver alone accept a file as it is, with a reason, and clears its sheets with it', async () => {
    await at('o1').upload('benches.xlsx', await withHiddenSheet());
    expect((await at('o1').post('/2', { act: 'accept', reason: 'Known.' })).statusCode).toBe(403);
    const refused = await at('a1').post('/2', { act: 'accept', reason: ' \n' });
    expect([refused.statusCode, bodyOf(refused).facts.fault]).toEqual([422, 'no-reason']);
    const long = await at('a1').post('/2', { act: 'accept', reason: 'x'.repeat(20_001) });
    expect([bodyOf(long).facts.fault, bodyOf(long).facts.typed.length]).toEqual(['long-reason', 20_001]);
    expect((await theCase()).files.some(isCleared)).toBe(false);
    await at('a1').post('/2', { act: 'accept', reason: 'The names were published before.' });
    const [file] = (await theCase()).files;
    expect(file && isCleared(file)).toBe(true);
    for (const digest of [file?.digest, ...(file?.sheets ?? []).map((sheet) => sheet.digest)]) {
      expect(await world.files.get(`cleared/${reference}/${digest}`)).not.toBeNull();
    }
    expect((await pageOf(2)).file.accepted).toEqual({
      by: 'Ann',
      at: world.now(),
      reason: 'The names were published before.',
    });
  });

  it('deletes what is taken off the list, and not the sheet that the copy has too', async () => {
    await at('o1').upload('benches.xlsx', await withHiddenSheet());
    await at('o1').post('/2', { act: 'clean' });
    expect((await at('o1').post('/2', { act: 'drop' })).headers?.['location']).toBe(
      `/officer/cases/${reference}/files?done=dropped`,
    );
    const [copy, ...others] = (await theCase()).files;
    expect([copy?.n, others]).toEqual([3, []]);
    expect((await world.files.get(`cleared/${reference}/${copy?.sheets[0]?.digest}`))?.length).toBeGreaterThan(10);
    expect(await objects()).toHaveLength(4);
    await at('o1').post('/3', { act: 'drop' });
    expect(await objects()).toEqual([]);
    expect((await at('o1').post('/3', { act: 'drop' })).statusCode).toBe(404);
  });

  it('knows the same file again, under whatever name it comes, and when the button is pressed twice', async () => {
    const bytes = await plain();
    const first = await at('o1').upload('benches.csv', bytes);
    expect(await at('o1').upload('again.csv', bytes, 'another')).toBe(first);
    await world.files.put(`quarantine/${reference}/up/b.csv`, await withHiddenSheet(), '');
    const pressed = () => at('o1').post('/uploaded/up', { sent: 'b.csv' });
    const both = await Promise.all([pressed(), pressed()]);
    expect(new Set(both.map(({ headers }) => headers?.['location'])).size).toBe(1);
    expect((await theCase()).files.map(({ n }) => n)).toEqual([2, 3]);
    expect(bodyOf(await pressed()).page).toBe('arrived');
  });

  it('goes on where it broke off between keeping a file and recording it', async () => {
    const bytes = await plain();
    const broken: FilesDeps = {
      ...filesDeps(world),
      cases: { ...world.cases, commit: () => Promise.reject(new Error('The lights went out')) },
    };
    await expect(at('o1', broken).upload('benches.csv', bytes, 'up')).rejects.toThrow('lights');
    expect(await objects()).toContain('quarantine/up/benches.csv');
    expect((await theCase()).files).toEqual([]);
    await at('o1').post('/uploaded/up', { sent: 'benches.csv' });
    expect((await theCase()).files).toHaveLength(1);
    expect(await objects()).toHaveLength(3);
  });

  it('is not held up by what a colleague does on the case meanwhile', async () => {
    let isFirst = true;
    const busy: FilesDeps = {
      ...filesDeps(world),
      cases: {
        ...world.cases,
        commit: async (commit) => {
          if (isFirst) {
            isFirst = false;
            await giveCommand(world, officer, reference, { command: 'add-note', note: 'Meanwhile.' });
          }
          return world.cases.commit(commit);
        },
      },
    };
    expect(await at('o1', busy).upload('benches.csv', await plain())).toContain('done=inspected');
  });

  it('finds who asked in a file and in its name, and says no word of it in the ledger', async () => {
    const bytes = await workbook((book) =>
      book.addWorksheet('Asked').addRows([['Ada', 'Example'], ['ada@example.org']]),
    );
    await at('o1').upload('Answer to Ada Example.xlsx', bytes);
    const clean = new TextEncoder().encode('Park,Benches\nHill,7\n');
    await at('o1').upload('For ada example.csv', clean, 'second');
    const { files, ledger } = await theCase();
    expect(files.map(({ identity }) => identity)).toEqual([['applicant-name', 'applicant-email'], ['applicant-name']]);
    expect(JSON.stringify(ledger)).not.toMatch(/\bada\b/i);
  });

  it('says which personal data seem to be in a file, with samples for officers alone', async () => {
    const bytes = new TextEncoder().encode('Who,Call\nMr John Smith,07700 900456\nMs Jo Hill,07700 900457\n');
    await at('o1').upload('people.csv', bytes);
    const { files, ledger } = await theCase();
    expect(files[0]?.personal).toEqual(['personal-name', 'personal-phone']);
    expect(JSON.stringify(ledger)).not.toMatch(/Smith|900456/);
    expect((await pageOf(2)).record.personal['personal-phone']).toEqual(['07700 900456', '07700 900457']);
  });

  it('refuses a file that takes longer than there is', async () => {
    let seconds = 0;
    const slow: FilesDeps = {
      ...filesDeps(world),
      now: () => {
        seconds += 30;
        return new Date(Date.parse(world.now()) + seconds * 1000).toISOString();
      },
    };
    await at('o1', slow).upload('benches.xlsx', await withHiddenSheet());
    expect((await theCase()).files).toMatchObject([{ verdict: 'refused', refusal: 'too-complex' }]);
  });

  it('deletes unread what is larger than the limit', async () => {
    const large: FilesDeps = { ...filesDeps(world), records: { ...world.files, size: async () => 50_000_001 } };
    await world.files.put(`quarantine/${reference}/up/large.csv`, 'x', '');
    const answer = await at('o1', large).post('/uploaded/up', { sent: 'large.csv' });
    expect([answer.statusCode, bodyOf(answer).facts.fault]).toEqual([413, 'too-large']);
    expect(await objects()).toEqual([]);
  });

  it('hands files and sheets out by a link that soon ends', async () => {
    await at('o1').upload('benches.xlsx', await withHiddenSheet());
    const [file] = (await theCase()).files;
    const folder = `https://records.example/inspected/${reference}`;
    const ends = `?at=${world.now()}&for=60`;
    expect((await at('o1').get('/2/original')).headers?.['location']).toBe(`${folder}/${file?.digest}${ends}`);
    expect((await at('o1').get('/2/sheets/1')).headers?.['location']).toBe(
      `${folder}/${file?.sheets[0]?.digest}${ends}`,
    );
    expect((await at('o1').get('/2/sheets/2')).statusCode).toBe(404);
  });

  it('takes nothing in once the request has ended', async () => {
    await at('o1').upload('benches.xlsx', await withHiddenSheet());
    await giveCommand(world, officer, reference, { command: 'withdraw-request' });
    expect(bodyOf(await at('o1').get('')).facts.upload).toBeNull();
    expect(await at('o1').upload('other.csv', await plain())).toBe('409');
    for (const act of ['clean', 'accept', 'drop']) {
      expect((await at('a1').post('/2', { act, reason: 'x' })).statusCode, act).toBe(409);
    }
    expect((await pageOf(2)).isOpen).toBe(false);
  });
});
