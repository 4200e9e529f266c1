import type { Regime } from '../clock/regimes.ts';
import { londonDate } from '../dates.ts';
import { ok } from '../result.ts';
import type { Case } from './case.ts';
import { type Decided, invalid } from './clock-verbs.ts';
import type { DecideContext } from './commands.ts';
import { type WorkCommand, workCommands } from './commands-work.ts';
import type { EventBody } from './events.ts';
import { keepPromise } from './promises.ts';
import { isWithRegulator, openCommissions, openMatters } from './work.ts';

type Given<Name extends WorkCommand['command']> = Extract<WorkCommand, { command: Name }>;
const names: readonly string[] = workCommands.map(({ entries }) => entries.command.literal);

/** True for the commands of an officer's day that neither move the clock nor touch the response. */
export function isWorkCommand(command: { readonly command: string }): command is WorkCommand {
  return names.includes(command.command);
}

const HAS_ADDRESS = /[^\s@]@[^\s@]+\.[^\s@]/;

/** The instant that stands for a day: now for today, so that nothing is recorded ahead of its time; else its noon. */
export function momentOf(day: string, now: string): string {
  return day === londonDate(now) ? now : `${day}T12:00:00.000Z`;
}

/** FOIA s.39 and EIR reg 5 share out between them what one request asks; so do FOISA s.39 and EISR. */
const neighbours = { FOIA: ['FOIA', 'EIR'], EIR: ['FOIA', 'EIR'], FOISA: ['FOISA', 'EISR'], EISR: ['FOISA', 'EISR'] };

function triage(theCase: Case, { regime, parts }: Given<'triage'>): Decided {
  const allowed: readonly Regime[] = neighbours[theCase.regime] as readonly Regime[];
  if (!allowed.includes(regime))
    return invalid('regime', `A request under ${theCase.regime} never falls under ${regime}.`);
  const stray = parts.findIndex((part) => !allowed.includes(part.regime));
  if (stray >= 0) return invalid(`parts.${stray}`, 'This part cannot fall under that law.');
  const labels = parts.map(({ label }) => label);
  if (new Set(labels).size < labels.length) return invalid('parts', 'A part is named twice.');
  return ok([{ type: 'CaseTriaged', regime, parts }]);
}

function commission(command: Given<'commission'>, { now, keep }: DecideContext): Decided {
  const { kind, unit, who, parts, question, dueOn } = command;
  if (kind === 'unit' && unit === null) return invalid('unit', 'Choose the unit.', 'missing');
  if (kind !== 'unit' && who === undefined) return invalid('who', 'Say who is asked.', 'missing');
  // Without an address the question would go to nobody, and be waited for.
  if (kind !== 'unit' && !HAS_ADDRESS.test(who ?? '')) return invalid('who', 'Give an email address below the name.');
  if (dueOn <= londonDate(now)) return invalid('dueOn', 'This leaves no time for an answer.');
  const whom = kind === 'unit' || who === undefined ? {} : { who: keep(who) };
  return ok([
    {
      type: 'Commissioned',
      kind,
      unit: kind === 'unit' ? unit : null,
      ...whom,
      parts,
      question: keep(question),
      dueOn,
    },
  ]);
}

function markPosted(theCase: Case, { letter, kind, postedOn }: Given<'mark-posted'>, { now }: DecideContext): Decided {
  const waiting = theCase.toPost.find((one) => one.event === letter && one.kind === kind);
  if (!waiting) return invalid('letter', 'This letter is not waiting to be posted.');
  if (postedOn < waiting.madeOn) return invalid('postedOn', 'The letter was made after this day.');
  const posted: EventBody = { type: 'LetterPosted', letter, kind, postedOn };
  if (kind !== 'response' || theCase.state !== 'to-post' || !theCase.approved) return ok([posted]);
  const { version, document, publication } = theCase.approved;
  const sentAt = momentOf(postedOn, now);
  return ok([posted, { type: 'ResponseSent', version, document, publication, sentAt, letter }]);
}

function recordRegulator(theCase: Case, command: Given<'record-regulator'>, { keep }: DecideContext): Decided {
  const { step, on, dueOn, note, link } = command;
  // FOIA s.50: everything that the regulator and the tribunal do begins with a complaint.
  if (step !== 'complaint' && !isWithRegulator(theCase)) return invalid('step', 'Record the complaint first.');
  if (dueOn !== null && dueOn < on) return invalid('dueOn', 'This lies before the day of the notice.');
  const more = { ...(note === undefined ? {} : { note: keep(note) }), ...(link === undefined ? {} : { link }) };
  return ok([{ type: 'RegulatorStep', step, on, dueOn, ...more }]);
}

