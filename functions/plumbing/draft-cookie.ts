import { cookie, type HttpEvent } from './http.ts';

/** How long an unsent request is kept after the last save, in seconds: 24 hours. */
export const DRAFT_SECONDS = 24 * 3600;

const NAME = '__Host-draft';
const ATTRIBUTES = 'Path=/; Secure; HttpOnly; SameSite=Lax';

/** The id of this browser's unsent request; undefined where it has none, or keeps no cookies. */
export function draftId(event: HttpEvent): string | undefined {
  const id = cookie(event, NAME);
  // What cannot be an id of ours is not looked up.
  return id !== undefined && /^[\w-]{1,64}$/.test(id) ? id : undefined;
}

/** Names the unsent request to this browser for another 24 hours. It is the only one that can open it. */
export function draftCookie(id: string): string {
  return `${NAME}=${id}; Max-Age=${DRAFT_SECONDS}; ${ATTRIBUTES}`;
}

/** Names what was sent, until the browser is closed: going back leads to the confirmation. */
export function sentDraftCookie(id: string): string {
  return `${NAME}=${id}; ${ATTRIBUTES}`;
}

/** Makes the browser forget it. */
export function noDraftCookie(): string {
  return `${NAME}=; Max-Age=0; ${ATTRIBUTES}`;
}
