import type { FullAnswer, FullQuestion } from '#domain/clock/question.ts';

/**
 * Worked answers, each counted by hand or by an independent count over GOV.UK's published days. They are asked of the
 * engine, and of every mutant of it: a mutant that answers all of them is a hole in this table.
 */
export type Fact = {
  readonly why: string;
  readonly ask: FullQuestion;
  /** What the answer must say, other keys left open; `refused` is the field at fault; `notes` the codes after the first two. */
  readonly says: Partial<Omit<FullAnswer, 'notes'>> & { readonly notes?: readonly string[]; readonly refused?: string };
};

export type More = Partial<Omit<FullQuestion, 'events'>>;
export type Event = readonly [type: FullQuestion['events'][number]['type'], at: string, until?: string];

/** A fact in one line: where `says` is a day, it is the due date. */
export function fact(
  regime: FullQuestion['regime'],
  receivedAt: string,
  says: Fact['says'] | string,
  why: string,
  events: readonly Event[] = [],
  more: More = {},
): Fact {
  const listed = events.map(([type, at, until]) => (until === undefined ? { type, at } : { type, at, until }));
  const expected = typeof says === 'string' ? { dueOn: says } : says;
  return { why, ask: { regime, kind: 'response', receivedAt, events: listed, ...more }, says: expected };
}

/** By the other reading of a receipt on a day that does not count. */
export const deemed: More = { receiptRule: 'deemed-next-working-day' };
