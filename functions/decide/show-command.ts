import { type Case, replay } from '#domain/case/case.ts';
import type { CommandFacts } from '#domain/case/facts.ts';
import { commandForms, commandOf, type FormCommand, isFormCommand } from '#domain/case/forms.ts';
import { isCorrection } from '#domain/case/given.ts';
import { hinder } from '#domain/case/hinder.ts';
import { optionsOf } from '#domain/case/options.ts';
import { readReference } from '#domain/case/reference.ts';
import type { Regime } from '#domain/clock/regimes.ts';
import { londonDate } from '#domain/dates.ts';
import { type Problem, problem, problems } from '#domain/problem.ts';
import { type PlainResponse, plainField, plainResponse } from '#domain/response/plain.ts';
import type { LookedAt } from '#domain/response/working/facts.ts';
import { typedOf } from '#domain/response/working/from-response.ts';
import { placeFindings } from '#domain/response/working/place-findings.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import { type HttpAnswer, html, seeOther } from '#plumbing/http.ts';
import { pageAnswer } from '#plumbing/problem-answer.ts';
import { type SaveDeps, saveResponse } from '#store/save-response.ts';
import { lookAt } from './approvable.ts';
import { type CaseDeps, caseFacts, factsOf, type OpenedCase, openCase } from './case-facts.ts';
import { type Form, fieldsOf, type Visit } from './desk-visit.ts';
import { type CommandDeps, giveCommand } from './give-command.ts';
import { expectedVersionIn, readCommandForm, readFields } from './read-command-form.ts';
import { mayBeAssigned } from './show-caseload.ts';

export type CommandPageDeps = CaseDeps & CommandDeps & SaveDeps;
export type CommandPages = {
  readonly command: (facts: CommandFacts) => string;
  readonly problem: (problem: Problem) => string;
};

type Shown = Pick<CommandFacts, 'typed'> & Partial<Pick<CommandFacts, 'faults' | 'refused' | 'since'>>;

/** The version that would be approved, and the findings on it that are open. */
async function lookedAt(deps: CommandPageDeps, { stored, theCase, rules }: OpenedCase): Promise<LookedAt | undefined> {
  const looked = await lookAt(deps, theCase, stored.applicant, undefined, { rules, now: deps.now() });
  if (!looked?.ok) return undefined;
  const { version, response, standing } = looked.value;
  const typed = typedOf(response, theCase.regime);
  const threshold = deps.authority.smallNumberThreshold;
  return { version: version.version, response, typed, open: placeFindings(typed, standing.open), threshold };
}

/** The form of a command on a case as it now is, filled in; null where there is no such case. */
async function commandFacts(
  { officer, params }: Visit,
  deps: CommandPageDeps,
  command: FormCommand,
  { typed, faults = [], refused = null, since = null }: Shown,
): Promise<CommandFacts | null> {
  const opened = await openCase(deps, params['reference']);
  if (!opened) return null;
  const facts = await factsOf(deps, opened, officer);
  const others = mayBeAssigned(opened.colleagues, officer.sub);
  const colleagues = [{ sub: officer.sub, name: officer.name }, ...others];
  const options = optionsOf(command, { theCase: facts.theCase, authority: deps.authority, colleagues });
  const isApproval = command === 'approve-response' || command === 'correct-response';
  const looked = isApproval ? await lookedAt(deps, opened) : undefined;
  // Always that which the page shows.
  const latest = command === 'correct-response' && looked ? { version: [String(looked.version)] } : {};
  const filled = { ...typed, ...latest };
  return { command, facts, options, typed: filled, faults, refused, since, looked, version: facts.theCase.version };
}

/** `GET /officer/cases/{reference}/{command}`: the form of a command. What an address names is filled in (`?kind=relates`). */
export async function showCommand(visit: Visit, deps: CommandPageDeps, pages: CommandPages): Promise<HttpAnswer> {
  const { event, params } = visit;
  const command = params['command'] ?? '';
  if (!isFormCommand(command)) return pageAnswer(problem('not-found'), pages.problem);
  const today = londonDate(deps.now());
  const asked = event.queryStringParameters ?? {};
  const typed = Object.fromEntries(
    commandForms[command].map(({ name, today: isToday, preset = '' }) => [
      name,
      [asked[name] ?? (isToday ? today : preset)],
    ]),
  );
  const shown = await commandFacts(visit, deps, command, { typed });
  if (shown && asked['published'] === undefined) shown.typed['published'] = [shown.facts.request ?? ''];
  if (shown && asked['schemeClass'] === undefined)
    shown.typed['schemeClass'] = [shown.facts.theCase.schemeClass ?? 'none'];
  return shown ? html(pages.command(shown)) : pageAnswer(problem('not-found'), pages.problem);
}

