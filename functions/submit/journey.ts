import {
  type Answers,
  answerNames,
  type Question,
  questionNames,
  questions,
  readAnswers,
} from '#domain/request/answers.ts';
import { DRAFT_SECONDS, draftId } from '#plumbing/draft-cookie.ts';
import type { HttpEvent } from '#plumbing/http.ts';
import { epochSeconds } from '#plumbing/time.ts';
import type { Draft, Drafts } from '#store/ports.ts';

export type FormFields = Readonly<Record<string, string | readonly string[]>>;

/** The first of what was sent under a name; empty where nothing was. */
export function field(fields: FormFields, name: string): string {
  const value = fields[name] ?? '';
  return typeof value === 'string' ? value : (value[0] ?? '');
}

/** Everything typed into a form, whatever is wrong with it. */
export function typedIn(fields: FormFields): Answers {
  return readAnswers(Object.fromEntries(answerNames.map((name) => [name, field(fields, name)])));
}

/** Names of the fields that were sent more than once: no browser does that, and nobody can tell which was meant. */
export function repeatedIn(fields: FormFields): readonly string[] {
  return answerNames.filter((name) => Array.isArray(fields[name]));
}

/** Of what was sent, the answers to one question. */
export function answered(question: Question, fields: FormFields): Readonly<Record<string, string>> {
  return Object.fromEntries(questions[question].map((name) => [name, field(fields, name)]));
}

/** The answers as a page carries them. They are the reader's own, in the reader's own page. */
export function toKept(answers: Answers): string {
  return JSON.stringify(Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== '')));
}

/** What a page carried; nothing where it is not ours. It is checked like everything else that is sent. */
export function fromKept(kept: string): Answers {
  try {
    const carried: unknown = JSON.parse(kept);
    return readAnswers(typeof carried === 'object' && carried !== null ? (carried as Record<string, unknown>) : {});
  } catch {
    return readAnswers({});
  }
}

/** The unsent request of a browser: its id where the browser names one, and what is kept under it. */
export type Journey = { readonly id: string | undefined; readonly draft: Draft | null };

export async function journeyOf(event: HttpEvent, drafts: Drafts, now: string): Promise<Journey> {
  const id = draftId(event);
  return { id, draft: id === undefined ? null : await drafts.load(id, now) };
}

/** When what is saved now is to be forgotten, in epoch seconds. */
export function forgetAt(now: string): number {
  return epochSeconds(now) + DRAFT_SECONDS;
}

/** The page after a question: back to checking where the reader came from there, else the next one. */
export function after(question: Question, change: boolean): string {
  if (change) return '/request/check';
  // What is published already is offered as soon as it is known what is looked for.
  if (question === 'information') return '/request/published';
  return `/request/${questionNames[questionNames.indexOf(question) + 1] ?? 'check'}`;
}
