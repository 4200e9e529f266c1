import { expect, it } from 'vitest';
import type { OfficerCommand } from '#domain/case/commands.ts';
import { giveCommand } from '#functions/decide/give-command.ts';
import { viewCase } from '#functions/decide/view-case.ts';
import { answered, officer, received } from '#tests/support/cases.ts';
import { aWorldWithUnits, commission } from '#tests/support/commissions.ts';

const anOfficer = (world: ReturnType<typeof aWorldWithUnits>, reference: string) => async (command: OfficerCommand) => {
  const done = await giveCommand(world, officer, reference, command);
  if (!done.ok) throw new Error(JSON.stringify(done.error));
};

it('a case shows an officer what was done on it, with its words', async () => {
  const world = aWorldWithUnits();
  const { reference } = await received(world);
  const give = anOfficer(world, reference);
  await give({ command: 'triage', regime: 'FOIA', parts: [{ label: '2', regime: 'EIR' }] });
  await give({ command: 'add-note', note: 'Looks simple.' });
  await give({ command: 'log-hours', activity: 'locate', minutes: 90, on: '2026-11-23', estimated: false });
  await give({ command: 'log-hours', activity: 'other', minutes: 30, on: '2026-11-23', estimated: false });
  await give({
    command: 'record-letter',
    direction: 'in',
    medium: 'telephone',
    on: '2026-11-23',
    words: 'They rang.',
  });
  await give({ command: 'write-letter', template: 'advice', subject: 'Your request', body: 'It is on our site.' });
  const n = await commission(world, reference);
  const other = await commission(world, reference, {
    kind: 'third-party',
    unit: null,
    who: 'A supplier\ns@example.org',
  });
  await give({
    ...{ command: 'answer-commission', commission: n, outcome: 'not-held', answer: 'None.', searches: 'The ledger.' },
    receivedOn: '2026-11-23',
  });
  world.moveTo('2026-12-29T10:00:00.000Z');
  const seen = await viewCase(world, reference);
  expect(seen).toMatchObject({
    triagedAt: '2026-11-23T09:30:00.000Z',
    partRegimes: [{ label: '2', regime: 'EIR' }],
    notes: ['Looks simple.'],
    hours: { spent: 90, counted: 90, by: { other: { spent: 30 } }, limit: { leftMinutes: 990, isExceeded: false } },
    commissions: [
      {
        n,
        unit: 'traffic',
        question: 'How many notices were sent in 2025?',
        answer: { outcome: 'not-held', words: 'None.', searches: 'The ledger.' },
        time: null,
      },
      {
        n: other,
        who: 'A supplier\ns@example.org',
        answer: null,
        // Christmas Day and Boxing Day's substitute do not count.
        time: { kind: 'overdue', workingDays: 3 },
      },
    ],
    letters: {
      recorded: [{ direction: 'in', medium: 'telephone', words: 'They rang.', document: null }],
      written: [{ template: 'advice', subject: 'Your request', body: 'It is on our site.' }],
    },
    withoutNotice: null,
    lettersToPost: [],
  });
  expect(JSON.stringify(seen)).not.toMatch(/Ada|ada@/);
});

it('a case shows an officer what the regulator asked for, and by when it may be appealed', async () => {
  const world = aWorldWithUnits();
  const reference = await answered(world);
  const give = anOfficer(world, reference);
  await give({ command: 'record-regulator', step: 'complaint', on: '2026-11-23', dueOn: null });
  await give({ command: 'record-regulator', step: 'decision-notice', on: '2026-11-23', dueOn: '2026-12-28' });
  expect((await viewCase(world, reference))?.regulator).toMatchObject([
    { step: 'complaint', appealBy: null },
    { step: 'decision-notice', dueOn: '2026-12-28', doneOn: null, appealBy: '2026-12-21' },
  ]);
});
