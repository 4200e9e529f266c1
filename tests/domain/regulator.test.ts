import { expect, it } from 'vitest';
import { regulatorSteps } from '#domain/case/events-work.ts';
import { appealBy, regulatorLines } from '#domain/case/regulator.ts';

it('lets 28 days pass for an appeal against a notice, over the end of a month and of a leap February', () => {
  expect(appealBy({ step: 'decision-notice', on: '2026-11-23' }, 'FOIA')).toBe('2026-12-21');
  expect(appealBy({ step: 'information-notice', on: '2028-02-10' }, 'EIR')).toBe('2028-03-09');
});

it('knows of no such appeal against anything else, nor in Scotland', () => {
  const matters = regulatorSteps.map((step, i) => ({
    n: i + 1,
    step,
    on: '2026-11-23',
    dueOn: null,
    doneOn: null,
    link: null,
  }));
  const appealed = regulatorLines({ regulator: matters, regime: 'FOIA' }).filter((one) => one.appealBy !== null);
  expect(appealed.map(({ step }) => step)).toEqual(['information-notice', 'decision-notice', 'enforcement-notice']);
  for (const regime of ['FOISA', 'EISR'] as const) {
    expect(regulatorLines({ regulator: matters, regime }).map((one) => one.appealBy)).toEqual(matters.map(() => null));
  }
});