/** The day that a command names as past, and the field that it stands in. */
function pastDay(command: WorkCommand): { readonly field: string; readonly day: string } | null {
  switch (command.command) {
    case 'log-hours':
    case 'record-letter':
    case 'record-regulator':
    case 'finish-regulator':
      return { field: 'on', day: command.on };
    case 'mark-posted':
      return { field: 'postedOn', day: command.postedOn };
    case 'answer-commission':
      return { field: 'receivedOn', day: command.receivedOn };
    default:
      return null;
  }
}

/** What such a command records. The table and `hinder` have allowed it; its fields are checked here. */
export function decideWork(theCase: Case, command: WorkCommand, context: DecideContext): Decided {
  const { keep, now } = context;
  const past = pastDay(command);
  if (past && past.day > londonDate(now)) return invalid(past.field, 'This lies in the future.');
  // Kept where it is recorded, and nowhere else: words without an event would be nobody's.
  const noted = () => ('note' in command && command.note !== undefined ? { note: keep(command.note) } : {});
  switch (command.command) {
    case 'triage':
      return triage(theCase, command);
    case 'hand-over': {
      const { to, closes, tell } = command;
      return ok([{ type: 'RequestHandedOver', to, closes, tell, ...noted() }]);
    }
    case 'take-back':
      return ok([{ type: 'RequestTakenBack' }]);
    case 'add-note':
      return ok([{ type: 'NoteAdded', note: keep(command.note) }]);
    case 'log-hours': {
      const { activity, minutes, on, estimated } = command;
      if (!estimated && minutes > 24 * 60)
        return invalid('minutes', 'No day has so many hours. Log each day by itself.');
      return ok([{ type: 'HoursLogged', activity, minutes, on, estimated, ...noted() }]);
    }
    case 'record-letter': {
      const { direction, medium, on, words, document } = command;
      const original = document === undefined ? {} : { document };
      return ok([{ type: 'LetterRecorded', direction, medium, on, words: keep(words), ...original }]);
    }
    case 'write-letter': {
      const { template, subject, body } = command;
      return ok([{ type: 'LetterWritten', template, subject: keep(subject), body: keep(body) }]);
    }
    case 'mark-posted':
      return markPosted(theCase, command, context);
    case 'see-identity':
      if (command.reason === 'other' && command.note === undefined) return invalid('note', 'Say why.', 'missing');
      return ok([{ type: 'IdentitySeen', reason: command.reason, ...noted() }]);
    case 'relate':
    case 'unrelate': {
      const { kind, other } = command;
      if (other === theCase.reference) return invalid('other', 'This is the same request.');
      const isRelated = theCase.relations.some((one) => one.kind === kind && one.other === other);
      const type = command.command === 'relate' ? 'CasesRelated' : 'CasesUnrelated';
      return ok(isRelated === (command.command === 'relate') ? [] : [{ type, kind, other }]);
    }
    case 'close-without-notice': {
      const { ground, earlier, why } = command;
      // FOIA s.17(6) is about a claim under s.14, which EIR and the Scottish laws do not know in these words.
      if (theCase.regime !== 'FOIA') return invalid('ground', `${theCase.regime} knows no refusal without a notice.`);
      if (earlier === theCase.reference) return invalid('earlier', 'This is the same request.');
      return ok([{ type: 'ClosedWithoutNotice', ground, earlier, why: keep(why) }]);
    }
    case 'commission':
      return commission(command, context);
    case 'answer-commission': {
      const open = openCommissions(theCase).find(({ n }) => n === command.commission);
      if (!open) return invalid('commission', 'No such question is open.');
      const { commission: asked, outcome, answer, searches, receivedOn } = command;
      const askedOn = londonDate(open.askedAt);
      if (receivedOn < askedOn) return invalid('receivedOn', `This lies before ${askedOn}, which it follows.`);
      const found = searches === undefined ? {} : { searches: keep(searches) };
      return ok([
        { type: 'CommissionAnswered', commission: asked, outcome, answer: keep(answer), ...found, receivedOn },
      ]);
    }
    case 'cancel-commission':
      if (!openCommissions(theCase).some(({ n }) => n === command.commission))
        return invalid('commission', 'No such question is open.');
      return ok([{ type: 'CommissionCancelled', commission: command.commission }]);
    case 'record-regulator':
      return recordRegulator(theCase, command, context);
    case 'keep-promise':
      return keepPromise(theCase, command);
    case 'finish-regulator': {
      const matter = openMatters(theCase).find(({ n }) => n === command.step);
      if (!matter) return invalid('step', 'Nothing is waited for here.');
      if (command.on < matter.on) return invalid('on', `This lies before ${matter.on}, which it follows.`);
      return ok([{ type: 'RegulatorStepDone', step: command.step, on: command.on }]);
    }
  }
}
