import { outcomeInLog } from '#domain/imported/outcome-in-log.ts';
import type { ImportedRecord } from '#domain/imported/record.ts';

/** The outcome that a list tells, where it is not what its answer seems to tell. */
export function otherOutcome(record: ImportedRecord, said: string): readonly string[] {
  const [told, own] = [said === '' ? 'unknown' : outcomeInLog(said), record.decision.outcome];
  if (told === 'unknown' || told === own || own === 'unknown') return [];
  return [`the list says “${said}”, and its words tell another outcome (${own}), which is taken`];
}
