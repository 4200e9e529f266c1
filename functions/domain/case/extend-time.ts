import { addDays, londonDate } from '../dates.ts';
import { ok } from '../result.ts';
import type { Case } from './case.ts';
import { clockOf } from './clock.ts';
import { type Decided, invalid, refuse, sentOnFault } from './clock-verbs.ts';
import type { Command, DecideContext } from './commands.ts';
import type { EventBody } from './events.ts';

/**
 * FOIA s.10(3): only where a qualified exemption is engaged, with the notice of s.17(2) by the 20th working day; it may be
 * revised. EIR and EISR reg 7: up to 40 working days where complexity and volume make it impracticable, once.
 */
export function extendTime(
  theCase: Case,
  command: Extract<Command, { command: 'extend-time' }>,
  context: DecideContext,
): Decided {
  const { ground, until, exemptions, why } = command;
  const isPublicInterest = ground === 'public-interest';
  const allowedUnder = isPublicInterest ? ['FOIA'] : ['EIR', 'EISR'];
  if (!allowedUnder.includes(theCase.regime))
    return invalid('ground', `Time under ${theCase.regime} is not extended for this.`);
  if (isPublicInterest && exemptions.length === 0)
    return invalid('exemptions', 'Name the exemptions that are engaged.', 'missing');
  if (!context.findExemption) throw new Error('An extension is decided with the catalogue at hand');
  for (const [i, id] of exemptions.entries()) {
    const exemption = context.findExemption(theCase.regime, id);
    if (!exemption) return invalid(`exemptions.${i}`, `${theCase.regime} has no such ground.`);
    if (isPublicInterest && exemption.publicInterest === 'never') return invalid(`exemptions.${i}`, 'It is absolute.');
  }
  const { answer } = clockOf(theCase, context.rules);
  const noticeDue = answer.refusalNoticeDue ?? answer.extensionNoticeDue ?? answer.dueOn;
  if (noticeDue === null) return refuse('The clock is stopped.');
  const isExtended = answer.refusalNoticeDue !== undefined || answer.extensionNoticeDue !== undefined;
  if (!isPublicInterest && isExtended) return refuse('Regulation 7 extends the time once.');
  const fault = sentOnFault(theCase, command.sentOn, context.now);
  if (fault) return invalid('sentOn', fault);
  const today = command.sentOn ?? londonDate(context.now);
  // Nothing in the Act says how long; a year is no estimate any more, but a slip of the pen.
  if (until > addDays(noticeDue, 366))
    return invalid('until', 'This is more than a year after the time for answering.');
  if (until <= noticeDue || until < today) return invalid('until', 'This does not extend the time.');
  // A revision of an extension made in time is not late itself.
  const late = !isExtended && today > noticeDue;
  const extended: EventBody = {
    type: 'TimeExtended',
    ground,
    until,
    exemptions,
    why: context.keep(why),
    late,
    ...(command.answers === undefined ? {} : { answers: context.keep(command.answers) }),
    ...(command.sentOn === undefined ? {} : { sentOn: command.sentOn }),
  };
  if (isPublicInterest) return ok([extended]);
  const made = { n: theCase.version + 1, ground, at: command.sentOn ?? context.now, until, late };
  const after = { ...theCase, extensions: [...theCase.extensions, made] };
  const latest = clockOf(after, context.rules).answer.dueOn;
  if (latest !== null && until > latest) return invalid('until', `The 40th working day is ${latest}.`);
  return ok([extended]);
}
