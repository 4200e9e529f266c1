import { expect, it } from 'vitest';
import { holdingBack, MOST_WAITING } from '#cdk/local/import/hold-back.ts';
import { builtInRules } from '#domain/case/clock.ts';
import { readRecord } from '#domain/imported/read-record.ts';
import { linesOfText } from '#domain/imported/source.ts';
import { importEntry } from '#functions/publish/import-entry.ts';
import { aWorld } from '#tests/support/rooms.ts';

it('an import of many leaves few waiting, so that what is taken down meanwhile does not wait behind them', async () => {
  const world = aWorld();
  const waiting = async () => await world.outbox.due('publish', world.now(), 1000);
  const most: number[] = [];
  const cases = holdingBack(world.cases, {
    isWaiting: async (reference) => (await world.outbox.outcome(`${reference}~1~publication`)) === 'pending',
    // The portal publishes another one. The first cannot be published at all.
    pause: async () => {
      const all = await waiting();
      most.push(all.length);
      await world.outbox.done(all[1]!, world.now(), 'published');
    },
  });
  const deps = { ...world, cases, rules: builtInRules('calendar') };
  for (let i = 0; i < MOST_WAITING * 2; i += 1) {
    const text = `Freedom of information request reference no: 07.FOI.25.000${100 + i}\nI note you seek access to:\nHow many?\nTwo.`;
    const { became } = await importEntry(deps, { record: readRecord(linesOfText(text)), on: '2025-03-04' });
    expect(became).toBe('imported');
  }
  expect(most).toEqual(Array.from({ length: MOST_WAITING }, () => MOST_WAITING));
  expect((await waiting()).length).toBe(MOST_WAITING);
});
