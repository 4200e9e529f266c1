import { createHash } from 'node:crypto';

/** SHA-256 as lower-case hex. */
export function sha256(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex');
}

/** An event as this script sees it: it knows no types, and believes nothing that it has not hashed. */
export type Seen = Readonly<Record<string, unknown>> & { readonly n: number; readonly type: string };

/** What the ledger is held against, from chain.json or from the command line. */
export type Known = { readonly reference?: string; readonly count?: number; readonly last?: string };

/** What was found: `problems` are faults; `notes` are what could not be proved, and why. */
export type Findings = { readonly problems: string[]; readonly notes: string[] };

function eventIn(line: string): Seen | null {
  try {
    const event = JSON.parse(line) as Seen | null;
    return event !== null && typeof event === 'object' && typeof event.type === 'string' ? event : null;
  } catch {
    return null;
  }
}

/** Checks number and digest of every line, and both ends. Answers the events, and the digest of the last line. */
export function checkChain(text: string, known: Known, { problems, notes }: Findings) {
  const lines = text.split('\n');
  if (lines.pop() !== '') problems.push('events.jsonl does not end with a line end: it is cut off.');
  const events: Seen[] = [];
  let last: string | undefined = known.reference === undefined ? undefined : sha256(known.reference);
  for (const [i, line] of lines.entries()) {
    const event = eventIn(line);
    if (!event) problems.push(`Line ${i + 1} of events.jsonl is not an event.`);
    if (event && event.n !== i + 1) {
      problems.push(`Line ${i + 1} of events.jsonl is event ${event.n}: one is missing, added, or out of its place.`);
    }
    if (event && last !== undefined && event['previous'] !== last) {
      const before = i === 0 ? `the reference is not ${known.reference}` : `event ${i} is not as it was recorded`;
      problems.push(`Event ${i + 1} does not follow what stands before it: ${before}, or this event was changed.`);
    }
    if (event) events.push(event);
    last = sha256(line);
  }
  if (lines.length === 0) problems.push('events.jsonl has no event.');
  if (known.reference === undefined) notes.push('The first link was not checked: name the case with --reference.');
  if (known.count !== undefined && known.count !== lines.length) {
    problems.push(`There are ${lines.length} events, and chain.json counts ${known.count}.`);
  }
  return { events, last: lines.length === 0 ? null : (last ?? null) };
}

/** Holds the digest of the last event against one that is known from elsewhere. */
export function checkEnd(last: string | null, expected: string | undefined, where: string, problems: string[]): void {
  if (expected === undefined || expected === last) return;
  problems.push(`The last event is not the one that ${where} names: it was changed, or events are missing at the end.`);
}
