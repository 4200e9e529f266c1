import { describe, expect, it } from 'vitest';
import { type Case, replay } from '#domain/case/case.ts';
import { chain, firstBrokenLink } from '#domain/case/chain.ts';
import { builtInRules } from '#domain/case/clock.ts';
import type { Command } from '#domain/case/commands.ts';
import { decide } from '#domain/case/decide.ts';
import { keptDocuments } from '#domain/case/erasure.ts';
import type { CaseEvent, EventBody, PublicationKind } from '#domain/case/events.ts';
import { earlierInPublic } from '#domain/case/given.ts';
import { hinder } from '#domain/case/hinder.ts';
import { outboxFor } from '#domain/case/outbox.ts';
import { trackingView } from '#domain/case/tracking.ts';
import { windowsOf } from '#domain/case/windows.ts';
import type { Regime } from '#domain/clock/regimes.ts';
import type { EvidenceFacts } from '#domain/evidence/facts.ts';
import { responseFiles } from '#domain/evidence/response-files.ts';
import { correctionsOf } from '#domain/publication/versions.ts';
import { sha256 } from '#plumbing/ids.ts';

const REFERENCE = '01.FOI.26.000001';
const rules = builtInRules('calendar');
const noon = (day: string) => `${day}T12:00:00.000Z`;
const SENT = '2026-11-24';

type Given = { readonly by?: string; readonly on?: string; readonly publication?: PublicationKind };

/** A case that Olu answered and Ann approved on the day after it came; each command says why it was refused, or null. */
function answered(
  publication: PublicationKind = 'publish',
  contact: 'email' | 'post' = 'email',
  regime: Regime = 'FOIA',
) {
  const received: EventBody = {
    type: 'RequestReceived',
    regime,
    channel: 'form',
    receivedAt: noon('2026-11-23'),
    language: 'en',
    contact,
    request: { textId: 't', digest: 'd' },
  };
  const start = { now: noon('2026-11-23'), actor: { kind: 'applicant' }, digest: sha256 } as const;
  let ledger: readonly CaseEvent[] = chain(REFERENCE, [], [received], start);
  const now = () => replay(REFERENCE, ledger) as Case;
  const give = (command: Command, { by = 'ann', on = SENT, publication: decision = 'publish' }: Given = {}) => {
    const keep = (text: string) => ({ textId: text, digest: sha256(text) });
    const decided = decide(now(), command, { now: noon(on), by, rules, keep, publication: decision });
    if (!decided.ok) return decided.error.fields?.[0]?.field ?? decided.error.detail ?? decided.error.code;
    const stamp = { now: noon(on), actor: { kind: 'officer', sub: by }, digest: sha256 } as const;
    ledger = [...ledger, ...chain(REFERENCE, ledger, decided.value, stamp)];
    return null;
  };
  give({ command: 'save-response', document: 'responses/1' }, { by: 'olu' });
  give({ command: 'approve-response' }, { publication });
  if (contact === 'email') give({ command: 'send-response' });
  else give({ command: 'send-response', sentOn: SENT });
  return {
    give,
    now,
    ledger: () => ledger,
    save: (version: number) => give({ command: 'save-response', document: `responses/${version}` }, { by: 'olu' }),
    publish: (version = 1) => give({ command: 'record-published', version, publishedAt: noon(SENT) }),
    work: () =>
      outboxFor(REFERENCE, ledger, 0)
        .filter(({ event }) => event > 4)
        .map(({ kind }) => kind),
    shown: (on: string) => trackingView(now(), ledger, noon(on), rules),
  };
}
const correct = (version: number, more: object = {}): Command => ({
  command: 'correct-response',
  version,
  correction: `Why ${version}`,
  earlier: 'shown',
  tell: true,
  ...more,
});

