import type { OfficerCommand } from './commands.ts';
import { extensionGrounds, linkReasons, rejectionReasons, reviewOutcomes } from './events.ts';
import { earlierVersions } from './events-correction.ts';
import { withdrawalReasons, withdrawalSays } from './events-withdrawal.ts';
import {
  activities,
  commissionKinds,
  commissionOutcomes,
  handOverTargets,
  identityReasons,
  letterTemplates,
  regulatorSteps,
  relationKinds,
} from './events-work.ts';
import type { CommandName } from './lifecycle.ts';

/** What is chosen from, where that depends on the case or on the authority. */
export type Source =
  | 'colleagues'
  | 'reviewers'
  | 'regimes'
  | 'units'
  | 'questions'
  | 'letters'
  | 'relations'
  | 'exemptions'
  | 'versions'
  | 'matters'
  | 'promises'
  | 'schemeClasses';

/**
 * A field of a command as officers fill it in. `day`: a day, which the command takes as one; `moment`: a day too, which stands
 * for an instant of it. `labels`: numbers of parts with commas between them. `money`: pounds; `time`: hours.
 */
export type CommandField = {
  readonly name: string;
  readonly kind:
    | 'text'
    | 'line'
    | 'day'
    | 'moment'
    | 'yes'
    | 'labels'
    | 'money'
    | 'time'
    | 'choice'
    | 'from'
    | 'several'
    /** The latest version of the response, as the form showed it. */
    | 'latest';
  readonly optional?: true;
  /** Filled in with today's date. */
  readonly today?: true;
  /** Chosen until the officer chooses something else. */
  readonly preset?: string;
  readonly of?: readonly string[];
  readonly from?: Source;
};

/** Forms that save a response which says one thing of the whole request. */
export const responseForms = ['not-held', 'refuse'] as const;
export type ResponseForm = (typeof responseForms)[number];
/** Commands that have a form in the console, and those forms. A letter is recorded on a page of its own, with its original. */
export type FormCommand = Exclude<OfficerCommand['command'], 'record-letter'> | ResponseForm;

/** The command that a form gives. */
export function commandOf(form: FormCommand): CommandName {
  return form === 'not-held' || form === 'refuse' ? 'save-response' : form;
}

const text = (name: string): CommandField => ({ name, kind: 'text' });
const line = (name: string): CommandField => ({ name, kind: 'line' });
const yes = (name: string): CommandField => ({ name, kind: 'yes' });
const choice = (name: string, of: readonly string[]): CommandField => ({ name, kind: 'choice', of });
const from = (name: string, source: Source): CommandField => ({ name, kind: 'from', from: source });
const day = (name: string): CommandField => ({ name, kind: 'day' });
const today = (name: string, kind: 'day' | 'moment' = 'day'): CommandField => ({ name, kind, today: true });
const maybe = (field: CommandField): CommandField => ({ ...field, optional: true });
const parts: CommandField = maybe({ name: 'parts', kind: 'labels' });
const sentOn = maybe(day('sentOn'));
const note = maybe(text('note'));
const accept = maybe(text('acceptFindings'));
const publication = [choice('publication', ['publish', 'do-not-publish']), maybe(text('publicationReason'))];

/** The form of each command: its fields in the order in which they are asked. */
export const commandForms: Readonly<Record<FormCommand, readonly CommandField[]>> = {
  triage: [from('regime', 'regimes'), parts],
  'hand-over': [choice('to', handOverTargets), yes('closes'), yes('tell'), note],
  'take-back': [],
  'release-request': [note],
  'reject-request': [choice('reason', rejectionReasons), yes('tell'), note],
  'correct-received-date': [{ name: 'receivedAt', kind: 'moment' }, text('reason')],
  relate: [choice('kind', relationKinds), line('other')],
  unrelate: [from('relation', 'relations')],
  'withdraw-request': [today('receivedAt', 'moment')],
  'open-linked-request': [choice('reason', linkReasons), text('information'), today('receivedAt', 'moment')],

  assign: [from('to', 'colleagues')],
  'add-note': [text('note')],
  'log-hours': [choice('activity', activities), { name: 'minutes', kind: 'time' }, today('on'), yes('estimated'), note],
  commission: [
    choice('kind', commissionKinds),
    maybe(from('unit', 'units')),
    maybe(text('who')),
    parts,
    text('question'),
    day('dueOn'),
  ],
  'answer-commission': [
    from('commission', 'questions'),
    choice('outcome', commissionOutcomes),
    text('answer'),
    maybe(text('searches')),
    today('receivedOn'),
  ],
  'cancel-commission': [from('commission', 'questions')],

  'seek-clarification': [text('question'), parts, yes('adviceOnly'), sentOn],
  'record-clarification': [text('answer'), today('receivedAt', 'moment')],
  'judge-clarification': [choice('sufficient', ['yes', 'no'])],
  'close-unclarified': [],
  'issue-fees-notice': [{ name: 'amountPence', kind: 'money' }, today('givenOn'), yes('byHand')],
  'record-fee': [today('receivedAt', 'moment')],
  'extend-time': [
    choice('ground', extensionGrounds),
    day('until'),
    maybe({ name: 'exemptions', kind: 'several', from: 'exemptions' }),
    text('why'),
    maybe(text('answers')),
    sentOn,
  ],
  'write-letter': [choice('template', letterTemplates), line('subject'), text('body')],
  'mark-posted': [from('letter', 'letters'), today('postedOn')],
  'clear-undelivered': [text('reason')],
  'see-identity': [choice('reason', identityReasons), note],

  'not-held': [line('title'), text('published'), text('searched'), maybe(text('advice')), ...publication],
  refuse: [
    choice('kind', ['vexatious-14(1)', 'repeated-14(2)', 'cost-limit-12(1)', 'cost-limit-12(2)']),
    line('title'),
    text('published'),
    text('explanation'),
    maybe({ name: 'estimatedMinutes', kind: 'time' }),
    maybe(text('advice')),
    ...publication,
  ],
  'approve-response': [accept, maybe(text('acceptIdentity'))],
  'return-response': [],
  'send-response': [sentOn],
  'correct-response': [
    { name: 'version', kind: 'latest' },
    text('correction'),
    choice('earlier', earlierVersions),
    { ...choice('tell', ['yes', 'no']), preset: 'yes' },
    maybe(text('untold')),
    maybe(text('acceptIdentity')),
    accept,
  ],
  'release-hold': [],
  'withdraw-disclosure': [
    choice('reason', withdrawalReasons),
    note,
    choice('public', withdrawalSays),
    maybe(day('from')),
    yes('named'),
  ],
  'confirm-withdrawal': [],
  'place-disclosure': [from('schemeClass', 'schemeClasses')],
  'reinstate-disclosure': [text('reason')],
  'close-without-notice': [choice('ground', ['vexatious', 'repeated']), line('earlier'), text('why')],

  'request-review': [text('grounds'), today('receivedAt', 'moment')],
  'assign-review': [from('to', 'reviewers')],
  'answer-review': [
    choice('outcome', reviewOutcomes),
    text('letter'),
    maybe(from('version', 'versions')),
    maybe(choice('earlier', earlierVersions)),
    accept,
  ],
  'record-regulator': [choice('step', regulatorSteps), today('on'), maybe(day('dueOn')), maybe(line('link')), note],
  'keep-promise': [from('ground', 'promises'), line('where')],
  'finish-regulator': [from('step', 'matters'), today('on')],
};

/** True for a command that has a form. */
export function isFormCommand(name: string): name is FormCommand {
  return Object.hasOwn(commandForms, name);
}
