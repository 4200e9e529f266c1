import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { replay } from '#domain/case/case.ts';
import { checkFactsOf } from '#domain/case/check-facts.ts';
import type { OfficerCommand } from '#domain/case/commands.ts';
import type { CaseEvent, WordsRef } from '#domain/case/events.ts';
import { londonDate } from '#domain/dates.ts';
import { type Raised, raisedBy, smallNumberRules } from '#domain/response/raised.ts';
import { readResponse } from '#domain/response/read-response.ts';
import type { Response, ResponseInput } from '#domain/response/response.ts';
import { giveCommand } from '#functions/decide/give-command.ts';
import { submit } from '#functions/submit/submit.ts';
import { sha256 } from '#plumbing/ids.ts';
import { clockRules } from '#store/clock-rules.ts';
import type { StoredCase } from '#store/ports.ts';
import { saveResponse } from '#store/save-response.ts';
import { ground, part, respondWith, withheld } from '#tests/domain/response-build.ts';
import { anIntake, authority, aWorld } from '#tests/support/rooms.ts';
import { openRealStore } from '#tests/support/store.ts';

const DAY = 86_400_000;
const BEGIN = '2026-11-23T09:30:00.000Z';

/** Who may do what. Kit mostly reviews: whoever wrote or approved an answer may not. */
const groupsOf = {
  olu: ['officer'],
  sam: ['officer'],
  ann: ['officer', 'approver'],
  sian: ['officer', 'approver'],
  kit: ['officer', 'approver'],
} as const;
type Sub = keyof typeof groupsOf;
const who = (sub: Sub) => ({ sub, groups: groupsOf[sub] });
const isApprover = (sub: string) => (groupsOf[sub as Sub] as readonly string[] | undefined)?.includes('approver');

const refused = (more: object) =>
  respondWith({ parts: [part('', withheld)], grounds: [{ ...ground('s31', ['31(1)(a)']), ...more }] });
const weighed = { favouring: 'Openness.', against: 'Crime.', balance: 'Against.' };
const because = { why: 'Burglars would know.', harm: 'More burglaries.', likelihood: 'would' } as const;
const advised = { advice: 'Nothing else is held.' };

/** What officers save: some of it may be sent, some not before somebody lets it stand, some never. */
const responses = {
  'a full answer': respondWith({ parts: [part('', { answer: 'We gritted 431 miles.' })] }),
  'another answer': respondWith({ parts: [part('', { answer: 'We gritted 432 miles.' })], ...advised }),
  'a full refusal': refused({ ...because, publicInterest: weighed }),
  'not for the public': respondWith({ publication: { kind: 'do-not-publish', reason: 'Old.' } }),
  'held back': respondWith({ publication: { kind: 'hold', reason: 'Wait.' } }),
  'few people': respondWith({ parts: [part('', { answer: 'Three officers were dismissed.' })] }),
  'no reasons': refused({}),
  'no public interest': refused(because),
  // s.17(2): in time when it is written, and past a week later.
  'an estimate': refused({ ...because, publicInterestDueOn: '2026-11-27' }),
  'who asked': respondWith({ parts: [part('', { answer: 'We wrote to Ada Example of it.' })] }),
  'who asked, and no reasons': { ...refused({}), introduction: 'Ada Example asked.' },
  // No such version can be saved.
  'a refusal without a ground': respondWith({ parts: [part('', withheld)] }),
} as const satisfies Record<string, ResponseInput>;
type Kind = keyof typeof responses;
const written = Object.values(responses).flatMap((input) => {
  const read = readResponse(input, 'FOIA');
  return read.ok ? [read.value] : [];
});

type Step =
  | { readonly do: 'save'; readonly what: Kind; readonly by: Sub; readonly said: 'nothing' | 'reason' | 'override' }
  | { readonly do: 'approve'; readonly by: Sub; readonly accepts: readonly ('findings' | 'identity')[] }
  | { readonly do: 'send'; readonly by: Sub; readonly byHand: boolean }
  | { readonly do: 'answer-review'; readonly by: Sub; readonly changes: boolean; readonly accepts: boolean }
  | { readonly do: 'give'; readonly by: Sub; readonly command: OfficerCommand }
  | { readonly do: 'post' | 'ask-review'; readonly by: Sub }
  | { readonly do: 'wait'; readonly days: number };

