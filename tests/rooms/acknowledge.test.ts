import { beforeEach, describe, expect, it } from 'vitest';
import type { Letters } from '#functions/acknowledge/compose.ts';
import { type MessageDeps, sendMessage } from '#functions/acknowledge/send-message.ts';
import { giveCommand } from '#functions/decide/give-command.ts';
import type { Email } from '#plumbing/mail.ts';
import { answered, officer, received, workOf } from '#tests/support/cases.ts';
import { aResponse, aWorld } from '#tests/support/rooms.ts';

describe('the acknowledge room', () => {
  const message = (facts: object) => ({ subject: 's', text: JSON.stringify(facts), html: 'h' });
  const letters: Letters = {
    acknowledgement: message,
    response: message,
    clarification: message,
    feesNotice: message,
    extension: message,
    dateMoved: message,
    link: message,
    rejection: message,
    confirmation: message,
  };
  const mailbox: Email[] = [];
  const sendMail = async (email: Email) => `id-${mailbox.push(email)}`;
  beforeEach(() => void mailbox.splice(0));

  it('acknowledges with what was asked, the dates and the link, from and reply-to as set', async () => {
    const world = aWorld();
    const deps: MessageDeps = { ...world, letters, sendMail };
    const reference = await answered(world);
    expect(await sendMessage(deps, workOf(reference, 1, 'acknowledgement'))).toBe('sent:id-1');
    expect(mailbox[0]).toMatchObject({
      to: 'ada@example.org',
      from: 'foi@testshire.example',
      replyTo: 'replies@testshire.example',
      tags: { reference, kind: 'acknowledgement' },
    });
    expect(JSON.parse(mailbox[0]!.text)).toMatchObject({
      reference,
      information: 'How many?',
      receivedOn: '2026-11-23',
      dueOn: '2026-12-22',
      trackingUrl: expect.stringMatching(/^https:\/\/foi\.testshire\.example\/track\/07\.FOI\.26\.000001\?key=/),
    });
  });
  it('sends the response as it was sent, and says where it will be published', async () => {
    const world = aWorld();
    const reference = await answered(world);
    await sendMessage({ ...world, letters, sendMail }, workOf(reference, 4, 'response'));
    expect(JSON.parse(mailbox[0]!.text)).toMatchObject({
      response: { title: 'Gritting of cycle paths' },
      decidedOn: '2026-11-23',
      publicUrl: `https://foi.testshire.example/disclosures/${reference}/`,
    });
  });
  it('confirms a review that was asked for, with its date, and a withdrawal, with none', async () => {
    const world = aWorld();
    const reference = await answered(world);
    const review = { command: 'request-review', receivedAt: world.now(), grounds: 'A year is left out.' } as const;
    expect((await giveCommand(world, officer, reference, review)).ok).toBe(true);
    await sendMessage({ ...world, letters, sendMail }, workOf(reference, 5, 'confirmation'));
    const { reference: other } = await received(world);
    expect((await giveCommand(world, officer, other, { command: 'withdraw-request' })).ok).toBe(true);
    await sendMessage({ ...world, letters, sendMail }, workOf(other, 2, 'confirmation'));
    expect(mailbox.map(({ text }) => JSON.parse(text))).toMatchObject([
      { what: 'review', receivedOn: '2026-11-23', dueOn: '2026-12-22', isStatutory: false },
      { what: 'withdraw', receivedOn: '2026-11-23', dueOn: null },
    ]);
    expect(mailbox[0]?.text).not.toContain('left out');
  });
  it('sends the link that opens the request as it now is', async () => {
    const world = aWorld();
    const reference = await answered(world);
    const work = workOf(reference, 0, 'link');
    await sendMessage({ ...world, letters, sendMail }, work);
    expect(await world.cases.rotateLink(reference, 1, work)).toBe(2);
    await sendMessage({ ...world, letters, sendMail }, work);
    const links = mailbox.map(({ text }) => JSON.parse(text).trackingUrl);
    expect(links[0]).toContain(`/track/${reference}?key=`);
    expect(links[1]).not.toBe(links[0]);
  });
  it('leaves a letter by post for an officer, and sends nothing', async () => {
    const world = aWorld();
    const reference = await answered(world, aResponse(), { post: '1 High Street' });
    expect(await sendMessage({ ...world, letters, sendMail }, workOf(reference, 1, 'acknowledgement'))).toBe('to-post');
    expect(mailbox).toEqual([]);
  });
});
