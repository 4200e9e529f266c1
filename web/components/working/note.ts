import type { NoteCode } from '#domain/clock/notes.ts';
import type { ClockNote } from '#domain/clock/question.ts';
import { dayInWords } from '#web/components/day/day.tsx';
import type { NoteSentence } from '#web/words/en/clock.ts';
import type { ClockWords, FrameWords } from '#web/words/index.ts';
import { citationInWords } from './reason.ts';

type Words = Pick<FrameWords, 'dates'> & ClockWords;

/** The sentence of a remark, without its section. A code without words is said to be another rule, and never hidden. */
export function noteText({ code, date }: ClockNote, { clock, clockNotes, dates }: Words): string {
  const notes: Readonly<Record<string, NoteSentence>> = clockNotes;
  const text = Object.hasOwn(notes, code) ? notes[code] : undefined;
  if (text === undefined) return clock.otherNote;
  return typeof text === 'string' ? text : text(date === undefined ? clock.someDay : dayInWords(date, dates));
}

/** A remark with the section on which it rests. */
export function noteInWords(note: ClockNote, words: Words): string {
  return words.clock.note(noteText(note, words), citationInWords(note.section, words.clock));
}

/** What the rest of the working says already. */
const saidElsewhere: readonly string[] = ['limit', 'working-day', 'provisional'] satisfies readonly NoteCode[];

/** The remarks that are told as such: the rule, and what a working day is, have their own place. */
export function toldNotes(notes: readonly ClockNote[]): readonly ClockNote[] {
  return notes.filter(({ code }) => !saidElsewhere.includes(code));
}
