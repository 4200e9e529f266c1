import { describe, expect, it } from 'vitest';
import { type Case, replay } from '#domain/case/case.ts';
import { chain } from '#domain/case/chain.ts';
import { builtInRules } from '#domain/case/clock.ts';
import type { Command } from '#domain/case/commands.ts';
import { decide } from '#domain/case/decide.ts';
import type { CaseEvent, EventBody } from '#domain/case/events.ts';
import { hinder } from '#domain/case/hinder.ts';
import { outboxFor } from '#domain/case/outbox.ts';
import { overduePromise } from '#domain/case/promises.ts';
import { retentionIsOver } from '#domain/case/retention.ts';
import type { Regime } from '#domain/clock/regimes.ts';
import { promiseRegister } from '#domain/publication/promises.ts';
import type { Promised } from '#domain/response/promise.ts';
import { readResponse } from '#domain/response/read-response.ts';
import { typedOf } from '#domain/response/working/from-response.ts';
import { responseOf } from '#domain/response/working/to-response.ts';
import { sha256 } from '#plumbing/ids.ts';
import { promising } from '#tests/support/promises.ts';
import { aResponse } from '#tests/support/rooms.ts';
import { findingsOn } from './check-build.ts';

const REFERENCE = '01.FOI.26.000001';
const OTHER = '01.FOI.27.000002';
const rules = builtInRules('calendar');
const noon = (day: string) => `${day}T12:00:00.000Z`;
const s22: Promised = { ground: 's22', on: '2027-01-31' };

/** A case that was approved with promises on 24 November 2026. */
function approved(promises: readonly Promised[], contact: 'email' | 'post' = 'email') {
  const received: EventBody = {
    type: 'RequestReceived',
    regime: 'FOIA',
    channel: 'form',
    receivedAt: noon('2026-11-23'),
    language: 'en',
    contact,
    request: { textId: 't', digest: 'd' },
  };
  const start = { now: noon('2026-11-23'), actor: { kind: 'applicant' }, digest: sha256 } as const;
  let ledger: readonly CaseEvent[] = chain(REFERENCE, [], [received], start);
  const now = () => replay(REFERENCE, ledger) as Case;
  const add = (bodies: readonly EventBody[], day: string, sub = 'ann') => {
    const stamp = { now: noon(day), actor: { kind: 'officer', sub }, digest: sha256 } as const;
    ledger = [...ledger, ...chain(REFERENCE, ledger, bodies, stamp)];
  };
  const give = (command: Command, made = promises, by = 'ann', day = '2026-11-24') => {
    const keep = (text: string) => ({ textId: text, digest: sha256(text) });
    const context = { now: noon(day), by, rules, keep, publication: 'publish', promises: made } as const;
    const decided = decide(now(), command, context);
    if (!decided.ok) return decided.error.fields?.[0]?.field ?? decided.error.code;
    add(decided.value, day, by);
    return null;
  };
  give({ command: 'save-response', document: 'responses/1' }, [], 'olu');
  give({ command: 'approve-response' });
  return { give, now, add, ledger: () => ledger };
}
const send = (one: ReturnType<typeof approved>) =>
  one.give({ command: 'send-response', ...(one.now().contact === 'post' ? { sentOn: '2026-11-24' } : {}) });
const keep = (where: string, ground = 's22'): Command => ({ command: 'keep-promise', ground, where });
const work = (one: ReturnType<typeof approved>) =>
  outboxFor(REFERENCE, one.ledger(), 0)
    .filter(({ event }) => event === one.ledger().length)
    .map(({ kind }) => kind);

