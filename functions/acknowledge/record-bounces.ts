import { isInternal } from '#domain/case/kept-letter.ts';
import { readReference } from '#domain/case/reference.ts';
import { recordBounce } from '#domain/case/undelivered.ts';
import { ok } from '#domain/result.ts';
import { log } from '#plumbing/log.ts';
import { type ApplyDeps, apply } from '#store/apply.ts';
import { type Bounce, readSesEvent, readTopicEvent } from './ses-event.ts';

/** What became of a piece of news. */
export type Noted = 'recorded' | 'known' | 'greeting' | 'unreadable' | 'no-case' | 'reminder';

async function noteBounce(deps: ApplyDeps, { kind, messageId, ...tags }: Bounce): Promise<Noted> {
  if (isInternal(tags.letter ?? '')) {
    // The team's own mailbox, or a unit's: no applicant is concerned, and everything later would be lost as well.
    log('error', 'bounce', { code: `${tags.letter}-undelivered`, kind, messageId });
    return 'reminder';
  }
  const reference = readReference(tags.reference);
  let isNew = false;
  const done = reference
    ? await apply(deps, reference, { kind: 'portal' }, (_case, _context, stored) => {
        const events = recordBounce(stored.ledger, { kind, messageId });
        isNew = events.length > 0;
        return ok(events);
      })
    : null;
  if (done?.ok) return isNew ? 'recorded' : 'known';
  // Somebody else wrote in between: thrown, so that Lambda asks again.
  if (done && done.error.code !== 'not-found') throw new Error(`A bounce could not be recorded: ${done.error.code}`);
  log('warn', 'bounce', { code: reference ? 'unknown-reference' : 'no-reference', kind, messageId });
  return 'no-case';
}

/**
 * Records on their cases the letters that SES could not deliver. Safe to do twice. Nothing of an address is read or
 * logged: the case is found by the tag that its letter carried. Throws where it has to be asked again.
 */
export async function recordBounces(deps: ApplyDeps, event: unknown): Promise<readonly Noted[]> {
  const noted: Noted[] = [];
  for (const message of readTopicEvent(event) ?? ['']) {
    const bounce = readSesEvent(message);
    if (bounce === null) log('error', 'bounce', { code: 'unreadable' });
    noted.push(bounce === null ? 'unreadable' : bounce === 'greeting' ? bounce : await noteBounce(deps, bounce));
  }
  return noted;
}
