import { beforeEach, describe, expect, it } from 'vitest';
import { LINK_PLACEHOLDER, withLink } from '#domain/case/kept-letter.ts';
import type { Letters } from '#functions/acknowledge/compose-facts.ts';
import { type MessageDeps, sendMessage } from '#functions/acknowledge/send-message.ts';
import { giveCommand } from '#functions/decide/give-command.ts';
import type { Email } from '#plumbing/mail.ts';
import { keptLetter, keptLetters, letterKey } from '#store/letters.ts';
import { answered, officer, received, workOf } from '#tests/support/cases.ts';
import { anIntake, aResponse, aWorld } from '#tests/support/rooms.ts';

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
    letter: message,
    passedOn: message,
    reviewOutcome: message,
    correction: message,
    promiseKept: message,
  };
  const mailbox: Email[] = [];
  const sendMail = async (email: Email) => `id-${mailbox.push(email)}`;
  beforeEach(() => void mailbox.splice(0));

  it('acknowledges with what was asked, the dates and the link, from and reply-to as set', async () => {
    const world = aWorld();
    const deps: MessageDeps = { ...world, letters, sendMail };
    const reference = await answered(world);
    expect(await sendMessage(deps, workOf(reference, 1, 'acknowledgement'), world.now())).toBe('sent:id-1');
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
    await sendMessage({ ...world, letters, sendMail }, workOf(reference, 4, 'response'), world.now());
    expect(JSON.parse(mailbox[0]!.text)).toMatchObject({
      response: { title: 'Gritting of cycle paths' },
      decidedOn: '2026-11-23',
      publicUrl: `https://foi.testshire.example/disclosures/${reference}/`,
    });
  });
  it('names no address where nobody can read the answer yet', async () => {
    const world = aWorld();
    const reference = await answered(world);
    const authority = { ...world.authority, publicationDelayDays: 14 };
    await sendMessage({ ...world, authority, letters, sendMail }, workOf(reference, 4, 'response'), world.now());
    expect(JSON.parse(mailbox[0]!.text)).toMatchObject({ response: { title: 'Gritting of cycle paths' } });
    expect(JSON.parse(mailbox[0]!.text)).not.toHaveProperty('publicUrl');
  });
  it('confirms a review that was asked for, with its date, and a withdrawal, with none', async () => {
    const world = aWorld();
    const reference = await answered(world);
    const review = { command: 'request-review', receivedAt: world.now(), grounds: 'A year is left out.' } as const;
    expect((await giveCommand(world, officer, reference, review)).ok).toBe(true);
    await sendMessage({ ...world, letters, sendMail }, workOf(reference, 5, 'confirmation'), world.now());
    const { reference: other } = await received(world);
    expect((await giveCommand(world, officer, other, { command: 'withdraw-request' })).ok).toBe(true);
    await sendMessage({ ...world, letters, sendMail }, workOf(other, 2, 'confirmation'), world.now());
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
    await sendMessage({ ...world, letters, sendMail }, work, world.now());
    expect(await world.cases.rotateLink(reference, 1, work)).toBe(2);
    await sendMessage({ ...world, letters, sendMail }, work, world.now());
    const links = mailbox.map(({ text }) => JSON.parse(text).trackingUrl);
    expect(links[0]).toContain(`/track/${reference}?key=`);
    expect(links[1]).not.toBe(links[0]);
  });
  it('leaves a letter by post for an officer, and sends nothing', async () => {
    const world = aWorld();
    const reference = await answered(world, aResponse(), { post: '1 High Street' });
    expect(
      await sendMessage({ ...world, letters, sendMail }, workOf(reference, 1, 'acknowledgement'), world.now()),
    ).toBe('to-post');
    expect(mailbox).toEqual([]);
  });
});

describe('a letter that is kept', () => {
  const message = (facts: object) => ({
    subject: 's',
    text: `${JSON.stringify(facts)} $&`,
    html: `<p>${JSON.stringify(facts)}</p>`,
  });
  const letters = { acknowledgement: message, link: message } as unknown as Letters;
  const mailbox: Email[] = [];
  const sendMail = async (email: Email) => `id-${mailbox.push(email)}`;
  beforeEach(() => void mailbox.splice(0));

  it('is the one that went, but for its link, whose key is kept nowhere', async () => {
    const world = aWorld();
    const { reference, key } = await received(world);
    await sendMessage({ ...world, letters, sendMail }, workOf(reference, 1, 'acknowledgement'), world.now());
    const kept = (await keptLetter(world.files, reference, 1, 'acknowledgement'))!;
    expect(kept).toMatchObject({ kind: 'acknowledgement', event: 1, reference, madeAt: world.now(), to: 'email' });
    expect([kept.text, kept.html]).toEqual(Array(2).fill(expect.stringContaining(LINK_PLACEHOLDER)));
    const { subject, text, html } = mailbox[0]!;
    const link = `https://foi.testshire.example/track/${reference}?key=${key}`;
    expect(text).toContain(link);
    expect(withLink(kept, link)).toEqual({ ...kept, subject, text, html });
    for (const at of await world.files.list('')) {
      expect(new TextDecoder().decode((await world.files.get(at))!), at).not.toContain(key);
    }
  });
  it('is there where SES does not take it, and a second try writes it in the same place', async () => {
    const world = aWorld();
    const { reference } = await received(world);
    const refuse = async () => Promise.reject(new Error('Throttled'));
    const work = workOf(reference, 1, 'acknowledgement');
    await expect(sendMessage({ ...world, letters, sendMail: refuse }, work, world.now())).rejects.toThrow('Throttled');
    expect(await keptLetters(world.files, reference)).toMatchObject([{ madeAt: '2026-11-23T09:30:00.000Z' }]);
    await sendMessage({ ...world, letters, sendMail }, work, '2026-11-23T09:35:00.000Z');
    expect(await keptLetters(world.files, reference)).toMatchObject([{ madeAt: '2026-11-23T09:35:00.000Z' }]);
    expect(await world.files.list('letters/')).toEqual([letterKey(reference, 1, 'acknowledgement')]);
  });
  it('is there for an officer to print where it goes by post; one that holds a new link is not kept', async () => {
    const world = aWorld();
    const { reference } = await received(world, { ...anIntake, contact: { post: '1 High Street' } });
    const deps = { ...world, letters, sendMail };
    expect(await sendMessage(deps, workOf(reference, 1, 'acknowledgement'), world.now())).toBe('to-post');
    expect(await sendMessage(deps, workOf(reference, 0, 'link'), world.now())).toBe('to-post');
    expect(await keptLetters(world.files, reference)).toMatchObject([{ kind: 'acknowledgement', to: 'post' }]);
    expect(await keptLetter(world.files, reference, 2, 'response')).toBeNull();
  });
  it('takes a link with whatever marks HTML writes in another way', () => {
    const letter = { text: LINK_PLACEHOLDER, html: `<a href="${LINK_PLACEHOLDER}">` };
    expect(withLink(letter, 'https://x/?a=1&b="<$&')).toEqual({
      text: 'https://x/?a=1&b="<$&',
      html: '<a href="https://x/?a=1&amp;b=&quot;&lt;$&amp;">',
    });
  });
});