describe('a promise of later publication', () => {
  it('is made when the answer is given, and not when it is approved or taken back', () => {
    const one = approved([s22]);
    expect(hinder(one.now(), 'keep-promise')).toBe('state');
    one.give({ command: 'return-response' });
    one.give({ command: 'approve-response' }, []);
    send(one);
    expect([one.now().promises, hinder(one.now(), 'keep-promise')]).toEqual([[], 'no-promise']);

    const other = approved([s22]);
    send(other);
    expect(other.now().promises).toEqual([{ ...s22, kept: null }]);
    expect(hinder(other.now(), 'keep-promise')).toBeNull();
  });

  it('is kept by an answer of this portal or an address elsewhere: the applicant is told, and the page made anew', () => {
    const one = approved([s22]);
    send(one);
    expect(one.give(keep(OTHER, 'g9'))).toBe('ground');
    expect(one.give(keep(REFERENCE))).toBe('where');
    expect(one.give(keep(OTHER), [], 'ann', '2027-01-20')).toBeNull();
    expect(one.now().promises).toEqual([{ ...s22, kept: { on: '2027-01-20', where: OTHER } }]);
    expect(work(one)).toEqual(['promise-kept', 'publication']);
    // Said again it is nothing; with another address it is put right, and told.
    const { length } = one.ledger();
    one.give(keep(OTHER));
    expect(one.ledger()).toHaveLength(length);
    one.give(keep('https://statistics.example/'), [], 'ann', '2027-01-21');
    expect(one.now().promises[0]?.kept).toEqual({ on: '2027-01-21', where: 'https://statistics.example/' });
    expect(work(one)).toEqual(['promise-kept', 'publication']);
  });

  it('stays kept through a correction that makes it again, and is gone with one that does not', () => {
    const one = approved([s22]);
    send(one);
    one.give(keep(OTHER));
    const correct = (version: number, made: readonly Promised[]) => {
      one.give({ command: 'save-response', document: `responses/${version}` }, [], 'olu');
      const said = { correction: 'A year.', earlier: 'shown', tell: true } as const;
      return one.give({ command: 'correct-response', version, ...said }, made);
    };
    const later: Promised = { ground: 'g2', on: null };
    expect(correct(2, [s22, later])).toBeNull();
    expect(one.now().promises.map(({ ground, kept }) => [ground, kept?.where])).toEqual([
      ['s22', OTHER],
      ['g2', undefined],
    ]);
    expect(correct(3, [])).toBeNull();
    expect(one.now().promises).toEqual([]);
  });

  it('is overdue from the day after its own, until it is kept', () => {
    const one = approved([{ ground: 'g1', on: null }, s22, { ground: 'g2', on: '2027-01-10' }]);
    expect(overduePromise(one.now(), '2028-01-01')).toBeUndefined();
    send(one);
    expect(overduePromise(one.now(), '2027-01-10')).toBeUndefined();
    expect(overduePromise(one.now(), '2027-01-11')?.ground).toBe('g2');
    expect(overduePromise(one.now(), '2027-02-01')?.ground).toBe('g2');
    one.give(keep(OTHER, 'g2'));
    expect(overduePromise(one.now(), '2027-01-31')).toBeUndefined();
    expect(overduePromise(one.now(), '2027-02-01')?.ground).toBe('s22');
  });

  it('keeps who is to be written to for as long after its day as after an answer, and nobody who is erased waits for the post', () => {
    const posted: Command = { command: 'mark-posted', letter: 1, kind: 'acknowledgement', postedOn: '2026-11-24' };
    const one = approved([s22], 'post');
    one.give(posted);
    send(one);
    const isOver = (today: string) => retentionIsOver(one.now(), one.ledger(), 30, today);
    expect([isOver('2026-12-25'), isOver('2027-03-02'), isOver('2027-03-03')]).toEqual([false, false, true]);
    const kept = approved([s22], 'post');
    kept.give(posted);
    send(kept);
    kept.give(keep(OTHER));
    expect(kept.now().toPost.map(({ kind }) => kind)).toEqual(['promise-kept']);
    one.add([{ type: 'PersonalDataErased' }], '2027-03-03');
    one.give(keep(OTHER), [], 'ann', '2027-03-04');
    expect(one.now().promises[0]?.kept?.where).toBe(OTHER);
    expect(one.now().toPost).toEqual([]);
  });
});

describe('a promise in a response', () => {
  const [ground] = promising.grounds ?? [];
  const faultsOf = (regime: Regime, more: object) => {
    const read = readResponse(aResponse({ ...promising, grounds: [{ ...ground!, ...more }] }), regime);
    return read.ok ? [] : read.error.fields?.map(({ field }) => field);
  };
  it('belongs to what is held for later publication, and says what in a line', () => {
    expect(faultsOf('FOIA', {})).toEqual([]);
    expect(faultsOf('FOISA', { exemption: 's27', limbs: ['27(1)(a)'] })).toEqual([]);
    expect(faultsOf('FOIA', { exemption: 's43', limbs: ['43(2)'] })).toEqual(['grounds.0.promise.what']);
    expect(faultsOf('FOIA', { promise: { on: '2027-01-31' } })).toEqual(['grounds.0.promise.what']);
    expect(faultsOf('FOIA', { promise: { what: 'The figures', on: 'spring' } })).toEqual(['grounds.0.promise.on']);
  });

  it('answers the question for the date, which is asked where there is no promise', () => {
    const rulesOf = (promise: object | undefined) =>
      findingsOn(aResponse({ ...promising, grounds: [{ ...ground!, promise } as typeof ground & object] })).map(
        ({ rule }) => rule,
      );
    expect(rulesOf({ what: 'The figures' })).not.toContain('later-date');
    expect(rulesOf(undefined)).toContain('later-date');
  });

  it('is the same once it was opened in the editor again', () => {
    const read = readResponse(aResponse(promising), 'FOIA');
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    expect(responseOf(typedOf(read.value, 'FOIA'))).toMatchObject({ grounds: [{ promise: ground?.promise }] });
  });

  it('is made of what was typed in the editor', () => {
    const typed = {
      grounds: 'g1',
      'grounds.g1.exemption': 's22',
      'grounds.g1.promiseWhat': 'The figures',
      'grounds.g1.promiseOn': '31/1/2027',
    };
    expect(responseOf(typed)).toMatchObject({ grounds: [{ promise: { what: 'The figures', on: '2027-01-31' } }] });
    const without = { grounds: 'g1', 'grounds.g1.exemption': 's22' };
    expect(responseOf(without)).not.toMatchObject({ grounds: [{ promise: expect.anything() }] });
  });
});

it('the register has what is overdue first, then what has a day, and what is kept last', () => {
  const promise = (what: string, on?: string, kept?: string) => ({
    ...{ ground: what, what },
    ...(on === undefined ? {} : { on }),
    ...(kept === undefined ? {} : { kept: { on: kept, link: '/x/' } }),
  });
  const register = promiseRegister(
    [
      { reference: 'a', title: 'A', promises: [promise('no day'), promise('old', '2026-01-01', '2026-02-01')] },
      { reference: 'b', title: 'B' },
      { reference: 'c', title: 'C', promises: [promise('today', '2027-01-31'), promise('late', '2027-01-30')] },
      {
        reference: 'd',
        title: 'D',
        promises: [promise('later', '2026-12-01'), promise('new', undefined, '2027-01-01')],
      },
    ],
    '2027-01-31',
  );
  expect(register.lines.map(({ what, state }) => [what, state])).toEqual([
    ['later', 'overdue'],
    ['late', 'overdue'],
    ['today', 'waiting'],
    ['no day', 'waiting'],
    ['new', 'kept'],
    ['old', 'kept'],
  ]);
});
