import type { CasePromise } from '../case/promises.ts';
import { linkOf } from '../case/promises.ts';
import type { LocalDate } from '../dates.ts';
import type { PublicationPromise } from '../response/promise.ts';
import type { Disclosure, PromiseKept } from './disclosure.ts';

/** A promise in the line of a list: what, by which day, and where it is published now. */
export type EntryPromise = PublicationPromise & { readonly ground: string; readonly kept?: PromiseKept };

/** A promise in the public register. */
export type RegisterLine = EntryPromise & {
  readonly reference: string;
  readonly title: string;
  readonly state: 'overdue' | 'waiting' | 'kept';
};
/** Every promise of a published answer, those that are overdue first, by the day on which the page was made. */
export type PromiseRegister = { readonly asAt: LocalDate; readonly lines: readonly RegisterLine[] };

/** Key of the register: one page, whatever the size of the scheme. */
export const promisesKey = 'disclosures/promises/index.html';

/** The promises that were kept, by their ground, as a published answer says it. */
export function keptOf(promises: readonly CasePromise[]): Readonly<Record<string, PromiseKept>> {
  const kept = promises.flatMap((one) => (one.kept ? [[one.ground, one.kept] as const] : []));
  return Object.fromEntries(kept.map(([ground, { on, where }]) => [ground, { on, link: linkOf(where) }]));
}

/** The promises that a published answer makes; nothing where it makes none. */
export function entryPromises({ grounds }: Pick<Disclosure, 'grounds'>): {
  readonly promises?: readonly EntryPromise[];
} {
  const promises = grounds.flatMap(({ id, promise, promiseKept }) =>
    promise ? [{ ground: id, ...promise, ...(promiseKept ? { kept: promiseKept } : {}) }] : [],
  );
  return promises.length === 0 ? {} : { promises };
}

const order = ['overdue', 'waiting', 'kept'] as const;
/** What has no day stands after everything that has one. */
const dayOf = ({ state, kept, on }: RegisterLine) => (state === 'kept' ? kept?.on : on) ?? '9999';

type Entry = { readonly reference: string; readonly title: string; readonly promises?: readonly EntryPromise[] };

/** The register of promises as at a day: overdue, then waiting, each by its day, then kept, the newest first. */
export function promiseRegister(entries: readonly Entry[], asAt: LocalDate): PromiseRegister {
  const lines = entries.flatMap(({ reference, title, promises = [] }) =>
    promises.map((promise): RegisterLine => {
      const isOver = promise.on !== undefined && promise.on < asAt;
      return { reference, title, ...promise, state: promise.kept ? 'kept' : isOver ? 'overdue' : 'waiting' };
    }),
  );
  const byDay = (a: RegisterLine, b: RegisterLine) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0);
  const grouped = order.map((state) => lines.filter((line) => line.state === state).toSorted(byDay));
  return { asAt, lines: [...(grouped[0] ?? []), ...(grouped[1] ?? []), ...(grouped[2] ?? []).toReversed()] };
}
