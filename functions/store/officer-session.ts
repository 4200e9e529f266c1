import { cookie, type HttpEvent, sessionCookie } from '#plumbing/http.ts';
import { epochSeconds } from '#plumbing/time.ts';
import type { Officer } from '#plumbing/who.ts';
import type { Session, Sessions } from './officer-ports.ts';

/** Somebody at the console. `sessionId` is a secret of this browser: it is never shown or logged. */
export type SignedIn = Officer & { readonly name: string; readonly sessionId: string };

const NAME = '__Host-officer';

/** A working day: nobody stays signed in over night, however busy they are. */
const LONGEST_SECONDS = 10 * 3600;
/** Nor on a machine that was left alone for an hour. */
const IDLE_SECONDS = 3600;
/** A request is noted where the last that was noted is older: not every page costs a write. */
const NOTED_SECONDS = 300;

/** When a session ends that was last noted at `seenAt`; a request that was not noted costs nobody their hour. */
export function sessionEnds({ startedAt, seenAt }: Pick<Session, 'startedAt' | 'seenAt'>): number {
  return Math.min(epochSeconds(startedAt) + LONGEST_SECONDS, epochSeconds(seenAt) + IDLE_SECONDS + NOTED_SECONDS);
}

/** The id of this browser's session; undefined where it has none. */
export function officerSessionId(event: HttpEvent): string | undefined {
  const id = cookie(event, NAME);
  // What cannot be an id of ours is not looked up.
  return id !== undefined && /^[\w-]{1,64}$/.test(id) ? id : undefined;
}

/** Names the session to this browser, until it is closed. */
export function officerCookie(id: string): string {
  return sessionCookie(NAME, id);
}

/** Makes the browser forget it. */
export function noOfficerCookie(): string {
  return `${NAME}=; Max-Age=0; Path=/; Secure; HttpOnly; SameSite=Lax`;
}

/**
 * Who is at the console, by this browser's session; null where nobody is, or not any more: after ten hours, or an hour
 * without a request. Every door of the console asks here, and nowhere else.
 */
export async function officerOfSession(
  event: HttpEvent,
  sessions: Pick<Sessions, 'find' | 'touch'>,
  now: string,
): Promise<SignedIn | null> {
  const sessionId = officerSessionId(event);
  const session = sessionId === undefined ? null : await sessions.find(sessionId, now);
  if (sessionId === undefined || session === null) return null;
  const { sub, name, groups, startedAt, seenAt } = session;
  if (epochSeconds(now) - epochSeconds(seenAt) >= NOTED_SECONDS) {
    await sessions.touch(sessionId, now, sessionEnds({ startedAt, seenAt: now }));
  }
  return { sub, name, groups, sessionId };
}