const by = fc.constantFrom<Sub>('olu', 'sam', 'ann', 'sian');
const save: fc.Arbitrary<Step> = fc.record({
  do: fc.constant('save' as const),
  what: fc.constantFrom(...(Object.keys(responses) as Kind[])),
  by,
  said: fc.constantFrom('nothing', 'reason', 'override'),
});
const approve: fc.Arbitrary<Step> = fc.record({
  do: fc.constant('approve' as const),
  by: fc.constantFrom<Sub>('ann', 'sian', 'ann', 'sian', 'olu'),
  accepts: fc.subarray(['findings', 'identity'] as const),
});
const send: fc.Arbitrary<Step> = fc.record({ do: fc.constant('send' as const), by, byHand: fc.boolean() });
const answerReview: fc.Arbitrary<Step> = fc.record({
  do: fc.constant('answer-review' as const),
  by: fc.constantFrom<Sub>('kit', 'kit', 'sam', 'ann'),
  changes: fc.constantFrom(true, true, true, false),
  accepts: fc.constantFrom(true, true, false),
});
const other: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    do: fc.constant('give' as const),
    by,
    command: fc.constantFrom<OfficerCommand>(
      { command: 'return-response' },
      { command: 'triage', regime: 'EIR', parts: [] },
      { command: 'triage', regime: 'FOIA', parts: [] },
      { command: 'release-hold' },
    ),
  }),
  fc.record({ do: fc.constant('post' as const), by }),
  fc.record({ do: fc.constant('wait' as const), days: fc.constantFrom(1, 6) }),
);
const askReview: fc.Arbitrary<Step> = fc.record({ do: fc.constant('ask-review' as const), by });
type Rounds = readonly (readonly Step[])[];
const inTurn = (...steps: readonly fc.Arbitrary<Step>[]): fc.Arbitrary<Rounds> =>
  fc.tuple(...steps).map((all) => all.map((step) => [step]));
const atOnce: fc.Arbitrary<Rounds> = fc
  .tuple(fc.oneof(save, approve, send), fc.oneof(save, approve, send, answerReview))
  .map((both) => [both]);
/** One thing after the other, or two at the same moment: on the way to an answer, and after it. */
const before = fc.oneof(
  { weight: 3, arbitrary: inTurn(save, approve, send) },
  { weight: 2, arbitrary: inTurn(save) },
  { weight: 2, arbitrary: inTurn(approve) },
  { weight: 1, arbitrary: inTurn(send) },
  { weight: 1, arbitrary: inTurn(other) },
  { weight: 1, arbitrary: atOnce },
);
const after = fc.oneof(
  { weight: 3, arbitrary: inTurn(askReview, save, answerReview) },
  { weight: 1, arbitrary: inTurn(save) },
  { weight: 2, arbitrary: inTurn(answerReview) },
  { weight: 1, arbitrary: inTurn(other) },
  { weight: 1, arbitrary: atOnce },
);
const anySequence: fc.Arbitrary<Rounds> = fc
  .tuple(fc.array(before, { minLength: 4, maxLength: 8 }), fc.array(after, { minLength: 1, maxLength: 4 }))
  .map((both) => both.flat(2));

let real: Awaited<ReturnType<typeof openRealStore>>;
let world: ReturnType<typeof aWorld>;
let runs = 0;
beforeAll(async () => {
  real = await openRealStore();
  const base = aWorld(BEGIN);
  const rules = clockRules(real.store.calendars, authority, base.now);
  world = { ...base, ...real.store, records: real.store.files, rules };
}, 60_000);
afterAll(() => real?.close());

type Approval = 'other-person' | 'same-person-allowed';
const under = (approval: Approval) => ({ ...world, authority: { ...authority, approval } });
const textAt = async (key: string) => new TextDecoder().decode((await real.store.files.get(key)) ?? undefined);

async function loaded(reference: string): Promise<StoredCase> {
  const stored = await real.store.cases.load(reference);
  if (!stored) throw new Error('The case is there');
  return stored;
}

/** What is found on a response as the case stood after these events, computed anew. */
async function raisedAt(
  reference: string,
  stored: StoredCase,
  ledger: readonly CaseEvent[],
  now: string,
  text: Response,
) {
  const theCase = replay(reference, ledger);
  if (!theCase) throw new Error('The case was received');
  const facts = checkFactsOf(theCase, stored.applicant, authority, await world.rules(), now);
  return raisedBy(text, facts, smallNumberRules(authority));
}

