import type { OfficerCommand } from '#domain/case/commands.ts';
import { decide } from '#domain/case/decide.ts';
import type { EventBody } from '#domain/case/events.ts';
import type { FormCommand } from '#domain/case/forms.ts';
import type { ResponseInput } from '#domain/response/response.ts';
import { ok, type Result } from '#domain/result.ts';
import { giveCommand } from '#functions/decide/give-command.ts';
import { submit } from '#functions/submit/submit.ts';
import { apply } from '#store/apply.ts';
import { saveResponse } from '#store/save-response.ts';
import { aSender, officer } from './cases.ts';
import { promising } from './promises.ts';
import { anIntake, aResponse, authority, aWorld, type World } from './rooms.ts';

/** A reference that is there beside the case: an earlier request of the same applicant. */
export const EARLIER = '07.FOI.26.000001';
export const ASKED = 'How many benches, and where?';

/** A world of an authority with a unit, on a Monday. */
export function aDesk(): World {
  const units = [{ id: 'traffic', name: 'Traffic Processing Unit', email: 'traffic@testshire.example' }];
  return { ...aWorld(), authority: { ...authority, units } };
}

/** What leads to the case on which a command fits: commands, or what happens without an officer. */
export type Step =
  | OfficerCommand
  | 'held'
  | 'by-post'
  | { readonly save: 'publish' | 'hold'; readonly response?: Partial<ResponseInput> }
  | { readonly happens: EventBody }
  | { readonly published: string };

function must<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** A case taken so far, with an earlier one beside it; its reference. */
export async function aCaseAfter(world: World, steps: readonly Step[]): Promise<string> {
  const contact = steps.includes('by-post') ? { post: '12 Mill Lane, Aldermere' } : { email: 'ada@example.org' };
  const intake = { ...anIntake, information: ASKED, contact };
  must(await submit(world, { ...intake, information: 'How many?' }, 'form', null, aSender));
  const sender = steps.includes('held') ? { ...aSender, suspicions: ['trap'] as const } : aSender;
  const { reference } = must(await submit(world, intake, 'form', null, sender));
  for (const step of steps) {
    if (typeof step === 'string') continue;
    if ('save' in step) {
      const publication =
        step.save === 'hold' ? { kind: 'hold' as const, reason: 'It is checked.' } : { kind: step.save };
      must(await saveResponse(world, officer, reference, aResponse({ ...step.response, publication }), undefined));
    } else if ('happens' in step) {
      must(await apply(world, reference, { kind: 'portal' }, () => ok([step.happens])));
    } else if ('published' in step) {
      const command = { command: 'record-published', version: 1, publishedAt: step.published } as const;
      must(await apply(world, reference, { kind: 'portal' }, (theCase, context) => decide(theCase, command, context)));
    } else {
      must(await giveCommand(world, officer, reference, step));
    }
  }
  return reference;
}

/** A form filled in well, the case on which it fits, and the events that it leaves there. */
export type Fitting = {
  readonly after: readonly Step[];
  readonly fields: Readonly<Record<string, string | readonly string[]>>;
  readonly events: readonly object[];
};

const NOW = '2026-11-23T09:30:00.000Z';
export const sent: readonly Step[] = [
  { save: 'publish' },
  { command: 'approve-response' },
  { command: 'send-response' },
];
const sought: Step = { command: 'seek-clarification', question: 'Which year?', parts: [], adviceOnly: false };
const clarified: Step = { command: 'record-clarification', answer: 'Last year.', receivedAt: NOW };
const review: Step = { command: 'request-review', receivedAt: NOW, grounds: 'You left one out.' };
const fees: Step = { command: 'issue-fees-notice', amountPence: 4500 };
const asked: Step = {
  command: 'commission',
  kind: 'unit',
  unit: 'traffic',
  parts: [],
  question: 'Any?',
  dueOn: '2026-12-01',
};
const complaint: Step = { command: 'record-regulator', step: 'complaint', on: '2026-11-23', dueOn: '2026-12-10' };
const plain = { title: 'Benches', published: 'How many benches?', publication: 'publish', publicationReason: '' };
const one = (type: EventBody['type'], more: object = {}) => [{ type, ...more }];

