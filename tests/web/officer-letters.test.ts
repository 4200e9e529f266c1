import { describe, expect, it } from 'vitest';
import { handOverTargets } from '#domain/case/events-work.ts';
import { readResponse } from '#domain/response/read-response.ts';
import { aResponse } from '#tests/support/rooms.ts';
import { internalOf, lettersOf } from '#web/pages/acknowledge/letters.ts';
import { mailWordsFor } from '#web/words/index.ts';
import { authority, wordsOf } from './sample-pages.tsx';

const reference = '07.FOI.26.000123';
const trackingUrl = 'https://foi.netherby.example/track/07.FOI.26.000123?key=abcDEF123';
const about = { reference, language: 'en', regime: 'FOIA', trackingUrl } as const;
const letters = lettersOf(authority);
const { letters: words } = mailWordsFor('en');

describe('a letter in an officer’s own words', () => {
  const letter = letters.letter({
    ...about,
    letterSubject: 'Where we are\r\nBcc: all@example.org',
    body: '## So far\n\nWe looked in **two** places.\n\n<script>alert(1)</script>\n\n[here](javascript:alert(1))',
  });
  it('has one line of subject, with the reference', () => {
    expect(letter.subject).toBe('Where we are Bcc: all@example.org (07.FOI.26.000123)');
  });
  it('shortens a subject that is none', () => {
    const { subject } = letters.letter({ ...about, letterSubject: 'x'.repeat(20_000), body: 'y' });
    expect(subject).toBe(`${'x'.repeat(119)}… (07.FOI.26.000123)`);
  });
  it('reads Markdown, and never HTML or a script', () => {
    expect(letter.html).toContain('<strong>two</strong>');
    expect(letter.html).not.toMatch(/<script|href="javascript/);
    expect(letter.text).toContain('So far');
    expect(letter.text).toContain(trackingUrl);
  });
});

describe.each(handOverTargets)('what was passed on as %s', (to) => {
  it('is told to the applicant with the day of receipt', () => {
    const letter = letters.passedOn({ ...about, to, closes: true, receivedOn: '2026-11-23' });
    for (const fact of [words.passedOn[to], words.passedOnNext[to], 'Monday 23 November 2026', 'has closed it']) {
      const expected = fact === 'has closed it' ? words.passedOnCloses : fact;
      expect(letter.text).toContain(expected);
      expect(wordsOf(letter.html)).toContain(expected);
    }
    expect(letter.text).toContain(authority.regulator.name);
  });
  it('says that the rest is still worked on, where it is', () => {
    const letter = letters.passedOn({ ...about, to, closes: false, receivedOn: '2026-11-23' });
    expect(letter.text).toContain(words.passedOnRest);
    expect(letter.text).not.toContain(words.passedOnCloses);
  });
  it('is told to the team by its reference and day alone', () => {
    const caseUrl = `https://foi.netherby.example/officer/cases/${reference}`;
    const letter = internalOf(authority).handOver({ reference, to, receivedOn: '2026-11-23', caseUrl });
    for (const fact of [reference, 'Monday 23 November 2026', caseUrl]) expect(letter.text).toContain(fact);
    expect(letter.subject.startsWith('URGENT – ')).toBe(to === 'urgent');
    expect(letter.text.includes('one month')).toBe(to === 'own-data');
  });
});

describe('the outcome of a review', () => {
  const read = readResponse(aResponse(), 'FOIA');
  if (!read.ok) throw new Error('The sample can be read');
  const review = {
    ...about,
    contact: 'email' as const,
    text: 'We **had** left out a year.',
    askedOn: '2026-11-23',
    answeredOn: '2026-12-01',
  };
  const days = { outcome: 'varied', regulatorBy: '2027-01-12' } as const;
  it('says what was found, gives the new answer whole, where it is published, and the last day for the regulator', () => {
    const publicUrl = `https://foi.netherby.example/disclosures/${reference}/`;
    const { text, html } = letters.reviewOutcome({ ...review, ...days, response: read.value, publicUrl });
    const facts = [
      words.reviewOutcomes.varied,
      'had left out a year',
      'We gritted 431 miles.',
      publicUrl,
      'Tuesday 12 January 2027',
      authority.regulator.name,
      trackingUrl,
    ];
    for (const fact of facts) {
      expect(text.replaceAll('**', '')).toContain(fact);
      expect(wordsOf(html)).toContain(fact);
    }
  });
  it('says nothing of a new answer where there is none', () => {
    const { text } = letters.reviewOutcome({ ...review, ...days, outcome: 'upheld', response: null });
    expect(text).toContain(words.reviewOutcomes.upheld);
    expect(text).not.toContain(words.reviewVersion);
  });
});

describe('a notice of more time', () => {
  const more = { ground: 'public-interest', until: '2027-01-20', exemptions: [], why: 'To be weighed.' } as const;
  it('gives the answers to the other parts under a heading of their own, where there are any', () => {
    expect(letters.extension({ ...about, ...more, answers: 'We hold **none**.' }).html).toContain(
      'We hold <strong>none</strong>.',
    );
    expect(letters.extension({ ...about, ...more }).text).not.toContain(words.extensionAnswers);
  });
});

describe('a question to somebody else', () => {
  const { commission, outside } = internalOf(authority);
  it('leads a unit to it, in the time that it has', () => {
    const commissionUrl = `https://foi.netherby.example/officer/commissions/${reference}/4`;
    const facts = { reference, dueOn: '2026-12-01', commissionUrl };
    const all = ([null, 'soon', 'overdue'] as const).map((chase) => commission({ ...facts, chase }));
    expect(all.map(({ subject }) => subject)).toEqual([
      'A question for you: 07.FOI.26.000123',
      'Soon due – A question for you: 07.FOI.26.000123',
      'Overdue – A question for you: 07.FOI.26.000123',
    ]);
    for (const { text } of all) expect(text).toMatch(/Tuesday 1 December 2026[\s\S]+commissions\/07/);
  });
  it('asks somebody outside the question itself, and says how to reply', () => {
    const question = 'May we <b>disclose</b> the price?';
    const { subject, text, html } = outside({
      reference,
      kind: 'third-party',
      question,
      dueOn: '2026-12-01',
      chase: null,
    });
    expect(subject).toBe('A question from Netherby Borough Council (07.FOI.26.000123)');
    for (const fact of [question, 'reply to this message by Tuesday 1 December 2026', authority.contact.post]) {
      expect(text).toContain(fact);
    }
    expect(html).toContain('&lt;b>disclose');
    expect(text).not.toMatch(/track|If you did not make a request/);
  });
});
