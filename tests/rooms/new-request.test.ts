import { beforeEach, describe, expect, it } from 'vitest';
import { sha256 } from '#plumbing/ids.ts';
import { eraseFiles } from '#store/response-files.ts';
import { received } from '#tests/support/cases.ts';
import { atConsole, browserAt, factsOf } from '#tests/support/console.ts';
import { aWorld, bodyOf, type World } from '#tests/support/rooms.ts';

const typed = {
  channel: 'post',
  receivedOn: '2026-11-17',
  information: 'How many bins were emptied late?',
  name: 'Ada Example',
  email: '',
  postalAddress: '1 High Street, Testford',
  regime: 'EIR',
  preferredForm: 'copy',
  adjustments: 'Large print.',
};
const BYTES = new Uint8Array([37, 80, 68, 70, 0, 255, 13, 10]);
const DIGEST = sha256(BYTES);

function withFile(fields: Record<string, string>, name = 'Letter of Ada.PDF', bytes = BYTES): FormData {
  const form = new FormData();
  for (const [field, value] of Object.entries(fields)) form.append(field, value);
  form.append('file', new File([bytes], name));
  return form;
}

let world: World;
let ann: Awaited<ReturnType<typeof atConsole>>;
beforeEach(async () => {
  world = aWorld();
  ann = await atConsole(world, 'ann');
});
const caseOf = async (address = '') => world.cases.load(address.split('/').at(-1) ?? '');

describe('a request that is logged at the desk', () => {
  it('is offered with today’s date', async () => {
    expect(factsOf(await ann.get('/officer/new'))).toMatchObject({ typed: { receivedOn: '2026-11-23' }, faults: [] });
  });
  it('becomes a case from its true day, with its original on the record', async () => {
    const answer = await ann.post('/officer/new', withFile(typed));
    expect(answer.statusCode).toBe(303);
    const stored = await caseOf(answer.headers?.['location']);
    const reference = stored?.reference ?? '';
    expect(answer.headers?.['location']).toBe(`/officer/cases/${reference}`);
    const document = `originals/${reference}/${DIGEST}.pdf`;
    expect(stored?.ledger).toMatchObject([
      {
        type: 'RequestReceived',
        channel: 'post',
        receivedAt: '2026-11-17T12:00:00.000Z',
        regime: 'EIR',
        preferredForm: 'copy',
      },
      { type: 'LetterRecorded', direction: 'in', medium: 'post', on: '2026-11-17', document },
    ]);
    expect(stored?.words.map(({ text }) => text)).toContain('The request as it came.');
    expect(await world.files.get(document)).toEqual(BYTES);
    expect(JSON.stringify(stored?.ledger)).not.toMatch(/Ada|High Street|bins/);
  });
  it('has the present moment where it came today, and needs no original', async () => {
    const form = { ...typed, receivedOn: '2026-11-23', postalAddress: '', email: 'ada@example.org', channel: 'email' };
    const stored = await caseOf((await ann.post('/officer/new', form)).headers?.['location']);
    expect(stored?.ledger).toMatchObject([{ receivedAt: world.now(), contact: 'email' }]);
  });
  it('is one case where it is logged twice, and the page says so; an original that was missing is added', async () => {
    const today = { ...typed, receivedOn: '2026-11-23' };
    const first = await ann.post('/officer/new', today);
    world.moveTo('2026-11-23T11:00:00.000Z');
    for (const form of [today, withFile(today), withFile(today)]) {
      const again = await ann.post('/officer/new', form);
      expect([again.statusCode, bodyOf(again).page]).toEqual([200, 'loggedBefore']);
      expect(`/officer/cases/${factsOf(again).reference}`).toBe(first.headers?.['location']);
    }
    const stored = await caseOf(first.headers?.['location']);
    expect(stored?.ledger.map(({ type }) => type)).toEqual(['RequestReceived', 'LetterRecorded']);
  });
  it.each([
    ['a day to come', { receivedOn: '2026-11-24' }, [{ field: 'receivedOn', code: 'not-valid' }]],
    ['no day', { receivedOn: '' }, [{ field: 'receivedOn', code: 'missing' }]],
    ['no way', { channel: '' }, [{ field: 'channel', code: 'not-offered' }]],
    ['two addresses', { email: 'ada@example.org' }, [{ field: 'postalAddress', code: 'one-contact-only' }]],
    [
      'much wrong, told in the order of the page,',
      { name: '', channel: '', receivedOn: '' },
      [
        { field: 'channel', code: 'not-offered' },
        { field: 'receivedOn', code: 'missing' },
        { field: 'name', code: 'missing' },
      ],
    ],
    ['nothing asked', { information: ' ' }, [{ field: 'information', code: 'missing' }]],
  ])('is refused with %s, and what was typed is kept', async (_, wrong, faults) => {
    const form = { ...typed, ...wrong };
    const answer = await ann.post('/officer/new', withFile(form));
    expect(answer.statusCode).toBe(422);
    expect(factsOf(answer)).toMatchObject({ typed: form, faults, fileLost: true });
    expect((await world.cases.open(null, 10)).items).toEqual([]);
    expect(await world.files.list('')).toEqual([]);
  });
  it.each([
    ['a page of HTML', 'letter.html', BYTES, 'not-offered'],
    ['a name without an end', 'pdf', BYTES, 'not-offered'],
    ['more than 4 MB', 'letter.pdf', new Uint8Array(4_000_001), 'too-long'],
    ['nothing in it', 'letter.pdf', new Uint8Array(), 'too-short'],
  ])('is refused with a file of %s, before anything is written', async (_, name, bytes, code) => {
    const answer = await ann.post('/officer/new', withFile(typed, name, bytes));
    expect([answer.statusCode, factsOf(answer).faults]).toEqual([422, [{ field: 'file', code }]]);
    expect((await world.cases.open(null, 10)).items).toEqual([]);
  });
  it('loses nothing that was typed where the session has ended, and asks for its file again', async () => {
    const handedBack = await browserAt(world).post('/officer/new', withFile(typed));
    expect(handedBack.statusCode).toBe(401);
    const { action, fields } = factsOf(handedBack);
    expect([action, Object.fromEntries(fields)]).toEqual(['/officer/new', { ...typed, fileLost: 'yes' }]);
    const again = await ann.post('/officer/new', Object.fromEntries(fields));
    expect([again.statusCode, factsOf(again).faults]).toEqual([422, [{ field: 'file', code: 'missing' }]]);
    expect((await ann.post('/officer/new', typed)).statusCode).toBe(303);
  });
  it('is for officers, and other pages take no files', async () => {
    const unit = await atConsole(world, 'tom', ['unit']);
    expect((await unit.post('/officer/new', withFile(typed))).statusCode).toBe(403);
    expect((await ann.post('/officer/to-post', withFile({}))).statusCode).toBe(415);
  });
});

