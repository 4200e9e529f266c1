import type { Case } from '#domain/case/case.ts';
import { checkFactsOf } from '#domain/case/check-facts.ts';
import type { LocalDate } from '#domain/dates.ts';
import { type Problem, problem } from '#domain/problem.ts';
import { partsOf } from '#domain/request/parts-of.ts';
import { raisedBy, smallNumberRules } from '#domain/response/raised.ts';
import { readResponse, readUnfinished } from '#domain/response/read-response.ts';
import { doAct, readAct, withParts } from '#domain/response/working/act.ts';
import type { EditorFacts } from '#domain/response/working/facts.ts';
import { markOf, seenOf } from '#domain/response/working/merge.ts';
import { answersTyped } from '#domain/response/working/place-findings.ts';
import { suppressed } from '#domain/response/working/suppress.ts';
import { responseOf } from '#domain/response/working/to-response.ts';
import { listNames, removedKeys, type Typed } from '#domain/response/working/typed.ts';
import type { Result } from '#domain/result.ts';
import { type HttpAnswer, html, json, seeOther } from '#plumbing/http.ts';
import { pageAnswer, problemAnswer } from '#plumbing/problem-answer.ts';
import type { SignedIn } from '#store/officer-session.ts';
import { type SaveDeps, saveResponse } from '#store/save-response.ts';
import { attachFile } from './attach-file.ts';
import { type Form, fieldOf, type Visit } from './desk-visit.ts';
import { insertTemplate } from './insert-template.ts';
import { type Change, type Kept, keepTyped } from './keep-typed.ts';
import { begunAgain, editorFacts, faultsOf, type OpenDeps, type Opened, openEditor } from './open-editor.ts';

export type EditorDeps = OpenDeps & SaveDeps;
export type EditorPages = {
  readonly editor: (facts: EditorFacts) => string;
  /** A date as it stands in a text. */
  readonly inWords: (date: LocalDate) => string;
  readonly problem: (problem: Problem) => string;
};

/** `GET /officer/cases/{reference}/response`: the response as it is written, in a form. */
export async function showEditor({ params }: Visit, deps: EditorDeps, pages: EditorPages): Promise<HttpAnswer> {
  const opened = await openEditor(deps, params['reference']);
  if (!opened) return pageAnswer(problem('not-found'), pages.problem);
  if (opened.hindrance !== null) {
    return pageAnswer(problem('not-allowed-now', { detail: opened.hindrance }), pages.problem);
  }
  return html(pages.editor(await editorFacts(deps, opened)));
}

/** What a button changes of the response, and the place that it leads to. */
function changeOf(
  deps: OpenDeps,
  form: Form,
  act: string,
  { inWords }: EditorPages,
): { readonly change: Change; readonly at: () => string } {
  let at = '';
  const change: Change = async (copy, opened, disputed) => {
    if (act === 'suggest') return { ...copy, typed: withParts(copy.typed, partsOf(copy.typed['request'] ?? '')) };
    if (act === 'begin-again') return begunAgain(deps, opened);
    const [, field] = /^insert ([\w.-]{1,80})$/.exec(act) ?? [];
    if (field !== undefined) {
      at = `#${field}`;
      // Where somebody else wrote in the same field, both texts are shown first.
      if (disputed.includes(field)) return copy;
      const asked = { field, id: fieldOf(form, `template.${field}`) };
      return { ...copy, typed: await insertTemplate(deps, opened, copy, asked, inWords) };
    }
    const [, shown] = /^show (grounds\.[a-z0-9-]{1,40})$/.exec(act) ?? [];
    if (shown !== undefined) at = `#${shown}`;
    const [, table] = /^suppress tables\.([a-z0-9-]{1,40})$/.exec(act) ?? [];
    const read = table === undefined ? null : readUnfinished(responseOf(copy.typed), opened.theCase.regime);
    if (table !== undefined && read) {
      at = `#tables.${table}`;
      const ground = fieldOf(form, `suppress.${table}`);
      const rules = smallNumberRules(deps.authority);
      return ground === '' ? copy : { ...copy, typed: suppressed(copy.typed, read, table, ground, rules) };
    }
    const [, file] = /^attach (\d{1,6})$/.exec(act) ?? [];
    if (file !== undefined) {
      const done = await attachFile(deps.records, copy.typed, opened, Number(file));
      at = `#${done.at}`;
      return { ...copy, typed: done.typed };
    }
    const known = readAct(act);
    if (!known) return copy;
    const done = doAct(copy.typed, known);
    at = `#${done.at}`;
    return { ...copy, typed: done.typed };
  };
  if (act === 'suggest') at = '#parts';
  return { change, at: () => at };
}

