import type { Authority } from '#domain/authority.ts';
import { type Case, replay } from '#domain/case/case.ts';
import { firstBrokenLink } from '#domain/case/chain.ts';
import { type ClockRules, clockOf } from '#domain/case/clock.ts';
import { correspondence } from '#domain/case/correspondence.ts';
import { isOwnWithdrawal } from '#domain/case/decide-withdrawal.ts';
import type { CaseFacts, Happening } from '#domain/case/facts.ts';
import { commandForms, commandOf, type FormCommand } from '#domain/case/forms.ts';
import { isCorrection } from '#domain/case/given.ts';
import { hinder } from '#domain/case/hinder.ts';
import { costLimit, hoursSpent } from '#domain/case/hours.ts';
import { needsApprover } from '#domain/case/lifecycle.ts';
import { isOwn } from '#domain/case/own-version.ts';
import { readReference } from '#domain/case/reference.ts';
import { regulatorLines } from '#domain/case/regulator.ts';
import { windowsOf } from '#domain/case/windows.ts';
import { wordsIn } from '#domain/case/words-of.ts';
import { caseRow } from '#domain/caseload.ts';
import { londonDate } from '#domain/dates.ts';
import { triageHints } from '#domain/request/triage-hints.ts';
import { sha256 } from '#plumbing/ids.ts';
import type { Links } from '#store/link-ports.ts';
import type { Colleague, Colleagues } from '#store/officer-ports.ts';
import type { Cases, Outbox, StoredCase } from '#store/ports.ts';
import { namesOf } from './officer-names.ts';

/** Who looks at a case: what can be done depends on it. */
type Viewer = { readonly sub: string; readonly groups: readonly string[] };

export type CaseDeps = {
  readonly cases: Pick<Cases, 'load'>;
  readonly outbox: Pick<Outbox, 'outcome'>;
  readonly links: Pick<Links, 'citedBy'>;
  readonly colleagues: Pick<Colleagues, 'all'>;
  readonly rules: () => Promise<ClockRules>;
  readonly authority: Pick<Authority, 'costLimitHours' | 'units' | 'approval'>;
  readonly now: () => string;
};

function commandsOf(theCase: Case, { sub, groups }: Viewer, approval: Authority['approval']): CaseFacts['commands'] {
  const names = Object.keys(commandForms) as FormCommand[];
  const why = (name: FormCommand) => {
    const hindrance = hinder(theCase, commandOf(name));
    // After an answer they would be a correction, which is written in the editor; a review may begin with one.
    const isPlain = name === 'not-held' || name === 'refuse';
    if (hindrance === null && isPlain && isCorrection(theCase)) return 'answered';
    if (hindrance !== null || !needsApprover(commandOf(name))) return hindrance;
    if (!groups.includes('approver')) return 'role';
    const who = { by: sub, approval };
    if (name === 'confirm-withdrawal') return isOwnWithdrawal(theCase, who) ? 'withdrawer' : null;
    if (name === 'reinstate-disclosure') return null;
    return isOwn(theCase.responses.at(-1), who) ? 'author' : null;
  };
  return Object.fromEntries(names.map((name) => [name, why(name)])) as CaseFacts['commands'];
}

function historyOf({ ledger }: StoredCase, textOf: CaseFacts['textOf']): readonly Happening[] {
  return ledger.map((event) => {
    // What is done about a file later names it by its number.
    const isOfFile = event.type === 'FileAccepted' || event.type === 'FileDropped';
    const file = isOfFile ? ledger.find(({ n }) => n === event.file) : undefined;
    const words = [...(file ? wordsIn(file) : []), ...wordsIn(event)];
    const said = words.map(({ field, ref }) => ({ field, text: textOf(ref.textId) }));
    return { n: event.n, type: event.type, at: event.recordedAt, actor: event.actor, said };
  });
}

/** A case as it is kept, and what its pages need besides. */
export type OpenedCase = {
  readonly stored: StoredCase;
  readonly theCase: Case;
  readonly colleagues: readonly Colleague[];
  readonly rules: ClockRules;
};

/** Opens a case; null where there is none. */
export async function openCase(deps: CaseDeps, asked: string | undefined): Promise<OpenedCase | null> {
  const reference = readReference(asked);
  const [stored, colleagues, rules] = await Promise.all([
    reference === undefined ? null : deps.cases.load(reference),
    deps.colleagues.all(),
    deps.rules(),
  ]);
  const theCase = stored && replay(stored.reference, stored.ledger);
  return stored && theCase ? { stored, theCase, colleagues, rules } : null;
}

/** The case as its page shows it to this officer; null where there is none. */
export async function caseFacts(deps: CaseDeps, asked: string | undefined, viewer: Viewer): Promise<CaseFacts | null> {
  const opened = await openCase(deps, asked);
  return opened && factsOf(deps, opened, viewer);
}

/** The same of a case that is open. */
export async function factsOf(
  deps: CaseDeps,
  { stored, theCase, colleagues, rules }: OpenedCase,
  viewer: Viewer,
): Promise<CaseFacts> {
  const texts = new Map(stored.words.map(({ id, text }) => [id, text]));
  const textOf = (id: string | undefined) => texts.get(id ?? '') ?? null;
  const letters = await Promise.all(
    correspondence(theCase.reference, stored.ledger).map(async (letter) => ({
      ...letter,
      text: textOf(letter.words?.textId),
      outcome: letter.work === null ? null : await deps.outbox.outcome(letter.work),
    })),
  );
  // What was never published cites nothing.
  const cited = theCase.publishedAt === null ? [] : await deps.links.citedBy(theCase.reference);
  const today = londonDate(deps.now());
  const request = textOf(theCase.request.textId);
  const isNew = stored.summary.untriaged && theCase.handOvers.length === 0;
  return {
    theCase,
    row: caseRow(stored.summary, rules, today),
    today,
    request,
    hints: isNew && request !== null ? triageHints(request) : [],
    adjustments: textOf(theCase.adjustments?.textId),
    clock: clockOf(theCase, rules),
    windows: windowsOf(theCase, rules),
    hours: hoursSpent(theCase),
    limit: costLimit(theCase, deps.authority.costLimitHours),
    regulator: regulatorLines(theCase),
    letters,
    links: cited.filter(({ state }) => state === 'dead' || state === 'failing' || state === 'moved'),
    history: historyOf(stored, textOf),
    textOf,
    units: Object.fromEntries(deps.authority.units.map(({ id, name }) => [id, name])),
    names: namesOf(colleagues),
    commands: commandsOf(theCase, viewer, deps.authority.approval),
    ledgerIntact: firstBrokenLink(theCase.reference, stored.ledger, sha256) === 0,
  };
}
