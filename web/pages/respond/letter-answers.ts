import type { Decision } from '#domain/response/decision.ts';
import { childrenOf, introduces, touches } from '#domain/response/parts.ts';
import type { Note, Part, Response } from '#domain/response/response.ts';
import { markdownToText } from '#web/components/markdown/text.ts';
import type { LetterWords } from '#web/words/index.ts';
import type { Block } from '../acknowledge/message.ts';
import { partsInWords } from './decision-words.ts';
import { heading, prose, sentence, subheading } from './letter-blocks.ts';
import { tableKey } from './table-view.ts';

type Facts = { readonly response: Response; readonly decision: Decision; readonly words: LetterWords };

/** Parts in reading order: each before what stands under it. */
function inOrder(parts: readonly Part[], under?: string): readonly Part[] {
  return childrenOf(parts, under).flatMap((part) => [part, ...inOrder(parts, part.label)]);
}

function noteBlock(note: Note, words: LetterWords): readonly Block[] {
  const { respond } = words;
  const about = note.parts.length > 1 ? ` ${respond.noteOn(partsInWords(note.parts, respond))}` : '';
  return [sentence(`${respond.note}.${about}`), prose(note.text)];
}

function outcome(part: Part, { response, decision, words }: Facts): readonly Block[] {
  const { respond } = words;
  const isBare = part.answer === undefined && part.answeredWith === undefined && part.tables.length === 0;
  if (part.outcome === undefined) {
    // Of a request that was refused or closed as a whole it has the outcome of the request.
    const whole = isBare && !introduces(response.parts, part.label) ? response.requestOutcome : undefined;
    return whole ? [sentence(`${respond.outcomeTag[whole.kind]}.`)] : [];
  }
  const under = response.grounds.flatMap((ground) => {
    const cited = touches(ground, response.parts, part.label) && decision.grounds.find((g) => g.id === ground.id);
    return cited ? [cited.citation] : [];
  });
  const bare = isBare ? respond.bare[part.outcome] : null;
  return [
    sentence(
      [`${respond.partTag[part.outcome]}.`, bare, part.held === 'partly' && respond.heldPartly]
        .filter(Boolean)
        .join(' '),
    ),
    ...(under.length === 0 ? [] : [sentence(respond.withheldUnder), { kind: 'list', items: under } as const]),
  ];
}

/** The answers of a letter: every part with its question, outcome, answer, tables and notes. */
export function answerBlocks(response: Response, decision: Decision, words: LetterWords): readonly Block[] {
  const { respond } = words;
  const facts = { response, decision, words };
  const parts = inOrder(response.parts);
  const citation = (id: string) => decision.grounds.find((g) => g.id === id)?.citation;
  const shown = new Set<string>();
  const tables = (ids: readonly string[]) =>
    ids.flatMap((id): readonly Block[] => {
      const table = response.tables.find((t) => t.id === id);
      if (!table) return [];
      if (shown.has(id)) return [sentence(words.publish.sharedTable(table.caption))];
      shown.add(id);
      const below = [...tableKey(table, citation, respond), ...table.notes.map(markdownToText)];
      return [{ kind: 'table', table, below }];
    });
  const noted = new Set<Note>();
  const notes = (label: string | undefined) =>
    response.notes.flatMap((note): readonly Block[] => {
      const isMine = label === undefined ? note.parts.length === 0 : note.parts.includes(label);
      if (!isMine || noted.has(note)) return [];
      noted.add(note);
      return noteBlock(note, words);
    });
  const one = (part: Part): readonly Block[] => [
    ...(part.label === '' ? [] : [subheading(respond.part(part.label))]),
    ...(part.question === response.request ? [] : [{ kind: 'quote', text: part.question } as const]),
    ...outcome(part, facts),
    ...(part.answer === undefined ? [] : [prose(part.answer)]),
    ...(part.answeredWith === undefined ? [] : [sentence(respond.answeredWith + respond.part(part.answeredWith))]),
    ...tables(part.tables),
    ...notes(part.label),
  ];
  return [
    heading(response.parts.length > 1 ? respond.headings.answers : respond.headings.answer),
    ...(response.introduction === undefined ? [] : [prose(response.introduction)]),
    ...notes(undefined),
    ...parts.flatMap(one),
    ...tables(response.tables.map((table) => table.id).filter((id) => !parts.some((part) => part.tables.includes(id)))),
  ];
}
