import { complaint, copy, enFrame, errors, type FrameWords, type PageWords, sent, track } from './en.ts';
import { checking, questions, request } from './en-request.ts';

/** The words of the request form's pages, and of the tracking page. */
export type SubmitWords = FrameWords &
  Pick<PageWords, 'errors' | 'sent'> & {
    readonly request: typeof request;
    readonly questions: typeof questions;
    readonly checking: typeof checking;
    readonly copy: typeof copy;
  };
export type TrackWords = Pick<PageWords, keyof FrameWords | 'track' | 'complaint'>;

// Made when asked for: a bundle then carries the sections that its own pages show, and no others.
const submitWords: Readonly<Record<string, () => SubmitWords>> = {
  en: () => ({ ...enFrame, errors, request, questions, checking, sent, copy }),
};
const trackWords: Readonly<Record<string, () => TrackWords>> = { en: () => ({ ...enFrame, track, complaint }) };
const frameWords: Readonly<Record<string, () => FrameWords>> = { en: () => enFrame };

/** The words of a language such as `en` or `en-GB`; English where there are none. */
export function wordsIn<T>(languages: Readonly<Record<string, () => T>>, language: string): T {
  const words = languages[language] ?? languages[language.split('-')[0] ?? ''] ?? languages['en'];
  if (!words) throw new Error('There are always words in English');
  return words();
}

/** Those of any page's frame, of searching, and of a problem. */
export function frameWordsFor(language: string): FrameWords {
  return wordsIn(frameWords, language);
}

export function submitWordsFor(language: string): SubmitWords {
  return wordsIn(submitWords, language);
}

export function trackWordsFor(language: string): TrackWords {
  return wordsIn(trackWords, language);
}
