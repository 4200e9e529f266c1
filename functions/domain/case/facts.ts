import type { CaseRow } from '../caseload.ts';
import type { PublishedLink } from '../links/link.ts';
import type { FieldProblem } from '../problem.ts';
import type { TriageHint } from '../request/triage-hints.ts';
import type { LookedAt } from '../response/working/facts.ts';
import type { Case } from './case.ts';
import type { CaseClock } from './clock.ts';
import type { Letter } from './correspondence.ts';
import type { Actor, EventType } from './events.ts';
import type { FormCommand } from './forms.ts';
import type { Hindrance } from './hinder.ts';
import type { CostLimit, HoursSpent } from './hours.ts';
import type { Option } from './options.ts';
import type { RegulatorLine } from './regulator.ts';
import type { Windows } from './windows.ts';

/** One happening of the case, with whatever somebody wrote in it. */
export type Happening = {
  readonly n: number;
  readonly type: EventType;
  readonly at: string;
  readonly actor: Actor;
  readonly said: readonly { readonly field: string; readonly text: string | null }[];
};

/** Everything that the page of a case shows. Who asked is not in it: requests are applicant-blind. */
export type CaseFacts = {
  readonly theCase: Case;
  readonly row: CaseRow;
  readonly today: string;
  readonly request: string | null;
  readonly adjustments: string | null;
  /** What the request may be, until an officer has said so. */
  readonly hints: readonly TriageHint[];
  readonly clock: CaseClock;
  readonly windows: Windows;
  readonly hours: HoursSpent;
  readonly limit: CostLimit | null;
  readonly regulator: readonly RegulatorLine[];
  readonly letters: readonly (Letter & { readonly text: string | null; readonly outcome: string | null })[];
  /** The links in its published answer that are not as they should be. */
  readonly links: readonly PublishedLink[];
  readonly history: readonly Happening[];
  readonly textOf: (textId: string | undefined) => string | null;
  readonly units: Readonly<Record<string, string>>;
  readonly names: Readonly<Record<string, string>>;
  /** Why each command cannot be given now; null for those that can. */
  readonly commands: Readonly<Record<FormCommand, Hindrance | 'role' | 'author' | 'answered' | null>>;
  readonly ledgerIntact: boolean;
};

/** What the page of a command's form shows. */
export type CommandFacts = {
  readonly command: FormCommand;
  readonly facts: CaseFacts;
  readonly options: Readonly<Record<string, readonly Option[]>>;
  /** What stands in the fields, by name: today's date, or what was typed. */
  readonly typed: Record<string, readonly string[]>;
  readonly faults: readonly FieldProblem[];
  /** Why it cannot be done: as the case now is, or as the clock has it. */
  readonly refused: string | null;
  /** What others did since the officer opened the form; null where nobody did anything. */
  readonly since: readonly Happening[] | null;
  /** The version that is to be approved, with what the checks found in it and nobody answered. */
  readonly looked?: LookedAt | undefined;
  /** The version that the form is given for now. */
  readonly version: number;
};
