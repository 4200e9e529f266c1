import { type Case, replay } from '#domain/case/case.ts';
import { type Medium, media } from '#domain/case/events-work.ts';
import { hinder } from '#domain/case/hinder.ts';
import { readReference } from '#domain/case/reference.ts';
import { type LocalDate, londonDate } from '#domain/dates.ts';
import { type FieldProblem, type Problem, problem } from '#domain/problem.ts';
import { characters, hasLetters, isDamaged, tidy } from '#domain/text.ts';
import { readDay } from '#domain/typed-day.ts';
import { type HttpAnswer, html, seeOther } from '#plumbing/http.ts';
import { pageAnswer } from '#plumbing/problem-answer.ts';
import { type Form, fieldOf, type Visit } from './desk-visit.ts';
import { fileFaults, type KeepDeps, recordWithOriginal } from './keep-original.ts';

/** Commands for letters that move the clock: they have forms of their own. */
const clockCommands = ['record-clarification', 'record-fee', 'withdraw-request', 'request-review'] as const;
export type ClockLetter = (typeof clockCommands)[number];

export type RecordLetterFacts = {
  readonly reference: string;
  readonly version: number;
  readonly typed: Readonly<Partial<Record<'direction' | 'medium' | 'on' | 'words', string>>>;
  readonly today: LocalDate;
  readonly faults: readonly FieldProblem[];
  /** A file was chosen; it has to be chosen again. */
  readonly fileLost: boolean;
  /** Somebody else changed the case while this was typed. */
  readonly isChanged: boolean;
  /** What the case as it stands allows of them. */
  readonly instead: readonly ClockLetter[];
};
export type RecordLetterPages = {
  readonly recordLetter: (facts: RecordLetterFacts) => string;
  readonly problem: (problem: Problem) => string;
};
type Deps = KeepDeps & { readonly now: () => string };

/** As many characters as any other words of an officer. */
const MAX_WORDS = 20_000;

async function findCase({ cases }: Deps, { params }: Visit): Promise<Case | null> {
  const reference = readReference(params['reference']);
  const stored = reference ? await cases.load(reference) : null;
  return stored && replay(stored.reference, stored.ledger);
}

function factsOf(theCase: Case, today: LocalDate, more: Partial<RecordLetterFacts> = {}): RecordLetterFacts {
  const { reference, version } = theCase;
  const instead = clockCommands.filter((command) => hinder(theCase, command) === null);
  return {
    reference,
    version,
    typed: { on: today },
    today,
    faults: [],
    isChanged: false,
    fileLost: false,
    instead,
    ...more,
  };
}

/** `GET /officer/cases/{reference}/record-letter`: the form for a letter, call or visit that moves no clock. */
export async function showRecordLetter(visit: Visit, deps: Deps, pages: RecordLetterPages): Promise<HttpAnswer> {
  const theCase = await findCase(deps, visit);
  if (!theCase) return pageAnswer(problem('not-found'), pages.problem);
  return html(pages.recordLetter(factsOf(theCase, londonDate(deps.now()))));
}

/** What was typed, with what is wrong with it. */
function read(form: Form, today: LocalDate) {
  const typed = {
    direction: fieldOf(form, 'direction'),
    medium: fieldOf(form, 'medium'),
    on: fieldOf(form, 'on'),
    words: fieldOf(form, 'words'),
  };
  const faults: FieldProblem[] = [];
  const direction = (['in', 'out'] as const).find((one) => one === typed.direction);
  const medium: Medium | undefined = media.find((one) => one === typed.medium);
  const day = readDay(typed.on);
  const words = tidy(typed.words);
  if (direction === undefined) faults.push({ field: 'direction', code: 'missing' });
  if (medium === undefined) faults.push({ field: 'medium', code: 'missing' });
  if (day === undefined || day > today) faults.push({ field: 'on', code: 'not-valid' });
  if (isDamaged(words)) faults.push({ field: 'words', code: 'control-characters' });
  else if (!hasLetters(words)) faults.push({ field: 'words', code: 'missing' });
  else if (characters(words) > MAX_WORDS) faults.push({ field: 'words', code: 'too-long', detail: String(MAX_WORDS) });
  const isRead = direction !== undefined && medium !== undefined && day !== undefined && faults.length === 0;
  return { typed, faults, letter: isRead ? { direction, medium, on: day, words } : null };
}

/** `POST` to the same address: 303 to the case; with what was typed 422, and 409 where somebody changed the case meanwhile. */
export async function recordLetter(visit: Visit, deps: Deps, pages: RecordLetterPages): Promise<HttpAnswer> {
  const theCase = await findCase(deps, visit);
  if (!theCase) return pageAnswer(problem('not-found'), pages.problem);
  const { officer, form, upload = null } = visit;
  const today = londonDate(deps.now());
  const { typed, faults, letter } = read(form, today);
  const all = [...faults, ...fileFaults(form, upload)];
  if (!letter || all.length > 0) {
    const facts = factsOf(theCase, today, { typed, faults: all, fileLost: upload !== null });
    return html(pages.recordLetter(facts), 422);
  }
  const seen = Number(fieldOf(form, 'expectedVersion'));
  const expectedVersion = Number.isSafeInteger(seen) && seen > 0 ? seen : undefined;
  const done = await recordWithOriginal(deps, officer, theCase.reference, { ...letter, expectedVersion }, upload);
  if (done.ok) return seeOther(`/officer/cases/${theCase.reference}`);
  if (done.error.code !== 'changed-meanwhile') return pageAnswer(done.error, pages.problem);
  const now = (await findCase(deps, visit)) ?? theCase;
  const facts = factsOf(now, today, { typed, isChanged: true, fileLost: upload !== null });
  return html(pages.recordLetter(facts), 409);
}
