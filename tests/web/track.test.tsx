import { expect, test } from 'vitest';
import { rejectionReasons, reviewOutcomes } from '#domain/case/events.ts';
import { ProblemPage } from '#web/pages/errors/problem-page.tsx';
import { RequestSent } from '#web/pages/submit/request-sent.tsx';
import { Track } from '#web/pages/track/track.tsx';
import { TrackClosed } from '#web/pages/track/track-closed.tsx';
import { authority, context, heldView, html, view, wordsOf } from './sample-pages.tsx';

const shown = (more: Partial<typeof view> = {}) =>
  wordsOf(html(<Track context={context} view={{ ...view, ...more }} />));

test('a waiting request shows its status, both dates in words, and where the count stands', () => {
  const words = shown();
  for (const fact of ['Being prepared', 'Monday 2 November 2026', 'Tuesday 1 December 2026', 'working day 7 of 20']) {
    expect(words).toContain(fact);
  }
});

test('on the day of receipt the count has not begun', () => {
  const words = shown({ workingDay: { number: 0, of: 20 } });
  expect(words).toContain('counted from the working day after we received your request');
  expect(words).not.toContain('Today is working day');
});

test('a date beyond the settled calendar is said to be one that may move', () => {
  expect(shown({ provisional: true })).toContain('could still move');
});

test('an overdue request is told so, with an apology and the way to complain', () => {
  const words = shown({ overdue: true, workingDay: { number: 20, of: 20 } });
  expect(words).toContain('Our answer is late');
  expect(words).toContain('we are sorry');
  expect(words).not.toContain('Today is working day');
});

test('a published answer is linked, and its due date no longer matters', () => {
  const page = html(
    <Track
      context={context}
      view={{
        ...view,
        status: 'published',
        workingDay: null,
        answeredOn: '2026-11-20',
        publishedPath: '/disclosures/x/',
      }}
    />,
  );
  expect(page).toContain('href="/disclosures/x/"');
  expect(wordsOf(page)).not.toContain('Answer due by');
});

test('a request that waits for a fee says how much, until when, and how to pay', () => {
  const words = shown({ status: 'awaiting-fee', fee: { amountPence: 4550, payBy: '2027-03-16' } });
  for (const fact of ['£45.50', 'Tuesday 16 March 2027', authority.contact.email]) expect(words).toContain(fact);
  expect(shown()).not.toContain('£');
});

test('a review is said to be under way until it is answered, and then what it decided', () => {
  const asked = { reviewDueOn: '2027-01-05' } as const;
  expect(shown(asked)).toContain('looking at it again');
  for (const outcome of reviewOutcomes) {
    const words = shown({ ...asked, reviewOutcome: outcome, regulatorBy: '2027-02-15' });
    expect(words).toContain(context.words.track.reviewOutcome[outcome]);
    expect(words).not.toContain('is looking at it again');
  }
});

test('every page of a request says how to complain, to whom, and where they are', () => {
  const { regulator } = authority;
  for (const fact of ['internal review', '40 working days', regulator.name, regulator.address, regulator.url]) {
    expect(shown()).toContain(fact);
  }
});

test('the closed page is the same bytes whatever was asked for: it is given nothing to tell apart', () => {
  const page = html(<TrackClosed context={context} />);
  expect(page).toBe(html(<TrackClosed context={{ ...context, path: '/track/07.FOI.26.000123' }} />));
  expect(page).toMatch(/<form method="post"[^>]*>.*name="key"/s);
  expect(page).not.toContain('07.FOI');
});

test('a request that is checked says so, counts on, and offers neither a letter nor an answer', () => {
  const page = html(<Track context={context} view={heldView} />);
  for (const fact of [
    'Being checked',
    'checks it before we begin work',
    'working day 7 of 20',
    'aside to be checked',
  ]) {
    expect(wordsOf(page)).toContain(fact);
  }
  expect(page).toContain(`href="/track/${view.reference}/withdraw"`);
  expect(page).not.toContain('new-link');
});

test.each(rejectionReasons)(
  'what was rejected as %s is told why in words, and how to say that it is a request',
  (rejection) => {
    const words = shown({ ...heldView, status: 'rejected', rejection, workingDay: null, clock: null, may: [] });
    const { track } = context.words;
    for (const fact of [
      track.lead.rejected,
      track.rejection[rejection],
      track.rejectionWrong,
      authority.contact.post,
    ]) {
      expect(words).toContain(fact);
    }
    expect(words).not.toContain(rejection);
    expect(words).not.toContain('What you can do');
  },
);

test('a confirmation of what is held promises no email yet, and gives reference, date, email and post', () => {
  const props = { context, reference: view.reference, receivedOn: view.receivedOn, dueOn: '2026-12-01' } as const;
  const sent = (held: boolean) =>
    wordsOf(html(<RequestSent {...props} trackPath="/track/x" contact="email" held={held} />));
  const main = (words: string) => words.slice(0, words.indexOf('Keep a copy of this page'));
  for (const fact of [view.reference, 'Tuesday 1 December 2026', 'looks at it first', authority.contact.email]) {
    expect(main(sent(true))).toContain(fact);
  }
  expect(main(sent(true))).toContain(authority.contact.post);
  expect(main(sent(true))).not.toContain('We are sending you an email');
  expect(main(sent(false))).not.toMatch(/looks at it first|County Hall/);
});

test('who is refused for what came from their network is shown email and post, and that nothing was sent', () => {
  const words = wordsOf(html(<ProblemPage context={context} problem={{ code: 'too-many' }} />));
  const main = words.slice(words.indexOf('cannot take your request'), words.indexOf('Help and information'));
  for (const fact of ['Nothing was sent', authority.contact.email, authority.contact.post])
    expect(main).toContain(fact);
});

test('a confirmation gives the reference, the due date in words, and tells postal applicants about the post', () => {
  const props = { context, reference: view.reference, receivedOn: view.receivedOn, dueOn: '2026-12-01' } as const;
  const page = html(<RequestSent {...props} trackPath="/track/07.FOI.26.000123" contact="post" held={false} />);
  for (const fact of [view.reference, 'Tuesday 1 December 2026', 'by post']) expect(wordsOf(page)).toContain(fact);
  expect(page).toContain('href="/track/07.FOI.26.000123"');
  expect(wordsOf(page)).not.toContain('spam');
});
