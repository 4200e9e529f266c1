import { describe, expect, it } from 'vitest';
import type { Confirmed } from '#domain/case/confirmed.ts';
import { lettersOf } from '#web/pages/acknowledge/letters.ts';
import { authority, wordsOf } from './sample-pages.tsx';

const about = {
  reference: '07.FOI.26.000123',
  language: 'en',
  regime: 'FOIA',
  trackingUrl: 'https://foi.netherby.example/track/07.FOI.26.000123?key=abcDEF123',
  receivedOn: '2026-11-23',
} as const;
const letterOf = (what: Confirmed['what'], dueOn: string | null, isStatutory: boolean) =>
  lettersOf(authority).confirmation({ ...about, what, dueOn, isStatutory });

describe('the letter that confirms what an applicant sent', () => {
  it.each([
    ['answer', '2026-12-21', true, 'We will answer you by Monday 21 December 2026.'],
    ['review', '2026-12-21', false, 'We aim to answer your request for a review by Monday 21 December 2026.'],
    ['review', '2026-12-21', true, 'We must answer your request for a review by Monday 21 December 2026.'],
    ['withdraw', null, false, 'so we will not answer it.'],
  ] as const)('of %s (due %s, by law: %s) says “%s”', (what, dueOn, isStatutory, sentence) => {
    const letter = letterOf(what, dueOn, isStatutory);
    for (const fact of [sentence, 'Monday 23 November 2026', about.trackingUrl, 'If you did not do this']) {
      expect(letter.text).toContain(fact);
      expect(wordsOf(letter.html)).toContain(fact);
    }
    expect(letter.subject).toContain(about.reference);
  });
  it('promises no date where none is due', () => {
    for (const what of ['answer', 'withdraw', 'review'] as const) {
      expect(letterOf(what, null, true).text).not.toMatch(/answer (you|your request for a review) by/);
    }
  });
});
