import { expect, test } from 'vitest';
import { acknowledgement } from '#web/pages/acknowledge/acknowledgement.tsx';
import { wordsFor } from '#web/words/index.ts';
import { authority, hostile, wordsOf } from './sample-pages.tsx';

const facts = {
  words: wordsFor('en'),
  authority,
  language: 'en',
  reference: '07.FOI.26.000123',
  information: `1. How many?\n2. Where?\n${hostile}`,
  receivedOn: '2026-11-02',
  dueOn: '2026-12-01',
  trackingUrl: 'https://foi.netherby.example/track/07.FOI.26.000123?key=abcDEF123',
};
const message = acknowledgement(facts);

const inBoth = [
  facts.reference,
  'Monday 2 November 2026',
  'Tuesday 1 December 2026',
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
