import { expect, test } from 'vitest';
import { lettersOf } from '#web/pages/acknowledge/letters.ts';
import { ActForm } from '#web/pages/track/act-form.tsx';
import { LinkAgain, LinkSent } from '#web/pages/track/link-again.tsx';
import { Track } from '#web/pages/track/track.tsx';
import { authority, context, hostile, html, view, wordsOf } from './sample-pages.tsx';

const review = { ...view, reviewBy: '2026-12-20' } as const;

/** Where forms lead to, but for the one that leaves. */
const formsOf = (page: string) =>
  [...page.matchAll(/<form[^>]*action="([^"]+)"/g)].map((match) => match[1]).filter((to) => to !== '/request/leave');

test('the tracking page leads to what may be done now, and to nothing else', () => {
  const links = (may: typeof view.may) => {
    const page = html(<Track context={context} view={{ ...view, may, question: 'Which year?' }} />);
    return ['answer', 'withdraw', 'review', 'new-link'].filter((act) => page.includes(`/${view.reference}/${act}"`));
  };
  expect(links(['answer', 'withdraw'])).toEqual(['answer', 'withdraw', 'new-link']);
  expect(links(['review'])).toEqual(['review', 'new-link']);
  expect(formsOf(html(<Track context={context} view={view} />))).toEqual([]);
});

test('a page says what was done, beside another notice', () => {
  const page = html(<Track context={context} view={{ ...view, overdue: true }} done="answer" />);
  expect(wordsOf(page)).toContain('We have received your answer.');
  const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('the answer stands below the question, and what was typed survives an error, escaped', () => {
  const asked = { ...view, question: 'Which year do you mean?' };
  const page = html(
    <ActForm
      context={context}
      act="answer"
      view={asked}
      typed={hostile}
      problem={{ field: 'answer', code: 'missing' }}
    />,
  );
  expect(page).toMatch(/<title>Error: /);
  expect(page).toContain('href="#answer"');
  expect(page).not.toContain('<script>alert');
  for (const words of ['Which year do you mean?', 'Enter your answer']) expect(wordsOf(page)).toContain(words);
});

test('withdrawing says what it means before the one button that does it', () => {
  const page = html(<ActForm context={context} act="withdraw" view={view} typed="" />);
  expect(page).toContain(`action="/track/${view.reference}/withdraw"`);
  expect(wordsOf(page)).toContain('This cannot be undone');
});

test('a review names the date until which it may be asked for, and says when that is over', () => {
  const page = (late: boolean) =>
    wordsOf(html(<ActForm context={context} act="review" view={{ ...review, reviewIsLate: late }} typed="" />));
  expect(page(false)).toContain('You may ask until Sunday 20 December 2026.');
  expect(page(true)).toContain('ended on Sunday 20 December 2026. You can still ask, but we may refuse.');
});

test('what cannot be done is said, and what was typed is given back', () => {
  const page = html(<ActForm context={context} act="answer" view={view} typed={hostile} refused="not-now" />);
  expect(formsOf(page)).toEqual([]);
  expect(wordsOf(page)).toContain("onerror='alert(2)'");
  expect(wordsOf(page)).toContain('It has not been sent.');
});

test('whoever asks for a link sees the same page, which takes nothing of what was typed', () => {
  const sent = wordsOf(html(<LinkSent context={context} />));
  expect(sent).toContain('If that request exists and was made with this address, we have sent the link');
  const form = html(<LinkAgain context={context} values={{ reference: hostile, email: '' }} problems={[]} />);
  expect(form).toContain('action="/track/"');
  expect(form).not.toContain('<script>alert');
});

test('the letter with the link: a neutral subject, who sent it and why, and the link written out in both renderings', () => {
  const trackingUrl = 'https://foi.example/track/07.FOI.26.000123?key=k';
  const about = { reference: view.reference, language: 'en', regime: 'FOIA', trackingUrl } as const;
  const letter = lettersOf(authority).link(about);
  expect(letter.subject).toBe('The link to your request 07.FOI.26.000123');
  for (const rendering of [letter.text, letter.html]) {
    for (const fact of [trackingUrl, authority.name, 'somebody asked us', 'If you did not ask']) {
      expect(rendering).toContain(fact);
    }
  }
});