describe('a letter that is recorded', () => {
  const letter = { direction: 'out', medium: 'telephone', on: '2026-11-20', words: 'Told them that it is late.' };
  it('is on the file with its own day and its original', async () => {
    const { reference } = await received(world);
    const path = `/officer/cases/${reference}/record-letter`;
    expect(factsOf(await ann.get(path))).toMatchObject({
      version: 1,
      typed: { on: '2026-11-23' },
      instead: ['withdraw-request'],
    });
    const answer = await ann.post(path, withFile({ ...letter, expectedVersion: '1' }, 'mail.eml'));
    expect([answer.statusCode, answer.headers?.['location']]).toEqual([303, `/officer/cases/${reference}`]);
    const { ledger = [], words = [] } = (await world.cases.load(reference)) ?? {};
    const document = `originals/${reference}/${DIGEST}.eml`;
    expect(ledger[1]).toMatchObject({
      type: 'LetterRecorded',
      direction: 'out',
      medium: 'telephone',
      on: '2026-11-20',
      document,
    });
    expect(words.map(({ text }) => text)).toContain(letter.words);
  });
  it('is refused with every field at fault, and keeps what was typed', async () => {
    const { reference } = await received(world);
    const wrong = { direction: 'up', medium: '', on: '2026-11-24', words: '…' };
    const answer = await ann.post(`/officer/cases/${reference}/record-letter`, withFile(wrong, 'a.exe'));
    expect(answer.statusCode).toBe(422);
    const { typed: kept, faults } = factsOf(answer);
    expect(kept).toEqual(wrong);
    expect(faults.map(({ field }: { field: string }) => field)).toEqual(['direction', 'medium', 'on', 'words', 'file']);
  });
  it('is not recorded on a case that somebody changed meanwhile, or that is not there', async () => {
    const { reference } = await received(world);
    const path = `/officer/cases/${reference}/record-letter`;
    const late = await ann.post(path, { ...letter, expectedVersion: '7' });
    expect(late.statusCode).toBe(409);
    expect(factsOf(late)).toMatchObject({ typed: letter, isChanged: true, version: 1 });
    expect((await ann.post(path.replace('000001', '000009'), letter)).statusCode).toBe(404);
    expect((await world.cases.load(reference))?.ledger).toHaveLength(1);
  });
});

describe('an original', () => {
  const logged = async () => {
    const answer = await ann.post('/officer/new', withFile(typed));
    const reference = answer.headers?.['location']?.split('/').at(-1) ?? '';
    return { reference, path: `/officer/cases/${reference}/originals/${DIGEST}.pdf` };
  };
  it('is handed over as a file to be saved, and who looked is on the record, once a day', async () => {
    const { reference, path } = await logged();
    const answers = [await ann.get(path), await ann.get(path)];
    for (const { statusCode, headers, body, isBase64Encoded } of answers) {
      expect([statusCode, isBase64Encoded]).toEqual([200, true]);
      expect(new Uint8Array(Buffer.from(body ?? '', 'base64'))).toEqual(BYTES);
      expect(headers).toEqual({
        'content-type': 'application/pdf',
        'content-disposition': `attachment; filename="${reference}-${DIGEST.slice(0, 8)}.pdf"`,
        'x-content-type-options': 'nosniff',
      });
    }
    const looks = async () => (await world.cases.load(reference))?.ledger.filter(({ type }) => type === 'IdentitySeen');
    expect(await looks()).toMatchObject([{ actor: { sub: 'ann' }, reason: 'other' }]);
    await (await atConsole(world, 'ben')).get(path);
    expect(await looks()).toHaveLength(2);
  });
  it('is not found where the case names none, under another case, or for a unit', async () => {
    const { path, reference } = await logged();
    const { reference: other } = await received(world);
    await world.files.put(`originals/${reference}/${'a'.repeat(64)}.pdf`, 'x', 'application/pdf');
    const missing = [
      path.replace(reference, other),
      path.replace(DIGEST, 'a'.repeat(64)),
      path.replace('.pdf', '.html'),
    ];
    for (const one of [...missing, path.replace(DIGEST, '..')]) expect((await ann.get(one)).statusCode, one).toBe(404);
    expect((await (await atConsole(world, 'tom', ['unit'])).get(path)).statusCode).toBe(403);
  });
  it('is erased with the person', async () => {
    const { reference } = await logged();
    expect(await world.files.list('originals/')).toHaveLength(1);
    await eraseFiles(world.files, reference, []);
    expect(await world.files.list('originals/')).toEqual([]);
  });
});
