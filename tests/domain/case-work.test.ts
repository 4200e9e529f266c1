import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { replay } from '#domain/case/case.ts';
import { chain } from '#domain/case/chain.ts';
import { builtInRules } from '#domain/case/clock.ts';
import type { Command } from '#domain/case/commands.ts';
import { decide } from '#domain/case/decide.ts';
import type { EventBody } from '#domain/case/events.ts';
import { hinder } from '#domain/case/hinder.ts';
import { lifecycle } from '#domain/case/lifecycle.ts';
import { lettersOf, outboxFor } from '#domain/case/outbox.ts';
import { summarise } from '#domain/case/summary.ts';
import { trackingView } from '#domain/case/tracking.ts';
import { openCommissions } from '#domain/case/work.ts';
import { findExemption } from '#domain/response/grounds.ts';
import { sha256 } from '#plumbing/ids.ts';
import { anyOfficerCommand } from './case-arbitrary.ts';

const REFERENCE = '01.FOI.26.000001';
const rules = builtInRules('calendar');
const MONDAY = '2026-11-23T09:30:00.000Z';

/** Who gives a command where a test does not say: Ann approves what Olu wrote, and corrects. */
const handOf = ({ command }: Command) => (/^(approve|correct)-response$/.test(command) ? 'ann' : 'olu');

/** A case under way: officers give commands on days of their choice; each says whether it was refused, and why. */
function aCase(contact: 'email' | 'post' = 'email') {
  const received: EventBody = {
    type: 'RequestReceived',
    regime: 'FOIA',
    channel: contact === 'post' ? 'post' : 'form',
    receivedAt: MONDAY,
    language: 'en',
    contact,
    request: { textId: 't', digest: 'd' },
  };
  let ledger = chain(REFERENCE, [], [received], { now: MONDAY, actor: { kind: 'applicant' }, digest: sha256 });
  const give = (command: Command, now = MONDAY, by = handOf(command)) => {
    const keep = (text: string) => ({ textId: text.slice(0, 12), digest: sha256(text) });
    const context = { now, by, rules, keep, publication: 'publish', findExemption } as const;
    const decided = decide(replay(REFERENCE, ledger)!, command, context);
    if (!decided.ok) return decided.error.detail ?? decided.error.fields?.[0]?.field ?? decided.error.code;
    const stamp = { now, actor: { kind: 'officer', sub: by }, digest: sha256 } as const;
    ledger = [...ledger, ...chain(REFERENCE, ledger, decided.value, stamp)];
    return null;
  };
  return {
    give,
    all: (...commands: Command[]) => commands.map((command) => give(command)),
    now: () => replay(REFERENCE, ledger)!,
    line: () => summarise(replay(REFERENCE, ledger)!, rules),
    ledger: () => ledger,
    work: () => outboxFor(REFERENCE, ledger, 0).map(({ event, kind }) => `${event} ${kind}`),
    shown: (now = MONDAY) => trackingView(replay(REFERENCE, ledger)!, ledger, now, rules),
  };
}
const save: Command = { command: 'save-response', document: 'responses/a' };
const approve: Command = { command: 'approve-response' };
const send: Command = { command: 'send-response' };

