import { londonDate } from '#domain/dates.ts';
import { type Problem, problem } from '#domain/problem.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import { decideEntry, type EntryCommand, evolveEntry, type SchemeEntry } from '#domain/scheme/entry.ts';
import type { EntryAct, EntryDone, EntryFacts } from '#domain/scheme/facts.ts';
import {
  type EntryForm,
  entryForm,
  MAX_ENTRIES,
  readEntry,
  readVersion,
  versionForm,
} from '#domain/scheme/read-entry.ts';
import { entryWork } from '#domain/scheme/work.ts';
import { type HttpAnswer, html, seeOther } from '#plumbing/http.ts';
import { pageAnswer } from '#plumbing/problem-answer.ts';
import { type Form, fieldOf, type Visit } from './desk-visit.ts';
import { commonFacts, type SchemeDeps } from './show-scheme.ts';

export type EntryPages = {
  readonly entry: (facts: EntryFacts) => string;
  readonly problem: (problem: Problem) => string;
};
type Shown = Partial<Pick<EntryFacts, 'typed' | 'faults' | 'isChanged' | 'isFull'>>;
const done: Readonly<Record<EntryCommand['command'], EntryDone>> = {
  add: 'added',
  change: 'changed',
  'give-version': 'given',
  remove: 'removed',
};

/** What was typed; of a field that the form has not, what is kept. */
function typedIn(form: Form, before: EntryForm): EntryForm {
  const typed = Object.entries(before).map(([name, kept]) => [name, name in form ? fieldOf(form, name) : kept]);
  return Object.fromEntries(typed) as EntryForm;
}

/** The page on which something is done with an entry as it is kept now (null: a new one). */
async function page(
  { officer }: Visit,
  deps: SchemeDeps,
  pages: EntryPages,
  { entry, act }: Pick<EntryFacts, 'entry' | 'act'>,
  shown: Shown = {},
): Promise<string> {
  const [common, history] = await Promise.all([
    commonFacts(deps, officer),
    entry === null ? [] : deps.scheme.history(entry.id),
  ]);
  const typed = entry !== null && act === 'version' ? versionForm(entry, common.today) : entryForm(entry);
  const none = { typed, faults: [], isChanged: false, isFull: false };
  return pages.entry({ ...common, entry, act, history: history.toReversed(), ...none, ...shown });
}

/** The entry that an address names, where it is there: one that was removed is shown, and nothing more is done with it. */
async function entryAt({ params }: Visit, deps: SchemeDeps): Promise<SchemeEntry | null> {
  return deps.scheme.find(params['id'] ?? '');
}

/** `GET /officer/scheme/new`: the form for a new entry. */
export async function showNewEntry(visit: Visit, deps: SchemeDeps, pages: EntryPages): Promise<HttpAnswer> {
  return html(await page(visit, deps, pages, { entry: null, act: 'change' }));
}

const shows = (act: EntryAct) => async (visit: Visit, deps: SchemeDeps, pages: EntryPages) => {
  const entry = await entryAt(visit, deps);
  if (!entry || (entry.isRemoved && act !== 'change')) return pageAnswer(problem('not-found'), pages.problem);
  return html(await page(visit, deps, pages, { entry, act }));
};
/** `GET /officer/scheme/{id}`: an entry, with what happened to it. */
export const showEntry = shows('change');
/** `GET /officer/scheme/{id}/version`: the form for its next version. */
export const showVersion = shows('version');
/** `GET /officer/scheme/{id}/remove`: asks whether it should go. */
export const showRemoval = shows('remove');

/** What a form asks for; `not-valid` with every field at fault. */
function commandOf(
  act: EntryAct,
  typed: EntryForm,
  isNew: boolean,
  { authority, now }: SchemeDeps,
): Result<EntryCommand, Problem> {
  const today = londonDate(now());
  if (act === 'remove') return ok({ command: 'remove' });
  if (act === 'version') {
    const read = readVersion(typed, today);
    return read.ok ? ok({ command: 'give-version', version: read.value }) : read;
  }
  const read = readEntry(typed, authority.regimes, today);
  return read.ok ? ok({ command: isNew ? 'add' : 'change', words: read.value }) : read;
}

/** Records what was asked, with the work that publishes it. `changed-meanwhile`: somebody else was first. */
async function record(
  deps: SchemeDeps,
  { officer }: Visit,
  id: string,
  before: SchemeEntry | null,
  command: EntryCommand,
): Promise<Result<null, 'changed-meanwhile'>> {
  const decided = decideEntry(before, command);
  if (decided === null) return fail('changed-meanwhile');
  const [body] = decided;
  if (body === undefined) return ok(null);
  const event = { ...body, n: (before?.version ?? 0) + 1, recordedAt: deps.now(), by: officer.sub };
  const after = evolveEntry(before, event, id);
  return (await deps.scheme.append(after, event, entryWork(after))) === 'saved' ? ok(null) : fail('changed-meanwhile');
}

async function keep(
  visit: Visit,
  deps: SchemeDeps,
  pages: EntryPages,
  before: SchemeEntry | null,
  act: EntryAct,
): Promise<HttpAnswer> {
  const typed = typedIn(visit.form, entryForm(before));
  const again = async (entry: SchemeEntry | null, status: number, shown: Shown) =>
    html(await page(visit, deps, pages, { entry, act }, { typed, ...shown }), status);
  const command = commandOf(act, typed, before === null, deps);
  if (!command.ok) return again(before, 422, { faults: command.error.fields ?? [] });
  const isOld = before !== null && fieldOf(visit.form, 'version') !== String(before.version);
  if (isOld || before?.isRemoved) return again(before, 409, { isChanged: true });
  const there = before === null ? (await deps.scheme.all()).filter(({ isRemoved }) => !isRemoved).length : 0;
  if (there >= MAX_ENTRIES) return again(null, 409, { isFull: true });
  const id = before?.id ?? deps.newId();
  const recorded = await record(deps, visit, id, before, command.value);
  if (recorded.ok) return seeOther(`/officer/scheme?done=${done[command.value.command]}`);
  const now = await deps.scheme.find(id);
  // Two at the same moment may both be refused: then nobody has changed anything yet.
  if (now?.version === before?.version) return pageAnswer(problem('busy'), pages.problem);
  return again(now, 409, { isChanged: true });
}

/** `POST /officer/scheme/new`: adds an entry. */
export function addEntry(visit: Visit, deps: SchemeDeps, pages: EntryPages): Promise<HttpAnswer> {
  return keep(visit, deps, pages, null, 'change');
}

const keeps = (act: EntryAct) => async (visit: Visit, deps: SchemeDeps, pages: EntryPages) => {
  const before = await entryAt(visit, deps);
  return before ? keep(visit, deps, pages, before, act) : pageAnswer(problem('not-found'), pages.problem);
};
/** `POST /officer/scheme/{id}`: changes its words. Where a colleague did meanwhile, nothing is written (409), and what was typed stays. */
export const changeEntry = keeps('change');
/** `POST /officer/scheme/{id}/version`: its next version is there. */
export const giveVersion = keeps('version');
/** `POST /officer/scheme/{id}/remove`: takes it out of the scheme. */
export const removeEntry = keeps('remove');
