import * as v from 'valibot';
import { said } from '#domain/publication/schema/say.ts';

/** A day of the law, as the calendar in London has it. */
export const LocalDay = v.pipe(
  v.string(),
  v.isoDate(),
  v.description('A calendar day in Europe/London, such as 2026-11-30.'),
);
export const Moment = v.pipe(
  v.string(),
  v.isoTimestamp(),
  v.description('An instant (ISO 8601 with its offset), such as 2026-11-18T09:00:00Z.'),
);
/** An instant, or the day on which something was posted. */
export const MomentOrDay = v.pipe(
  v.union([LocalDay, Moment]),
  v.description('An instant, or a day where only that is known.'),
);
export const reference = v.pipe(
  v.string(),
  v.regex(/^\d{2}\.(FOI|EIR|FOS|EIS)\.\d{2}\.\d{6}$/),
  v.description('Reference of the request, such as 01.FOI.26.000123.'),
);
export const count = (description: string, least = 0) =>
  said(description, v.pipe(v.number(), v.integer(), v.minValue(least)));
export const list = <const S extends v.GenericSchema>(description: string, schema: S) =>
  said(description, v.array(schema));
export const either = <const S extends v.GenericSchema>(description: string, schema: S) =>
  said(description, v.nullable(schema));