describe('an answer to a postal address', () => {
  it('is sent on the day on which it is posted, and until then it is owed', () => {
    const one = aCase('post');
    one.all(save, approve, send);
    expect(one.line()).toMatchObject({ state: 'to-post', open: true, answeredOn: null, dueOn: '2026-12-22' });
    const letter = one.now().version;
    expect(one.now().toPost).toEqual([
      { event: 1, kind: 'acknowledgement', madeOn: '2026-11-23' },
      { event: letter, kind: 'response', madeOn: '2026-11-23' },
    ]);
    const posted: Command = { command: 'mark-posted', letter, kind: 'response', postedOn: '2026-11-25' };
    expect(one.give(posted, '2026-11-24T12:00:00Z')).toBe('postedOn');
    expect(one.give(posted, '2026-11-27T12:00:00Z')).toBeNull();
    expect(one.line()).toMatchObject({ state: 'sent', open: false, answeredOn: '2026-11-25', toPost: 1 });
    // The letter was made once, and nothing sends it a second time.
    expect(one.work()).toEqual(['1 acknowledgement', `${letter} response`, `${letter + 2} publication`]);
    expect(one.give(posted, '2026-11-27T12:00:00Z')).toBe('letter');
  });
  it('is not posted once its approval was taken back', () => {
    const one = aCase('post');
    one.all(save, approve, send, { command: 'return-response' });
    expect(one.now()).toMatchObject({ state: 'drafted', approved: null });
    expect(one.now().toPost.map(({ kind }) => kind)).toEqual(['acknowledgement']);
  });
  it('counts a fee from the day on which its notice was posted', () => {
    const one = aCase('post');
    one.all({ command: 'issue-fees-notice', amountPence: 4500 });
    const posted: Command = { command: 'mark-posted', letter: 2, kind: 'fees-notice', postedOn: '2026-11-26' };
    expect(one.give(posted, '2026-11-30T09:00:00Z')).toBeNull();
    expect(one.now().fees).toMatchObject({ givenOn: '2026-11-26' });
    expect(one.give({ command: 'record-fee', receivedAt: '2026-11-25T09:00:00Z' }, '2026-12-01T09:00:00Z')).toBe(
      'receivedAt',
    );
  });
});

describe('what an officer sent by hand', () => {
  it('moves the clock from its own day, and the portal sends nothing', () => {
    const one = aCase();
    const ask: Command = { command: 'seek-clarification', question: 'Which?', parts: [], adviceOnly: false };
    expect(one.give({ ...ask, sentOn: '2026-11-24' }, '2026-11-26T10:00:00Z')).toBeNull();
    expect(one.now().clarifications[0]).toMatchObject({ soughtAt: '2026-11-24' });
    expect(one.work()).toEqual(['1 acknowledgement']);
    const answer: Command = { command: 'record-clarification', answer: 'All.', receivedAt: '2026-11-25T10:00:00Z' };
    expect(one.give(answer, '2026-11-26T10:00:00Z')).toBeNull();
    // FOIA s.10(6)(b): twenty working days after the 25th; St Andrew's Day does not count.
    expect(one.line().dueOn).toBe('2026-12-24');
    expect(one.shown().history.map(({ on, what }) => `${on} ${what}`)).toContain('2026-11-24 ClarificationSought');
  });
  it.each(['2026-11-22', '2026-11-27'])('is refused where it lies before the request or ahead: %s', (sentOn) => {
    const one = aCase();
    const ask: Command = { command: 'seek-clarification', question: 'Which?', parts: [], adviceOnly: false, sentOn };
    expect(one.give(ask, '2026-11-26T10:00:00Z')).toBe('sentOn');
  });
  it('answers the request on the day on which it went', () => {
    const one = aCase();
    one.all(save, approve);
    expect(one.give({ ...send, sentOn: '2026-11-24' } as Command, '2026-12-24T10:00:00Z')).toBeNull();
    expect(one.line()).toMatchObject({ state: 'sent', answeredOn: '2026-11-24' });
    expect(one.ledger().at(-1)).toMatchObject({ type: 'ResponseSent', byHand: true });
  });
});

