import { beforeEach, describe, expect, it } from 'vitest';
import { replay } from '#domain/case/case.ts';
import type { OfficerCommand } from '#domain/case/commands.ts';
import { decide } from '#domain/case/decide.ts';
import type { Letters } from '#functions/acknowledge/compose-facts.ts';
import { sendMessage } from '#functions/acknowledge/send-message.ts';
import { tick } from '#functions/clock/tick.ts';
import { giveCommand } from '#functions/decide/give-command.ts';
import { viewCase } from '#functions/decide/view-case.ts';
import { publish } from '#functions/publish/publish.ts';
import { answerRead, type ReadPages } from '#functions/track/read.ts';
import { track } from '#functions/track/track.ts';
import type { Email } from '#plumbing/mail.ts';
import { trackingKey } from '#plumbing/tracking-key.ts';
import { apply } from '#store/apply.ts';
import { keptLetters } from '#store/letters.ts';
import { saveResponse } from '#store/save-response.ts';
import { answered, officer, reviewer, workOf } from '#tests/support/cases.ts';
import { corrected, correctWith, miles } from '#tests/support/corrections.ts';
import { aPublication } from '#tests/support/publication.ts';
import { anEvent, aResponse, aWorld, bodyOf, type World } from '#tests/support/rooms.ts';

let world: World;
let reference: string;
const mailbox: Email[] = [];
beforeEach(async () => {
  world = aWorld();
  mailbox.splice(0);
  reference = await answered(world);
  world.moveTo('2026-12-03T09:30:00.000Z');
});
const stored = async () => (await world.cases.load(reference))!;
const theCase = async () => replay(reference, (await stored()).ledger)!;
const textOf = async (field: 'correction' | 'untold') => {
  const event = (await stored()).ledger.findLast((one) => one.type === 'ResponseCorrected');
  const ref = event?.type === 'ResponseCorrected' ? event[field] : undefined;
  return (await stored()).words.find(({ id }) => id === ref?.textId)?.text;
};
const letter = (facts: object) => ({
  subject: 's',
  text: JSON.stringify(facts),
  html: 'h',
  page: JSON.stringify(facts),
});
const letters = { response: letter, correction: letter, reviewOutcome: letter } as unknown as Letters;
const send = (event: number, kind: 'response' | 'correction' | 'review-outcome') =>
  sendMessage(
    { ...world, letters, sendMail: async (email) => `id-${mailbox.push(email)}` },
    workOf(reference, event, kind),
    world.now(),
  );

