import type { Doubt, ImportedRecord } from '#domain/imported/record.ts';
import type { Log, LogEntry } from './read-log.ts';

const doubts: Readonly<Record<Doubt, (detail: string) => string>> = {
  'no-reference': () => 'no reference: it is given one',
  'other-references': (detail) => `more than one reference (${detail}): the first is taken`,
  'no-title': () => 'no title',
  'no-request': () => 'it was not found where the request stands',
  'no-decision': () => 'no sentence of decision was found',
  'outcome-unknown': () => 'the sentence of decision does not tell the outcome',
  unanswered: (detail) => `no answer of its own to question ${detail}`,
  'file-missing': () => 'it speaks of an attached file, which is not on the page',
  'nothing-below': () => 'nothing stands below the request',
};

const counted = (n: number, one: string) => `${n} ${n === 1 ? one : `${one}s`}`;

/** What was understood of an answer, in a few words. */
function understood({ questions, pieces, grounds, citations, decision }: ImportedRecord): string {
  const answers = pieces.filter(({ kind }) => kind === 'answer').length;
  const tables = pieces.flatMap(({ blocks }) => blocks).filter(({ kind }) => kind === 'table').length;
  const notes = pieces.filter(({ kind }) => kind === 'notes').length;
  const found: readonly (readonly [number, string])[] = [
    [questions.length, 'question'],
    [answers, 'answer'],
    [grounds.length, 'ground'],
    [citations.length, 'citation'],
    [tables, 'table'],
    [notes, 'note'],
  ];
  return [decision.outcome, ...found.flatMap(([n, what]) => (n === 0 ? [] : [counted(n, what)]))].join(', ');
}

/** The lines that tell of one answer: what it is, what was understood, and what was not. */
export function tellEntry({ from, record, on, files }: LogEntry): readonly string[] {
  const about = [record.reference || '(no reference)', on ?? '(no date)', record.title || '(no title)'].join('  ');
  return [
    `${from}: ${about}`,
    `    ${understood(record)}`,
    ...record.doubts.map(({ doubt, detail }) => `  ? ${doubts[doubt](detail)}`),
    ...files.map((file) => `  ? the file ${file} stays where it is: attach it to the answer by hand`),
  ];
}

/** What was read of a folder, line by line, and in one sentence at its end. */
export function tellLog({ entries, unread }: Log): readonly string[] {
  const sure = entries.filter(({ record }) => record.doubts.length === 0).length;
  return [
    ...entries.flatMap(tellEntry),
    ...unread.map(({ from, why }) => `${from}: not read. ${why}`),
    `${counted(entries.length, 'answer')} read, ${sure} without a doubt; ${unread.length} could not be read.`,
  ];
}
