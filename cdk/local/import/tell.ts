import type { Doubt, ImportedRecord } from '#domain/imported/record.ts';
import type { LogEntry } from './log.ts';
import type { List } from './read-list.ts';
import type { Log } from './read-log.ts';

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
  'names-somebody': (detail) => `it may name whoever asked (“${detail}”), and is published with it: look at it`,
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
export function tellEntry({ from, record, on, taken = [], notes }: LogEntry): readonly string[] {
  const about = [record.reference || '(no reference)', on ?? '(no date)', record.title || '(no title)'].join('  ');
  return [
    `${from}: ${about}`,
    `    ${[understood(record), ...(taken.length > 0 ? [counted(taken.length, 'file')] : [])].join(', ')}`,
    ...record.doubts.map(({ doubt, detail }) => `  ? ${doubts[doubt](detail)}`),
    ...notes.map((note) => `  ? ${note}`),
  ];
}

const columnNames: Readonly<Partial<Record<string, string>>> = {
  text: 'the answer',
  date: 'the day',
  published: 'the day',
  answered: 'the day',
  received: 'the day of the request, which is not taken over',
  address: 'the old address',
  file: 'files',
  summary: 'the request, or the title',
};

/** How the columns of a list were understood, and which were not. */
function tellList({ name, columns }: List): readonly string[] {
  const known = columns.filter(({ as }) => as !== undefined);
  const unknown = columns.filter(({ as, header }) => as === undefined && header !== '');
  return [
    `${name}: columns`,
    ...known.map(({ header, as = 'text' }) => `    ${header} = ${columnNames[as] ?? as}`),
    ...unknown.map(({ header }) => `  ? ${header}: not understood, and not taken over`),
  ];
}

/** Lines that were left out, each once and with how often: the frame of the website, and what only says what follows. */
function tellLeft(title: string, lines: readonly string[]): readonly string[] {
  const times = new Map<string, number>();
  for (const line of lines) times.set(line, (times.get(line) ?? 0) + 1);
  const all = [...times].sort(([, a], [, b]) => b - a);
  return all.length === 0 ? [] : [title, ...all.map(([line, n]) => `    ${n === 1 ? '' : `${n} × `}${line}`)];
}

/** What was read of a folder, line by line, and in one sentence at its end. */
export function tellLog({ entries, unread, lists }: Log): readonly string[] {
  const sure = entries.filter(({ record, notes }) => record.doubts.length + notes.length === 0).length;
  return [
    ...lists.flatMap(tellList),
    ...entries.flatMap(tellEntry),
    ...tellLeft(
      'Left out, as what a website says around every page:',
      entries.flatMap(({ record }) => record.left),
    ),
    ...tellLeft(
      'Left out, as what only says what follows, or who asked:',
      entries.flatMap(({ record }) => record.labels),
    ),
    ...unread.map(({ from, why }) => `${from}: not read. ${why}`),
    `${counted(entries.length, 'answer')} read, ${sure} without a doubt; ${unread.length} could not be read.`,
  ];
}