describe('giving a correction', () => {
  it('records version, decision and pointers to words, and asks for letter and publication in one write', async () => {
    const n = await corrected(world, reference, miles('We gritted **440** miles.'));
    const event = (await stored()).ledger[n - 1];
    expect(event).toMatchObject({ type: 'ResponseCorrected', version: 2, publication: 'publish', earlier: 'shown' });
    expect(JSON.stringify(event)).not.toContain('ramps');
    expect(await textOf('correction')).toBe('We had left out the ramps.');
    for (const kind of ['correction', 'publication']) {
      expect(await world.outbox.outcome(`${reference}~${n}~${kind}`)).toBe('pending');
    }
    expect((await theCase()).sent).toMatchObject({ version: 2, sentAt: '2026-11-23T09:30:00.000Z' });
    expect((await viewCase(world, reference))?.response).toMatchObject({ version: 2 });
  });

  it('needs an approver, and an authority may want that it is not the author', async () => {
    const saved = await saveResponse(world, officer, reference, aResponse(miles('440')), undefined);
    expect(saved.ok).toBe(true);
    const command = {
      command: 'correct-response',
      version: 2,
      correction: 'A sum.',
      earlier: 'shown',
      tell: true,
    } as const;
    const strict: World = { ...world, authority: { ...world.authority, approval: 'other-person' } };
    for (const [by, where] of [
      [{ sub: 'officer-3', groups: ['officer'] }, world],
      [officer, strict],
    ] as const) {
      const refused = await giveCommand(where, by, reference, { ...command, acceptFindings: 'x' });
      expect(refused.ok ? null : refused.error.code).toBe('not-permitted');
    }
    expect((await giveCommand(strict, reviewer, reference, { ...command, acceptFindings: 'x' })).ok).toBe(true);
  });

  it('is refused where the words or the version name the applicant, unless they mean somebody else', async () => {
    const named = { correction: 'Ada Example told us of a mistake.' };
    const refused = await correctWith(world, reference, miles('440 miles.'), named);
    expect(refused.ok ? [] : refused.error.fields?.map(({ field }) => field)).toEqual(['correction']);
    const inside = await correctWith(world, reference, miles('440 miles, Ada Example.'));
    expect(inside.ok ? [] : inside.error.fields?.map(({ field }) => field)).toEqual(['parts.0.answer']);
    const accepted = await correctWith(world, reference, miles('440 miles.'), {
      ...named,
      acceptIdentity: 'A street.',
    });
    expect(accepted.ok).toBe(true);
    expect((await theCase()).sent?.identityAccepted).toBe(true);
  });

  it('is refused where the checks found what nobody answered', async () => {
    const head = [[{ text: 'Team' }, { text: 'People' }]];
    const table = { id: 't', caption: 'People', head, rows: [{ header: 'A', cells: [3] }] };
    const [part] = aResponse().parts;
    const small = { parts: [{ ...part!, tables: ['t'] }], tables: [table] };
    const refused = await correctWith(world, reference, small, { acceptFindings: undefined });
    expect(refused.ok ? '' : refused.error.detail).toMatch(/open/);
    expect((await stored()).ledger.at(-1)?.type).toBe('ResponseSaved');
  });

  it('keeps why nobody is written to, and then keeps the page and sends no letter', async () => {
    const untold = { tell: false, untold: 'They noticed it themselves.' };
    const n = await corrected(world, reference, miles('440 miles.'), untold);
    expect(await textOf('untold')).toBe('They noticed it themselves.');
    expect(await send(n, 'correction')).toBe('not-told');
    expect(mailbox).toEqual([]);
    expect(await keptLetters(world.files, reference)).toEqual([]);
  });
});

describe('the letter of a correction', () => {
  it('says what was corrected of which answer, gives the whole of it, and is kept', async () => {
    const n = await corrected(world, reference, miles('We gritted 440 miles.'));
    expect(await send(n, 'correction')).toBe('sent:id-1');
    expect(JSON.parse(mailbox[0]?.text ?? '')).toMatchObject({
      correction: 'We had left out the ramps.',
      answeredOn: '2026-11-23',
      correctedOn: '2026-12-03',
      response: miles('We gritted 440 miles.'),
      publicUrl: `https://foi.testshire.example/disclosures/${reference}/`,
    });
    expect(await keptLetters(world.files, reference)).toMatchObject([{ kind: 'correction', event: n }]);
    await corrected(world, reference, miles('We gritted 450 miles.'));
    world.moveTo('2026-12-10T09:30:00.000Z');
    await send((await theCase()).version, 'correction');
    expect(JSON.parse(mailbox[1]?.text ?? '')).toMatchObject({ answeredOn: '2026-12-03', correctedOn: '2026-12-03' });
  });

  it('sends nobody to a page that waits for its day, and says where it is once that has come', async () => {
    const authority = { ...world.authority, publicationDelayDays: 14 };
    const n = await corrected(world, reference, miles('We gritted 440 miles.'));
    const sendTo = async (delayed: typeof authority) =>
      sendMessage(
        { ...world, authority: delayed, letters, sendMail: async (email) => `id-${mailbox.push(email)}` },
        workOf(reference, n, 'correction'),
        world.now(),
      );
    await sendTo(authority);
    await sendTo({ ...authority, publicationDelayDays: 1 });
    const urls = mailbox.map(({ text }) => (JSON.parse(text) as { publicUrl?: string }).publicUrl);
    expect(urls).toEqual([undefined, `https://foi.testshire.example/disclosures/${reference}/`]);
  });

  it('sends nobody to a page that an officer took down, nor does that of a review', async () => {
    const give = (command: OfficerCommand, by = officer) => giveCommand(world, by, reference, command);
    await publish(aPublication(world), workOf(reference, 4, 'publication'));
    await give({ command: 'withdraw-disclosure', reason: 'error' });
    await send(await corrected(world, reference, miles('We gritted 440 miles.')), 'correction');
    await give({ command: 'request-review', receivedAt: world.now(), grounds: 'Count again.' });
    const third = { sub: 'officer-9', groups: ['officer', 'approver'] };
    await saveResponse(world, third, reference, aResponse(miles('We gritted 450 miles.')), undefined);
    const letter = 'We counted again.';
    const said = { outcome: 'varied', version: 3, letter, acceptFindings: 'Looked at for this test.' } as const;
    const reviewed = await give({ command: 'answer-review', ...said }, third);
    await send(reviewed.ok ? reviewed.value.version : 0, 'review-outcome');
    const written = mailbox.map(({ text }) => JSON.parse(text) as { response: object; publicUrl?: string });
    expect(written.map(({ response }) => response)).toMatchObject([
      miles('We gritted 440 miles.'),
      miles('We gritted 450 miles.'),
    ]);
    expect(written.map(({ publicUrl }) => publicUrl)).toEqual([undefined, undefined]);
  });
});

