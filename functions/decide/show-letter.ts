import type { Authority } from '#domain/authority.ts';
import { type Case, replay } from '#domain/case/case.ts';
import { isKept, type KeptLetter, withLink } from '#domain/case/kept-letter.ts';
import type { OutboxKind } from '#domain/case/outbox.ts';
import { readReference } from '#domain/case/reference.ts';
import { type LocalDate, londonDate } from '#domain/dates.ts';
import { type Problem, problem } from '#domain/problem.ts';
import { type HttpAnswer, html } from '#plumbing/http.ts';
import type { Seal } from '#plumbing/ids.ts';
import { pageAnswer } from '#plumbing/problem-answer.ts';
import { trackingKey, trackingUrl } from '#plumbing/tracking-key.ts';
import { keptLetter } from '#store/letters.ts';
import type { StoredCase } from '#store/ports.ts';
import type { Visit } from './desk-visit.ts';
import { type CommandDeps, giveCommand } from './give-command.ts';

export type LetterDeps = CommandDeps & {
  readonly authority: Pick<Authority, 'languages'>;
  readonly seal: Seal;
  readonly origin: string;
};
export type LetterFacts = {
  readonly letter: KeptLetter;
  readonly madeOn: LocalDate;
  /** True while somebody has to post it. */
  readonly isWaiting: boolean;
  /** True where nobody is left to write to. */
  readonly isErased: boolean;
};
/** The letter with its link, for a window envelope: to whom, where it was sent, line by line. */
export type PrintFacts = {
  readonly letter: KeptLetter;
  readonly madeOn: LocalDate;
  readonly to: readonly string[];
};
export type LetterPages = {
  readonly letter: (facts: LetterFacts) => string;
  readonly printedLetter: (facts: PrintFacts) => string;
  readonly problem: (problem: Problem) => string;
};

type Found = { readonly stored: StoredCase; readonly theCase: Case; readonly letter: KeptLetter };

async function find(deps: LetterDeps, { params }: Visit): Promise<Found | null> {
  const { event = '', kind = '' } = params;
  const reference = readReference(params['reference']);
  const isAsked = isKept(kind) && /^[1-9]\d{0,5}$/.test(event);
  const stored = reference && isAsked ? await deps.cases.load(reference) : null;
  const theCase = stored && replay(stored.reference, stored.ledger);
  if (!theCase || !isAsked) return null;
  const letter = await keptLetter(deps.records, stored.reference, Number(event), kind);
  return letter && { stored, theCase, letter };
}

/** `GET /officer/cases/{reference}/letters/{event}/{kind}`: a letter as it was sent, or waits to be posted. It says of nobody who they are. */
export async function showLetter(visit: Visit, deps: LetterDeps, pages: LetterPages): Promise<HttpAnswer> {
  const found = await find(deps, visit);
  if (!found) return pageAnswer(problem('not-found'), pages.problem);
  const { letter, theCase, stored } = found;
  const kind: OutboxKind = letter.kind;
  const isWaiting = theCase.toPost.some((one) => one.event === letter.event && one.kind === kind);
  const isErased = stored.applicant === null;
  return html(pages.letter({ letter, madeOn: londonDate(letter.madeAt), isWaiting, isErased }));
}

/**
 * `POST` to the same address: the letter to be printed, with name, address and link. That somebody looked at who asked is
 * on the record before they see it.
 */
export async function printLetter(visit: Visit, deps: LetterDeps, pages: LetterPages): Promise<HttpAnswer> {
  const found = await find(deps, visit);
  if (!found) return pageAnswer(problem('not-found'), pages.problem);
  const { letter, theCase, stored } = found;
  const { reference, applicant } = stored;
  if (!applicant) return pageAnswer(problem('not-found'), pages.problem);
  const seen = await giveCommand(deps, visit.officer, reference, { command: 'see-identity', reason: 'write' });
  if (!seen.ok) return pageAnswer(seen.error, pages.problem);
  const { origin, authority, seal } = deps;
  const { language } = theCase;
  const key = trackingKey(seal, reference, applicant.linkVersion);
  const link = trackingUrl({ origin, languages: authority.languages, language }, reference, key);
  const { contact, name } = applicant;
  const lines = 'post' in contact ? contact.post.split('\n') : [contact.email];
  const to = [name, ...lines].map((line) => line.trim()).filter((line) => line !== '');
  return html(pages.printedLetter({ letter: withLink(letter, link), madeOn: londonDate(letter.madeAt), to }));
}
