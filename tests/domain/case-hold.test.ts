import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { replay } from '#domain/case/case.ts';
import { chain } from '#domain/case/chain.ts';
import { builtInRules, clockOf } from '#domain/case/clock.ts';
import { type Command, OfficerCommand } from '#domain/case/commands.ts';
import { decide } from '#domain/case/decide.ts';
import { type EventBody, holdReasons, rejectionReasons } from '#domain/case/events.ts';
import { mayWrite } from '#domain/case/hold.ts';
import { allows, type CaseState, lifecycle } from '#domain/case/lifecycle.ts';
import { consumerOf, outboxFor } from '#domain/case/outbox.ts';
import { summarise } from '#domain/case/summary.ts';
import { trackingView } from '#domain/case/tracking.ts';
import { sha256 } from '#plumbing/ids.ts';

const REFERENCE = '01.FOI.26.000001';
const AT = '2026-11-23T09:30:00.000Z';
const LATER = '2026-11-25T14:00:00.000Z';
const received: EventBody = {
  type: 'RequestReceived',
  regime: 'FOIA',
  channel: 'form',
  receivedAt: AT,
  language: 'en',
  contact: 'email',
  request: { textId: 't', digest: 'd' },
};
const held: EventBody = { type: 'RequestHeld', reasons: ['trap', 'too-fast'] };
const rules = builtInRules('calendar');
const kept: string[] = [];
const context = {
  now: LATER,
  rules,
  keep: (text: string) => ({ textId: `t-${kept.push(text)}`, digest: sha256(text) }),
  publication: 'publish' as const,
};

/** A ledger that begins with these events, and what commands add to it; the names of those that were refused. */
function play(begin: readonly EventBody[], commands: readonly Command[]) {
  let ledger = chain(REFERENCE, [], begin, { now: AT, actor: { kind: 'portal' }, digest: sha256 });
  const refused: string[] = [];
  const queued = [...outboxFor(REFERENCE, ledger, 0)];
  for (const command of commands) {
    const theCase = replay(REFERENCE, ledger)!;
    const decided = decide(theCase, command, context);
    if (!decided.ok) refused.push(command.command);
    const added = decided.ok ? decided.value : [];
    const events = chain(REFERENCE, ledger, added, { now: LATER, actor: { kind: 'portal' }, digest: sha256 });
    queued.push(...outboxFor(REFERENCE, events, 0, theCase.silent));
    ledger = [...ledger, ...events];
  }
  const theCase = replay(REFERENCE, ledger)!;
  return { ledger, theCase, refused, queued, view: trackingView(theCase, ledger, LATER, rules) };
}
const release: Command = { command: 'release-request' };
const reject = (tell: boolean): Command => ({ command: 'reject-request', reason: 'not-a-request', tell });
const kindsOf = (work: readonly { kind: string }[]) => work.map(({ kind }) => kind);

