import { type Case, replay } from '#domain/case/case.ts';
import type { CaseEvent } from '#domain/case/events.ts';
import type { OutboxKind } from '#domain/case/outbox.ts';
import { type LocalDate, londonDate } from '#domain/dates.ts';
import { readDay } from '#domain/typed-day.ts';
import { type HttpAnswer, html, seeOther } from '#plumbing/http.ts';
import type { Officer } from '#plumbing/who.ts';
import type { Cases, Outbox, ToPost } from '#store/ports.ts';
import { fieldOf, fieldsOf, type Visit } from './desk-visit.ts';
import { type CommandDeps, giveCommand } from './give-command.ts';

export type PostDeps = CommandDeps & {
  readonly cases: Cases;
  readonly outbox: Pick<Outbox, 'toPost' | 'posted'>;
  readonly now: () => string;
};

/** A letter that waits. `event`: the number of the event that asked for it; null for one that has only a new link. */
export type WaitingLetter = {
  readonly id: string;
  readonly reference: string;
  readonly event: number | null;
  readonly kind: OutboxKind;
  readonly madeOn: LocalDate;
  /** The last day for the answer, where the letter is one. */
  readonly dueOn: LocalDate | null;
};
export type ToPostFacts = {
  readonly letters: readonly WaitingLetter[];
  readonly next: string | null;
  readonly beyond?: string | undefined;
  /** Today in London, and the day that was typed. */
  readonly today: LocalDate;
  readonly on: string;
  readonly ticked: readonly string[];
  readonly done?: { readonly posted: number; readonly refused: readonly string[] } | undefined;
  readonly problem?: 'none-ticked' | 'bad-day' | undefined;
};
export type PostPages = { readonly toPost: (facts: ToPostFacts) => string };

const PAGE_SIZE = 25;
const CURSOR = /^[\w.#~:-]{1,1000}$/;
const REFERENCE = /^[\w.]{1,40}$/;

/** What the id of a letter's work names: `<reference>~<event>~<kind>`, or the day and number of a letter with a link. */
function named(id: string): { readonly reference: string; readonly event: number | null; readonly kind: OutboxKind } {
  const [reference = '', second = '', kind = ''] = id.split('~');
  if (/^link-\d+$/.test(kind)) return { reference, event: null, kind: 'link' };
  return { reference, event: Number(second), kind: kind as OutboxKind };
}

function isWaiting(theCase: Case, isErased: boolean, event: number | null, kind: OutboxKind): boolean {
  if (event === null) return !isErased;
  // An approval that was taken back: its letter must not be posted.
  if (kind === 'response' && theCase.state !== 'to-post') return false;
  return theCase.toPost.some((one) => one.event === event && one.kind === kind);
}

const wasPosted = (ledger: readonly CaseEvent[], n: number | null, kind: OutboxKind) =>
  ledger.some((one) => one.type === 'LetterPosted' && one.letter === n && one.kind === kind);

/** The letter as the case now stands; null, and out of the queue, where it waits no more. */
async function look(deps: PostDeps, { id, since }: ToPost): Promise<WaitingLetter | null> {
  const { reference, event, kind } = named(id);
  const stored = await deps.cases.load(reference);
  const theCase = stored && replay(reference, stored.ledger);
  if (!theCase || !isWaiting(theCase, stored.applicant === null, event, kind)) {
    const isPosted = stored !== null && wasPosted(stored.ledger, event, kind);
    await deps.outbox.posted(id, deps.now(), isPosted ? 'posted' : 'not-to-be-posted');
    return null;
  }
  const dueOn = kind === 'response' ? stored.summary.dueOn : null;
  return { id, reference, event, kind, madeOn: londonDate(since), dueOn };
}

async function factsOf(
  deps: PostDeps,
  after: string | undefined,
  more: Partial<ToPostFacts> = {},
): Promise<ToPostFacts> {
  const beyond = after !== undefined && CURSOR.test(after) ? after : undefined;
  const { items, next } = await deps.outbox.toPost(PAGE_SIZE, beyond);
  const looked = await Promise.all(items.map((item) => look(deps, item)));
  const letters = looked.filter((one) => one !== null);
  const today = londonDate(deps.now());
  return { letters, next, beyond, today, on: today, ticked: [], ...more };
}

/** What marking left behind in the address. */
function doneIn({ posted, refused = '' }: Readonly<Record<string, string | undefined>>): ToPostFacts['done'] {
  if (posted === undefined || !/^\d{1,3}$/.test(posted)) return undefined;
  return { posted: Number(posted), refused: refused.split(',').filter((one) => REFERENCE.test(one)) };
}

/** `GET /officer/to-post`: the letters that somebody has to print and post, oldest first. */
export async function showToPost({ event }: Visit, deps: PostDeps, pages: PostPages): Promise<HttpAnswer> {
  const query = event.queryStringParameters ?? {};
  return html(pages.toPost(await factsOf(deps, query['after'], { done: doneIn(query) })));
}

/** Records that a letter was posted on a day, in the case first; true where it was. */
async function markOne(deps: PostDeps, officer: Officer, id: string, postedOn: LocalDate): Promise<boolean> {
  const { reference, event, kind } = named(id);
  if (event !== null) {
    const command = { command: 'mark-posted', letter: event, kind, postedOn } as const;
    const done = await giveCommand(deps, officer, reference, command);
    if (!done.ok) return false;
  }
  await deps.outbox.posted(id, deps.now(), 'posted');
  return true;
}

/** `POST /officer/to-post`: letters of one day are posted. 303 back to the queue, which says what became of it; 422 where none is ticked or the day is none. */
export async function markPosted({ officer, form }: Visit, deps: PostDeps, pages: PostPages): Promise<HttpAnswer> {
  const ids = fieldsOf(form, 'letter').filter((id) => /^[\w.]{1,40}~[\d-]{1,10}~[a-z\d-]{1,30}$/.test(id));
  const ticked = [...new Set(ids)].slice(0, PAGE_SIZE);
  const after = fieldOf(form, 'after') || undefined;
  const on = fieldOf(form, 'postedOn');
  const day = readDay(on);
  const isDay = day !== undefined && day <= londonDate(deps.now());
  if (ticked.length === 0 || !isDay) {
    const problem = isDay ? 'none-ticked' : 'bad-day';
    return html(pages.toPost(await factsOf(deps, after, { ticked, on, problem })), 422);
  }
  const refused: string[] = [];
  // One after the other: two letters of one case must not write at once.
  for (const id of ticked) if (!(await markOne(deps, officer, id, day))) refused.push(named(id).reference);
  const query = new URLSearchParams({
    ...(after === undefined ? {} : { after }),
    posted: String(ticked.length - refused.length),
    ...(refused.length > 0 ? { refused: refused.join(',') } : {}),
  });
  return seeOther(`/officer/to-post?${query}`);
}
