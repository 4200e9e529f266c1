import { plain } from '../../publication/plain.ts';
import { squeeze } from '../../publication/readings.ts';
import type { Response } from '../response.ts';

/** A text that officers wrote for the applicant, and where it stands. */
export type Prose = { readonly place: string; readonly text: string };

/** A place by names, so that it stays the same whatever comes before it: `grounds.0.why` → `grounds[personal].why`. */
export function byName(response: Response, place: string): string {
  const [list, index, ...rest] = place.split('.');
  const at = Number(index);
  const name =
    list === 'parts'
      ? response.parts[at]?.label
      : list === 'grounds' || list === 'tables' || list === 'attachments'
        ? response[list][at]?.id
        : undefined;
  return name === undefined ? place : [`${list}[${name}]`, ...rest].join('.');
}

/** What a ground says, in the order of its fields. */
export function* groundProse({ grounds }: Response, i: number): Generator<Prose> {
  const ground = grounds[i];
  if (!ground) return;
  const { withheld, why, opinion, harm, promise } = ground;
  const said = { withheld, why, 'opinion.text': opinion?.text, harm, 'promise.what': promise?.what };
  for (const [field, text] of Object.entries(said)) {
    if (text !== undefined) yield { place: `grounds.${i}.${field}`, text };
  }
  for (const field of ['favouring', 'against', 'balance'] as const) {
    const text = ground.publicInterest?.[field];
    if (text !== undefined) yield { place: `grounds.${i}.publicInterest.${field}`, text };
  }
}

/** All that a ground says, as one text. */
export function textOf(response: Response, i: number): string {
  return [...groundProse(response, i)].map(({ text }) => text).join('\n');
}

/** All prose but the request and its questions, which are quoted. */
function* allProse(response: Response): Generator<Prose> {
  const { introduction, parts, requestOutcome, grounds, tables, notes, advice, closing } = response;
  if (introduction !== undefined) yield { place: 'introduction', text: introduction };
  if (requestOutcome) yield { place: 'requestOutcome.explanation', text: requestOutcome.explanation };
  for (const [i, { answer }] of parts.entries())
    if (answer !== undefined) yield { place: `parts.${i}.answer`, text: answer };
  for (const i of grounds.keys()) yield* groundProse(response, i);
  for (const [i, table] of tables.entries()) {
    yield { place: `tables.${i}.caption`, text: table.caption };
    for (const [n, text] of table.notes.entries()) yield { place: `tables.${i}.notes.${n}`, text };
  }
  for (const [i, { text }] of notes.entries()) yield { place: `notes.${i}.text`, text };
  if (advice !== undefined) yield { place: 'advice', text: advice };
  for (const [i, { text }] of closing.entries()) yield { place: `closing.${i}.text`, text };
}

const form = (text: string) => ` ${squeeze(text).toLowerCase()} `;
/** Shorter words stand in a request by chance. */
const LEAST = 12;

/** A text without what it quotes of the request: quotations, and lines and words between quotation marks that stand in it. */
export function ownWords(asked: string, text: string): string {
  const isAsked = (words: string) => {
    return words.length >= LEAST && asked.includes(form(words));
  };
  return text
    .replace(/^ {0,3}>.*$/gm, '')
    .split('\n')
    .map((line) => (isAsked(line) ? '' : line))
    .join('\n')
    .replace(/“[^“”]{1,2000}”|"[^"]{1,2000}"|‘[^‘’]{1,2000}’/g, (quoted) => (isAsked(quoted) ? '' : quoted));
}

/** The request and its questions: what the applicant wrote, as it will be published. */
export function askedIn({ request, parts }: Response): string {
  return [request, ...parts.map((part) => part.question)].join('\n\n');
}

/** Every prose of the response in the officers’ own words, without marks of Markdown. */
export function ownProse(response: Response): readonly Prose[] {
  const asked = form(askedIn(response));
  return [...allProse(response)].map(({ place, text }) => ({ place, text: plain(ownWords(asked, text)) }));
}