describe('a correction', () => {
  it('is written without changing what was sent, and then takes its place in one step', () => {
    const one = answered();
    one.publish();
    expect(hinder(one.now(), 'correct-response')).toBe('no-version');
    const before = one.now();
    expect(one.save(2)).toBeNull();
    expect(one.now()).toMatchObject({ state: 'published', sent: before.sent, given: before.given });
    expect(one.work()).toEqual([]);
    expect(one.give(correct(2), { on: '2026-12-03' })).toBeNull();
    expect(one.now()).toMatchObject({
      state: 'published',
      sent: { version: 2, document: 'responses/2', sentAt: noon(SENT) },
      handledBy: ['olu', 'ann'],
    });
    expect(one.work()).toEqual(['correction', 'publication']);
    expect(JSON.stringify(one.ledger().at(-1))).not.toMatch(/"text":|reason/);
    expect(firstBrokenLink(REFERENCE, one.ledger(), sha256)).toBe(0);
  });

  it('is given by somebody else than its author, of the latest version, which says something else', () => {
    const one = answered();
    one.save(2);
    expect(one.give(correct(2), { by: 'olu' })).toMatch(/does not give it/);
    expect(one.give(correct(1))).toMatch(/latest version is 2/);
    expect(one.give(correct(2, { tell: false }))).toBe('untold');
    one.give({ command: 'save-response', document: 'responses/1' }, { by: 'olu' });
    expect(one.give(correct(3))).toBe('version');
  });

  it('stands in an evidence pack beside the version, with who gave it and when', () => {
    const one = answered();
    one.save(2);
    one.give(correct(2), { on: '2026-12-03' });
    const [list] = responseFiles({ ledger: one.ledger(), documents: new Map() } as unknown as EvidenceFacts);
    const by = { kind: 'officer', sub: 'ann' };
    expect(JSON.parse(list?.text ?? '')).toMatchObject([
      { version: 1, sent: { by }, corrected: null },
      { version: 2, approved: null, sent: null, corrected: { at: noon('2026-12-03'), by } },
    ]);
  });

  it('waits while a review is open, whose outcome changes the answer', () => {
    const one = answered();
    one.give({ command: 'request-review', receivedAt: noon(SENT), grounds: 'No.' });
    one.save(2);
    expect(hinder(one.now(), 'correct-response')).toBe('review-open');
    one.give({ command: 'answer-review', outcome: 'varied', version: 2 }, { by: 'third' });
    one.save(3);
    expect(hinder(one.now(), 'correct-response')).toBeNull();
  });

  it('is not written once the personal data are erased', () => {
    const one = answered();
    const [last] = one.ledger().slice(-1);
    const erased = replay(REFERENCE, [...one.ledger(), { ...last!, type: 'PersonalDataErased', n: 99 } as CaseEvent])!;
    expect([hinder(erased, 'save-response'), hinder(erased, 'correct-response')]).toEqual(['erased', 'erased']);
  });

  it('is not written of an answer of an earlier log, which is no response of this portal', () => {
    const body: EventBody = { type: 'DisclosureImported', regime: 'FOIA', document: 'imported/1', on: '2020-01-01' };
    const stamp = { now: noon('2026-11-23'), actor: { kind: 'portal' }, digest: sha256 } as const;
    const imported = replay(REFERENCE, chain(REFERENCE, [], [body], stamp))!;
    expect([hinder(imported, 'save-response'), hinder(imported, 'correct-response')]).toEqual(['state', 'no-version']);
  });

  it('is told on the day on which its letter is posted, and to nobody where it says so', () => {
    const one = answered('publish', 'post');
    one.save(2);
    one.give(correct(2), { on: '2026-12-03' });
    const letter = one.now().version;
    expect(one.now().toPost).toContainEqual({ event: letter, kind: 'correction', madeOn: '2026-12-03' });
    expect(one.now().given.at(-1)).toMatchObject({ toldAt: null, page: letter });
    one.give({ command: 'mark-posted', letter, kind: 'correction', postedOn: '2026-12-04' }, { on: '2026-12-04' });
    expect(one.now().given.at(-1)?.toldAt).toBe('2026-12-04');
    one.save(3);
    one.give(correct(3, { tell: false, untold: 'They rang.' }), { on: '2026-12-07' });
    expect(one.now().toPost.map(({ kind }) => kind)).not.toContain('correction');
  });
});

describe('the time for asking for a review', () => {
  it.each(['FOIA', 'EIR', 'FOISA', 'EISR'] as const)(
    'is counted from a correction that was told, and never shortened: %s',
    (regime) => {
      const by = (one: ReturnType<typeof answered>) => windowsOf(one.now(), rules).reviewBy ?? '';
      const one = answered('publish', 'email', regime);
      const first = by(one);
      one.save(2);
      one.give(correct(2, { tell: false, untold: 'They rang.' }), { on: '2027-02-01' });
      expect(by(one)).toBe(first);
      one.save(3);
      one.give(correct(3), { on: '2027-02-02' });
      expect(by(one) > first).toBe(true);
      expect(by(one)).toBe({ FOIA: '2027-04-02', EIR: '2027-04-02', FOISA: '2027-03-31', EISR: '2027-03-31' }[regime]);
    },
  );

  it('opens again after a review, for what was corrected since, and leaves the regulator’s time as it is', () => {
    const one = answered();
    one.give({ command: 'request-review', receivedAt: noon(SENT), grounds: 'No.' });
    one.give({ command: 'answer-review', outcome: 'upheld' }, { by: 'third', on: '2026-12-01' });
    const { regulatorBy } = windowsOf(one.now(), rules);
    expect(one.shown('2026-12-02').may).not.toContain('review');
    one.save(2);
    one.give(correct(2), { on: '2026-12-03' });
    expect(one.shown('2026-12-03')).toMatchObject({ may: ['review'], correctedOn: '2026-12-03', regulatorBy });
    expect(one.shown('2026-12-03').history.at(-1)).toEqual({ on: '2026-12-03', what: 'ResponseCorrected' });
  });
});

