import type { Actor, CaseEvent, EventBody } from './events.ts';

/** A digest: text in, lower-case hex out. It arrives as an argument, so that this library stays pure. */
export type Digest = (text: string) => string;

/** One way of writing a value as JSON: keys sorted, so that the same event always has the same digest. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value).filter(([, v]) => v !== undefined);
    return `{${entries
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([k, v]) => `${JSON.stringify(k)}:${canonical(v)}`)
      .join(',')}}`;
  }
  return JSON.stringify(value) ?? 'null';
}

/** Turns bodies into chained events that follow `ledger`. `now` is the instant of recording (ISO 8601, UTC). */
export function chain(
  reference: string,
  ledger: readonly CaseEvent[],
  bodies: readonly EventBody[],
  stamp: { readonly now: string; readonly actor: Actor; readonly digest: Digest },
): readonly CaseEvent[] {
  const added: CaseEvent[] = [];
  let last = ledger.at(-1);
  for (const body of bodies) {
    const previous = stamp.digest(last ? canonical(last) : reference);
    last = { ...body, n: (last?.n ?? 0) + 1, recordedAt: stamp.now, actor: stamp.actor, previous };
    added.push(last);
  }
  return added;
}

/** Checks a whole ledger: numbers without a gap and every digest right. Answers the number of the first event at fault, or 0. */
export function firstBrokenLink(reference: string, ledger: readonly CaseEvent[], digest: Digest): number {
  for (const [i, event] of ledger.entries()) {
    const before = ledger[i - 1];
    if (event.n !== i + 1 || event.previous !== digest(before ? canonical(before) : reference)) return i + 1;
  }
  return 0;
}