const typedIn = (command: FormCommand, form: Form) =>
  Object.fromEntries(commandForms[command].map(({ name }) => [name, fieldsOf(form, name)]));

/** A problem whose faults stand at fields of the form: a list of the command is one field of it. */
function atFields(found: Problem, fieldOf = (path: string) => path.split('.')[0] ?? ''): Problem {
  const { fields = [], ...rest } = found;
  return problem(found.code, { ...rest, fields: fields.map((fault) => ({ ...fault, field: fieldOf(fault.field) })) });
}

/** Reads the form and gives its command, or saves the response that it makes. */
async function give(
  { officer, form }: Visit,
  deps: CommandPageDeps,
  command: FormCommand,
  reference: string,
  regime: Regime,
): Promise<Result<Case, Problem>> {
  const facts = { now: deps.now(), regime };
  if (command !== 'not-held' && command !== 'refuse') {
    const read = readCommandForm(command, form, facts);
    if (!read.ok) return read;
    const given = await giveCommand(deps, officer, reference, read.value);
    return given.ok ? given : fail(atFields(given.error));
  }
  const read = readFields(command, form, facts);
  if (!read.ok) return read;
  const body = plainResponse({ form: command, ...read.value } as PlainResponse);
  const saved = await saveResponse(deps, officer, reference, body, expectedVersionIn(form));
  return saved.ok ? ok(saved.value.theCase) : fail(atFields(saved.error, plainField));
}

/**
 * `POST /officer/cases/{reference}/{command}`: carries it out and goes back to the case. Whatever is wrong, the answer is the
 * form with all that was typed: a field at fault (422), the case as somebody else has left it meanwhile, and with what they
 * did (409), why the case does not allow it any more (409), or that it cannot be written at this moment (503).
 */
export async function doCommand(visit: Visit, deps: CommandPageDeps, pages: CommandPages): Promise<HttpAnswer> {
  const { officer, params, form } = visit;
  const command = params['command'] ?? '';
  const reference = readReference(params['reference']);
  const stored = reference === undefined ? null : await deps.cases.load(reference);
  const before = stored && replay(stored.reference, stored.ledger);
  if (!isFormCommand(command) || !reference || !before) return pageAnswer(problem('not-found'), pages.problem);
  const typed = typedIn(command, form);
  const again = async (status: number, shown: Partial<Shown>) => {
    const page = await commandFacts(visit, deps, command, { typed, ...shown });
    return page ? html(pages.command(page), status) : pageAnswer(problem('not-found'), pages.problem);
  };
  // As the page of the case says: after an answer a correction is written in the editor.
  if (commandOf(command) === 'save-response' && isCorrection(before)) return again(409, {});
  // A request that follows this one is a case of its own: that is where its officer goes on.
  let goOn = reference;
  const opened = (other: string) => {
    goOn = other;
  };
  const done = await give(visit, { ...deps, opened }, command, reference, before.regime);
  if (done.ok) return seeOther(`/officer/cases/${goOn}?done=${command}`);
  const { code, fields = [], detail = '' } = done.error;
  if (code === 'changed-meanwhile') {
    const now = await caseFacts(deps, reference, officer);
    const seen = expectedVersionIn(form) ?? 0;
    return again(409, { since: now?.history.filter(({ n }) => n > seen) ?? [] });
  }
  if (code === 'not-valid') {
    // One fault for each field: what is typed once may stand in two places of what is made from it.
    const faults = commandForms[command].flatMap(({ name }) => fields.find(({ field }) => field === name) ?? []);
    // What lies in the response and not in the form is told in a sentence.
    return again(422, { faults, refused: faults.length > 0 ? null : detail || (fields[0]?.detail ?? '') });
  }
  // What the page of the case says of it as well, it says in its own words.
  const told = hinder(before, commandOf(command)) !== null;
  if (code === 'not-allowed-now' && told) return again(409, {});
  if (code === 'not-allowed-now' || code === 'not-permitted' || code === 'gone') return again(409, { refused: detail });
  if (code === 'busy') return again(problems.busy.status, { refused: problems.busy.title });
  return pageAnswer(done.error, pages.problem);
}
