import { beforeEach, describe, expect, it } from 'vitest';
import { giveCommand } from '#functions/decide/give-command.ts';
import { likenesses } from '#functions/search/likenesses.ts';
import { submit } from '#functions/submit/submit.ts';
import { aCaseIndex, noteAll } from '#tests/support/case-index.ts';
import { aSender, officer, received } from '#tests/support/cases.ts';
import { anIntake, aWorld, type World } from '#tests/support/rooms.ts';

const round = (council: string, year: number) =>
  `Dear ${council}, how many penalty charge notices were issued for parking in disabled bays in ${year}, how many were
   appealed, and how much money was collected from them?`;

describe('requests that may have to do with a case', () => {
  let world: World;
  let index: ReturnType<typeof aCaseIndex>;
  beforeEach(() => {
    world = aWorld('2026-09-07T09:00:00.000Z');
    index = aCaseIndex(world);
  });
  const ask = async (day: string, who: string, information: string) => {
    world.moveTo(`${day}T09:00:00.000Z`);
    const contact = { email: `${who}@example.org` };
    const { reference } = await received(world, { ...anIntake, information, name: who, contact });
    await noteAll(world);
    return reference;
  };
  const alike = async (reference: string) => {
    const found = await likenesses(index.warm, reference);
    return {
      same: found?.sameApplicant.map((one) => one.reference),
      round: found?.roundRobin.map((one) => one.reference),
    };
  };

  it('are those of the same applicant, the likest first, however they write their address', async () => {
    const first = await ask('2026-09-07', 'ada', 'How many bicycles were stolen in Hackney?');
    const bins = await ask('2026-09-08', 'ada', 'What do bins cost?');
    const ward = await ask('2026-09-09', 'ADA', 'Stolen bicycles by ward, please');
    await ask('2026-09-09', 'bob', 'Stolen bicycles by ward, and pelicans as well as penguins');
    expect(await alike(first)).toEqual({ same: [ward, bins], round: [] });
    const [likest] = (await likenesses(index.warm, first))?.sameApplicant ?? [];
    expect(likest).toMatchObject({ receivedOn: '2026-09-09', workingDaysApart: 2, shared: ['stolen', 'bicycles'] });
    expect(likest?.passage.filter(({ hit }) => hit).map(({ text }) => text)).toEqual(['Stolen', 'bicycles']);
    expect(JSON.stringify(await likenesses(index.warm, first))).not.toMatch(/example\.org|sameAs/);
  });

  it('lie within sixty consecutive working days, before or after, by the day of receipt as it was corrected', async () => {
    const first = await ask('2026-09-07', 'ada', 'How many bicycles were stolen?');
    const sixtieth = await ask('2026-11-27', 'ada', 'How many bicycles were found?');
    const next = await ask('2026-11-30', 'ada', 'How many bicycles were marked?');
    expect(await alike(first)).toMatchObject({ same: [sixtieth] });
    expect((await alike(sixtieth)).same?.toSorted()).toEqual([first, next]);
    expect(await alike(next)).toMatchObject({ same: [sixtieth] });
    const receivedAt = '2026-11-26T09:00:00.000Z';
    const corrected = await giveCommand(world, officer, next, {
      command: 'correct-received-date',
      receivedAt,
      reason: 'It lay in another mailbox.',
    });
    expect(corrected.ok).toBe(true);
    await noteAll(world);
    expect((await alike(first)).same?.toSorted()).toEqual([sixtieth, next]);
  });

  it('are nearly the same text from others, and not another request about the same', async () => {
    const first = await ask('2026-09-07', 'ada', round('Testshire Council', 2024));
    const copy = await ask('2026-09-10', 'bob', round('Northmoor Borough', 2025));
    await ask('2026-09-10', 'cleo', 'What was the income from parking notices in disabled bays?');
    await ask('2026-12-24', 'dora', round('Testshire Council', 2024)); // too late
    const own = await ask('2026-09-11', 'ada', round('Testshire Council', 2023));
    expect(await alike(first)).toEqual({ same: [own], round: [copy] });
    expect((await likenesses(index.warm, first))?.roundRobin[0]?.score).toBeGreaterThan(0.7);
  });

  it('are found in a crowd of requests about the same', async () => {
    for (let i = 0; i < 60; i += 1)
      await ask('2026-09-07', `n${i}`, `Parking notices in bays: question ${i} about money`);
    const first = await ask('2026-09-08', 'ada', round('Testshire Council', 2024));
    const copy = await ask('2026-09-09', 'bob', round('Northmoor Borough', 2025));
    expect(await alike(first)).toEqual({ same: [], round: [copy] });
  });

  it('are not those that were rejected, nor any whose words are erased', async () => {
    const first = await ask('2026-09-07', 'ada', round('Testshire Council', 2024));
    const copy = await ask('2026-09-08', 'bob', round('Testshire Council', 2024));
    await world.cases.erase(copy);
    const sent = { ...anIntake, information: round('Testshire Council', 2024), contact: { email: 'eve@example.org' } };
    const held = await submit(world, sent, 'form', null, { ...aSender, suspicions: ['trap'] });
    if (!held.ok) throw new Error(held.error.code);
    await noteAll(world);
    expect(await alike(first)).toEqual({ same: [], round: [held.value.reference] });
    const reject = { command: 'reject-request', reason: 'sent-twice', tell: false } as const;
    expect((await giveCommand(world, officer, held.value.reference, reject)).ok).toBe(true);
    expect(await alike(first)).toEqual({ same: [], round: [] });
    expect(await likenesses(index.warm, copy)).toMatchObject({ sameApplicant: [], roundRobin: [] });
  });

  it('are none where there is no such case', async () => {
    for (const asked of [undefined, '', '07.FOI.26.000009', 'DROP TABLE entry']) {
      expect(await likenesses(index.warm, asked)).toBeNull();
    }
    const odd = await ask('2026-09-07', 'ada', '" OR title:* NEAR( 1234');
    expect(await alike(odd)).toEqual({ same: [], round: [] });
  });
});