/** What the script is told: when it was kept, what the page shows now, and who else wrote where. */
function told(deps: OpenDeps, { opened, clashes, news, before, mine }: Kept): HttpAnswer {
  const disputed = clashes.map(({ field }) => field);
  const own = Object.entries(mine).filter(([field]) => !disputed.includes(field));
  const seen = { ...before, ...Object.fromEntries(own.map(([field, text]) => [field, markOf(text)])) };
  return json({ at: deps.now(), revision: opened.copy.revision, seen, news, clashes: disputed });
}

/** Words as they were typed, and not as somebody else has them; the page shows both. */
function asTyped({ opened, clashes }: Kept): { readonly typed: Typed; readonly seen: EditorFacts['seen'] } {
  const own = Object.fromEntries(clashes.map(({ field, mine }) => [field, mine]));
  // From here on whoever types knows what the other wrote.
  return { typed: { ...opened.copy.typed, ...own }, seen: seenOf(opened.copy.typed) };
}

/** Without what was taken out: what a version does not have, its editor does not keep. */
function pruned(typed: Typed): Typed {
  const gone = listNames.flatMap((list) => removedKeys(typed, list).map((key) => `${list}.${key}.`));
  return Object.fromEntries(Object.entries(typed).filter(([field]) => !gone.some((base) => field.startsWith(base))));
}

/** Saves what is kept as a version, with what was said to the findings on it. */
async function saveVersion(
  deps: EditorDeps,
  officer: SignedIn,
  { theCase, stored, copy }: Opened,
): Promise<Result<Case, Problem>> {
  const input = responseOf(copy.typed);
  const read = readResponse(input, theCase.regime);
  if (!read.ok) return read;
  const asked = checkFactsOf(theCase, stored.applicant, deps.authority, await deps.rules(), deps.now());
  const by = (field: string) => copy.wrote[field]?.by ?? officer.sub;
  const answers = answersTyped(copy.typed, raisedBy(read.value, asked, smallNumberRules(deps.authority)), by);
  const saved = await saveResponse(deps, officer, theCase.reference, input, undefined, answers);
  if (!saved.ok) return saved;
  const from = saved.value.theCase.responses.at(-1)?.version ?? 0;
  const next = { ...copy, from, typed: pruned(copy.typed), revision: copy.revision + 1 };
  // Whoever typed meanwhile goes on from what they have: then the copy is not begun anew.
  await deps.editing.save(theCase.reference, next);
  return { ok: true, value: saved.value.theCase };
}

/**
 * `POST /officer/cases/{reference}/response`: keeps what was typed, whatever else happens, and then does what the button
 * says. The script asks for JSON and is told what became of it; a page that others wrote in comes back with what they did.
 */
export async function writeResponse(visit: Visit, deps: EditorDeps, pages: EditorPages): Promise<HttpAnswer> {
  const { event, officer, params, form } = visit;
  const act = fieldOf(form, 'act');
  const wantsJson = (event.headers['accept'] ?? '').includes('application/json');
  const { change, at } = changeOf(deps, form, act, pages);
  const kept = await keepTyped(deps, params['reference'], form, officer.sub, change);
  if (!kept.ok) return wantsJson ? problemAnswer(kept.error) : pageAnswer(kept.error, pages.problem);
  if (wantsJson) return told(deps, kept.value);
  const { opened, clashes, news } = kept.value;
  const again = async (status: number, more: Partial<EditorFacts>) =>
    html(pages.editor(await editorFacts(deps, opened, { ...asTyped(kept.value), clashes, news, ...more })), status);
  if (clashes.length > 0) return again(409, {});
  const base = `/officer/cases/${opened.theCase.reference}`;
  if (act === 'letter') return seeOther(`${base}/response/letter`);
  if (act === 'page') return seeOther(`${base}/response/page`);
  if (act !== 'version') return news.length > 0 ? again(200, {}) : seeOther(`${base}/response${at()}`);
  const faults = faultsOf(opened, opened.copy.typed);
  if (faults.length > 0) return again(422, { faults });
  const saved = await saveVersion(deps, officer, opened);
  if (saved.ok) return seeOther(`${base}?done=save-response`);
  if (saved.error.code === 'busy') return pageAnswer(saved.error, pages.problem);
  return again(409, { refused: saved.error.detail ?? '' });
}
