import * as v from 'valibot';
import { clockDay } from '../clock/periods.ts';
import { hasControlCharacters, tidy } from '../text.ts';

/** An officer's subject, as the identity provider gives it. */
export const Sub = v.pipe(v.string(), v.minLength(1), v.maxLength(128), v.regex(/^[\w.:@|-]+$/));
/** Words that somebody wrote: at most what fits an item. They are kept apart from the events. */
export const Text = v.pipe(
  v.string(),
  v.transform(tidy),
  v.minLength(1),
  v.maxLength(20_000),
  v.check((text) => !hasControlCharacters(text)),
);
/** A legal moment: ISO 8601 with its offset. */
export const Instant = v.pipe(
  v.string(),
  v.check((text) => text.length > 10 && clockDay(text) !== undefined),
);
/** A day in Europe/London. */
export const Day = v.pipe(
  v.string(),
  v.check((text) => text.length === 10 && clockDay(text) !== undefined),
);
/** Labels of parts; none for the whole request. */
export const Labels = v.optional(
  v.pipe(v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(12))), v.maxLength(200)),
  [],
);
/** Number of an event of the case. */
export const EventNumber = v.pipe(v.number(), v.integer(), v.minValue(1));

/** `expectedVersion` guards against acting on an old view of the case. */
const versioned = { expectedVersion: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))) };

/** The schema of a command by its name, with its fields and no others. */
export const command = <Name extends string, Fields extends v.ObjectEntries>(name: Name, fields: Fields) =>
  v.strictObject({ command: v.literal(name), ...versioned, ...fields });
