import { type Case, replay } from '#domain/case/case.ts';
import { type CheckedBy, checkFactsOf } from '#domain/case/check-facts.ts';
import type { ClockRules } from '#domain/case/clock.ts';
import { isCorrection } from '#domain/case/given.ts';
import { hinder, hindrances } from '#domain/case/hinder.ts';
import { readReference } from '#domain/case/reference.ts';
import { londonDate } from '#domain/dates.ts';
import { raisedBy, smallNumberRules } from '#domain/response/raised.ts';
import { readResponse, readUnfinished } from '#domain/response/read-response.ts';
import type { EditorFacts } from '#domain/response/working/facts.ts';
import { formFaults } from '#domain/response/working/form-faults.ts';
import { beginning, typedOf } from '#domain/response/working/from-response.ts';
import { seenOf } from '#domain/response/working/merge.ts';
import { placeFindings } from '#domain/response/working/place-findings.ts';
import { responseOf } from '#domain/response/working/to-response.ts';
import { kindOf, type Typed } from '#domain/response/working/typed.ts';
import type { Editing, WorkingCopy } from '#store/editing-ports.ts';
import type { Colleagues } from '#store/officer-ports.ts';
import type { Cases, StoredCase } from '#store/ports.ts';
import type { FileReader } from '#store/read-files.ts';
import { mustRead } from '#store/response-files.ts';
import type { Templates } from '#store/template-ports.ts';
import { filesFor } from './attach-file.ts';
import { namesOf } from './officer-names.ts';

export type OpenDeps = {
  readonly cases: Pick<Cases, 'load'>;
  readonly colleagues: Pick<Colleagues, 'all'>;
  readonly editing: Editing;
  readonly templates: Pick<Templates, 'all' | 'find'>;
  readonly records: FileReader;
  readonly rules: () => Promise<ClockRules>;
  readonly authority: CheckedBy;
  readonly now: () => string;
};

/** A response that is being written: its case, and the copy that everybody writes in. */
export type Opened = {
  readonly theCase: Case;
  readonly stored: StoredCase;
  readonly request: string | null;
  readonly copy: WorkingCopy;
  /** Why no version can be saved now; null where one can. */
  readonly hindrance: string | null;
};

/** What stands in the editor where nobody has begun: the last version, or the request and its questions. */
async function begun(deps: OpenDeps, theCase: Case, request: string | null): Promise<WorkingCopy> {
  const latest = theCase.responses.at(-1);
  const fresh = { revision: 0, wrote: {} };
  if (!latest) return { ...fresh, from: 0, typed: beginning(request) };
  const read = readResponse(await mustRead(deps.records, latest.document), theCase.regime);
  // Read under another law before the case was triaged: its words are on the page of that version.
  const typed = read.ok ? typedOf(read.value, theCase.regime) : beginning(request);
  return { ...fresh, from: latest.version, typed };
}

/** The version as it was saved, to begin again from; the copy that is kept stays what the next save follows. */
export async function begunAgain(deps: OpenDeps, { theCase, request, copy }: Opened): Promise<WorkingCopy> {
  return { ...(await begun(deps, theCase, request)), revision: copy.revision };
}

/** Opens the response of a case; null where there is no such case, or its words are erased. */
export async function openEditor(deps: OpenDeps, asked: string | undefined): Promise<Opened | null> {
  const reference = readReference(asked);
  const stored = reference === undefined ? null : await deps.cases.load(reference);
  const theCase = stored && replay(stored.reference, stored.ledger);
  if (!stored || !theCase || theCase.erasedAt !== null) return null;
  const request = stored.words.find(({ id }) => id === theCase.request.textId)?.text ?? null;
  const copy = (await deps.editing.load(stored.reference)) ?? (await begun(deps, theCase, request));
  const found = hinder(theCase, 'save-response');
  const hindrance =
    found === null
      ? null
      : found === 'state'
        ? `A case that is ${theCase.state} does not allow save-response.`
        : hindrances[found];
  return { theCase, stored, request, copy, hindrance };
}

type Shown = Partial<Pick<EditorFacts, 'typed' | 'seen' | 'faults' | 'clashes' | 'news' | 'refused'>>;

/** What the page shows of it. `typed` stands in the place of what is kept. */
export async function editorFacts(deps: OpenDeps, opened: Opened, shown: Shown = {}): Promise<EditorFacts> {
  const { theCase, stored, request, copy } = opened;
  const typed = shown.typed ?? copy.typed;
  const [colleagues, rules, templates] = await Promise.all([deps.colleagues.all(), deps.rules(), deps.templates.all()]);
  const response = readUnfinished(responseOf(typed), theCase.regime);
  const asked = checkFactsOf(theCase, stored.applicant, deps.authority, rules, deps.now());
  const last = Object.values(copy.wrote).map(({ at }) => at);
  return {
    reference: theCase.reference,
    regime: theCase.regime,
    dueOn: asked.dueOn,
    corrects: theCase.sent && isCorrection(theCase) ? londonDate(theCase.sent.sentAt) : null,
    request,
    partRegimes: theCase.partRegimes,
    seen: seenOf(copy.typed),
    keptAt: copy.revision === 0 ? null : (last.sort().at(-1) ?? null),
    wrote: copy.wrote,
    names: namesOf(colleagues),
    threshold: deps.authority.smallNumberThreshold,
    from: copy.from,
    latest: theCase.responses.at(-1)?.version ?? 0,
    templates: templates.filter(({ isOut }) => !isOut),
    files: filesFor(opened, typed),
    faults: [],
    clashes: [],
    news: [],
    refused: null,
    ...shown,
    typed,
    response,
    findings: response ? placeFindings(typed, raisedBy(response, asked, smallNumberRules(deps.authority))) : [],
  };
}

/**
 * What keeps the response from being saved, at the fields of the form. Whether it hangs together can be told only where
 * nothing is missing; so that an officer learns all at once, what is missing is taken as there for that.
 */
export function faultsOf({ theCase }: Opened, typed: Typed): EditorFacts['faults'] {
  const read = readResponse(responseOf(typed), theCase.regime);
  if (read.ok) return [];
  const first = formFaults(typed, read.error.fields ?? []);
  const missing = first.filter(({ code, field }) => code === 'missing' && kindOf(field) === 'words');
  const filled = { ...typed, ...Object.fromEntries(missing.map(({ field }) => [field, 'x'])) };
  const again = readResponse(responseOf(filled), theCase.regime);
  const further = again.ok ? [] : formFaults(typed, again.error.fields ?? []);
  return [...first, ...further.filter(({ field }) => !first.some((one) => one.field === field))];
}