describe('the applicant’s page', () => {
  const pages: ReadPages = {
    response: (_, shown, versions) => JSON.stringify({ shown, versions }),
    closed: () => 'closed',
    problem: ({ code }) => code,
  };
  const read = (version?: string) =>
    answerRead(
      anEvent('GET', `/track/${reference}/response`, {
        cookies: [`__Host-track-${reference}=${trackingKey(world.seal, reference, 1)}`],
        pathParameters: { reference },
        ...(version === undefined ? {} : { queryStringParameters: { version } }),
      }),
      world,
      pages,
    );

  it('shows the corrected answer with what changed, and the earlier one as such', async () => {
    await send(4, 'response');
    const n = await corrected(world, reference, miles('We gritted 440 miles.'));
    await send(n, 'correction');
    const now = bodyOf(await read());
    expect(now.shown.response.parts[0].answer).toBe('We gritted 440 miles.');
    expect(now.versions).toEqual({
      replacedOn: null,
      corrected: { on: '2026-12-03', what: 'We had left out the ramps.' },
      others: [{ version: 1, on: '2026-11-23', isCurrent: false }],
    });
    const before = bodyOf(await read('1'));
    expect(before.shown.response.parts[0].answer).toBe('We gritted 431 miles.');
    expect(before.versions).toEqual({
      replacedOn: '2026-12-03',
      corrected: null,
      others: [{ version: 2, on: '2026-12-03', isCurrent: true }],
    });
    const tracked = await track(world, reference, trackingKey(world.seal, reference, 1));
    expect(tracked).toMatchObject({ correctedOn: '2026-12-03', answeredOn: '2026-11-23' });
    expect(tracked?.history.at(-1)).toEqual({ on: '2026-12-03', what: 'ResponseCorrected' });
  });

  it('shows no version that disclosed what it should not have, and none that there never was', async () => {
    await send(4, 'response');
    await send(await corrected(world, reference, miles('440'), { earlier: 'hidden' }), 'correction');
    expect(bodyOf(await read()).versions.others).toEqual([]);
    const none = await Promise.all(['1', '3', '', 'x', '__proto__'].map(read));
    for (const answer of none) expect(answer).toMatchObject({ statusCode: 404, body: 'closed' });
  });
});

it('what is public outlives the personal data, and nothing else does: the version that holds, and those that stand as replaced', async () => {
  const done = { command: 'record-published', version: 1, publishedAt: world.now() } as const;
  await apply(world, reference, { kind: 'portal' }, (one, context) => decide(one, done, context));
  const first = (await theCase()).sent!.document;
  await send(await corrected(world, reference, miles('440')), 'correction');
  const second = (await theCase()).sent!.document;
  await saveResponse(world, officer, reference, aResponse(miles('A draft')), undefined);
  world.moveTo('2027-11-30T10:00:00.000Z');
  await tick({ ...world, records: world.files });
  expect((await stored()).applicant).not.toBeNull();
  world.moveTo('2028-01-01T10:00:00.000Z');
  await tick({ ...world, records: world.files });
  expect(await stored()).toMatchObject({ applicant: null, words: [] });
  expect((await world.files.list('')).filter((key) => key.includes(reference))).toEqual([first, second].sort());
});
