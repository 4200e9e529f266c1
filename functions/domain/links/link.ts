/** Why a link is not well: what a look at it found. */
export type DeadBecause = 'not-found' | 'gone' | 'no-such-name' | 'not-public';
export type UnsureBecause = 'server-error' | 'no-answer' | 'certificate' | 'redirects';
export type UnknownBecause = 'refused-us' | 'chain' | 'not-asked' | 'off';
export type Because = DeadBecause | UnsureBecause | UnknownBecause;

/**
 * What one look at a link found. `dead`: the other side, or its name, says that nothing is there. `unsure`: it did not work this time.
 * `unknown`: a program cannot tell, however often it asks. `movedTo`: where it leads now, for good or to no more than a start page.
 */
export type Outcome =
  | { readonly found: 'alive'; readonly movedTo: string | null }
  | { readonly found: 'dead'; readonly because: DeadBecause }
  | { readonly found: 'unsure'; readonly because: UnsureBecause }
  | { readonly found: 'unknown'; readonly because: UnknownBecause };

/** A link as all looks at it so far have left it. Instants are UTC. */
export type LinkState = {
  /** `failing`: it did not work the last time, and may yet. */
  readonly state: 'new' | 'alive' | 'failing' | 'dead' | 'moved' | 'unknown';
  /** When this began; of a dead link, when it failed first. */
  readonly since: string;
  readonly because: Because | null;
  readonly movedTo: string | null;
  /** Looks in a row that found it failing. */
  readonly failures: number;
  /** How often officers were written to about it, and whether they were about this death and all who cite it. */
  readonly alerts: number;
  readonly told: boolean;
  readonly checkedAt: string | null;
  readonly nextCheckAt: string;
};

/** A link that is published: its address, or a path of this portal, and whose pages lead to it. */
export type PublishedLink = LinkState & {
  /** SHA-256 of the address. */
  readonly id: string;
  readonly address: string;
  /** References of cases, or whatever else has pages (`scheme:<id>`), sorted. */
  readonly owners: readonly string[];
  /** Those of them that refuse something because it can be had there: dead, it leaves the refusal without its ground. */
  readonly refusals: readonly string[];
};

/** An address that somebody's page leads to. `isRefusal`: something is refused because it can be had there (FOIA s.21). */
export type Cited = { readonly address: string; readonly isRefusal?: boolean };

/** The states that officers are shown, in the order in which they are. */
export const shownStates = ['dead', 'failing', 'moved', 'unknown'] as const;
export type ShownState = (typeof shownStates)[number];

/** True for a state that officers are shown. */
export function isShown(state: LinkState['state']): state is ShownState {
  return (shownStates as readonly string[]).includes(state);
}

/** A link that was never looked at: it is looked at next. */
export function newLink(at: string): LinkState {
  const nothing = { because: null, movedTo: null, failures: 0, alerts: 0, told: false, checkedAt: null };
  return { state: 'new', since: at, ...nothing, nextCheckAt: at };
}
