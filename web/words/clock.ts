import { calculator } from './en-calculator.ts';
import { clock, clockNotes } from './en-clock.ts';

/** Words of the clock: kept apart from those of all pages, so that only the functions that explain a date carry them. */
export type ClockWords = { readonly clock: typeof clock; readonly clockNotes: typeof clockNotes };
export type CalculatorWords = ClockWords & { readonly calculator: typeof calculator };

const explained: Readonly<Record<string, ClockWords>> = { en: { clock, clockNotes } };
const calculators: Readonly<Record<string, CalculatorWords>> = { en: { clock, clockNotes, calculator } };

function inLanguage<T>(languages: Readonly<Record<string, T>>, language: string): T | undefined {
  return languages[language] ?? languages[language.split('-')[0] ?? ''] ?? languages['en'];
}

/** The words that explain a date, for a language such as `en` or `en-GB`; English where there are none. */
export function clockWordsFor(language: string): ClockWords {
  return inLanguage(explained, language) ?? { clock, clockNotes };
}

/** The same with the words of the public calculator. */
export function calculatorWordsFor(language: string): CalculatorWords {
  return inLanguage(calculators, language) ?? { clock, clockNotes, calculator };
}
