import * as v from 'valibot';
import { regimeNames } from '../clock/regimes.ts';
import { Id } from '../response/text-fields.ts';
import { command, Day, EventNumber, Labels, Text } from './command-fields.ts';
import {
  activities,
  commissionKinds,
  commissionOutcomes,
  handOverTargets,
  identityReasons,
  letterTemplates,
  media,
  regulatorSteps,
  relationKinds,
} from './events-work.ts';
import { readReference } from './reference.ts';

const Reference = v.pipe(
  v.string(),
  v.check((text) => readReference(text) !== undefined),
  v.transform((text) => readReference(text) ?? ''),
);
const Unit = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/));
/** Key of an original among the records, as the upload answered it. */
const Original = v.pipe(v.string(), v.regex(/^originals\/[\w.-]+\/[\w.-]+$/), v.maxLength(200));
const Link = v.pipe(v.string(), v.url(), v.startsWith('https://'), v.maxLength(500));
const note = { note: v.optional(Text) };

/** The commands of an officer's day that neither move the clock nor touch the response. */
export const workCommands = [
  command('triage', {
    regime: v.picklist(regimeNames),
    parts: v.optional(
      v.pipe(
        v.array(
          v.strictObject({
            label: v.pipe(v.string(), v.minLength(1), v.maxLength(12)),
            regime: v.picklist(regimeNames),
          }),
        ),
        v.maxLength(200),
      ),
      [],
    ),
  }),
  command('hand-over', { to: v.picklist(handOverTargets), closes: v.boolean(), tell: v.boolean(), ...note }),
  command('take-back', {}),
  command('add-note', { note: Text }),
  command('log-hours', {
    activity: v.picklist(activities),
    /** At most what one person works in a year. */
    minutes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100_000)),
    on: Day,
    estimated: v.optional(v.boolean(), false),
    ...note,
  }),
  command('record-letter', {
    direction: v.picklist(['in', 'out']),
    medium: v.picklist(media),
    on: Day,
    words: Text,
    document: v.optional(Original),
  }),
  command('write-letter', { template: v.picklist(letterTemplates), subject: Text, body: Text }),
  command('mark-posted', { letter: EventNumber, kind: v.pipe(v.string(), v.regex(/^[a-z-]{1,30}$/)), postedOn: Day }),
  command('see-identity', { reason: v.picklist(identityReasons), ...note }),
  command('relate', { kind: v.picklist(relationKinds), other: Reference }),
  command('unrelate', { kind: v.picklist(relationKinds), other: Reference }),
  command('close-without-notice', {
    ground: v.picklist(['vexatious', 'repeated']),
    earlier: Reference,
    why: Text,
  }),
  command('commission', {
    kind: v.picklist(commissionKinds),
    unit: v.optional(v.nullable(Unit), null),
    /** Name and email address of somebody outside, one a line. */
    who: v.optional(Text),
    parts: Labels,
    question: Text,
    dueOn: Day,
  }),
  command('answer-commission', {
    commission: EventNumber,
    outcome: v.picklist(commissionOutcomes),
    answer: Text,
    searches: v.optional(Text),
    receivedOn: Day,
  }),
  command('cancel-commission', { commission: EventNumber }),
  command('record-regulator', {
    step: v.picklist(regulatorSteps),
    on: Day,
    dueOn: v.optional(v.nullable(Day), null),
    link: v.optional(Link),
    ...note,
  }),
  /** `where`: the reference of an answer that is published here, or an address elsewhere. */
  command('keep-promise', { ground: Id, where: v.union([Reference, Link]) }),
  command('finish-regulator', { step: EventNumber, on: Day }),
] as const;
export type WorkCommand = v.InferOutput<(typeof workCommands)[number]>;
