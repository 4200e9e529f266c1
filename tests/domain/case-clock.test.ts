import { describe, expect, it } from 'vitest';
import { type Case, replay } from '#domain/case/case.ts';
import { chain, firstBrokenLink } from '#domain/case/chain.ts';
import { builtInRules, clockOf } from '#domain/case/clock.ts';
import type { Command } from '#domain/case/commands.ts';
import { decide } from '#domain/case/decide.ts';
import type { CaseEvent, EventBody } from '#domain/case/events.ts';
import { outboxFor } from '#domain/case/outbox.ts';
import { summarise } from '#domain/case/summary.ts';
import { trackingView } from '#domain/case/tracking.ts';
import type { Regime } from '#domain/clock/regimes.ts';
import { findExemption } from '#domain/response/grounds.ts';
import { sha256 } from '#plumbing/ids.ts';

const REFERENCE = '01.FOI.26.000001';
const rules = builtInRules('calendar');
const noon = (day: string) => `${day}T12:00:00.000Z`;

/** A case that lives from day to day: each command is given on its day, and the test stops at the first refusal. */
function aCase(receivedOn: string, regime: Regime = 'FOIA') {
  const received: EventBody = {
    type: 'RequestReceived',
    regime,
    channel: 'form',
    receivedAt: noon(receivedOn),
    language: 'en',
    contact: 'email',
    request: { textId: 't', digest: 'd' },
  };
  let ledger: readonly CaseEvent[] = chain(REFERENCE, [], [received], {
    now: noon(receivedOn),
    actor: { kind: 'applicant' },
    digest: sha256,
  });
  const texts = new Map<string, string>();
  const now = () => replay(REFERENCE, ledger) as Case;
  const attempt = (day: string, command: Command) => {
    const keep = (text: string) => {
      const textId = `t${texts.size}`;
      texts.set(textId, text);
      return { textId, digest: sha256(text) };
    };
    const context = { now: noon(day), rules, keep, publication: 'publish', findExemption } as const;
    const decided = decide(now(), command, context);
    if (decided.ok) {
      const stamp = { now: noon(day), actor: { kind: 'officer', sub: 'o' }, digest: sha256 } as const;
      ledger = [...ledger, ...chain(REFERENCE, ledger, decided.value, stamp)];
    }
    return decided;
  };
  return {
    attempt,
    on(day: string, command: Command) {
      const decided = attempt(day, command);
      if (!decided.ok) throw new Error(`${command.command} on ${day}: ${JSON.stringify(decided.error)}`);
      return this;
    },
    get state() {
      return now().state;
    },
    get due() {
      return summarise(now(), rules).dueOn;
    },
    get clock() {
      return clockOf(now(), rules);
    },
    view: (day: string) => trackingView(now(), ledger, noon(day), rules, (id) => texts.get(id)),
    get work() {
      return outboxFor(REFERENCE, ledger, 0).map((o) => o.kind);
    },
    get intact() {
      return firstBrokenLink(REFERENCE, ledger, sha256) === 0;
    },
    get ledger() {
      return ledger;
    },
  };
}
const ask = (more: { parts?: string[]; adviceOnly?: boolean } = {}): Command => ({
  command: 'seek-clarification',
  question: 'Which year?',
  parts: [],
  adviceOnly: false,
  ...more,
});
const answered = (day: string): Command => ({ command: 'record-clarification', answer: '2025', receivedAt: noon(day) });
const publicInterest = (until: string, exemptions = ['s31']): Command => ({
  command: 'extend-time',
  ground: 'public-interest',
  until,
  exemptions,
  why: 'Still weighing.',
});
const complex = (until: string): Command => ({
  command: 'extend-time',
  ground: 'complex-and-voluminous',
  until,
  exemptions: [],
  why: '9,000 maps.',
});

