import { type LocalDate, londonDate } from '../dates.ts';
import type { Promised } from '../response/promise.ts';
import { ok } from '../result.ts';
import type { Case } from './case.ts';
import { type Decided, invalid } from './clock-verbs.ts';
import type { DecideContext } from './commands.ts';
import type { WorkCommand } from './commands-work.ts';
import type { CaseEvent } from './events.ts';
import { evolveGiven } from './given.ts';
import { readReference } from './reference.ts';

/** What was promised for later publication (FOIA s.22, FOISA s.27), by the ground that says so, and what became of it. */
export type CasePromise = Promised & {
  readonly kept: { readonly on: LocalDate; readonly where: string } | null;
};

/** What an event says of the promises in the response that it gives; nothing where it makes none. */
export function promisesMade({ promises = [] }: DecideContext) {
  return promises.length === 0 ? {} : { promises };
}

/** What was answered, after one more event: the versions that were given, what they promise, and their class in the scheme. */
export function evolveAnswer(before: Case, event: CaseEvent): Pick<Case, 'given' | 'promises' | 'schemeClass'> {
  const { schemeClass } = event.type === 'DisclosurePlaced' ? event : before;
  return { given: evolveGiven(before, event), promises: evolvePromises(before.promises, event), schemeClass };
}

/** The promises after one more event: a version that takes the place of another makes them anew, and what is kept stays so. */
function evolvePromises(before: readonly CasePromise[], event: CaseEvent): readonly CasePromise[] {
  switch (event.type) {
    case 'ReviewAnswered':
      return event.version === undefined ? before : renewed(before, event.promises);
    case 'ResponseApproved':
    case 'ResponseCorrected':
      return renewed(before, event.promises);
    case 'ResponseReturned':
      return [];
    case 'PromiseKept': {
      const { ground, where } = event;
      const on = londonDate(event.recordedAt);
      return before.map((one) => (one.ground === ground ? { ...one, kept: { on, where } } : one));
    }
    default:
      return before;
  }
}

function renewed(before: readonly CasePromise[], promises: readonly Promised[] = []): readonly CasePromise[] {
  return promises.map((one) => ({ ...one, kept: before.find(({ ground }) => ground === one.ground)?.kept ?? null }));
}

/** The promises of an answer that was given. */
export function promisesGiven({ promises, sent }: Pick<Case, 'promises' | 'sent'>): readonly CasePromise[] {
  return sent === null ? [] : promises;
}

/** Those of them that were not kept yet. */
export function openPromises(theCase: Pick<Case, 'promises' | 'sent'>): readonly CasePromise[] {
  return promisesGiven(theCase).filter(({ kept }) => kept === null);
}

/** The promise whose day is over longest without it being kept; undefined where there is none. */
export function overduePromise(theCase: Pick<Case, 'promises' | 'sent'>, today: LocalDate): CasePromise | undefined {
  const over = promiseLines(theCase, today).filter(({ overdue }) => overdue);
  return over.toSorted((a, b) => ((a.on ?? '') < (b.on ?? '') ? -1 : 1))[0];
}

/** The promises of an answer as officers see them: a promise is overdue from the day after its own. */
export function promiseLines(theCase: Pick<Case, 'promises' | 'sent'>, today: LocalDate) {
  const isOver = ({ on, kept }: CasePromise) => kept === null && on !== null && on < today;
  return promisesGiven(theCase).map((one) => ({ ...one, overdue: isOver(one) }));
}

/** True where a version of the answer ever promised something. */
export function hasPromised(ledger: readonly CaseEvent[]): boolean {
  return ledger.some((event) => 'promises' in event && event.promises !== undefined);
}

/** Where what was promised can be read: the path of a published answer of this portal, or the address that was given. */
export function linkOf(where: string): string {
  return readReference(where) === undefined ? where : `/disclosures/${where}/`;
}

type Keep = Extract<WorkCommand, { command: 'keep-promise' }>;

/** That what was promised is published. Said again with another address it is put right, and the applicant is told again. */
export function keepPromise(theCase: Case, { ground, where }: Keep): Decided {
  const promise = promisesGiven(theCase).find((one) => one.ground === ground);
  if (!promise) return invalid('ground', 'The answer makes no such promise.');
  if (where === theCase.reference) return invalid('where', 'This is the answer that made the promise.');
  return ok(promise.kept?.where === where ? [] : [{ type: 'PromiseKept', ground, where }]);
}
