import fc from 'fast-check';
import type { Command } from '#domain/case/commands.ts';
import {
  activities,
  commissionOutcomes,
  handOverTargets,
  identityReasons,
  regulatorSteps,
  relationKinds,
} from '#domain/case/events-work.ts';

const day = fc.constantFrom('2026-11-20', '2026-11-23', '2026-11-24', '2026-12-30', '2027-03-01');
const moment = day.map((date) => `${date}T08:00:00.000Z`);
const number = fc.integer({ min: 1, max: 12 });
const other = fc.constantFrom('01.FOI.26.000001', '01.FOI.26.000002');
const sub = fc.constantFrom('olu', 'ann', 'sian');
const words = fc.constantFrom('Words.', 'Other words.');
const kind = fc.constantFrom('acknowledgement', 'response', 'clarification', 'fees-notice', 'extension', 'letter');

/** Any command that may be given to a case, well formed; what it says may make no sense. */
export const anyOfficerCommand: fc.Arbitrary<Command> = fc.oneof(
  fc.constantFrom<Command>(
    { command: 'save-response', document: 'responses/a' },
    { command: 'save-response', document: 'responses/b' },
    { command: 'approve-response' },
    { command: 'approve-response' },
    { command: 'return-response' },
    { command: 'send-response' },
    { command: 'send-response' },
    { command: 'release-hold' },
    { command: 'take-back' },
    { command: 'close-unclarified' },
    { command: 'lapse' },
    { command: 'place-disclosure', schemeClass: 'policies' },
    { command: 'place-disclosure', schemeClass: 'none' },
    { command: 'withdraw-disclosure', reason: 'error' },
    { command: 'withdraw-disclosure', reason: 'legal', public: 'later', from: '2026-12-24', note: 'A judge.' },
    { command: 'confirm-withdrawal' },
    { command: 'reinstate-disclosure', reason: 'It may be read.' },
    { command: 'record-published', version: 1, publishedAt: '2026-11-23T09:30:00.000Z' },
    { command: 'clear-undelivered', reason: 'Phoned.' },
    { command: 'reject-request', reason: 'not-a-request', tell: true },
    { command: 'release-request' },
  ),
  fc.record({ command: fc.constant('assign' as const), to: fc.option(sub) }),
  fc.record({ command: fc.constant('add-note' as const), note: words }),
  fc.record({
    command: fc.constant('triage' as const),
    regime: fc.constantFrom('FOIA', 'EIR', 'FOISA'),
    parts: fc.constant([]),
  }),
  fc.record({
    command: fc.constant('hand-over' as const),
    to: fc.constantFrom(...handOverTargets),
    closes: fc.boolean(),
    tell: fc.boolean(),
  }),
  fc.record({
    command: fc.constant('log-hours' as const),
    activity: fc.constantFrom(...activities),
    minutes: number,
    on: day,
    estimated: fc.boolean(),
  }),
  fc.record({
    command: fc.constant('record-letter' as const),
    direction: fc.constantFrom('in', 'out'),
    medium: fc.constantFrom('email', 'post'),
    on: day,
    words,
  }),
  fc.record({
    command: fc.constant('write-letter' as const),
    template: fc.constantFrom('advice', 'interim'),
    subject: words,
    body: words,
  }),
  fc.record({ command: fc.constant('mark-posted' as const), letter: number, kind, postedOn: day }),
  fc.record({ command: fc.constant('see-identity' as const), reason: fc.constantFrom(...identityReasons) }),
  fc.record({
    command: fc.constantFrom('relate' as const, 'unrelate' as const),
    kind: fc.constantFrom(...relationKinds),
    other,
  }),
  fc.record({
    command: fc.constant('close-without-notice' as const),
    ground: fc.constantFrom('vexatious', 'repeated'),
    earlier: other,
    why: words,
  }),
  fc.record({
    command: fc.constant('commission' as const),
    kind: fc.constantFrom('unit', 'third-party'),
    unit: fc.option(fc.constant('traffic')),
    parts: fc.constant([]),
    question: words,
    dueOn: day,
  }),
  fc.record({
    command: fc.constant('answer-commission' as const),
    commission: number,
    outcome: fc.constantFrom(...commissionOutcomes),
    answer: words,
    receivedOn: day,
  }),
  fc.record({ command: fc.constant('cancel-commission' as const), commission: number }),
  fc.record({
    command: fc.constant('seek-clarification' as const),
    question: words,
    parts: fc.constantFrom<string[]>([], ['1']),
    adviceOnly: fc.boolean(),
  }),
  fc.record({ command: fc.constant('record-clarification' as const), answer: words, receivedAt: moment }),
  fc.record({ command: fc.constant('judge-clarification' as const), sufficient: fc.boolean() }),
  fc.record({ command: fc.constant('issue-fees-notice' as const), amountPence: number }),
  fc.record({ command: fc.constant('record-fee' as const), receivedAt: moment }),
  fc.record({
    command: fc.constant('extend-time' as const),
    ground: fc.constantFrom('public-interest', 'complex-and-voluminous'),
    until: day,
    exemptions: fc.constantFrom<string[]>([], ['s31'], ['s40']),
    why: words,
  }),
  fc.record({ command: fc.constant('correct-received-date' as const), receivedAt: moment, reason: words }),
  fc.record({ command: fc.constant('request-review' as const), receivedAt: moment, grounds: words }),
  fc.record({ command: fc.constant('assign-review' as const), to: sub }),
  fc.record({
    command: fc.constant('answer-review' as const),
    outcome: fc.constantFrom('upheld', 'varied', 'overturned'),
    earlier: fc.constantFrom('shown', 'hidden', undefined),
  }),
  fc.record({
    command: fc.constant('correct-response' as const),
    version: fc.integer({ min: 1, max: 4 }),
    correction: words,
    earlier: fc.constantFrom('shown', 'hidden'),
    tell: fc.boolean(),
    untold: fc.option(words, { nil: undefined }),
  }),
  fc.record({
    command: fc.constant('record-regulator' as const),
    step: fc.constantFrom(...regulatorSteps),
    on: day,
    dueOn: fc.option(day),
  }),
  fc.record({ command: fc.constant('finish-regulator' as const), step: number, on: day }),
  fc.record({ command: fc.constant('withdraw-request' as const) }),
) as fc.Arbitrary<Command>;
