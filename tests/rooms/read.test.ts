import { beforeEach, describe, expect, it } from 'vitest';
import { londonDate } from '#domain/dates.ts';
import type { Letters } from '#functions/acknowledge/compose-facts.ts';
import { sendMessage } from '#functions/acknowledge/send-message.ts';
import { giveCommand } from '#functions/decide/give-command.ts';
import { answerRead, type ReadPages } from '#functions/track/read.ts';
import { trackingKey } from '#plumbing/tracking-key.ts';
import { answered, officer, received, workOf } from '#tests/support/cases.ts';
import { anEvent, aResponse, aWorld, bodyOf, type World } from '#tests/support/rooms.ts';

const pages: ReadPages = {
  response: (reference, letter) => JSON.stringify({ reference, letter }),
  closed: () => 'closed',
  problem: ({ code }) => code,
};
const letters = { response: () => ({ subject: 's', text: 't', html: 'h', page: '["We gritted 431 miles."]' }) };

describe('reading the response', () => {
  let world: World;
  let sent: string[];
  beforeEach(() => {
    world = aWorld();
    sent = [];
  });
  const read = (reference: string, key: string) =>
    answerRead(
      anEvent('GET', `/track/${reference}/response`, {
        cookies: [`__Host-track-${reference}=${key}`],
        pathParameters: { reference },
      }),
      world,
      pages,
    );
  const write = (reference: string) => {
    const sendMail = async ({ to }: { to: string }) => `id-${sent.push(to)}`;
    const deps = { ...world, letters: letters as unknown as Letters, sendMail };
    return sendMessage(deps, workOf(reference, 4, 'response'), world.now());
  };
  const mine = (reference: string) => trackingKey(world.seal, reference, 1);

  it('shows word for word what the letter said, also where it is not published, and says so while it is made', async () => {
    const kept = aResponse({ publication: { kind: 'do-not-publish', reason: 'Small numbers.' } });
    const reference = await answered(world, kept);
    expect(bodyOf(await read(reference, mine(reference)))).toEqual({ reference, letter: null });
    expect(await write(reference)).toBe('sent:id-1');
    expect(bodyOf(await read(reference, mine(reference)))).toEqual({
      reference,
      letter: ['We gritted 431 miles.'],
    });
  });

  it('shows it to somebody who asked by post as well, to whom no email goes', async () => {
    const reference = await answered(world, aResponse(), { post: '1 High Street' });
    expect(await write(reference)).toBe('to-post');
    expect(sent).toEqual([]);
    const posted = { command: 'mark-posted', letter: 4, kind: 'response', postedOn: londonDate(world.now()) } as const;
    expect((await giveCommand(world, officer, reference, posted)).ok).toBe(true);
    expect(bodyOf(await read(reference, mine(reference))).letter).toEqual(['We gritted 431 miles.']);
  });

  it('shows nothing to a wrong or old key, of an unknown reference, or before there is an answer: the same bytes', async () => {
    const reference = await answered(world);
    await write(reference);
    const { reference: open, key } = await received(world);
    const all = [
      await read(reference, 'wrong'),
      await read(reference, trackingKey(world.seal, reference, 2)),
      await read('07.FOI.26.999999', key),
      await read('nothing', key),
      await read(open, key),
    ];
    expect(new Set(all.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(all[0]).toMatchObject({ statusCode: 404, body: 'closed' });
  });
});
