import { left } from './left.ts';

/** `leaving` where the browser is on its way to the next page; otherwise the name of the sentence that says what happened. */
export type Outcome = 'leaving' | 'offline' | 'failed';

/** Long enough for a slow connection and a large request, short enough that somebody still waits. */
const PATIENCE = 60_000;

/**
 * Sends a form without leaving the page, so that a lost connection costs nothing that was typed. An answer other than
 * “look over there” is the server's own page about this form: the browser then sends it again by itself and shows that
 * page, which is harmless because the form carries the key of its submission.
 */
export async function send(form: HTMLFormElement): Promise<Outcome> {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') fields.append(name, value);
  try {
    const answer = await fetch(form.action, {
      method: 'POST',
      body: fields,
      signal: AbortSignal.any([AbortSignal.timeout(PATIENCE), left.signal]),
    });
    if (left.signal.aborted) return 'leaving';
    if (answer.status >= 500) return 'failed';
    if (answer.redirected) location.assign(answer.url);
    else form.submit();
    return 'leaving';
  } catch {
    return left.signal.aborted ? 'leaving' : 'offline';
  }
}