describe('triage', () => {
  it('changes the law of the whole or of a part, within a country', () => {
    const one = aCase();
    expect(one.line().untriaged).toBe(true);
    expect(one.give({ command: 'triage', regime: 'FOIA', parts: [{ label: '2', regime: 'EIR' }] })).toBeNull();
    expect(one.now()).toMatchObject({ regime: 'FOIA', partRegimes: [{ label: '2', regime: 'EIR' }] });
    expect(one.line().untriaged).toBe(false);
    expect(one.give({ command: 'triage', regime: 'EISR', parts: [] })).toBe('regime');
    expect(one.give({ command: 'triage', regime: 'EIR', parts: [] })).toBeNull();
    expect(one.line()).toMatchObject({ regime: 'EIR', dueOn: '2026-12-22' });
  });
  it('drops an approval that was given under the other law', () => {
    const one = aCase();
    one.all(save, approve, { command: 'triage', regime: 'EIR', parts: [] });
    expect(one.now()).toMatchObject({ state: 'drafted', approved: null });
  });
  it('is refused where time was taken that the other law does not know', () => {
    const one = aCase();
    one.all({
      command: 'extend-time',
      ground: 'public-interest',
      until: '2027-01-15',
      exemptions: ['s31'],
      why: 'The balance is not struck yet.',
    });
    expect(one.now().extensions).toHaveLength(1);
    expect(one.give({ command: 'triage', regime: 'EIR', parts: [] })).not.toBeNull();
  });
  it('passes on what is no request for information, and takes it back with its day of receipt', () => {
    const one = aCase();
    one.all({ command: 'hand-over', to: 'own-data', closes: true, tell: true });
    expect(one.line()).toMatchObject({ state: 'passed-on', open: false });
    expect(one.work()).toEqual(['1 acknowledgement', '2 passed-on', '2 hand-over']);
    expect(one.shown()).toMatchObject({ status: 'passed-on', publishedPath: null });
    for (const command of ['approve-response', 'send-response'] as const)
      expect(hinder(one.now(), command)).toBe('state');
    expect(one.give({ command: 'take-back' }, '2026-12-01T09:00:00Z')).toBeNull();
    expect(one.line()).toMatchObject({ state: 'received', dueOn: '2026-12-22' });
  });
  it('hands a risk to life over at once and works on, without a word to the applicant about it', () => {
    const one = aCase();
    one.all({ command: 'hand-over', to: 'urgent', closes: false, tell: false });
    expect(one.now().state).toBe('received');
    expect(one.work()).toEqual(['1 acknowledgement', '2 hand-over']);
    expect(one.shown().history.map(({ what }) => what)).toEqual(['RequestReceived']);
  });
});

describe('a question to a unit', () => {
  const ask: Command = {
    command: 'commission',
    kind: 'unit',
    unit: 'traffic',
    parts: ['1'],
    question: 'How many?',
    dueOn: '2026-12-01',
  };
  it('is waited for until it is answered, once', () => {
    const one = aCase();
    expect(one.give({ ...ask, dueOn: '2026-11-23' } as Command)).toBe('dueOn');
    expect(one.give(ask)).toBeNull();
    expect(one.line().waitsUntil).toBe('2026-12-01');
    const answer: Command = {
      command: 'answer-commission',
      commission: 2,
      outcome: 'not-held',
      answer: 'We hold none.',
      searches: 'The ledger, by name.',
      receivedOn: '2026-11-23',
    };
    expect(one.give({ ...answer, commission: 1 } as Command)).toBe('commission');
    expect(one.give(answer)).toBeNull();
    expect(one.now().commissions[0]?.answer).toMatchObject({ outcome: 'not-held', receivedOn: '2026-11-23' });
    expect(one.line().waitsUntil).toBeNull();
    expect(one.give(answer)).toBe('No question to a unit or to somebody outside is open.');
  });
  it('is let go when the request is answered, withdrawn or passed on', () => {
    for (const end of [
      [save, approve, send],
      [{ command: 'withdraw-request' }],
      [{ command: 'hand-over', to: 'complaint', closes: true, tell: true }],
    ] as Command[][]) {
      const one = aCase();
      one.all(ask, ...end);
      expect(openCommissions(one.now())).toEqual([]);
      expect(one.ledger().at(-1)?.type).toBe('CommissionCancelled');
    }
  });
  it('names whom it goes to', () => {
    const one = aCase();
    expect(one.give({ ...ask, unit: null } as Command)).toBe('unit');
    expect(one.give({ ...ask, kind: 'third-party', unit: null } as Command)).toBe('who');
    expect(one.give({ ...ask, kind: 'referral', unit: null, who: 'A body\nb@example.org' } as Command)).toBeNull();
  });
});

