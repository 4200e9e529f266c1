import { afterEach, describe, expect, it, vi } from 'vitest';
import { replay } from '#domain/case/case.ts';
import { readReference } from '#domain/case/reference.ts';
import { trackingView } from '#domain/case/tracking.ts';
import { isTaskOpen } from '#domain/case/undelivered.ts';
import { recordBounces } from '#functions/acknowledge/record-bounces.ts';
import { sendReminder } from '#functions/acknowledge/send-reminder.ts';
import { giveCommand } from '#functions/decide/give-command.ts';
import { viewCase } from '#functions/decide/view-case.ts';
import { type Email, tagValue } from '#plumbing/mail.ts';
import { answered, officer, received } from '#tests/support/cases.ts';
import { aWorld, type World } from '#tests/support/rooms.ts';

const address = 'ada@example.org';
const permanent = {
  eventType: 'Bounce',
  bounce: { bounceType: 'Permanent', bouncedRecipients: [{ emailAddress: address }] },
};

/** News of SES as SNS hands it over, with the address in it, as it really has. */
function news(event: object, reference: string | null, messageId = 'm-1', kind = 'response') {
  const tags = reference === null ? undefined : { reference: [tagValue(reference)], kind: [kind] };
  const Message = JSON.stringify({ ...event, mail: { messageId, destination: [address], ...(tags ? { tags } : {}) } });
  return { Records: [{ EventSource: 'aws:sns', Sns: { MessageId: 'sns', Message } }] };
}
const events = async (world: World, reference: string) => (await world.cases.load(reference))?.ledger ?? [];
const bounced = async (world: World, reference: string) =>
  (await events(world, reference)).flatMap((e) => (e.type === 'MessageBounced' ? [`${e.kind} ${e.messageId}`] : []));

