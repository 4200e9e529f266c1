import type { ClockRules } from '../case/clock.ts';
import type { CaseEvent } from '../case/events.ts';
import type { KeptKind, KeptLetter } from '../case/kept-letter.ts';
import type { Contact } from '../request/intake.ts';

/** A file of a pack. */
export type PackFile = { readonly path: string; readonly text: string };
/** One that is kept as it came, whatever is in it. */
export type PackOriginal = { readonly path: string; readonly bytes: Uint8Array };

/** Everything that is known of a case. */
export type EvidenceFacts = {
  readonly reference: string;
  readonly ledger: readonly CaseEvent[];
  readonly words: readonly { readonly id: string; readonly text: string }[];
  /** Null once erased. */
  readonly applicant: { readonly name: string; readonly contact: Contact; readonly salt: string } | null;
  readonly rules: ClockRules;
  /** The text of each response document by its key, byte for byte; those that are erased are not in it. */
  readonly documents: ReadonlyMap<string, string>;
  /** The originals of letters by their keys; those that are erased are not in it. */
  readonly originals: ReadonlyMap<string, Uint8Array>;
  /** Files that were sent, by their digests, and those that the pack has no room for; those that are erased are not in it. */
  readonly files: ReadonlyMap<string, Uint8Array | 'too-large'>;
  /** What was found in each file of the case (JSON), by its digest. */
  readonly inspections: ReadonlyMap<string, string>;
  /** The letters as they are kept. */
  readonly letters: readonly KeptLetter[];
  /** What became of each letter that the ledger asked for: null where nothing is known of it. */
  readonly work: readonly { readonly event: number; readonly kind: KeptKind; readonly outcome: string | null }[];
};

/** What a pack says in words; web/words has them. */
export type EvidenceWords = {
  readonly readme: (facts: {
    readonly reference: string;
    readonly events: number;
    /** Digest of the last event. */
    readonly last: string;
    /** Instant of the last event. */
    readonly asOf: string;
  }) => string;
  /** How the events are chained. */
  readonly chainRule: string;
  /** How the words are tied to the events. */
  readonly wordsRule: string;
  readonly applicantErased: string;
};

/** A value as a file that people read as well. */
export function jsonFile(path: string, value: unknown): PackFile {
  return { path, text: `${JSON.stringify(value, null, 2)}\n` };
}
