import { expect, test } from 'vitest';
import { acknowledgement } from '#web/pages/acknowledge/acknowledgement.tsx';
import { wordsFor } from '#web/words/index.ts';
import { authority, clockAnswer, hostile, wordsOf } from './sample-pages.tsx';

const facts = {
  words: wordsFor('en'),
  authority,
  language: 'en',
  reference: '07.FOI.26.000123',
  information: `1. How many?\n2. Where?\n${hostile}`,
  receivedOn: '2026-11-02',
  dueOn: '2026-12-01',
  clock: clockAnswer(),
  trackingUrl: 'https://foi.netherby.example/track/07.FOI.26.000123?key=abcDEF123',
};
const message = acknowledgement(facts);

const inBoth = [
  facts.reference,
  'Monday 2 November 2026',
  'Tuesday 1 December 2026',
  'section 10(1) of the Freedom of Information Act 2000',
  'Working day 1 is Tuesday 3 November 2026. Working day 20 is Tuesday 1 December 2026.',
  'section 10(6)',
  'Monday 30 November 2026: St Andrew’s Day (Scotland)',
  facts.trackingUrl,
  '1. How many?',
  '2. Where?',
  'internal review',
  authority.name,
  authority.contact.email,
  authority.contact.post,
  authority.regulator.name,
  authority.regulator.address,
  'If you did not make a request',
];

test.each(inBoth)('text and HTML both say “%s”', (fact) => {
  expect(message.text).toContain(fact);
  expect(wordsOf(message.html)).toContain(fact);
});

test('both lead to the regulator', () => {
  expect(message.text).toContain(authority.regulator.url);
  expect(message.html).toContain(`href="${authority.regulator.url}"`);
});

test('the subject has the reference and no word of the request', () => {
  expect(message.subject).toBe('We have received your request 07.FOI.26.000123');
  expect(message.subject).not.toContain('many');
});

test('what was asked is quoted line for line, and escaped in HTML', () => {
  expect(message.text).toContain('> 1. How many?\n> 2. Where?\n> "><script>');
  expect(message.html).not.toMatch(/<script|<img/);
  expect(message.html).toContain('1. How many?<br/>2. Where?');
});

test('the HTML loads nothing from anywhere', () => {
  expect(message.html).not.toMatch(/<(link|img|iframe|script|style)\b|url\(/i);
  expect(message.html).toContain('lang="en"');
});

test('the text has no markup and no missing word', () => {
  expect(message.text).not.toMatch(/undefined|\[object|<a |&amp;/);
});

test('where no bank holiday is in between it says that, and where the calendar is not settled that it may move', () => {
  const plain = acknowledgement({ ...facts, clock: clockAnswer({ receivedAt: '2026-09-01' }) });
  expect(plain.text).toContain('there is no bank holiday in between');
  expect(plain.text).not.toContain('could still move');
  expect(acknowledgement({ ...facts, clock: clockAnswer({ receivedAt: '2028-12-20' }) }).text).toContain(
    'could still move',
  );
});

test('under Scottish law it names the days of Scotland and the sections of that law', () => {
  const clock = clockAnswer({ regime: 'FOISA', receivedAt: '2026-03-20' });
  const { text } = acknowledgement({ ...facts, clock });
  expect(text).toContain('section 10(1) of the Freedom of Information (Scotland) Act 2002');
  expect(text).toContain('Good Friday (Scotland)');
  expect(text).not.toContain('Easter Monday');
});