describe('letters that come back', () => {
  const said = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  afterEach(() => {
    for (const [line] of said.mock.calls) expect(line).not.toContain('ada@');
    said.mockClear();
  });

  it('stand on the case that the tag names, once for each letter and kind', async () => {
    const world = aWorld();
    const reference = await answered(world);
    expect(await recordBounces(world, news(permanent, reference))).toEqual(['recorded']);
    expect(await recordBounces(world, news(permanent, reference))).toEqual(['known']);
    await recordBounces(world, news({ eventType: 'Complaint' }, reference));
    await recordBounces(world, news({ eventType: 'Bounce', bounce: { bounceType: 'Transient' } }, reference, 'm-2'));
    await recordBounces(world, news({ eventType: 'Reject', reject: { reason: 'Bad content' } }, reference, 'm-3'));
    const told = ['bounce-permanent m-1', 'complaint m-1', 'bounce-transient m-2', 'reject m-3'];
    expect(await bounced(world, reference)).toEqual(told);
    const last = (await events(world, reference)).at(-1);
    expect(last).toMatchObject({ actor: { kind: 'portal' } });
    expect(JSON.stringify(await events(world, reference))).not.toContain(address);
  });
  it('are understood in the form of an identity’s notifications as well', async () => {
    const world = aWorld();
    const reference = await answered(world);
    const { eventType: notificationType, bounce } = permanent;
    expect(await recordBounces(world, news({ notificationType, bounce }, reference))).toEqual(['recorded']);
    expect(await recordBounces(world, news({ notificationType, bounce }, null))).toEqual(['no-case']);
  });
  it('put an answered case back into the caseload until an officer has reached the applicant', async () => {
    const world = aWorld();
    const reference = await answered(world);
    const listed = async () => (await world.cases.open(null, 10)).items.map((s) => [s.reference, s.undelivered]);
    expect(await listed()).toEqual([]);
    const clear = { command: 'clear-undelivered', reason: 'Sent by post today.' } as const;
    expect(await giveCommand(world, officer, reference, clear)).toMatchObject({ error: { code: 'not-allowed-now' } });
    await recordBounces(world, news(permanent, reference));
    expect(await listed()).toEqual([[reference, true]]);
    expect(await viewCase(world, reference)).toMatchObject({
      undelivered: true,
      undeliveredMessages: [{ messageId: 'm-1', kind: 'bounce-permanent', at: '2026-11-23T09:30:00.000Z' }],
      allowed: expect.arrayContaining(['clear-undelivered']),
      ledgerIntact: true,
    });
    expect(await giveCommand(world, officer, reference, clear)).toMatchObject({ ok: true });
    expect(await listed()).toEqual([]);
    expect(await viewCase(world, reference)).toMatchObject({ undelivered: false, undeliveredMessages: [] });
    // The same news once more does not bring back what was done.
    expect(await recordBounces(world, news(permanent, reference))).toEqual(['known']);
    expect(await listed()).toEqual([]);
    expect((await world.cases.load(reference))?.words.map((w) => w.text)).toContain('Sent by post today.');
  });
  it('are told to no applicant, and make no task where the request was withdrawn or who asked is erased', async () => {
    const world = aWorld();
    const { reference } = await received(world);
    await recordBounces(world, news(permanent, reference));
    const ledger = await events(world, reference);
    const theCase = replay(reference, ledger)!;
    expect(trackingView(theCase, ledger, world.now(), await world.rules()).history.map((h) => h.what)).toEqual([
      'RequestReceived',
    ]);
    expect(isTaskOpen(theCase)).toBe(true);
    expect(isTaskOpen({ ...theCase, erasedAt: world.now() })).toBe(false);
    await giveCommand(world, officer, reference, { command: 'withdraw-request' });
    expect((await world.cases.summary(reference))?.undelivered).toBe(false);
  });
  it('are dropped by code where no case is named, and what cannot be read raises the alarm', async () => {
    const world = aWorld();
    const greeting = 'Successfully validated SNS topic for Amazon SES event publishing.';
    const sns = (Message: string) => ({ Records: [{ Sns: { Message } }] });
    const tries = [
      news(permanent, '07.FOI.26.999999'),
      news(permanent, 'nobody'),
      news(permanent, null),
      sns(greeting),
      sns('{'),
      sns(JSON.stringify({ eventType: 'Open', mail: { messageId: 'm' } })),
      { nothing: address },
    ];
    const noted = await Promise.all(tries.map(async (one) => (await recordBounces(world, one))[0]));
    expect(noted).toEqual(['no-case', 'no-case', 'no-case', 'greeting', 'unreadable', 'unreadable', 'unreadable']);
    const codes = said.mock.calls.map(([line]) => JSON.parse(String(line)));
    expect(codes.map(({ level, code }) => `${level} ${code}`).sort()).toEqual([
      ...Array(3).fill('error unreadable'),
      ...Array(2).fill('warn no-reference'),
      'warn unknown-reference',
    ]);
  });
  it('are asked again where somebody else wrote in between', async () => {
    const world = aWorld();
    const reference = await answered(world);
    const commit = async () => ({ ok: false, error: 'changed-meanwhile' }) as const;
    const racing = { ...world, cases: { ...world.cases, commit } };
    await expect(recordBounces(racing, news(permanent, reference))).rejects.toThrow('changed-meanwhile');
  });
  it('raise the alarm where it is a reminder to the team, which names no case', async () => {
    const world = aWorld();
    const { reference } = await received(world);
    const mails: Email[] = [];
    const sendMail = async (email: Email) => `id-${mails.push(email)}`;
    const reminder = () => ({ subject: 's', text: 't', html: 'h' });
    const day = (await world.cases.summary(reference))?.dueOn;
    const item = {
      id: `${reference}~${day}~reminder-0`,
      kind: 'reminder',
      reference,
      event: 0,
      notBefore: world.now(),
    } as const;
    await sendReminder({ ...world, sendMail, reminder }, item, `${day}T09:00:00.000Z`);
    expect(mails.map((m) => m.tags)).toEqual([{ kind: 'reminder' }]);
    expect(await recordBounces(world, news(permanent, reference, 'm-1', 'reminder'))).toEqual(['reminder']);
    expect(await bounced(world, reference)).toEqual([]);
    expect(said.mock.calls.join()).toContain('"level":"error"');
  });
  it('are tagged in letters that SES takes, from which the reference is read again', () => {
    expect(tagValue('01.FOI.26.000123')).toBe('01-FOI-26-000123');
    expect(readReference(tagValue('01.FOI.26.000123'))).toBe('01.FOI.26.000123');
  });
});
