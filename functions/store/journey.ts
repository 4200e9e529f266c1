import { type Answers, readAnswers } from '#domain/request/answers.ts';
import { DRAFT_SECONDS, draftId } from '#plumbing/draft-cookie.ts';
import type { HttpEvent } from '#plumbing/http.ts';
import { epochSeconds } from '#plumbing/time.ts';
import type { Draft, Drafts } from './ports.ts';

/** What a draft is closed with when its reader leaves: nothing that arrives later may open it again. */
export const LEFT = 'left';

/** The unsent request of a browser. */
export type Journey = {
  /** As the browser names it; undefined where it names none. */
  readonly id: string | undefined;
  /** What is kept under it; null where nothing is, or is any more. */
  readonly draft: (Draft & { readonly sentAs: null; readonly typed: Answers }) | null;
  /** The request that it became. */
  readonly sent: { readonly reference: string; readonly at: string } | null;
  /** The reader has left: whatever comes under this id is late. */
  readonly left: boolean;
};

/** The journey that a request belongs to. `now` is an instant. */
export async function journeyOf(event: HttpEvent, drafts: Drafts, now: string): Promise<Journey> {
  const id = draftId(event);
  const found = id === undefined ? null : await drafts.load(id, now);
  const left = found?.sentAs === LEFT;
  if (!found || left) return { id, draft: null, sent: null, left };
  const { sentAs, startedAt } = found;
  if (sentAs !== null) return { id, draft: null, sent: { reference: sentAs, at: startedAt }, left };
  return { id, draft: { ...found, sentAs, typed: readAnswers(found.answers) }, sent: null, left };
}

/** When what is saved now is to be forgotten, in epoch seconds. */
export function forgetAt(now: string): number {
  return epochSeconds(now) + DRAFT_SECONDS;
}

/** The confirmation of a request that was sent. */
export function confirmationOf(reference: string): string {
  return `/request/sent/${reference}`;
}
