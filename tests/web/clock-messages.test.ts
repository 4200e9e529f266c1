import { describe, expect, it, test } from 'vitest';
import { lifecycle } from '#domain/case/lifecycle.ts';
import { reminderStages } from '#domain/clock/tick.ts';
import { dateMoved } from '#web/pages/acknowledge/date-moved.tsx';
import { reminder } from '#web/pages/acknowledge/reminder.tsx';
import { wordsFor } from '#web/words/index.ts';
import { authority, hostile, wordsOf } from './sample-pages.tsx';

const shared = { words: wordsFor('en'), authority, language: 'en', reference: '07.FOI.27.000123' };
const trackingUrl = 'https://foi.netherby.example/track/07.FOI.27.000123?key=abcDEF123';

describe('the message of a moved date', () => {
  const reasons = ['State Funeral (England and Wales, Scotland, Northern Ireland)'];
  const changes = [
    { date: '2027-06-07', counts: false, reasons },
    { date: '2027-06-14', counts: true, reasons: ['A day taken back (Scotland)'] },
  ];
  const message = dateMoved({ ...shared, from: '2027-06-18', to: '2027-06-21', changes, trackingUrl });

  it.each([
    shared.reference,
    'Friday 18 June 2027',
    'Monday 21 June 2027',
    'Monday 7 June 2027 is not a working day: State Funeral (England and Wales, Scotland, Northern Ireland).',
    'Monday 14 June 2027 is a working day after all. Before: A day taken back (Scotland).',
    trackingUrl,
    authority.contact.email,
  ])('says “%s” as text and as HTML', (fact) => {
    expect(message.text).toContain(fact);
    expect(wordsOf(message.html)).toContain(fact);
  });
  it('has a subject that shows nothing of the request', () => {
    expect(message.subject).toBe('The date for our answer to 07.FOI.27.000123 has changed');
  });
  it('says that the days have changed where it is none of the holidays', () => {
    const general = dateMoved({ ...shared, from: '2027-06-18', to: '2027-06-21', changes: [], trackingUrl });
    expect(general.text).toContain('The days that count as working days have changed');
  });
  it('escapes what a feed called a holiday', () => {
    const rude = [{ date: '2027-06-07', counts: false, reasons: [hostile] }];
    const { html } = dateMoved({ ...shared, from: '2027-06-18', to: '2027-06-21', changes: rude, trackingUrl });
    expect(html).not.toMatch(/<script|<img/);
  });
});

describe('a reminder', () => {
  const caseUrl = 'https://foi.netherby.example/api/cases/07.FOI.27.000123';
  const facts = { ...shared, day: '2027-06-18', caseUrl };

  it.each([...reminderStages, 'unjudged', 'unchecked'] as const)(
    '%s says which case, which day, which state, and where it is',
    (name) => {
      const message = reminder({ ...facts, name, state: 'approved' });
      for (const fact of [shared.reference, 'Friday 18 June 2027', 'Response approved, not sent', caseUrl]) {
        expect(message.text).toContain(fact);
        expect(wordsOf(message.html)).toContain(fact);
      }
      expect(message.subject).toContain(shared.reference);
      expect(message.text).not.toMatch(/undefined|\[object/);
    },
  );
  it('is not taken for a message to an applicant', () => {
    const { text } = reminder({ ...facts, name: 'overdue', state: 'received' });
    expect(text).not.toContain(authority.contact.post);
    expect(text).not.toContain('If you did not make a request');
  });
  test.each(Object.keys(lifecycle) as (keyof typeof lifecycle)[])('has a word for %s', (state) => {
    expect(reminder({ ...facts, name: 'overdue', state }).text).toMatch(/State: [A-Z]/);
  });
});
