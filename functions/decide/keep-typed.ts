import { type Problem, problem } from '#domain/problem.ts';
import { type Clash, merge, placeOf, readSeen, type Seen } from '#domain/response/working/merge.ts';
import { type Typed, typedIn } from '#domain/response/working/typed.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import type { WorkingCopy } from '#store/editing-ports.ts';
import { type Form, fieldOf } from './desk-visit.ts';
import { type OpenDeps, type Opened, openEditor } from './open-editor.ts';

/** What became of what somebody typed: the response as it is kept now, and what others wrote. */
export type Kept = {
  readonly opened: Opened;
  /** As it was typed, where it is not kept because somebody else wrote there too. */
  readonly clashes: readonly Clash[];
  readonly news: readonly string[];
  /** What the form had seen, and what it shows now. */
  readonly before: Seen;
  readonly mine: Typed;
};

/** What a button changes besides what was typed; `disputed` are the fields in which somebody else wrote as well. */
export type Change = (
  copy: WorkingCopy,
  opened: Opened,
  disputed: readonly string[],
) => Promise<WorkingCopy> | WorkingCopy;

/** Somebody who is faster every time is no person: then a wait helps. */
const TRIES = 6;

/** The fields in which these words are not those that are kept. */
function changedIn(before: WorkingCopy, typed: Typed): readonly string[] {
  const fields = [...new Set([...Object.keys(before.typed), ...Object.keys(typed)])];
  return fields.filter((field) => (before.typed[field] ?? '') !== (typed[field] ?? ''));
}

/**
 * Keeps what a form says, put together with what others wrote since it was shown, and what its button changes. Words that two
 * changed at once are told and not overwritten. `not-found` where there is no case, `body-too-large` where it does not fit.
 */
export async function keepTyped(
  deps: OpenDeps,
  asked: string | undefined,
  form: Form,
  by: string,
  change: Change = (copy) => copy,
): Promise<Result<Kept, Problem>> {
  const before = readSeen(fieldOf(form, 'seen'));
  for (let tries = 0; tries < TRIES; tries += 1) {
    const opened = await openEditor(deps, asked);
    if (!opened) return fail(problem('not-found'));
    const { copy, theCase } = opened;
    const mine = typedIn(form, copy.typed);
    const { typed, clashes, news } = merge(mine, copy.typed, before);
    const changed = await change(
      { ...copy, typed },
      opened,
      clashes.map(({ field }) => field),
    );
    const kept = (now: WorkingCopy) => ok({ opened: { ...opened, copy: now }, clashes, news, before, mine });
    const fields = changedIn(copy, changed.typed);
    if (fields.length === 0 && changed.from === copy.from && copy.revision > 0) return kept(copy);
    const now = { by, at: deps.now() };
    const wrote = { ...copy.wrote, ...Object.fromEntries(fields.map((field) => [placeOf(field), now])) };
    const next = { ...changed, wrote, revision: copy.revision + 1 };
    const saved = await deps.editing.save(theCase.reference, next);
    if (saved === 'saved') return kept(next);
    if (saved === 'too-large') return fail(problem('body-too-large'));
  }
  return fail(problem('busy'));
}
