import * as v from 'valibot';
import {
  activities,
  commissionKinds,
  commissionOutcomes,
  letterTemplates,
  media,
  regulatorSteps,
} from '#domain/case/events-work.ts';
import { text } from '#domain/publication/schema/say.ts';
import { count, either, LocalDay, list, Moment } from './dates.ts';

export const words = (description: string) =>
  either(`${description} Null once it is erased, or where there is none.`, v.string());
export const event = count('Number of the event.', 1);
const minutes = {
  spent: count('Minutes worked.'),
  estimated: count('Minutes estimated.'),
  counted: count('What of both counts.'),
};
const Minutes = v.strictObject(minutes);

/** What was worked. */
export const Hours = v.strictObject({
  logged: list(
    'What was logged.',
    v.strictObject({
      activity: v.picklist(activities),
      minutes: count('Minutes.', 1),
      on: LocalDay,
      estimated: v.boolean(),
    }),
  ),
  ...minutes,
  by: v.strictObject(
    Object.fromEntries(activities.map((one) => [one, Minutes])) as Record<(typeof activities)[number], typeof Minutes>,
  ),
  limit: either(
    'The cost limit; null where the law knows none.',
    v.strictObject({ limitMinutes: count('The limit.'), leftMinutes: count('What is left.'), isExceeded: v.boolean() }),
  ),
});

/** A question to a unit or somebody outside. */
export const Commission = v.strictObject({
  n: event,
  kind: v.picklist(commissionKinds),
  unit: either('Id of the unit; null for somebody outside.', v.string()),
  who: words('Name and address of somebody outside.'),
  parts: v.array(v.string()),
  question: words('What was asked.'),
  askedAt: Moment,
  dueOn: LocalDay,
  answer: v.nullable(
    v.strictObject({
      outcome: v.picklist(commissionOutcomes),
      words: words('What was answered.'),
      searches: words('Where it was looked for.'),
      receivedOn: LocalDay,
    }),
  ),
  cancelled: v.boolean(),
  time: either(
    'How far off its day is; null where nobody is waited for.',
    v.strictObject({ kind: v.picklist(['left', 'overdue', 'today']), workingDays: count('Working days.') }),
  ),
});

/** Letters that moved no clock. */
export const Letters = v.strictObject({
  recorded: v.array(
    v.strictObject({
      n: event,
      direction: v.picklist(['in', 'out']),
      medium: v.picklist(media),
      on: LocalDay,
      words: words('What it says.'),
      document: either('Key of the original among the records.', v.string()),
    }),
  ),
  written: v.array(
    v.strictObject({
      n: event,
      at: Moment,
      template: v.picklist(letterTemplates),
      subject: words('Its subject.'),
      body: words('Its words.'),
    }),
  ),
});

/** What the answer promises to publish later (FOIA s.22, FOISA s.27). */
export const PromiseLine = v.strictObject({
  ground: text('The ground of the response that makes it.'),
  on: either('By which day; null where none is set.', LocalDay),
  kept: v.nullable(
    v.strictObject({ on: LocalDay, where: text('Reference of an answer here, or an address elsewhere.') }),
  ),
  overdue: v.boolean(),
});

/** What the regulator or a tribunal did. */
export const RegulatorMatter = v.strictObject({
  n: event,
  step: v.picklist(regulatorSteps),
  on: LocalDay,
  dueOn: v.nullable(LocalDay),
  doneOn: v.nullable(LocalDay),
  link: v.nullable(v.string()),
  appealBy: v.nullable(LocalDay),
});