describe('a request that looks like misuse', () => {
  it('is received at the same moment and owed an answer by the same day as any other', () => {
    const [plain, odd] = [play([received], []).theCase, play([received, held], []).theCase];
    expect(odd).toMatchObject({ state: 'held', heldFor: ['trap', 'too-fast'], receivedAt: AT, silent: true });
    expect(clockOf(odd, rules).dueOn).toBe(clockOf(plain, rules).dueOn);
    expect(summarise(odd, rules)).toMatchObject({ state: 'held', open: true, dueOn: '2026-12-22' });
  });
  it('is not acknowledged before an officer has released it, and then it is', () => {
    expect(play([received, held], []).queued).toEqual([]);
    const { theCase, queued } = play([received, held], [release]);
    expect(theCase).toMatchObject({ state: 'received', heldFor: ['trap', 'too-fast'], receivedAt: AT, silent: false });
    expect(queued).toMatchObject([{ kind: 'acknowledgement', event: 3, notBefore: LATER }]);
    expect(kindsOf(outboxFor(REFERENCE, play([received, held], [release]).ledger, 0))).toEqual(['acknowledgement']);
  });
  it('is written to after a rejection only where the officer wants it, and only that it was rejected', () => {
    expect(kindsOf(play([received, held], [reject(true)]).queued)).toEqual(['rejection']);
    expect(play([received, held], [reject(false)]).queued).toEqual([]);
    const told = play([received, held], [reject(true)]).theCase;
    expect([mayWrite(told, 'rejection'), mayWrite(told, 'link'), mayWrite(told, 'acknowledgement')]).toEqual([
      true,
      false,
      false,
    ]);
    expect(mayWrite(play([received, held], [reject(false)]).theCase, 'rejection')).toBe(false);
  });
  it('keeps its day of receipt when a wrong rejection is taken back', () => {
    const { theCase, queued } = play([received, held], [reject(false), release]);
    expect(theCase).toMatchObject({ state: 'received', rejection: null, receivedAt: AT, silent: false });
    expect(kindsOf(queued)).toEqual(['acknowledgement']);
    expect(clockOf(theCase, rules).dueOn).toBe('2026-12-22');
  });
  it('may be given to an officer, corrected in its date and withdrawn while it is held, and not worked on', () => {
    const correct: Command = { command: 'correct-received-date', receivedAt: '2026-11-20T09:00:00Z', reason: 'Post' };
    const { theCase, refused, queued } = play(
      [received, held],
      [
        { command: 'assign', to: 'ann' },
        correct,
        { command: 'save-response', document: 'responses/a' },
        { command: 'seek-clarification', question: 'Which?', parts: [], adviceOnly: false },
        { command: 'withdraw-request' },
      ],
    );
    expect(refused).toEqual(['save-response', 'seek-clarification']);
    expect(theCase).toMatchObject({ state: 'withdrawn', assignee: 'ann', silent: true });
    // The day of receipt may stand on a published page: that work finds that there is none.
    expect(kindsOf(queued)).toEqual(['publication']);
  });
  it('hears of no moved date, which the acknowledgement will tell', () => {
    const moved: EventBody = { type: 'DueDateMoved', from: '2026-12-22', to: '2026-12-23', calendarVersion: 1 };
    const of = (begin: readonly EventBody[]) => kindsOf(play(begin, []).queued);
    expect(of([received, held, moved])).toEqual([]);
    expect(of([received, moved])).toEqual(['acknowledgement', 'date-moved']);
    expect(of([received, held, { type: 'RequestReleased' }, moved])).toEqual(['acknowledgement', 'date-moved']);
    const later = chain(REFERENCE, [], [moved], { now: AT, actor: { kind: 'portal' }, digest: sha256 });
    expect([kindsOf(outboxFor(REFERENCE, later, 0, true)), kindsOf(outboxFor(REFERENCE, later, 0, false))]).toEqual([
      [],
      ['date-moved'],
    ]);
  });
  it('keeps an officer’s note apart from the events', () => {
    kept.splice(0);
    const { ledger } = play([received, held], [{ ...reject(false), note: 'Sells shoes' } as Command]);
    expect(kept).toEqual(['Sells shoes']);
    expect(JSON.stringify(ledger)).not.toContain('shoes');
    expect(ledger.at(-1)).toMatchObject({
      type: 'RequestRejected',
      note: { textId: 't-1', digest: expect.any(String) },
    });
  });
  it('tells its applicant that it is checked, what came of it, and offers nothing that would send a letter', () => {
    const open = play([received, held], []).view;
    expect(open).toMatchObject({ status: 'checking', sendsLinks: false, may: ['withdraw'], dueOn: '2026-12-22' });
    expect(open.workingDay).toEqual({ number: 2, of: 20 });
    const gone = play([received, held], [{ ...reject(false), note: 'Sells shoes' } as Command]).view;
    expect(gone).toMatchObject({
      status: 'rejected',
      rejection: 'not-a-request',
      may: [],
      clock: null,
      workingDay: null,
    });
    expect(gone.history.map(({ what }) => what)).toEqual(['RequestReceived', 'RequestHeld', 'RequestRejected']);
    expect(JSON.stringify(gone)).not.toContain('trap');
    expect(play([received, held], [release]).view).toMatchObject({ status: 'received', sendsLinks: true });
  });
});

describe('the commands that end a hold', () => {
  it.each<[string, object]>([
    ['a rejection without a reason', { command: 'reject-request', tell: true }],
    ['a rejection for another reason', { command: 'reject-request', reason: 'rude', tell: true }],
    ['a rejection that does not say whether to tell', { command: 'reject-request', reason: 'sent-twice' }],
    ['an empty note', { command: 'release-request', note: ' ' }],
  ])('are refused as %s', (_, command) => {
    expect(v.safeParse(OfficerCommand, command).success).toBe(false);
  });
  it('are allowed where the table says, and nowhere else', () => {
    const states = (name: 'release-request' | 'reject-request') =>
      (Object.keys(lifecycle) as CaseState[]).filter((state) => allows(state, name));
    expect([states('release-request'), states('reject-request')]).toEqual([['held', 'rejected'], ['held']]);
  });

  const anyCommand = fc.oneof(
    fc.constantFrom<Command>(
      release,
      { command: 'save-response', document: 'responses/a' },
      { command: 'approve-response' },
      { command: 'send-response' },
      { command: 'withdraw-request' },
      { command: 'assign', to: 'x' },
    ),
    fc.record({
      command: fc.constant('reject-request' as const),
      reason: fc.constantFrom(...rejectionReasons),
      tell: fc.boolean(),
    }),
  );
  const reasons = fc.uniqueArray(fc.constantFrom(...holdReasons), { minLength: 1 });
  it('leave every letter unsent until one of them was given, in whatever order commands come', () => {
    fc.assert(
      fc.property(reasons, fc.array(anyCommand, { maxLength: 12 }), (why, commands) => {
        const { ledger, theCase, queued } = play([received, { type: 'RequestHeld', reasons: why }], commands);
        const releasedBy = ledger.find((event) => event.type === 'RequestReleased')?.n ?? Number.POSITIVE_INFINITY;
        for (const { kind, event } of queued) {
          if (kind === 'rejection') expect(ledger[event - 1]).toMatchObject({ type: 'RequestRejected', tell: true });
          else if (consumerOf(kind) === 'acknowledge') expect(event).toBeGreaterThanOrEqual(releasedBy);
        }
        expect(theCase.receivedAt).toBe(AT);
        // Told piece by piece or all at once, the same work follows.
        expect(outboxFor(REFERENCE, ledger, 0).map(({ id }) => id)).toEqual(queued.map(({ id }) => id));
      }),
      { numRuns: 200 },
    );
  });
});
