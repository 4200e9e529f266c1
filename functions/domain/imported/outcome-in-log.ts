import { outcomeOf } from './decision.ts';
import type { Doubt, ImportedRecord } from './record.ts';

/** The doubts of a record but one. */
export const without = (record: ImportedRecord, doubt: Doubt) => record.doubts.filter((one) => one.doubt !== doubt);

/** Words that a list has for much: what was granted may have gaps, and what was refused may not be held. */
const broad: readonly string[] = ['unknown', 'granted-in-full', 'refused-in-full'];

/** The outcome of a log in its own word, where the answer has no sentence that decides, or the list is more particular than it. */
export function decided(record: ImportedRecord, said: string): ImportedRecord {
  const isTold = record.decision.sentence !== '' && record.decision.outcome !== 'unknown';
  const isMore =
    isTold && said !== '' && broad.includes(record.decision.outcome) && !broad.includes(outcomeInLog(said));
  if (isMore) return { ...record, decision: { ...record.decision, outcome: outcomeInLog(said) } };
  if (said === '' || isTold) return record;
  const outcome = outcomeInLog(said);
  const sentence = record.decision.sentence || said;
  const doubts = [...without(record, 'no-decision')].filter(({ doubt }) => doubt !== 'outcome-unknown');
  const isUnknown = outcome === 'unknown' ? [{ doubt: 'outcome-unknown', detail: '' } as const] : [];
  return { ...record, decision: { sentence, outcome }, doubts: [...doubts, ...isUnknown] };
}

/** Logs have a word or two for what was decided. */
const inLog: readonly (readonly [RegExp, ImportedRecord['decision']['outcome']])[] = [
  [/^(?:part|some)|\bpart(?:ly|ial|ially)?\b/i, 'partly-granted'],
  [/^(?:not held|no information|information not held|nil)/i, 'not-held'],
  [
    /^(?:refused|exempt|withheld|not disclosed|declined|rejected|not (?:provided|released|granted)|non-disclosure)/i,
    'refused-in-full',
  ],
  [
    /^(?:granted|disclosed|released|provided|full|all|complied|successful|information (?:provided|disclosed|released)|yes\b)/i,
    'granted-in-full',
  ],
];
/** The outcome that a word or two of a log tell. */
export const outcomeInLog = (said: string) => {
  const told = outcomeOf(said);
  return told !== 'unknown' && told !== 'granted-in-full' && told !== 'refused-in-full'
    ? told
    : (inLog.find(([pattern]) => pattern.test(said.trim()))?.[1] ?? told);
};
