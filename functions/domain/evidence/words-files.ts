import type { CaseEvent, WordsRef } from '../case/events.ts';
import { type EvidenceFacts, type EvidenceWords, jsonFile, type PackFile } from './facts.ts';

/** True for a pointer to words, wherever an event has one. */
export function isWordsRef(value: unknown): value is WordsRef {
  return typeof value === 'object' && value !== null && 'textId' in value && 'digest' in value;
}

/** Every pointer to words in a value, with the way to it: found by its shape, so that no new event is forgotten. */
function refsIn(value: unknown, path = ''): readonly { readonly field: string; readonly ref: WordsRef }[] {
  if (isWordsRef(value)) return [{ field: path, ref: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) => refsIn(one, path === '' ? name : `${path}.${name}`));
}

/** The salt of the words of an event. Who asked has it; once that is erased, words are kept without one (apply.ts). */
function saltOf(event: CaseEvent, { ledger, applicant }: EvidenceFacts): string | null {
  if (applicant) return applicant.salt;
  const erased = ledger.find(({ type }) => type === 'PersonalDataErased');
  return erased && event.n > erased.n ? '' : null;
}

/** The words that are still there, a file each, and a list of which event points to which, with what proves it. */
export function wordsFiles(facts: EvidenceFacts, { wordsRule }: EvidenceWords): readonly PackFile[] {
  const files = facts.words.map(({ id, text }) => ({ path: `words/${id}.txt`, text }));
  const references = facts.ledger.flatMap((event) =>
    refsIn(event).map(({ field, ref: { textId, digest } }) => {
      const file = files.find(({ path }) => path === `words/${textId}.txt`)?.path ?? null;
      return { event: event.n, type: event.type, field, textId, digest, salt: saltOf(event, facts), file };
    }),
  );
  return [jsonFile('words.json', { rule: wordsRule, references }), ...files];
}
