import { beforeEach, describe, expect, it } from 'vitest';
import type { OfficerCommand } from '#domain/case/commands.ts';
import type { OutboxKind } from '#domain/case/outbox.ts';
import type { Letters } from '#functions/acknowledge/compose-facts.ts';
import { type InternalDeps, sendInternal } from '#functions/acknowledge/send-internal.ts';
import { sendMessage } from '#functions/acknowledge/send-message.ts';
import { giveCommand } from '#functions/decide/give-command.ts';
import type { Email } from '#plumbing/mail.ts';
import { keptLetters } from '#store/letters.ts';
import { letterPageKey } from '#store/response-files.ts';
import { saveResponse } from '#store/save-response.ts';
import { answered, officer, received, reviewer, workOf } from '#tests/support/cases.ts';
import { anIntake, aResponse, authority, aWorld, type World } from '#tests/support/rooms.ts';

const message = (facts: object) => ({ subject: 's', text: JSON.stringify(facts), html: 'h', page: '[]' });
const letters = {
  letter: message,
  passedOn: message,
  reviewOutcome: message,
  extension: message,
  response: message,
} as unknown as Letters;
const internal: InternalDeps['internal'] = { handOver: message, commission: message, outside: message };
const settings = {
  ...authority,
  units: [{ id: 'roads', name: 'Roads', email: 'roads@testshire.example' }],
  handOver: { urgent: 'duty@testshire.example' },
};

let world: World;
const mailbox: Email[] = [];
const sendMail = async (email: Email) => `id-${mailbox.push(email)}`;
beforeEach(() => {
  world = aWorld();
  mailbox.splice(0);
});

async function give(reference: string, command: OfficerCommand, by = officer): Promise<number> {
  const done = await giveCommand({ ...world, authority: settings }, by, reference, command);
  if (!done.ok) throw new Error(JSON.stringify(done.error));
  return done.value.version;
}
const send = (reference: string, event: number, kind: OutboxKind) =>
  sendMessage({ ...world, letters, sendMail }, workOf(reference, event, kind), world.now());
const sendInside = (reference: string, event: number, kind: OutboxKind, at = world.now()) =>
  sendInternal({ ...world, authority: settings, internal, sendMail }, workOf(reference, event, kind), at);
const said = (i = 0) => JSON.parse(mailbox[i]?.text ?? 'null');

describe('a letter that an officer asks for', () => {
  it('carries the subject and the body as they were written, and is kept', async () => {
    const { reference } = await received(world);
    const words = { template: 'interim', subject: 'Where we are', body: 'We look in **two** places.' } as const;
    const n = await give(reference, { command: 'write-letter', ...words });
    expect(await send(reference, n, 'letter')).toBe('sent:id-1');
    expect(said()).toMatchObject({ letterSubject: words.subject, body: words.body, reference });
    expect(await keptLetters(world.files, reference)).toMatchObject([{ kind: 'letter', event: n }]);
  });
  it('tells to whom what was sent was passed on, and the day on which it came', async () => {
    const { reference } = await received(world);
    const n = await give(reference, { command: 'hand-over', to: 'own-data', closes: true, tell: true });
    await send(reference, n, 'passed-on');
    expect(said()).toMatchObject({ to: 'own-data', closes: true, receivedOn: '2026-11-23' });
  });
  it('tells the outcome of a review, with the version that it changed and the last day for the regulator', async () => {
    const reference = await answered(world);
    await give(reference, { command: 'request-review', receivedAt: world.now(), grounds: 'A year is left out.' });
    world.moveTo('2026-12-01T09:30:00.000Z');
    const saved = await saveResponse(world, reviewer, reference, aResponse({ title: 'All years' }), undefined);
    expect(saved.ok).toBe(true);
    const answer = { outcome: 'varied', letter: 'The year was left out.', version: 2 } as const;
    const n = await give(reference, { command: 'answer-review', ...answer }, reviewer);
    await send(reference, n, 'review-outcome');
    expect(said()).toMatchObject({
      outcome: 'varied',
      text: 'The year was left out.',
      askedOn: '2026-11-23',
      answeredOn: '2026-12-01',
      regulatorBy: '2027-01-12',
      response: { title: 'All years' },
      publicUrl: `https://foi.testshire.example/disclosures/${reference}/`,
    });
  });
  it('gives the answers to the other parts with the notice of more time', async () => {
    const { reference } = await received(world);
    const n = await give(reference, {
      command: 'extend-time',
      ground: 'public-interest',
      until: '2027-01-20',
      exemptions: ['s36'],
      why: 'It is to be weighed.',
      answers: 'Part 2: we hold **none**.',
    });
    await send(reference, n, 'extension');
    expect(said()).toMatchObject({ why: 'It is to be weighed.', answers: 'Part 2: we hold **none**.' });
  });
  it.each([{ email: 'ada@example.org' }, { post: '1 High Street' }])(
    'is kept and goes nowhere where the officer sent the response in another way: %j',
    async (contact) => {
      const { reference } = await received(world, { ...anIntake, contact });
      await saveResponse(world, officer, reference, aResponse(), undefined);
      await give(reference, { command: 'approve-response' });
      const n = await give(reference, { command: 'send-response', sentOn: '2026-11-23' });
      expect(await send(reference, n, 'response')).toBe('by-hand');
      expect(mailbox).toEqual([]);
      expect(await keptLetters(world.files, reference)).toMatchObject([{ kind: 'response' }]);
      expect(await world.files.get(letterPageKey(reference, n))).not.toBeNull();
    },
  );
});

