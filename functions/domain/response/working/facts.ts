import type { PartRegime } from '../../case/events-work.ts';
import type { Regime } from '../../clock/regimes.ts';
import type { LocalDate } from '../../dates.ts';
import type { FileKind } from '../attachment.ts';
import type { Response } from '../response.ts';
import type { Template } from '../template.ts';
import type { FormFault } from './form-faults.ts';
import type { Clash, Seen } from './merge.ts';
import type { PlacedFinding } from './place-findings.ts';
import type { Typed } from './typed.ts';

/** A version as somebody looks at it before they approve it. */
export type LookedAt = {
  readonly version: number;
  readonly response: Response;
  readonly typed: Typed;
  readonly open: readonly PlacedFinding[];
  /** Counts below it are small. */
  readonly threshold: number;
};

/** A file of the case, by the number of the event that inspected it. */
export type CaseFileFact = {
  readonly n: number;
  readonly name: string;
  readonly kind: FileKind | 'unknown';
  readonly size: number;
};

/** What the page of the editor shows. Who asked is not in it. */
export type EditorFacts = {
  readonly reference: string;
  readonly regime: Regime;
  readonly dueOn: LocalDate | null;
  /** Day of the answer that a version written now would correct; null where none was given, or a review is open. */
  readonly corrects: LocalDate | null;
  /** The request as it was sent; null where it is erased. */
  readonly request: string | null;
  readonly partRegimes: readonly PartRegime[];
  readonly typed: Typed;
  /** Marks of what the form shows, for whatever is typed next. */
  readonly seen: Seen;
  /** When it was last kept; null where nothing is yet. */
  readonly keptAt: string | null;
  /** Who last wrote in each place. */
  readonly wrote: Readonly<Record<string, { readonly by: string; readonly at: string }>>;
  readonly names: Readonly<Record<string, string>>;
  /** The version that this goes on from; `latest` is a newer one where another was saved in another way. */
  readonly from: number;
  readonly latest: number;
  /** Files of the case that are not attached: those that may be, and those that are not cleared. */
  readonly files: { readonly cleared: readonly CaseFileFact[]; readonly waiting: readonly CaseFileFact[] };
  /** What keeps it from being saved as a version; shown once somebody tried. */
  readonly faults: readonly FormFault[];
  /** The response that is written; null where it cannot be read as one yet. */
  readonly response: Response | null;
  readonly findings: readonly PlacedFinding[];
  /** Counts below it are small. */
  readonly threshold: number;
  /** The authority's own words that can be put in. */
  readonly templates: readonly Template[];
  readonly clashes: readonly Clash[];
  /** Places in which somebody else wrote meanwhile. */
  readonly news: readonly string[];
  /** Why it cannot be saved, in a sentence. */
  readonly refused: string | null;
};