describe('the versions before a correction', () => {
  const publicOnes = (one: ReturnType<typeof answered>) => earlierInPublic(one.now()).map(({ version }) => version);
  const said = (one: ReturnType<typeof answered>) =>
    correctionsOf(one.now(), publicOnes(one), ({ correction }) => correction?.textId);

  it('stay as such where they stood published, and are kept when the rest is erased', () => {
    const one = answered();
    one.publish();
    one.save(2);
    one.give(correct(2), { on: '2026-12-03' });
    one.save(3);
    one.give(correct(3), { on: '2026-12-04' });
    expect(publicOnes(one)).toEqual([1, 2]);
    expect(said(one)).toEqual([
      { on: '2026-12-04', version: 3, note: 'Why 3', from: 2, earlier: `/disclosures/${REFERENCE}/versions/2/` },
      { on: '2026-12-03', version: 2, note: 'Why 2', from: 1, earlier: `/disclosures/${REFERENCE}/versions/1/` },
    ]);
    expect(keptDocuments(one.now())).toEqual(['responses/3', 'responses/1', 'responses/2']);
  });

  it('go, for the public and the applicant, with what was said of them, where they disclosed what they should not', () => {
    const one = answered();
    one.publish();
    one.save(2);
    one.give(correct(2), { on: '2026-12-03' });
    one.save(3);
    one.give(correct(3, { earlier: 'hidden' }), { on: '2026-12-04' });
    expect(publicOnes(one)).toEqual([]);
    expect(said(one)).toEqual([
      { on: '2026-12-04', version: 3, note: 'Why 3', from: 2 },
      { on: '2026-12-03', version: 2, from: 1 },
    ]);
    expect(one.now().given.map(({ isReadable }) => isReadable)).toEqual([false, false, true]);
    expect(keptDocuments(one.now())).toEqual(['responses/3']);
    one.save(4);
    one.give(correct(4), { on: '2026-12-07' });
    expect(publicOnes(one)).toEqual([3]);
  });

  it('were never public where the answer waited to be published, or a review took its place', () => {
    const one = answered();
    one.save(2);
    one.give(correct(2));
    expect(publicOnes(one)).toEqual([]);
    one.publish(2);
    one.give({ command: 'request-review', receivedAt: noon(SENT), grounds: 'No.' });
    one.save(3);
    one.give({ command: 'answer-review', outcome: 'varied', version: 3 }, { by: 'third' });
    expect(publicOnes(one)).toEqual([]);
  });

  it('stay where a review says so, and are read by nobody where it says that they disclosed something', () => {
    for (const [earlier, shown] of [
      ['shown', [1]],
      ['hidden', []],
    ] as const) {
      const one = answered();
      one.publish();
      one.give({ command: 'request-review', receivedAt: noon(SENT), grounds: 'No.' });
      one.save(2);
      one.give({ command: 'answer-review', outcome: 'overturned', version: 2, earlier }, { by: 'third' });
      expect(publicOnes(one)).toEqual(shown);
      expect(one.now().given.map(({ review, isReadable }) => [review, isReadable])).toEqual([
        [null, earlier === 'shown'],
        ['overturned', true],
      ]);
    }
  });
});

describe('a correction and what is public', () => {
  it('takes the page down where the new version is not to be published, and publishes it again where a later one is', () => {
    const one = answered();
    one.publish();
    one.save(2);
    expect(one.give(correct(2), { publication: 'do-not-publish' })).toBeNull();
    expect(one.now()).toMatchObject({
      state: 'unpublished',
      withdrawals: [{ reason: 'superseded', isConfirmed: true, endedOn: null }],
      sent: { version: 2 },
    });
    expect(one.work()).toEqual(['correction', 'withdrawal']);
    expect(keptDocuments(one.now())).toEqual([]);
    one.save(3);
    expect(one.give(correct(3), { publication: 'publish-edited' })).toBeNull();
    expect(one.now()).toMatchObject({ state: 'sent', sent: { version: 3, publication: 'publish-edited' } });
    expect(one.publish(3)).toBeNull();
    expect(one.now()).toMatchObject({ state: 'published', publishedAt: noon(SENT) });
    // What was taken down does not come back as an earlier version.
    expect(earlierInPublic(one.now())).toEqual([]);
    expect(correctionsOf(one.now(), [], () => 'a note').map(({ note }) => note)).toEqual(['a note', undefined]);
  });

  it('is published again when a version that is held is released', () => {
    const one = answered();
    one.publish();
    one.save(2);
    one.give(correct(2), { publication: 'hold' });
    expect(one.now()).toMatchObject({ state: 'unpublished', sent: { publication: 'hold' } });
    expect(one.give({ command: 'release-hold' })).toBeNull();
    expect(one.now()).toMatchObject({ state: 'sent', sent: { publication: 'publish' } });
    expect(one.now().given.at(-1)?.publication).toBe('publish');
  });

  it('replaces what was taken down because it was wrong, once that is put back', () => {
    const one = answered();
    one.publish();
    one.give({ command: 'withdraw-disclosure', reason: 'error' });
    one.save(2);
    expect(one.give(correct(2))).toBeNull();
    expect(one.now().state).toBe('unpublished');
    one.give({ command: 'reinstate-disclosure', reason: 'It is corrected.' });
    expect(one.now().state).toBe('sent');
    one.publish(2);
    expect(earlierInPublic(one.now())).toEqual([]);
  });
});
