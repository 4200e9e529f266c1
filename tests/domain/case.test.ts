import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { replay } from '#domain/case/case.ts';
import { canonical, chain, firstBrokenLink } from '#domain/case/chain.ts';
import { builtInRules } from '#domain/case/clock.ts';
import type { Command } from '#domain/case/commands.ts';
import { decide } from '#domain/case/decide.ts';
import type { Actor, CaseEvent, EventBody } from '#domain/case/events.ts';
import { allows, lifecycle } from '#domain/case/lifecycle.ts';
import { consumerOf, consumers, outboxFor } from '#domain/case/outbox.ts';
import { readReference, regimeOf, writeReference } from '#domain/case/reference.ts';
import { summarise } from '#domain/case/summary.ts';
import { trackingView } from '#domain/case/tracking.ts';
import { sha256 } from '#plumbing/ids.ts';

const REFERENCE = '01.FOI.26.000001';
const AT = '2026-11-23T09:30:00.000Z';
const received: EventBody = {
  type: 'RequestReceived',
  regime: 'FOIA',
  channel: 'form',
  receivedAt: AT,
  language: 'en',
  contact: 'email',
  request: { textId: 't', digest: 'd' },
};
const officer: Actor = { kind: 'officer', sub: 'officer-1' };

const context = {
  now: AT,
  rules: builtInRules('calendar'),
  keep: (text: string) => ({ textId: text.slice(0, 8), digest: sha256(text) }),
};

/** A ledger made by giving commands one after the other; refused ones leave it as it is. */
function play(commands: readonly Command[], publication: 'publish' | 'hold' | 'do-not-publish' = 'publish') {
  let ledger = chain(REFERENCE, [], [received], { now: AT, actor: { kind: 'applicant' }, digest: sha256 });
  const refused: Command[] = [];
  for (const command of commands) {
    const theCase = replay(REFERENCE, ledger)!;
    const decided = decide(theCase, command, { ...context, publication });
    if (!decided.ok) refused.push(command);
    else ledger = [...ledger, ...chain(REFERENCE, ledger, decided.value, { now: AT, actor: officer, digest: sha256 })];
  }
  return { ledger, theCase: replay(REFERENCE, ledger)!, refused };
}
const save: Command = { command: 'save-response', document: 'responses/a' };
const approve: Command = { command: 'approve-response' };
const send: Command = { command: 'send-response' };
const published: Command = { command: 'record-published', version: 1, publishedAt: AT };

describe('a reference', () => {
  it('is written and read back, with dots or hyphens, in any case', () => {
    expect(writeReference('01', 'FOIA', '26', 123)).toBe('01.FOI.26.000123');
    expect(readReference('01-foi-26-000123')).toBe('01.FOI.26.000123');
    expect(regimeOf('01.EIR.26.000001')).toBe('EIR');
  });
  it.each(['', '1.FOI.26.000123', '01.FOI.26.123', '../etc', '01.FOI.26.000123/x'])('is not %j', (text) => {
    expect(readReference(text)).toBeUndefined();
  });
});

