import { describe, expect, it } from 'vitest';
import { rejectionReasons } from '#domain/case/events.ts';
import { lettersOf } from '#web/pages/acknowledge/letters.ts';
import { wordsFor } from '#web/words/index.ts';
import { authority, wordsOf } from './sample-pages.tsx';

const about = {
  reference: '07.FOI.26.000123',
  language: 'en',
  regime: 'FOIA',
  trackingUrl: 'https://foi.netherby.example/track/07.FOI.26.000123?key=abcDEF123',
} as const;

describe.each(rejectionReasons)('the letter about what was rejected as %s', (reason) => {
  const letter = lettersOf(authority).rejection({ ...about, reason, receivedOn: '2026-11-23' });
  const { track } = wordsFor('en');
  it.each([
    about.reference,
    'Monday 23 November 2026',
    track.rejection[reason],
    'If you are asking for information, reply to this message',
    about.trackingUrl,
    authority.contact.post,
    authority.regulator.name,
    'If you did not make a request',
  ])('says “%s” as text and as HTML', (fact) => {
    expect(letter.text).toContain(fact);
    expect(wordsOf(letter.html)).toContain(fact);
  });
  it('has a subject that shows nothing of it', () => {
    expect(letter.subject).toBe('What you sent us: 07.FOI.26.000123');
  });
});
