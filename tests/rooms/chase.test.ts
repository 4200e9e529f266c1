import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { chaseId } from '#domain/clock/chase.ts';
import { addDays } from '#domain/dates.ts';
import { tick } from '#functions/clock/tick.ts';
import { giveCommand } from '#functions/decide/give-command.ts';
import { answered, officer, received } from '#tests/support/cases.ts';
import { aWorldWithUnits, commission, type WorldWithUnits } from '#tests/support/commissions.ts';

beforeEach(() => void vi.spyOn(console, 'log').mockImplementation(() => {}));
afterEach(() => vi.restoreAllMocks());

/** Every reminder that was asked for, as it is handed out, with the day on which it was. */
function aCourier(world: WorldWithUnits) {
  const taken: string[] = [];
  async function deliver(): Promise<void> {
    for (const id of await world.outbox.due('acknowledge', world.now(), 200)) {
      const item = await world.outbox.claim(id, world.now(), 60);
      if (item?.kind === 'commission-chase')
        taken.push(`${world.now().slice(0, 10)} ${item.event} ${id.split('~')[2]}`);
      await world.outbox.done(id, world.now(), 'sent');
    }
  }
  return { taken, deliver };
}

async function run(world: WorldWithUnits, courier: ReturnType<typeof aCourier>, from: string, to: string) {
  for (let day = from; day <= to; day = addDays(day, 1)) {
    for (const time of ['00:30', '23:30']) {
      world.moveTo(`${day}T${time}:00.000Z`);
      await Promise.all([tick(world), tick(world)]);
      await courier.deliver();
    }
  }
}

describe('who was asked about a request', () => {
  it('is reminded before the day, after it, and then once in five working days, each question on its own', async () => {
    const world = aWorldWithUnits();
    const { reference } = await received(world);
    const first = await commission(world, reference);
    const second = await commission(world, reference, { unit: 'people', dueOn: '2027-01-05' });
    const outside = await commission(world, reference, {
      ...{ kind: 'third-party', unit: null, who: 'A supplier\nsupplier@example.org', dueOn: '2027-01-06' },
    });
    const body = await commission(world, reference, {
      ...{ kind: 'referral', unit: null, who: 'Clearing house\nhouse@example.org', dueOn: '2027-01-07' },
    });
    const courier = aCourier(world);
    await run(world, courier, '2026-11-24', '2027-01-12');
    expect(courier.taken.toSorted()).toEqual(
      [
        `2026-12-21 ${first} chase-${first}-soon`,
        `2026-12-23 ${first} chase-${first}-late-1`,
        `2027-01-05 ${first} chase-${first}-late-6`,
        `2027-01-12 ${first} chase-${first}-late-11`,
        `2026-12-31 ${second} chase-${second}-soon`,
        `2027-01-06 ${second} chase-${second}-late-1`,
        `2027-01-05 ${outside} chase-${outside}-soon`,
        `2027-01-07 ${outside} chase-${outside}-late-1`,
        `2027-01-06 ${body} chase-${body}-soon`,
        `2027-01-08 ${body} chase-${body}-late-1`,
      ].toSorted(),
    );
  });

  it('gets the most urgent reminder alone after a gap, and no other twice', async () => {
    const world = aWorldWithUnits();
    const { reference } = await received(world);
    const n = await commission(world, reference);
    const courier = aCourier(world);
    await run(world, courier, '2027-01-12', '2027-01-13');
    expect(courier.taken).toEqual([`2027-01-12 ${n} chase-${n}-late-11`]);
    const outcome = (stage: 'soon' | `late-${number}`) =>
      world.outbox.outcome(chaseId(reference, { n, dueOn: '2026-12-22' }, stage));
    expect([await outcome('soon'), await outcome('late-1'), await outcome('late-6')]).toEqual(
      Array.from({ length: 3 }, () => 'superseded'),
    );
  });

  it('is left in peace once the question is answered or let go, or the request is answered', async () => {
    const world = aWorldWithUnits();
    const { reference } = await received(world);
    const [one, two] = [await commission(world, reference), await commission(world, reference)];
    const answer = { command: 'answer-commission', commission: one, outcome: 'information', answer: '41.' } as const;
    await giveCommand(world, officer, reference, { ...answer, receivedOn: '2026-11-23' });
    await giveCommand(world, officer, reference, { command: 'cancel-commission', commission: two });
    const sent = await answered(world);
    const later = await commission(world, sent);
    const courier = aCourier(world);
    await run(world, courier, '2026-12-21', '2026-12-24');
    // A question about an answer that was given, for a review, is chased like any other.
    expect(courier.taken).toEqual([
      `2026-12-21 ${later} chase-${later}-soon`,
      `2026-12-23 ${later} chase-${later}-late-1`,
    ]);
  });
});
