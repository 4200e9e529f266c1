import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Case, replay } from '#domain/case/case.ts';
import { chain } from '#domain/case/chain.ts';
import type { Command } from '#domain/case/commands.ts';
import { decide } from '#domain/case/decide.ts';
import type { CaseEvent, EventBody } from '#domain/case/events.ts';
import { summarise } from '#domain/case/summary.ts';
import { findExemption } from '#domain/response/grounds.ts';
import { factOf } from '#domain/statistics/fact.ts';
import { linesOf } from '#domain/statistics/lines.ts';
import { sha256 } from '#plumbing/ids.ts';
import { anyOfficerCommand } from './case-arbitrary.ts';
import { rules } from './statistics-cases.ts';

const REFERENCE = '01.FOI.26.000001';
const MONDAY = '2026-11-23T09:30:00.000Z';
const received: EventBody = {
  type: 'RequestReceived',
  regime: 'FOIA',
  channel: 'form',
  receivedAt: MONDAY,
  language: 'en',
  contact: 'email',
  request: { textId: 't', digest: 'd' },
};

/** The case that a row of commands makes, each given on a day of its own; what is refused does nothing. */
function made(commands: readonly (readonly [Command, string])[]): { theCase: Case; ledger: readonly CaseEvent[] } {
  const portal = { kind: 'portal' } as const;
  let ledger = chain(REFERENCE, [], [received], { now: MONDAY, actor: portal, digest: sha256 });
  for (const [command, now] of commands) {
    const keep = (text: string) => ({ textId: text.slice(0, 12), digest: sha256(text) });
    const context = { now, by: 'ann', rules, keep, publication: 'publish', findExemption } as const;
    const decided = decide(replay(REFERENCE, ledger)!, command, context);
    if (decided.ok) {
      ledger = [...ledger, ...chain(REFERENCE, ledger, decided.value, { now, actor: portal, digest: sha256 })];
    }
  }
  return { theCase: replay(REFERENCE, ledger)!, ledger };
}

const days = [
  '2026-11-23',
  '2026-11-24',
  '2026-12-01',
  '2026-12-22',
  '2026-12-30',
  '2027-01-20',
  '2027-03-01',
  '2027-04-01',
];
const anyCase = fc
  .array(fc.tuple(anyOfficerCommand, fc.constantFrom(...days)), { maxLength: 14 })
  .map((all) => all.toSorted(([, a], [, b]) => (a < b ? -1 : 1)))
  .map((all) => all.map(([command, day]) => [command, `${day}T12:00:00.000Z`] as const));

it('every case that officers can make is counted once, on whatever day it is looked at', () => {
  fc.assert(
    fc.property(anyCase, fc.constantFrom(...days), (commands, day) => {
      const { theCase, ledger } = made(commands);
      const lines = linesOf(factOf(theCase, ledger, null, rules, day));
      const whole = ['received', 'no-request', 'passed-on'].filter((line) => lines.includes(line as never));
      expect(whole).toHaveLength(1);
      expect(new Set(lines).size).toBe(lines.length);
    }),
    { numRuns: 400 },
  );
});

it('on the last day of all it is counted as the lists of cases have it', () => {
  fc.assert(
    fc.property(anyCase, (commands) => {
      const { theCase, ledger } = made(commands);
      const { open, answeredOn } = summarise(theCase, rules);
      const { standing } = factOf(theCase, ledger, null, rules, '2099-12-31');
      const kinds = answeredOn !== null ? ['answered'] : open ? ['open'] : ['ended', 'no-request', 'passed-on'];
      expect(kinds).toContain(standing.kind);
    }),
    { numRuns: 400 },
  );
});
