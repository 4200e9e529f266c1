import type { NoteCode } from '#domain/clock/notes.ts';
import { calculator } from './en-calculator.ts';
import { caseNotes, clock, type NoteSentence, otherNotes } from './en-clock.ts';
import { wordsIn } from './pages.ts';

/** Words of the clock: kept apart from those of all pages, so that only the functions that explain a date carry them. */
export type ClockWords = {
  readonly clock: typeof clock;
  /** By the code of a remark; a case has none of those that only the calculator makes. */
  readonly clockNotes: Readonly<Partial<Record<NoteCode, NoteSentence>>>;
};
export type CalculatorWords = ClockWords & { readonly calculator: typeof calculator };

// Made when asked for, as in pages.ts.
const explained: Readonly<Record<string, () => ClockWords>> = { en: () => ({ clock, clockNotes: caseNotes }) };
const calculators: Readonly<Record<string, () => CalculatorWords>> = {
  en: () => ({ clock, clockNotes: { ...caseNotes, ...otherNotes }, calculator }),
};

/** The words that explain the date of a case. */
export function clockWordsFor(language: string): ClockWords {
  return wordsIn(explained, language);
}

/** The same with the words of the public calculator, which may be asked of everything that the clock knows. */
export function calculatorWordsFor(language: string): CalculatorWords {
  return wordsIn(calculators, language);
}
