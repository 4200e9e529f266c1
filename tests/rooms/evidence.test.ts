import { afterEach, describe, expect, it } from 'vitest';
import { firstBrokenLink } from '#domain/case/chain.ts';
import { lifecycle } from '#domain/case/lifecycle.ts';
import { sendMessage } from '#functions/acknowledge/send-message.ts';
import { tick } from '#functions/clock/tick.ts';
import { answerDecide } from '#functions/decide/answer.ts';
import { answerEvidence } from '#functions/decide/evidence-answer.ts';
import { giveCommand } from '#functions/decide/give-command.ts';
import { zipOf } from '#functions/decide/zip.ts';
import { sha256 } from '#plumbing/ids.ts';
import { answered, officer, received, workOf } from '#tests/support/cases.ts';
import { filesIn, packed, packing } from '#tests/support/evidence.ts';
import { aJson, anEvent, aWorld, bodyOf, officerClaims, type World } from '#tests/support/rooms.ts';
import { lettersOf } from '#web/pages/acknowledge/letters.ts';

const asking = (world: World, reference: string, claims?: Record<string, unknown>) =>
  answerEvidence(
    {
      ...anEvent('POST', `/api/cases/${reference}/evidence`, {
        pathParameters: { reference },
        ...(claims ? { claims } : {}),
      }),
      ...asPage,
    },
    { ...packing(world), sessions: world.sessions },
    pages,
  );
const asPage = { language: 'en', page: '' };
const pages = () => ({
  evidence: (facts: object) => JSON.stringify({ page: 'evidence', ...facts }),
  problem: ({ code }: { code: string }) => code,
});

