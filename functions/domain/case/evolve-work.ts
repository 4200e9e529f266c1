import { londonDate } from '../dates.ts';
import type { Case } from './case.ts';
import type { CaseEvent } from './events.ts';
import { atWork } from './evolve-clock.ts';
import { lettersOf } from './outbox.ts';
import type { Commission, LetterToPost, RegulatorMatter } from './work.ts';

function commission(
  after: Case,
  n: number,
  change: Partial<Pick<Commission, 'answer' | 'cancelled'>>,
): Pick<Case, 'commissions'> {
  return { commissions: after.commissions.map((one) => (one.n === n ? { ...one, ...change } : one)) };
}

const unanswered: readonly CaseEvent['type'][] = ['ResponseReturned', 'RequestWithdrawn'];

/** Letters by post wait for somebody to post them; those for the team, a unit or somebody outside go by email. */
export function evolveToPost(after: Case, event: CaseEvent): readonly LetterToPost[] {
  const before = after.toPost;
  if (event.type === 'LetterPosted') {
    return before.filter((one) => one.event !== event.letter || one.kind !== event.kind);
  }
  // An approval that was taken back: its letter must not be posted.
  const left = unanswered.includes(event.type) ? before.filter((one) => one.kind !== 'response') : before;
  if (event.type === 'PersonalDataErased') return [];
  // Sent by hand, it has gone already; and nobody is written to about a correction that says so.
  const isUntold = event.type === 'ResponseCorrected' && !event.tell;
  // Nor to somebody who is erased.
  if (
    after.contact !== 'post' ||
    after.erasedAt !== null ||
    isUntold ||
    (event.type === 'ResponseSent' && event.byHand)
  )
    return left;
  return [
    ...left,
    ...lettersOf(event, after.silent).map((kind) => ({ event: event.n, kind, madeOn: londonDate(event.recordedAt) })),
  ];
}

/** What an officer's day adds to a case. */
export function evolveWork(after: Case, event: CaseEvent): Case {
  switch (event.type) {
    case 'CaseTriaged': {
      // An approval was given under the law as it then seemed.
      const redo = event.regime !== after.regime && after.state === 'approved';
      const triaged = { ...after, regime: event.regime, partRegimes: event.parts, triagedAt: event.recordedAt };
      return redo ? { ...triaged, ...atWork(after) } : triaged;
    }
    case 'RequestHandedOver': {
      const { to, closes, tell, recordedAt: at } = event;
      const handOvers = [...after.handOvers, { to, closes, tell, at }];
      return { ...after, handOvers, ...(closes ? { state: 'passed-on', approved: null } : {}) };
    }
    case 'RequestTakenBack':
      // Taken back from a hold it is looked at again: nothing was sent to its address yet.
      return after.silent ? { ...after, state: 'held' } : { ...after, ...atWork(after) };
    case 'HoursLogged': {
      const { activity, minutes, on, estimated } = event;
      return { ...after, hours: [...after.hours, { activity, minutes, on, estimated }] };
    }
    case 'CasesRelated':
      return { ...after, relations: [...after.relations, { kind: event.kind, other: event.other }] };
    case 'CasesUnrelated': {
      const relations = after.relations.filter(({ kind, other }) => kind !== event.kind || other !== event.other);
      return { ...after, relations };
    }
    case 'ClosedWithoutNotice':
      return { ...after, state: 'closed', approved: null, withoutNotice: { earlier: event.earlier } };
    case 'Commissioned': {
      const { n, kind, unit, who = null, parts, question, dueOn, recordedAt: askedAt } = event;
      const asked = { n, kind, unit, who, parts, question, askedAt, dueOn, answer: null, cancelled: false };
      return { ...after, commissions: [...after.commissions, asked] };
    }
    case 'CommissionAnswered': {
      const { outcome, answer: words, searches = null, receivedOn } = event;
      return { ...after, ...commission(after, event.commission, { answer: { outcome, words, searches, receivedOn } }) };
    }
    case 'CommissionCancelled':
      return { ...after, ...commission(after, event.commission, { cancelled: true }) };
    case 'LetterPosted':
      return evolvePosted(after, event.letter, event.postedOn);
    case 'RegulatorStep': {
      const { n, step, on, dueOn, link = null } = event;
      const matter: RegulatorMatter = { n, step, on, dueOn, doneOn: null, link };
      return { ...after, regulator: [...after.regulator, matter] };
    }
    case 'RegulatorStepDone': {
      const regulator = after.regulator.map((one) => (one.n === event.step ? { ...one, doneOn: event.on } : one));
      return { ...after, regulator };
    }
    default:
      return after;
  }
}

/** What a letter says holds from the day on which it was posted: a question, a fees notice and a notice of more time. */
function evolvePosted(after: Case, letter: number, on: string): Case {
  return {
    ...after,
    clarifications: after.clarifications.map((one) => (one.n === letter ? { ...one, soughtAt: on } : one)),
    fees: after.fees?.n === letter ? { ...after.fees, givenOn: on } : after.fees,
    extensions: after.extensions.map((one) => (one.n === letter ? { ...one, at: on } : one)),
  };
}