async function aCase(contact: 'email' | 'post'): Promise<string> {
  runs += 1;
  world.moveTo(BEGIN);
  const whom = contact === 'post' ? { post: `${runs} Mill Lane` } : { email: `ada${runs}@example.org` };
  const sender = { network: `198.51.100.${runs}`, suspicions: [] };
  const receipt = await submit(world, { ...anIntake, contact: whom }, 'form', null, sender);
  if (!receipt.ok) throw new Error(JSON.stringify(receipt.error));
  return receipt.value.reference;
}

async function saveStep(reference: string, approval: Approval, step: Extract<Step, { do: 'save' }>) {
  const stored = await loaded(reference);
  const read = readResponse(responses[step.what], 'FOIA');
  const found = read.ok ? await raisedAt(reference, stored, stored.ledger, world.now(), read.value) : [];
  const kind = step.said === 'override' ? 'override' : 'reason';
  const answers = found.map(({ id }) => ({ finding: id, kind, reason: 'It is plain.', by: step.by }) as const);
  const deps = under(approval);
  return saveResponse(
    deps,
    who(step.by),
    reference,
    responses[step.what],
    undefined,
    step.said === 'nothing' ? [] : answers,
  );
}

async function take(reference: string, approval: Approval, step: Step): Promise<{ ok: boolean; code?: string }> {
  const give = (sub: Sub, command: OfficerCommand) => giveCommand(under(approval), who(sub), reference, command);
  const done = async () => {
    switch (step.do) {
      case 'save':
        return saveStep(reference, approval, step);
      case 'approve': {
        const accepts = {
          ...(step.accepts.includes('findings') ? { acceptFindings: 'Late is unlawful too.' } : {}),
          ...(step.accepts.includes('identity') ? { acceptIdentity: 'It is a street.' } : {}),
        };
        return give(step.by, { command: 'approve-response', ...accepts });
      }
      case 'send':
        return give(step.by, { command: 'send-response', ...(step.byHand ? { sentOn: londonDate(world.now()) } : {}) });
      case 'answer-review': {
        const latest = replay(reference, (await loaded(reference)).ledger)?.responses.at(-1)?.version;
        const changed = step.changes && latest !== undefined ? { version: latest } : {};
        const accepts = step.accepts ? { acceptFindings: 'Late is unlawful too.' } : {};
        return give(step.by, { command: 'answer-review', outcome: 'varied', letter: 'Anew.', ...changed, ...accepts });
      }
      case 'post': {
        const letter = (await loaded(reference)).ledger.findLast(({ type }) => type === 'ResponseToPost')?.n ?? 1;
        return give(step.by, { command: 'mark-posted', letter, kind: 'response', postedOn: londonDate(world.now()) });
      }
      case 'ask-review':
        return give(step.by, { command: 'request-review', receivedAt: world.now(), grounds: 'It is late.' });
      case 'wait':
        world.moveTo(new Date(Date.parse(world.now()) + step.days * DAY).toISOString());
        return { ok: true } as const;
      default:
        return give(step.by, step.command);
    }
  };
  const result = await done();
  return result.ok ? { ok: true } : { ok: false, code: result.error.code };
}

const subOf = ({ actor }: CaseEvent) => (actor.kind === 'officer' ? actor.sub : '');
/** What the sequences came to: without it the test could hold of cases on which nothing happens. */
const seen = { sent: 0, later: 0, letStand: 0, identity: 0, posted: 0, reviews: 0, letStandInReview: 0, own: 0 };

/** The words that an event points at are kept, and are those that it was about. */
function expectKept({ words, applicant }: StoredCase, ref: WordsRef | undefined): void {
  const text = words.find(({ id }) => id === ref?.textId)?.text ?? '';
  expect(text).toMatch(/\p{L}/u);
  expect(ref?.digest).toBe(sha256(`${applicant?.salt}\n${text}`));
}

type LetStand = Extract<CaseEvent, { type: 'ResponseApproved' } | { type: 'ReviewAnswered' }>;