describe('the life of a case', () => {
  it('goes from receipt over an approved response to publication, one version at a time', () => {
    const { theCase, refused } = play([save, approve, send, published]);
    expect(refused).toEqual([]);
    expect(theCase).toMatchObject({ state: 'published', sent: { version: 1, document: 'responses/a' }, version: 5 });
  });
  it('refuses to send what was not approved, and drops the approval when the response is saved anew', () => {
    expect(play([save, send]).refused).toEqual([send]);
    const { theCase, refused } = play([save, approve, { command: 'save-response', document: 'responses/b' }, send]);
    expect(refused).toEqual([send]);
    expect(theCase).toMatchObject({ state: 'drafted', approved: null });
    expect(theCase.responses.map((r) => [r.version, r.author])).toEqual([
      [1, 'officer-1'],
      [2, 'officer-1'],
    ]);
  });
  it('records nothing when the same draft is saved twice or the case is assigned to whom it belongs', () => {
    expect(play([save, save]).ledger).toHaveLength(2);
    expect(play([{ command: 'assign', to: null }]).ledger).toHaveLength(1);
  });
  it('refuses to approve another version than the latest', () => {
    expect(play([save, { command: 'approve-response', version: 7 }]).theCase.state).toBe('drafted');
  });
  it('asks for publication only where the approved decision says so, and later when a hold is released', () => {
    const kinds = (ledger: readonly CaseEvent[]) => outboxFor(REFERENCE, ledger, 0).map((o) => o.kind);
    expect(kinds(play([save, approve, send]).ledger)).toEqual(['acknowledgement', 'response', 'publication']);
    expect(kinds(play([save, approve, send], 'do-not-publish').ledger)).toEqual(['acknowledgement', 'response']);
    expect(kinds(play([save, approve, send], 'hold').ledger)).toEqual(['acknowledgement', 'response']);
    expect(kinds(play([save, approve, send, { command: 'release-hold' }], 'hold').ledger)).toEqual([
      'acknowledgement',
      'response',
      'publication',
    ]);
  });
  it('delays publication by the authority’s setting, and gives every piece of work an id of its own', () => {
    const work = outboxFor(REFERENCE, play([save, approve, send]).ledger, 10);
    expect(work.at(-1)).toMatchObject({ kind: 'publication', notBefore: '2026-12-03T09:30:00.000Z' });
    expect(new Set(work.map((w) => w.id)).size).toBe(work.length);
    for (const [consumer, kinds] of Object.entries(consumers))
      for (const kind of kinds) expect(consumerOf(kind)).toBe(consumer);
  });

  const anyCommand = fc.constantFrom<Command>(
    save,
    { command: 'save-response', document: 'responses/b' },
    approve,
    send,
    published,
    { command: 'return-response' },
    { command: 'release-hold' },
    { command: 'withdraw-disclosure', reason: 'error' },
    { command: 'withdraw-request' },
    { command: 'assign', to: 'x' },
    { command: 'assign', to: null },
  );
  it('never leaves the table, whatever is asked of it: a command is refused exactly where the table does not allow it', () => {
    fc.assert(
      fc.property(
        fc.array(anyCommand, { maxLength: 30 }),
        fc.constantFrom('publish', 'hold'),
        (commands, publication) => {
          for (const [i, command] of commands.entries()) {
            const before = play(commands.slice(0, i), publication as 'publish').theCase;
            const decided = decide(before, command, { ...context, publication: publication as 'publish' });
            const permitted = allows(before.state, command.command);
            // In a state that allows them, a release is refused where nothing is held, and taking down where nothing was up.
            const isMoot =
              (command.command === 'release-hold' && before.sent?.publication !== 'hold') ||
              (command.command === 'withdraw-disclosure' && before.publishedAt === null);
            expect(decided.ok).toBe(permitted && !isMoot);
            const { theCase, ledger } = play(commands.slice(0, i + 1), publication as 'publish');
            if (!decided.ok) expect(theCase).toEqual(before);
            expect(Object.keys(lifecycle)).toContain(theCase.state);
            expect(theCase.version).toBe(ledger.length);
            expect(firstBrokenLink(REFERENCE, ledger, sha256)).toBe(0);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('the chain of events', () => {
  it('shows any change to any event', () => {
    const { ledger } = play([save, approve, send]);
    const tampered = (i: number, change: object) =>
      ledger.map((e, n) => (n === i ? ({ ...e, ...change } as CaseEvent) : e));
    expect(firstBrokenLink(REFERENCE, ledger, sha256)).toBe(0);
    expect(firstBrokenLink(REFERENCE, tampered(0, { receivedAt: '2026-11-24T00:00:00Z' }), sha256)).toBe(2);
    expect(firstBrokenLink(REFERENCE, ledger.toSpliced(1, 1), sha256)).toBe(2);
    expect(firstBrokenLink('01.FOI.26.000002', ledger, sha256)).toBe(1);
  });
  it('writes an event in one way, whatever the order of its properties', () => {
    expect(canonical({ b: 1, a: { d: undefined, c: [2, null] } })).toBe('{"a":{"c":[2,null]},"b":1}');
    expect(canonical(JSON.parse(canonical(play([save]).ledger[1])))).toBe(canonical(play([save]).ledger[1]));
  });
});

describe('what an applicant is shown', () => {
  it('counts working days, knows when it is late, and tells only of public events', () => {
    const { theCase, ledger } = play([{ command: 'assign', to: 'x' }, save]);
    const view = (now: string) => trackingView(theCase, ledger, now, context.rules);
    expect(view(AT)).toMatchObject({
      status: 'being-prepared',
      receivedOn: '2026-11-23',
      dueOn: '2026-12-22',
      workingDay: { number: 0, of: 20 },
      overdue: false,
      history: [{ on: '2026-11-23', what: 'RequestReceived' }],
    });
    expect(view('2026-12-22T23:59:59Z')).toMatchObject({ workingDay: { number: 20, of: 20 }, overdue: false });
    expect(view('2026-12-23T00:00:01Z').overdue).toBe(true);
    expect(JSON.stringify(view(AT))).not.toContain('officer');
  });
  it('stops counting once answered and says where the answer is published', () => {
    const { theCase, ledger } = play([save, approve, send, published]);
    expect(trackingView(theCase, ledger, '2027-06-01T00:00:00Z', context.rules)).toMatchObject({
      status: 'published',
      workingDay: null,
      overdue: false,
      answeredOn: '2026-11-23',
      publishedPath: `/disclosures/${REFERENCE}/`,
    });
  });
  it('is listed as open only while an answer is owed', () => {
    expect(summarise(play([save]).theCase, context.rules)).toMatchObject({
      open: true,
      dueOn: '2026-12-22',
      quarter: '2026Q4',
    });
    expect(summarise(play([save, approve, send]).theCase, context.rules)).toMatchObject({
      open: false,
      answeredOn: '2026-11-23',
    });
    expect(summarise(play([{ command: 'withdraw-request' }]).theCase, context.rules).open).toBe(false);
  });
});