describe('what goes to colleagues', () => {
  it('is written to the team that deals with it, or to the authority’s own address, and names nobody', async () => {
    const { reference } = await received(world);
    const n = await give(reference, { command: 'hand-over', to: 'urgent', closes: false, tell: false });
    await sendInside(reference, n, 'hand-over');
    const m = await give(reference, { command: 'hand-over', to: 'complaint', closes: true, tell: false });
    await sendInside(reference, m, 'hand-over');
    expect(mailbox.map(({ to, tags }) => ({ to, tags }))).toEqual([
      { to: 'duty@testshire.example', tags: { kind: 'hand-over' } },
      { to: 'foi@testshire.example', tags: { kind: 'hand-over' } },
    ]);
    expect(said()).toEqual({
      reference,
      to: 'urgent',
      receivedOn: '2026-11-23',
      caseUrl: `https://foi.testshire.example/officer/cases/${reference}`,
    });
    expect(await keptLetters(world.files, reference)).toEqual([]);
  });
  it('leads a unit to its question, and says nothing of it', async () => {
    const { reference } = await received(world);
    const asked = {
      kind: 'unit',
      unit: 'roads',
      parts: [] as string[],
      question: 'Which roads?',
      dueOn: '2026-12-01',
    } as const;
    const n = await give(reference, { command: 'commission', ...asked });
    await sendInside(reference, n, 'commission');
    expect(mailbox[0]?.to).toBe('roads@testshire.example');
    expect(said()).toEqual({
      reference,
      dueOn: '2026-12-01',
      chase: null,
      commissionUrl: `https://foi.testshire.example/officer/commissions/${reference}/${n}`,
    });
  });
  it('gives somebody outside the question itself, where there is an address', async () => {
    const { reference } = await received(world);
    const asked = { kind: 'third-party', parts: [] as string[], question: 'May we?', dueOn: '2026-12-01' } as const;
    const who = 'Bob Builder Ltd\nplease write to <bob@builder.example>, quickly';
    const n = await give(reference, { command: 'commission', unit: null, ...asked, who });
    await sendInside(reference, n, 'commission');
    expect(mailbox[0]?.to).toBe('bob@builder.example');
    expect(said()).toEqual({ reference, kind: 'third-party', question: 'May we?', dueOn: '2026-12-01', chase: null });
    await world.cases.erase(reference);
    expect(await sendInside(reference, n, 'commission')).toBe('erased');
    expect(mailbox).toHaveLength(1);
    expect(await keptLetters(world.files, reference)).toEqual([]);
  });
  it('chases a question as the day then is, and not where it was answered or cancelled', async () => {
    const { reference } = await received(world);
    const asked = {
      kind: 'unit',
      unit: 'roads',
      parts: [] as string[],
      question: 'Which roads?',
      dueOn: '2026-12-01',
    } as const;
    const n = await give(reference, { command: 'commission', ...asked });
    await sendInside(reference, n, 'commission-chase', '2026-12-01T09:00:00.000Z');
    await sendInside(reference, n, 'commission-chase', '2026-12-02T09:00:00.000Z');
    expect([said(0).chase, said(1).chase]).toEqual(['soon', 'overdue']);
    await give(reference, { command: 'cancel-commission', commission: n });
    expect(await sendInside(reference, n, 'commission-chase')).toBe('no-longer-due');
    expect(await sendInside(reference, n, 'commission')).toBe('no-longer-due');
    expect(mailbox).toHaveLength(2);
  });
});