describe('clarification: it restarts the clock on the day a sufficient answer arrives (s.1(3), s.10(6)(b))', () => {
  it('stops the clock when asked, and counts anew from the arrival', () => {
    const it = aCase('2026-09-01').on('2026-09-15', ask());
    expect([it.state, it.due]).toEqual(['awaiting-clarification', null]);
    expect(it.view('2026-09-16')).toMatchObject({
      status: 'awaiting-clarification',
      question: 'Which year?',
      workingDay: null,
    });
    it.on('2026-09-24', answered('2026-09-23')); // recorded a day late: the arrival counts
    expect([it.state, it.due]).toEqual(['received', '2026-10-21']);
    expect(it.work).toEqual(['acknowledgement', 'clarification', 'confirmation']);
  });
  it('counts an answer until an officer finds it insufficient, and then waits again', () => {
    const it = aCase('2026-09-01').on('2026-09-15', ask()).on('2026-09-23', answered('2026-09-23'));
    it.on('2026-09-24', { command: 'judge-clarification', sufficient: false });
    expect([it.state, it.due]).toEqual(['awaiting-clarification', null]);
    it.on('2026-09-28', answered('2026-09-28')).on('2026-09-28', { command: 'judge-clarification', sufficient: true });
    expect([it.state, it.due]).toEqual(['received', '2026-10-26']);
  });
  it('lets clear parts go on: their date stands, and the unclear ones have a clock of their own', () => {
    const it = aCase('2026-09-01').on('2026-09-15', ask({ parts: ['2b'] }));
    expect([it.state, it.due]).toEqual(['received', '2026-09-29']);
    expect(it.clock.partClocks).toMatchObject([
      { parts: ['2b'], answer: { state: 'stopped-clarification', dueOn: null } },
    ]);
    it.on('2026-09-23', answered('2026-09-23'));
    expect(it.due).toBe('2026-09-29');
    expect(it.clock.partClocks[0]?.answer.dueOn).toBe('2026-10-21');
  });
  it('restarts nothing where the question was only advice (s.16)', () => {
    const it = aCase('2026-09-01')
      .on('2026-09-15', ask({ adviceOnly: true }))
      .on('2026-09-23', answered('2026-09-23'));
    expect([it.state, it.due]).toEqual(['received', '2026-09-29']);
  });
  it('drops an approval, since what was asked may change', () => {
    const it = aCase('2026-09-01')
      .on('2026-09-02', { command: 'save-response', document: 'd' })
      .on('2026-09-03', { command: 'approve-response' })
      .on('2026-09-04', ask())
      .on('2026-09-07', answered('2026-09-07'));
    expect(it.state).toBe('drafted');
  });
  it('is closed for want of an answer by an officer alone, and then only followed by a linked request', () => {
    const it = aCase('2026-09-01').on('2026-09-15', ask()).on('2026-12-15', { command: 'close-unclarified' });
    expect(it.state).toBe('closed');
    expect(it.attempt('2026-12-16', answered('2026-12-16')).ok).toBe(false);
    expect(
      it.attempt('2026-12-16', {
        command: 'open-linked-request',
        information: 'x',
        receivedAt: noon('2026-12-16'),
        reason: 'clarified-after-closing',
      }).ok,
    ).toBe(true);
  });
  it.each([
    ['in the future', '2026-10-01'],
    ['before the question', '2026-09-14'],
  ])('refuses an arrival %s', (_what, day) => {
    const it = aCase('2026-09-01').on('2026-09-15', ask());
    expect(it.attempt('2026-09-20', answered(day))).toMatchObject({ ok: false, error: { code: 'not-valid' } });
  });
});

describe('a fees notice: the working days from notice to payment, both included, do not count (s.10(2))', () => {
  it('stops the clock, and goes on where it stood when the fee arrives', () => {
    const it = aCase('2026-12-07').on('2026-12-17', { command: 'issue-fees-notice', amountPence: 4500 });
    expect([it.state, it.due, it.clock.answer.feePaymentDeadline]).toEqual(['awaiting-fee', null, '2027-03-16']);
    it.on('2027-01-05', { command: 'record-fee', receivedAt: noon('2027-01-05') });
    expect([it.state, it.due]).toEqual(['received', '2027-01-22']);
    expect(it.clock.answer.disregarded).toHaveLength(10);
  });
  it('lapses after three months beginning with the notice, not a day before', () => {
    const it = aCase('2026-09-07').on('2026-09-14', { command: 'issue-fees-notice', amountPence: 100 });
    expect(it.attempt('2026-12-13', { command: 'lapse' }).ok).toBe(false);
    it.on('2026-12-14', { command: 'lapse' });
    expect(it.state).toBe('lapsed');
    expect(it.view('2026-12-15').status).toBe('lapsed');
  });
});

