import { londonDate } from '#domain/dates.ts';
import type { Contact } from '#domain/request/intake.ts';
import type { Seal } from '#plumbing/ids.ts';
import { epochSeconds } from '#plumbing/time.ts';
import type { Limits } from './ports.ts';

export type DailyDeps = { readonly limits: Limits; readonly seal: Seal; readonly now: () => string };

/** Counts one more of a London day's; answers how many that makes, or null, and nothing is counted, beyond `max`. */
export function countToday(
  { limits, now }: Omit<DailyDeps, 'seal'>,
  what: string,
  max: number,
): Promise<number | null> {
  const at = now();
  // Two days: the London day of a name is over by then, whatever the hour.
  return limits.take(`${what}#${londonDate(at)}`, max, epochSeconds(at) + 2 * 86_400);
}

/**
 * The same for something that must not be told from the counter: a network or a contact. Its name is a keyed hash that is
 * another one on the next day, so that counters of two days cannot be laid side by side.
 */
export function countSealed(deps: DailyDeps, what: string, who: string, max: number): Promise<number | null> {
  return countToday(deps, `${what}#${deps.seal('limit', `${londonDate(deps.now())}\n${who}`)}`, max);
}

/**
 * A contact as it is counted. Many mailboxes have more than one spelling: what follows a plus, dots and capitals make no
 * other one, nor do spaces and commas in a postal address. Two people whom this takes for one share a limit, and no more.
 */
export function countedContact(contact: Contact): string {
  if (!('email' in contact))
    return contact.post
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  const [local = '', domain = ''] = contact.email.trim().toLowerCase().split('@');
  return `${local.replace(/\+.*$/s, '').replaceAll('.', '')}@${domain}`;
}