describe('a review', () => {
  const reviewed = () => {
    const one = aCase();
    one.give(save, MONDAY, 'author');
    one.give(approve, MONDAY, 'approver');
    one.give(send, MONDAY, 'approver');
    one.give({ command: 'request-review', receivedAt: MONDAY, grounds: 'No.' });
    return one;
  };
  it('belongs to nobody who wrote or approved the answer', () => {
    const one = reviewed();
    expect(one.give({ command: 'assign-review', to: 'author' })).toBe('to');
    expect(one.give({ command: 'assign-review', to: 'approver' })).toBe('to');
    expect(one.give({ command: 'assign-review', to: 'third' })).toBeNull();
    const answer: Command = { command: 'answer-review', outcome: 'upheld', letter: 'We looked again.' };
    expect(one.give(answer, MONDAY, 'approver')).toMatch(/does not review/);
    expect(one.give(answer, MONDAY, 'fourth')).toMatch(/somebody else/);
    expect(one.give(answer, MONDAY, 'third')).toBeNull();
    const asked = one.work().slice(-2);
    expect(asked.map((work) => work.split(' ')[1])).toEqual(['review-outcome', 'publication']);
  });
  it('replaces the answer where it changed it, and the published page with it', () => {
    const one = reviewed();
    one.give({ command: 'record-published', version: 1, publishedAt: MONDAY });
    expect(one.give({ command: 'save-response', document: 'responses/b' }, MONDAY, 'third')).toBeNull();
    expect(one.now()).toMatchObject({ state: 'published', sent: { version: 1 } });
    const answer: Command = { command: 'answer-review', outcome: 'varied', letter: 'Part 2 changes.', version: 2 };
    expect(one.give({ ...answer, version: 1 } as Command, MONDAY, 'third')).toBe('version');
    expect(one.give({ ...answer, outcome: 'upheld' } as Command, MONDAY, 'third')).toBe('version');
    expect(one.give(answer, MONDAY, 'third')).toBeNull();
    expect(one.now().sent).toMatchObject({ version: 2, document: 'responses/b' });
    expect(
      one
        .work()
        .slice(-2)
        .map((work) => work.split(' ')[1]),
    ).toEqual(['review-outcome', 'publication']);
    expect(hinder(one.now(), 'answer-review')).toBe('no-review-open');
  });
});

describe('the regulator', () => {
  it('comes with a complaint, and what it waits for stands in the caseload until it is done', () => {
    const one = aCase();
    one.all(save, approve, send);
    expect(one.line()).toMatchObject({ active: false, regulatorDueOn: null });
    const notice: Command = {
      command: 'record-regulator',
      step: 'information-notice',
      on: '2026-11-23',
      dueOn: '2026-12-23',
    };
    expect(one.give(notice)).toBe('step');
    one.all({ command: 'record-regulator', step: 'complaint', on: '2026-11-23', dueOn: null }, notice);
    expect(one.line()).toMatchObject({ active: true, regulatorDueOn: '2026-12-23', nextDueOn: '2026-12-23' });
    const waiting = one.now().version;
    expect(one.give({ command: 'finish-regulator', step: waiting, on: '2026-11-23' })).toBeNull();
    expect(one.line()).toMatchObject({ regulatorDueOn: null, active: true });
    one.all({ command: 'record-regulator', step: 'resolved', on: '2026-11-23', dueOn: null });
    expect(one.line().active).toBe(false);
  });
});

describe('a refusal without a notice', () => {
  it('names the earlier request, and the applicant reads of it', () => {
    const one = aCase();
    const close: Command = {
      command: 'close-without-notice',
      ground: 'vexatious',
      earlier: '01.FOI.26.000002',
      why: 'The same campaign.',
    };
    expect(one.give({ ...close, earlier: REFERENCE } as Command)).toBe('earlier');
    expect(one.give(close)).toBeNull();
    expect(one.work()).toEqual(['1 acknowledgement']);
    expect(one.shown()).toMatchObject({ status: 'refused-before' });
  });
});

describe('any commands of officers, in any order', () => {
  it('leave a case in a state of the table, and its line is the same however often it is made anew', () => {
    fc.assert(
      fc.property(
        fc.array(anyOfficerCommand, { maxLength: 40 }),
        fc.constantFrom('email', 'post'),
        (commands, contact) => {
          const one = aCase(contact as 'email');
          for (const command of commands) {
            const before = one.ledger().length;
            const hindrance = hinder(one.now(), command.command);
            const refused = one.give(command);
            if (hindrance !== null) expect(refused).not.toBeNull();
            if (refused !== null) expect(one.ledger()).toHaveLength(before);
            expect(Object.keys(lifecycle)).toContain(one.now().state);
          }
          expect(one.line()).toEqual(summarise(replay(REFERENCE, JSON.parse(JSON.stringify(one.ledger())))!, rules));
          // Every letter that waits to be posted is one that was made.
          for (const { event, kind } of one.now().toPost) {
            expect(contact).toBe('post');
            expect(lettersOf(one.ledger()[event - 1]!, false)).toContain(kind);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