/** One for every form: a command without one does not compile. */
export const fitting: Readonly<Record<FormCommand, Fitting>> = {
  triage: {
    after: [],
    fields: { regime: 'EIR', parts: '2, 3b' },
    events: one('CaseTriaged', {
      regime: 'EIR',
      parts: [
        { label: '2', regime: 'FOIA' },
        { label: '3b', regime: 'FOIA' },
      ],
    }),
  },
  'hand-over': {
    after: [],
    fields: { to: 'own-data', closes: 'yes', tell: 'yes', note: 'By phone.' },
    events: one('RequestHandedOver', { to: 'own-data', closes: true, tell: true }),
  },
  'take-back': {
    after: [{ command: 'hand-over', to: 'complaint', closes: true, tell: false }],
    fields: {},
    events: one('RequestTakenBack'),
  },
  'release-request': { after: ['held'], fields: { note: 'It is one.' }, events: one('RequestReleased') },
  'reject-request': {
    after: ['held'],
    fields: { reason: 'not-a-request', note: '' },
    events: one('RequestRejected', { reason: 'not-a-request', tell: false }),
  },
  'correct-received-date': {
    after: [],
    fields: { receivedAt: '20/11/2026', reason: 'It lay in the post room.' },
    events: one('ReceivedDateCorrected', { receivedAt: '2026-11-20T12:00:00.000Z' }),
  },
  relate: {
    after: [],
    fields: { kind: 'repeats', other: ` ${EARLIER.toLowerCase()} ` },
    events: one('CasesRelated', { kind: 'repeats', other: EARLIER }),
  },
  unrelate: {
    after: [{ command: 'relate', kind: 'aggregated', other: EARLIER }],
    fields: { relation: `aggregated~${EARLIER}` },
    events: one('CasesUnrelated', { kind: 'aggregated', other: EARLIER }),
  },
  'withdraw-request': {
    after: [asked],
    fields: { receivedAt: '2026-11-23' },
    events: [{ type: 'RequestWithdrawn', receivedAt: NOW }, { type: 'CommissionCancelled' }],
  },
  'open-linked-request': {
    after: sent,
    fields: { reason: 'refined-after-cost-refusal', information: 'Only last year.', receivedAt: '2026-11-23' },
    events: [],
  },
  assign: { after: [], fields: { to: 'olu' }, events: one('CaseAssigned', { to: 'olu' }) },
  'add-note': { after: [], fields: { note: 'Rang the unit.' }, events: one('NoteAdded') },
  'log-hours': {
    after: [],
    fields: { activity: 'locate', minutes: '1.5', on: '20.11.2026', estimated: 'yes', note: '' },
    events: one('HoursLogged', { activity: 'locate', minutes: 90, on: '2026-11-20', estimated: true }),
  },
  commission: {
    after: [],
    fields: { kind: 'unit', unit: 'traffic', who: '', parts: '1', question: 'How many?', dueOn: '1/12/2026' },
    events: one('Commissioned', { kind: 'unit', unit: 'traffic', parts: ['1'], dueOn: '2026-12-01' }),
  },
  'answer-commission': {
    after: [asked],
    fields: {
      commission: '2',
      outcome: 'information',
      answer: '412.',
      searches: 'The register.',
      receivedOn: '2026-11-23',
    },
    events: one('CommissionAnswered', { commission: 2, outcome: 'information', receivedOn: '2026-11-23' }),
  },
  'cancel-commission': {
    after: [asked],
    fields: { commission: '2' },
    events: one('CommissionCancelled', { commission: 2 }),
  },
  'seek-clarification': {
    after: [],
    fields: { question: 'In which year?', parts: '', sentOn: '' },
    events: one('ClarificationSought', { parts: [], adviceOnly: false }),
  },
  'record-clarification': {
    after: [sought],
    fields: { answer: 'In 2025.', receivedAt: '2026-11-23' },
    events: one('ClarificationReceived', { receivedAt: NOW }),
  },
  'judge-clarification': {
    after: [sought, clarified],
    fields: { sufficient: 'no' },
    events: one('ClarificationJudged', { sufficient: false }),
  },
  'close-unclarified': { after: [sought], fields: {}, events: one('ClosedUnclarified') },
  'issue-fees-notice': {
    after: [],
    fields: { amountPence: '£1,012.50', givenOn: '2026-11-23', byHand: 'yes' },
    events: one('FeesNoticeIssued', { amountPence: 101_250, givenOn: '2026-11-23', byHand: true }),
  },
  'record-fee': {
    after: [fees],
    fields: { receivedAt: '2026-11-23' },
    events: one('FeeReceived', { receivedAt: NOW }),
  },
  'extend-time': {
    after: [],
    fields: {
      ground: 'public-interest',
      until: '20 1 2027',
      exemptions: ['s31', 's43'],
      why: 'It is weighed.',
      answers: '',
      sentOn: '2026-11-23',
    },
    events: one('TimeExtended', { until: '2027-01-20', exemptions: ['s31', 's43'], sentOn: '2026-11-23' }),
  },
  'write-letter': {
    after: [],
    fields: { template: 'advice', subject: 'Your request', body: 'You could ask\r\nfor less.' },
    events: one('LetterWritten', { template: 'advice' }),
  },
  'mark-posted': {
    after: ['by-post'],
    fields: { letter: '1~acknowledgement', postedOn: '2026-11-23' },
    events: one('LetterPosted', { letter: 1, kind: 'acknowledgement', postedOn: '2026-11-23' }),
  },
  'clear-undelivered': {
    after: [{ happens: { type: 'MessageBounced', kind: 'bounce-permanent', messageId: 'm1' } }],
    fields: { reason: 'Phoned.' },
    events: one('UndeliveredCleared'),
  },
  'see-identity': {
    after: [],
    fields: { reason: 'write', note: 'To phone.' },
    events: one('IdentitySeen', { reason: 'write' }),
  },
  'not-held': {
    after: [],
    fields: { ...plain, searched: 'We looked in the register. It is not held.', advice: 'Ask the parish.' },
    events: one('ResponseSaved', { version: 1 }),
  },
  refuse: {
    after: [],
    fields: {
      ...plain,
      publication: 'do-not-publish',
      publicationReason: 'It would name a person.',
      kind: 'cost-limit-12(1)',
      explanation: 'Too many files.',
      estimatedMinutes: '22.5',
      advice: '',
    },
    events: one('ResponseSaved', { version: 1 }),
  },
  'approve-response': {
    after: [{ save: 'publish' }],
    fields: { acceptIdentity: '' },
    events: one('ResponseApproved', { version: 1, publication: 'publish' }),
  },
  'return-response': {
    after: [{ save: 'publish' }, { command: 'approve-response' }],
    fields: {},
    events: one('ResponseReturned', { version: 1 }),
  },
  'send-response': {
    after: [{ save: 'publish' }, { command: 'approve-response' }],
    fields: { sentOn: '' },
    events: one('ResponseSent', { version: 1, sentAt: NOW }),
  },
  'correct-response': {
    after: [...sent, { save: 'hold' }],
    fields: { version: '2', correction: 'One more was found.', earlier: 'shown', tell: 'no', untold: 'They rang us.' },
    events: one('ResponseCorrected', { version: 2, publication: 'hold', earlier: 'shown', tell: false }),
  },
  'release-hold': {
    after: [{ save: 'hold' }, { command: 'approve-response' }, { command: 'send-response' }],
    fields: {},
    events: one('HoldReleased', { version: 1 }),
  },
  'withdraw-disclosure': {
    after: [...sent, { published: NOW }],
    fields: { reason: 'error', note: '', public: 'later', from: '1/12/2026', named: 'yes' },
    events: one('DisclosureWithdrawn', { reason: 'error', says: 'later', from: '2026-12-01', named: true }),
  },
  'confirm-withdrawal': {
    after: [...sent, { published: NOW }, { command: 'withdraw-disclosure', reason: 'error' }],
    fields: {},
    events: one('WithdrawalConfirmed', { withdrawal: 6 }),
  },
  'reinstate-disclosure': {
    after: [...sent, { published: NOW }, { command: 'withdraw-disclosure', reason: 'error' }],
    fields: { reason: 'It was right.' },
    events: one('DisclosureReinstated', { withdrawal: 6 }),
  },
  'close-without-notice': {
    after: [],
    fields: { ground: 'repeated', earlier: EARLIER, why: 'It is the same.' },
    events: one('ClosedWithoutNotice', { ground: 'repeated', earlier: EARLIER }),
  },
  'request-review': {
    after: sent,
    fields: { grounds: 'You left one out.', receivedAt: '2026-11-23' },
    events: one('ReviewRequested', { receivedAt: NOW }),
  },
  'assign-review': { after: [...sent, review], fields: { to: 'olu' }, events: one('ReviewAssigned', { to: 'olu' }) },
  'answer-review': {
    after: [...sent, review, { save: 'hold' }],
    fields: { outcome: 'varied', letter: 'We add one.', version: '2', earlier: 'shown' },
    events: one('ReviewAnswered', { outcome: 'varied', version: 2, publication: 'hold', earlier: 'shown' }),
  },
  'keep-promise': {
    after: [
      { save: 'publish', response: promising },
      { command: 'approve-response', acceptFindings: 'Looked at for this test.' },
      { command: 'send-response' },
    ],
    fields: { ground: 's22', where: 'https://statistics.example/gritting' },
    events: one('PromiseKept', { ground: 's22', where: 'https://statistics.example/gritting' }),
  },
  'place-disclosure': {
    after: sent,
    fields: { schemeClass: 'policies' },
    events: one('DisclosurePlaced', { schemeClass: 'policies' }),
  },
  'record-regulator': {
    after: [...sent, complaint],
    fields: { step: 'decision-notice', on: '2026-11-23', dueOn: '28/12/2026', link: 'https://ico.example/n', note: '' },
    events: one('RegulatorStep', { step: 'decision-notice', dueOn: '2026-12-28', link: 'https://ico.example/n' }),
  },
  'finish-regulator': {
    after: [...sent, complaint],
    fields: { step: '5', on: '2026-11-23' },
    events: one('RegulatorStepDone', { step: 5, on: '2026-11-23' }),
  },
};

/** The fields as a browser posts them. */
export function posted(fields: Fitting['fields'], expectedVersion?: number): string {
  const pairs = Object.entries(fields).flatMap(([name, value]) => [value].flat().map((each) => [name, each]));
  const version = expectedVersion === undefined ? [] : [['expectedVersion', String(expectedVersion)]];
  return new URLSearchParams([...version, ...pairs] as string[][]).toString();
}
