import { momentOf } from '#domain/case/decide-work.ts';
import { type LocalDate, londonDate } from '#domain/dates.ts';
import { type FieldProblem, type Problem, problem } from '#domain/problem.ts';
import { readDay } from '#domain/typed-day.ts';
import { type HttpAnswer, html, seeOther } from '#plumbing/http.ts';
import { pageAnswer } from '#plumbing/problem-answer.ts';
import { type Form, fieldOf, type Visit } from './desk-visit.ts';
import { fileFaults, type KeepDeps, recordWithOriginal } from './keep-original.ts';
import { type LogDeps, openLogged, readLogged } from './log-request.ts';

const fields = [
  'channel',
  'receivedOn',
  'information',
  'name',
  'email',
  'postalAddress',
  'regime',
  'preferredForm',
  'adjustments',
  'language',
] as const;
export type NewRequestFields = Readonly<Partial<Record<(typeof fields)[number], string>>>;

export type NewRequestFacts = {
  readonly typed: NewRequestFields;
  readonly today: LocalDate;
  readonly faults: readonly FieldProblem[];
  /** A file was chosen; it has to be chosen again. */
  readonly fileLost: boolean;
};
export type NewRequestPages = {
  readonly newRequest: (facts: NewRequestFacts) => string;
  readonly loggedBefore: (facts: { readonly reference: string }) => string;
  /** What the record says of the original of a request. */
  readonly asItCame: () => string;
  readonly problem: (problem: Problem) => string;
};
type Deps = LogDeps & KeepDeps;

/** `GET /officer/new`: the form for a request that came by email, by post or in another way. */
export async function showNewRequest(_visit: Visit, deps: Deps, pages: NewRequestPages): Promise<HttpAnswer> {
  const today = londonDate(deps.now());
  return html(pages.newRequest({ typed: { receivedOn: today }, today, faults: [], fileLost: false }));
}

/** Where a field stands on the page. */
const order = ({ field }: FieldProblem) => (fields as readonly string[]).indexOf(field);

const typedIn = (form: Form): NewRequestFields => Object.fromEntries(fields.map((name) => [name, fieldOf(form, name)]));

/** What the rule of a logged request reads: its day as the instant that stands for it, and only the boxes that were filled in. */
function asRead(typed: NewRequestFields, now: string): Readonly<Record<string, string>> {
  const { receivedOn = '', ...others } = typed;
  const day = readDay(receivedOn);
  const filled = Object.entries(others).filter(([, value]) => value !== '');
  return { ...Object.fromEntries(filled), receivedAt: day === undefined ? receivedOn : momentOf(day, now) };
}

/**
 * `POST /officer/new`: opens the case and keeps the original with it. 303 to the case; 422 with what was typed; and a page that
 * says so where the same letter was logged before.
 */
export async function logNewRequest(
  { officer, form, upload = null }: Visit,
  deps: Deps,
  pages: NewRequestPages,
): Promise<HttpAnswer> {
  const typed = typedIn(form);
  const now = deps.now();
  const read = await readLogged(deps, asRead(typed, now));
  const ofFile = fileFaults(form, upload);
  if (!read.ok || ofFile.length > 0) {
    const named = read.ok ? [] : (read.error.fields ?? [{ field: 'receivedAt', code: 'not-valid' } as const]);
    const renamed = named.map((one) => (one.field === 'receivedAt' ? { ...one, field: 'receivedOn' } : one));
    const faults = [...renamed.toSorted((a, b) => order(a) - order(b)), ...ofFile];
    return html(pages.newRequest({ typed, today: londonDate(now), faults, fileLost: upload !== null }), 422);
  }
  const opened = await openLogged(deps, officer, read.value);
  if (!opened.ok) return pageAnswer(opened.error, pages.problem);
  const { reference, isNew } = opened.value;
  if (upload) {
    const { channel, receivedAt } = read.value;
    const letter = { direction: 'in', medium: channel, on: londonDate(receivedAt), words: pages.asItCame() } as const;
    const kept = await recordWithOriginal(deps, officer, reference, letter, upload);
    // The case is there: sent again, the original is all that is added.
    if (!kept.ok)
      return pageAnswer(kept.error.code === 'changed-meanwhile' ? problem('busy') : kept.error, pages.problem);
  }
  return isNew ? seeOther(`/officer/cases/${reference}`) : html(pages.loggedBefore({ reference }));
}
