import type { CaseEvent, WordsRef } from './events.ts';

const isRef = (value: unknown): value is WordsRef =>
  typeof value === 'object' && value !== null && 'textId' in value && 'digest' in value;

/** The words that an event points at, by the name of the field: whatever it is, now and later. */
export function wordsIn(event: CaseEvent): readonly { readonly field: string; readonly ref: WordsRef }[] {
  return Object.entries(event).flatMap(([field, value]) => (isRef(value) ? [{ field, ref: value }] : []));
}