describe('everything on a case, in one file', () => {
  it('is fetched from an address that ends in five minutes, and stands on the case with who took it', async () => {
    const world = aWorld();
    const reference = await answered(world);
    const before = (await world.cases.load(reference))!.ledger;
    const answer = await asking(world, reference, officerClaims('[officer]', 'officer-7'));
    const { url, expiresAt, digest, events, last } = bodyOf(answer);
    expect([answer.statusCode, events, expiresAt]).toEqual([201, 4, '2026-11-23T09:35:00.000Z']);
    const document = `evidence/${reference}/${digest}.zip`;
    expect(url).toBe(`https://records.example/${document}?at=2026-11-23T09:30:00.000Z&for=300`);
    const zip = (await world.files.get(document))!;
    expect(sha256(zip)).toBe(digest);
    const { ledger } = (await world.cases.load(reference))!;
    expect(ledger.slice(0, -1)).toEqual(before);
    expect(ledger.at(-1)).toMatchObject({
      type: 'EvidencePacked',
      document,
      digest,
      previous: last,
      actor: { kind: 'officer', sub: 'officer-7' },
    });
    expect(firstBrokenLink(reference, ledger, sha256)).toBe(0);
  });
  it('holds the ledger as it stood before, who asked, the words, the versions, and the letters with what became of them', async () => {
    const world = aWorld();
    const reference = await answered(world);
    const sendMail = async () => 'mail-1';
    const outcome = await sendMessage(
      { ...world, letters: lettersOf(world.authority), sendMail },
      workOf(reference, 4, 'response'),
      world.now(),
    );
    await world.outbox.done(`${reference}~4~response`, world.now(), outcome);
    const stored = (await world.cases.load(reference))!;
    const files = filesIn((await packed(world, reference)).zip);
    const json = (path: string) => JSON.parse(files[path] ?? 'null');
    expect(
      files['events.jsonl']!.trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual(stored.ledger);
    expect(json('applicant.json')).toEqual({ name: 'Ada Example', contact: { email: 'ada@example.org' } });
    const [request] = json('words.json').references;
    expect(files[request.file]).toBe('How many?');
    expect(sha256(`${request.salt}\n${files[request.file]}`)).toBe(request.digest);
    expect(sha256(files['responses/v1.json']!)).toBe(json('responses.json')[0].digest);
    expect(json('responses.json')[0]).toMatchObject({ approved: { event: 3 }, sent: { event: 4 } });
    expect(files['letters/4-response.txt']).toContain('We gritted 431 miles.');
    expect(files['letters.csv']).toMatch(/1,acknowledgement,,,,,pending\r\n4,response,email,.*,sent:mail-1\r\n/);
    // What opens the case as its applicant is in no file of it.
    expect(Object.values(files).join('')).not.toContain('?key=');
    expect(Object.values(files).join('')).not.toContain(stored.applicant!.sameAs);
  });
  it('names in the next pack the digest of the one before', async () => {
    const world = aWorld();
    const { reference } = await received(world);
    const first = await packed(world, reference);
    const second = await packed(world, reference);
    expect(filesIn(second.zip)['events.jsonl']).toContain(`"digest":"${first.digest}"`);
    expect(second.events).toBe(2);
  });
  it('is made in every state, also when the person is erased', async () => {
    for (const allowed of Object.values<readonly string[]>(lifecycle)) expect(allowed).toContain('pack-evidence');
    const world = aWorld();
    const reference = await answered(world);
    world.moveTo('2028-01-01T10:00:00.000Z');
    await tick(world);
    const files = filesIn((await packed(world, reference)).zip);
    expect(JSON.parse(files['applicant.json']!)).toMatchObject({ erased: '2028-01-01T10:00:00.000Z' });
    expect(JSON.parse(files['chain.json']!)).toMatchObject({ count: 5, intact: true });
    expect(Object.keys(files).filter((path) => /^(words|letters)\//.test(path))).toEqual([]);
    expect(Object.values(files).join('')).not.toMatch(/Ada|ada@/);
  });
  it('is for officers and approvers alone, and for a case that there is; no officer can record one by hand', async () => {
    const world = aWorld();
    const { reference } = await received(world);
    expect((await asking(world, reference)).statusCode).toBe(403);
    expect((await asking(world, reference, officerClaims('[unit]'))).statusCode).toBe(403);
    expect((await asking(world, '07.FOI.26.999999', officerClaims())).statusCode).toBe(404);
    expect((await asking(world, '../etc', officerClaims())).statusCode).toBe(404);
    expect(await world.files.list('evidence/')).toEqual([]);
    const byHand = { command: 'pack-evidence', document: 'evidence/x', digest: 'x' };
    const parts = { pathParameters: { reference }, claims: officerClaims() };
    const path = `/api/cases/${reference}/commands`;
    expect((await answerDecide(aJson('POST', path, byHand, parts), world)).statusCode).toBe(422);
    expect((await world.cases.load(reference))!.ledger).toHaveLength(1);
  });
  it('is not answered where somebody else wrote in between: the ledger would not name it', async () => {
    const world = aWorld();
    const { reference } = await received(world);
    const put: typeof world.files.put = async (...file) => {
      await giveCommand(world, officer, reference, { command: 'assign', to: 'officer-2' });
      await world.files.put(...file);
    };
    const refused = await answerEvidence(
      { ...anEvent('POST', '/api/x', { pathParameters: { reference }, claims: officerClaims() }), ...asPage },
      { ...packing(world), sessions: world.sessions, records: { ...world.files, put } },
      pages,
    );
    expect(refused.statusCode).toBe(409);
  });
});

describe('the page on which it is made', () => {
  const at = async (world: World, method: string, reference: string, groups?: readonly string[]) => {
    const cookies = groups ? ['__Host-officer=here'] : [];
    const session = { sub: 'olu', name: 'Olu', groups: groups ?? [], startedAt: world.now(), seenAt: world.now() };
    await world.sessions.open('here', session, 9_999_999_999);
    const event = anEvent(method, `/officer/cases/${reference}/evidence`, { pathParameters: { reference }, cookies });
    return answerEvidence({ ...event, ...asPage }, { ...packing(world), sessions: world.sessions }, pages);
  };
  it('explains, makes it when asked to, and shows the link with what proves it', async () => {
    const world = aWorld();
    const { reference } = await received(world);
    expect(bodyOf(await at(world, 'GET', reference, ['officer']))).toEqual({ page: 'evidence', reference });
    const { made } = bodyOf(await at(world, 'POST', reference, ['officer']));
    const { ledger } = (await world.cases.load(reference))!;
    expect(ledger.at(-1)).toMatchObject({ type: 'EvidencePacked', digest: made.digest, actor: { sub: 'olu' } });
    expect(made.url).toContain(`evidence/${reference}/${made.digest}.zip`);
  });
  it('is for officers who are signed in, of a case that there is', async () => {
    const world = aWorld();
    const { reference } = await received(world);
    expect((await at(world, 'POST', reference)).headers?.['location']).toMatch(/sign-in/);
    expect((await at(world, 'POST', reference, ['unit'])).statusCode).toBe(403);
    expect((await at(world, 'POST', '07.FOI.26.999999', ['officer'])).statusCode).toBe(404);
    expect((await world.cases.load(reference))!.ledger).toHaveLength(1);
  });
});

describe('the zip', () => {
  const zone = process.env['TZ'];
  afterEach(() => {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });
  it('is the same to the byte wherever and whenever it is made', () => {
    const make = () => zipOf([{ path: 'a.txt', text: 'ü' }], '2026-07-23T23:30:10.000Z');
    process.env['TZ'] = 'Asia/Tokyo';
    const there = make();
    expect(new Date('2026-07-23T23:30:10.000Z').getHours()).toBe(8);
    process.env['TZ'] = 'UTC';
    expect(make()).toEqual(there);
    expect(filesIn(there)).toEqual({ 'a.txt': 'ü' });
  });
});
