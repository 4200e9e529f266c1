import type { Outcome } from './link.ts';

/** What came of asking one address once: a status with where it leads, or why there was no answer. */
export type Answered =
  | { readonly status: number; readonly location: string | null }
  | { readonly fault: 'no-such-name' | 'not-public' | 'certificate' | 'chain' | 'no-answer' };

/** Asks an address once, without following it or reading what it says. Never throws. */
export type Ask = (url: URL, method: 'HEAD' | 'GET') => Promise<Answered>;

const isRedirect = (status: number) => [301, 302, 303, 307, 308].includes(status);

/** True where only the page itself will tell: many servers do not know HEAD, or refuse it. One that has had enough is left in peace. */
export function wantsGet(answer: Answered): boolean {
  return 'status' in answer && answer.status >= 400 && answer.status !== 429;
}

/** Where an answer leads: an address, undefined where it leads nowhere, null where it leads to no address. */
export function leadsTo(answer: Answered, from: URL): URL | null | undefined {
  if (!('status' in answer) || !isRedirect(answer.status)) return undefined;
  const { location } = answer;
  return location !== null && URL.canParse(location, from) ? new URL(location, from) : null;
}

/** What the last answer on the way means. */
export function outcomeOf(answer: Answered, movedTo: string | null): Outcome {
  if ('fault' in answer) {
    const { fault } = answer;
    if (fault === 'no-such-name' || fault === 'not-public') return { found: 'dead', because: fault };
    // A browser finds what is missing in the chain of certificates; we would not.
    if (fault === 'chain') return { found: 'unknown', because: fault };
    return { found: 'unsure', because: fault };
  }
  const { status } = answer;
  if (status >= 200 && status < 300) return { found: 'alive', movedTo };
  if (status === 404) return { found: 'dead', because: 'not-found' };
  if (status === 410) return { found: 'dead', because: 'gone' };
  if (status >= 500) return { found: 'unsure', because: 'server-error' };
  // It is there, and does not speak to programs: 403, 429 and their like.
  if (status >= 400) return { found: 'unknown', because: 'refused-us' };
  return { found: 'unsure', because: 'redirects' };
}

const siteOf = ({ hostname }: URL) => hostname.replace(/^www\./, '');

/**
 * Where an address is to be had now; null where it is where it was. To another site for good, or, for good or not, to no more than a start
 * page, which is how many sites say that a page is gone.
 */
export function movedTo(first: URL, last: URL, isForGood: boolean): string | null {
  const isElsewhere = isForGood && siteOf(first) !== siteOf(last);
  const isStart = last.pathname === '/' && last.search === '' && (first.pathname !== '/' || first.search !== '');
  return isElsewhere || isStart ? last.href.slice(0, 2000) : null;
}