describe('an extension: the public interest (s.10(3), s.17(2)) or regulation 7', () => {
  it('moves the date to the one stated and keeps the day by which its notice is due', () => {
    const it = aCase('2026-11-09').on('2026-12-04', publicInterest('2027-01-08'));
    expect(it.due).toBe('2027-01-08');
    expect(it.clock.answer.refusalNoticeDue).toBe('2026-12-08');
    expect(it.work).toContain('extension');
    expect(it.ledger.at(-1)).toMatchObject({ type: 'TimeExtended', late: false });
  });
  it('may be revised under FOIA, and is recorded as late after the twentieth working day', () => {
    const it = aCase('2026-11-09')
      .on('2026-12-08', publicInterest('2027-01-08'))
      .on('2027-01-05', publicInterest('2027-01-29'));
    expect(it.due).toBe('2027-01-29');
    expect(it.ledger.at(-1)).toMatchObject({ late: false });
    const late = aCase('2026-11-09').on('2026-12-09', publicInterest('2027-01-08'));
    expect(late.ledger.at(-1)).toMatchObject({ late: true });
  });
  it('is given once under regulation 7, and not beyond forty working days', () => {
    const it = aCase('2026-07-06', 'EIR');
    expect(it.attempt('2026-07-28', complex('2026-09-04'))).toMatchObject({
      ok: false,
      error: { fields: [{ field: 'until' }] },
    });
    it.on('2026-07-28', complex('2026-09-03'));
    expect([it.due, it.clock.answer.extensionNoticeDue]).toEqual(['2026-09-03', '2026-08-05']);
    expect(it.attempt('2026-07-29', complex('2026-09-03')).ok).toBe(false);
  });
  it.each<[string, Regime, Command]>([
    ['public interest under the EIR', 'EIR', publicInterest('2027-01-08')],
    ['regulation 7 under FOIA', 'FOIA', complex('2027-01-08')],
    ['public interest in Scotland', 'FOISA', publicInterest('2027-01-08')],
    ['no exemption', 'FOIA', publicInterest('2027-01-08', [])],
    ['an absolute exemption', 'FOIA', publicInterest('2027-01-08', ['s21'])],
    ['an unknown exemption', 'FOIA', publicInterest('2027-01-08', ['s99'])],
    ['a date that extends nothing', 'FOIA', publicInterest('2026-12-08')],
  ])('refuses %s', (_what, regime, command) => {
    expect(aCase('2026-11-09', regime).attempt('2026-11-20', command)).toMatchObject({
      ok: false,
      error: { code: 'not-valid' },
    });
  });
});

describe('other moves of the clock', () => {
  it('refuses a date of receipt after what was recorded since', () => {
    const it = aCase('2026-09-01').on('2026-09-07', { command: 'issue-fees-notice', amountPence: 100 });
    const late = { command: 'correct-received-date', receivedAt: noon('2026-09-08'), reason: 'A slip.' } as const;
    expect(it.attempt('2026-09-09', late)).toMatchObject({ ok: false, error: { code: 'not-allowed-now' } });
    expect(it.due).toBe(null);
  });
  it('forgets an extension when a clarification restarts the clock', () => {
    const it = aCase('2026-11-09').on('2026-12-04', publicInterest('2027-01-08')).on('2026-12-07', ask());
    it.on('2026-12-10', answered('2026-12-10'));
    expect(it.due).toBe('2027-01-13');
  });
  it('follows a corrected date of receipt, keeps the reason apart, and tells the applicant', () => {
    const it = aCase('2026-09-03').on('2026-09-10', {
      command: 'correct-received-date',
      receivedAt: noon('2026-09-01'),
      reason: 'It lay in the post room.',
    });
    expect(it.due).toBe('2026-09-29');
    expect(it.view('2026-09-10').history.at(-1)).toEqual({ on: '2026-09-10', what: 'ReceivedDateCorrected' });
    expect(JSON.stringify(it.ledger)).not.toContain('post room');
    expect(it.intact).toBe(true);
  });
  it('knows until when a review may be asked for, opens one, and answers it', () => {
    const it = aCase('2026-09-01')
      .on('2026-09-14', { command: 'save-response', document: 'd' })
      .on('2026-09-14', { command: 'approve-response' })
      .on('2026-09-15', { command: 'send-response' });
    expect(it.view('2026-09-16').reviewBy).toBe('2026-11-10');
    it.on('2026-10-01', { command: 'request-review', receivedAt: noon('2026-09-30'), grounds: 'Too much withheld.' });
    expect(
      it.attempt('2026-10-02', { command: 'request-review', receivedAt: noon('2026-10-02'), grounds: 'Again.' }).ok,
    ).toBe(false);
    expect(it.view('2026-10-02')).toMatchObject({
      reviewDueOn: '2026-10-28',
      reviewDueIsStatutory: false,
      regulatorBy: null,
    });
    it.on('2026-10-20', { command: 'answer-review', outcome: 'varied' });
    expect(it.view('2026-10-21').regulatorBy).toBe('2026-12-01');
    expect(it.view('2026-10-21').history.map((h) => h.what)).toEqual([
      'RequestReceived',
      'ResponseSent',
      'ReviewRequested',
      'ReviewAnswered',
    ]);
  });
  it('keeps every word that people wrote out of the ledger', () => {
    const it = aCase('2026-09-01')
      .on('2026-09-15', ask())
      .on('2026-09-23', answered('2026-09-23'))
      .on('2026-09-24', publicInterest('2026-11-10'));
    for (const words of ['Which year', 'Still weighing']) expect(JSON.stringify(it.ledger)).not.toContain(words);
  });
});
