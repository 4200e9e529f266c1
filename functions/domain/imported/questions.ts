import { firstWords } from '../publication/plain.ts';
import { partsOf, type SuggestedPart } from '../request/parts-of.ts';
import type { ImportedPiece, ImportedQuestion } from './record.ts';

/** `REQUEST 2:`, `Part 1`: what sets apart several requests that were answered together. */
export const requestNumber = (text: string): string | undefined =>
  /^(?:request|part|foi request|query)\s*(?:no\.?\s*)?(\d{1,2})\s*(?:[:.–-].*)?$/i.exec(text)?.[1];

type Asked = { readonly number: string; readonly heading: string; readonly lines: string[] };

/** The requests of a text that numbers several; none where it numbers one or none. */
function requestsIn(lines: readonly string[]): readonly Asked[] {
  const found: Asked[] = [];
  for (const line of lines) {
    const number = requestNumber(line);
    if (number !== undefined) found.push({ number, heading: line, lines: [] });
    else found.at(-1)?.lines.push(line);
  }
  return found.length > 1 ? found : [];
}

const numbered = (text: string): readonly SuggestedPart[] => partsOf(text || ' ').filter(({ label }) => label !== '');

/**
 * The questions of a request by its own numbering. Of several requests that were answered together each is one, and what it numbers stands below it: `2.1` is the
 * first question of the second.
 */
export function askedIn(request: string): readonly SuggestedPart[] {
  const requests = requestsIn(request.split('\n'));
  if (requests.length === 0) return numbered(request);
  return requests.flatMap(({ number, heading, lines }) => {
    const text = lines.join('\n').trim();
    const parts = numbered(text);
    const first = parts[0]?.question.split('\n')[0] ?? '';
    const above = first === '' ? text : text.slice(0, Math.max(0, text.indexOf(first))).replace(/\S*\s*$/, '');
    return [
      { label: number, question: above.trim() || heading },
      ...parts.map(({ label, under, question }) => ({
        label: `${number}.${label}`,
        under: under === undefined ? number : `${number}.${under}`,
        question,
      })),
    ];
  });
}

/** Questions as the request sets them apart, and those that only the answers name. */
export function questionsOf(
  asked: readonly SuggestedPart[],
  pieces: readonly ImportedPiece[],
): readonly ImportedQuestion[] {
  const known = new Set(asked.map(({ label }) => label.toLowerCase()));
  const answered = pieces.flatMap((piece) =>
    piece.kind === 'answer' && !/[-–]/.test(piece.label) && !known.has(piece.label.toLowerCase())
      ? [{ label: piece.label, question: piece.question }]
      : [],
  );
  const own = asked.map(({ label, under, question }) => ({
    label,
    question,
    ...(under === undefined ? {} : { under }),
  }));
  return [...own, ...answered].filter((one, i, all) => all.findIndex(({ label }) => label === one.label) === i);
}

/** How people begin to ask, before they say for what. */
const polite =
  /^(?:(?:please|kindly)\s+)?(?:(?:could|can|would|will) you\s+(?:please\s+)?|i (?:would|should) (?:like|be grateful if you (?:could|would))\s+(?:to\s+)?|i(?:’d| am|'d) (?:like|writing to request|requesting)\s+(?:to\s+)?)?(?:please\s+)?(?:(?:provide|disclose|supply|give|send|tell|state|confirm|request|know|list|see|receive)\s+(?:me\s+|us\s+)?(?:with\s+)?)?(?:the\s+|a\s+|of\s+)?/i;

/** The first question without its courtesies, as a title begins. */
export function titleFrom(questions: readonly ImportedQuestion[], request: string): string {
  const lines = request.split('\n').map((line) => line.replace(/^•\s*/, ''));
  const isTold = (text: string) => text.split(/\s+/).length > 2;
  const question = questions.map((one) => one.question).find(isTold) ?? lines.find(isTold) ?? lines[0] ?? '';
  const bare = question
    .replace(/^["“‘]+(?=\S)/, '')
    .replace(/["”’]+$/, '')
    .replace(polite, '')
    .trim();
  const words = bare.split(/\s+/).length > 2 ? bare : question;
  return firstWords(words.replace(/^./u, (first) => first.toUpperCase()).replace(/[.]$/, ''), 100);
}