/** Every finding on the version as it stands in the records is mended, answered beside it, or let stand by an approver. */
async function expectNothingOpen(reference: string, stored: StoredCase, event: LetStand, saved: CaseEvent) {
  if (saved.type !== 'ResponseSaved') throw new Error('It was saved');
  const text = await textAt(saved.document);
  // Named by its content: what was approved is, byte for byte, what is there now, and what somebody had written.
  expect(saved.document).toBe(`responses/${reference}/${sha256(text)}.json`);
  expect(written).toContainEqual(JSON.parse(text));
  const said = saved.answers === undefined ? '[]' : await textAt(saved.answers);
  if (saved.answers) expect(saved.answers).toBe(`responses/${reference}/${sha256(said)}.answers.json`);
  const answers: readonly { finding: string; kind: string }[] = JSON.parse(said);
  const reasons = new Set(answers.flatMap(({ finding, kind }) => (kind === 'reason' ? [finding] : [])));
  const before = stored.ledger.slice(0, event.n - 1);
  const raised: readonly Raised[] = await raisedAt(reference, stored, before, event.recordedAt, JSON.parse(text));
  const accepted = event.type === 'ResponseApproved' ? event.identityAccepted : undefined;
  for (const { id, level, approverOnly } of raised) {
    if (approverOnly) {
      expectKept(stored, accepted);
      seen.identity += 1;
    } else if (level === 'must-fix' || !reasons.has(id)) {
      expect(event.overridden ?? [], id).toContain(id);
      expectKept(stored, event.findingsAccepted);
      expect(isApprover(subOf(event))).toBe(true);
      if (level === 'must-fix') seen[event.type === 'ResponseApproved' ? 'letStand' : 'letStandInReview'] += 1;
    }
  }
}

/** The version that an event is about, as it was saved before. */
function savedVersion(ledger: readonly CaseEvent[], event: { n: number; version?: number; document?: string }) {
  const saved = ledger.filter(
    (one) => one.type === 'ResponseSaved' && one.version === event.version && one.n < event.n,
  );
  expect(saved).toHaveLength(1);
  expect(saved[0]).toMatchObject({ document: event.document });
  return saved[0] as CaseEvent;
}

/** What the ledger and the documents of a case say of everything that went out. */
async function expectLawful(reference: string, approval: Approval): Promise<void> {
  const stored = await loaded(reference);
  const { ledger } = stored;
  for (const event of ledger) {
    if (event.type === 'ResponseSent' || event.type === 'ResponseToPost' || event.type === 'HoldReleased') {
      const { version, document } = event;
      const before = ledger.slice(0, event.n - 1);
      // A review may save a version after the answer was sent; what is released is what was sent.
      const kinds =
        event.type === 'HoldReleased' ? ['ResponseSent'] : ['ResponseSaved', 'ResponseApproved', 'ResponseReturned'];
      const last = before.findLast(({ type }) => kinds.includes(type));
      expect(last).toMatchObject({ version, document });
      if (event.type === 'HoldReleased') continue;
      if (last?.type !== 'ResponseApproved') throw new Error(`${event.type} without an approval`);
      const saved = savedVersion(ledger, last);
      expect(isApprover(subOf(last))).toBe(true);
      if (approval === 'other-person') expect(subOf(last)).not.toBe(subOf(saved));
      else if (subOf(last) === subOf(saved)) seen.own += 1;
      await expectNothingOpen(reference, stored, last, saved);
      seen.sent += 1;
      if (version > 1) seen.later += 1;
      if (event.type === 'ResponseToPost') seen.posted += 1;
    }
    if (event.type === 'ReviewAnswered' && event.document !== undefined) {
      const sent = ledger.findLast((one) => one.type === 'ResponseSent' && one.n < event.n);
      const saved = savedVersion(ledger, event);
      expect(saved.n).toBeGreaterThan(sent?.n ?? Number.POSITIVE_INFINITY);
      const approved = ledger.findLast((one) => one.type === 'ResponseApproved' && one.n < (sent?.n ?? 0)) as CaseEvent;
      const first = savedVersion(ledger, approved as LetStand);
      expect([subOf(approved), subOf(first)]).not.toContain(subOf(event));
      await expectNothingOpen(reference, stored, event, saved);
      seen.reviews += 1;
    }
  }
}

it('nothing is sent that nobody approved, or on which a finding that must be mended was neither mended nor let stand', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom<Approval>('other-person', 'other-person', 'same-person-allowed'),
      fc.constantFrom('email' as const, 'email' as const, 'post' as const),
      anySequence,
      async (approval, contact, rounds) => {
        const reference = await aCase(contact);
        for (const steps of rounds) {
          for (const { ok, code } of await Promise.all(steps.map((step) => take(reference, approval, step)))) {
            if (ok) continue;
            expect(['not-allowed-now', 'not-valid', 'not-permitted', 'changed-meanwhile', 'busy']).toContain(code);
          }
        }
        await expectLawful(reference, approval);
      },
    ),
    { numRuns: 150, seed: 20_261_123, endOnFailure: true },
  );
  expect(
    Object.entries(seen).filter(([, times]) => times === 0),
    JSON.stringify(seen),
  ).toEqual([]);
}, 120_000);
