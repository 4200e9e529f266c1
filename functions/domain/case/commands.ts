import * as v from 'valibot';
import { withdrawalReasons } from './events.ts';

/** An officer's subject, as the identity provider gives it. */
const Sub = v.pipe(v.string(), v.minLength(1), v.maxLength(128), v.regex(/^[\w.:@|-]+$/));

/** What an officer may send to `POST /api/cases/{reference}/commands`. `expectedVersion` guards against acting on an old view. */
const withVersion = { expectedVersion: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))) };
export const OfficerCommand = v.variant('command', [
  v.strictObject({ command: v.literal('assign'), to: v.nullable(Sub), ...withVersion }),
  v.strictObject({
    command: v.literal('approve-response'),
    version: v.optional(v.pipe(v.number(), v.integer())),
    ...withVersion,
  }),
  v.strictObject({ command: v.literal('return-response'), ...withVersion }),
  v.strictObject({ command: v.literal('send-response'), ...withVersion }),
  v.strictObject({ command: v.literal('release-hold'), ...withVersion }),
  v.strictObject({ command: v.literal('withdraw-disclosure'), reason: v.picklist(withdrawalReasons), ...withVersion }),
  v.strictObject({
    command: v.literal('withdraw-request'),
    receivedAt: v.optional(v.pipe(v.string(), v.isoTimestamp())),
    ...withVersion,
  }),
]);
export type OfficerCommand = v.InferOutput<typeof OfficerCommand>;
