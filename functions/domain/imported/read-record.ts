import { firstWords } from '../publication/plain.ts';
import { partsOf } from '../request/parts-of.ts';
import { piecesOf } from './answers.ts';
import { citationsIn, citedSection } from './citations.ts';
import { isDecision, outcomeOf } from './decision.ts';
import { unframed } from './frame.ts';
import { knownHeading } from './headings.ts';
import type { Doubt, ImportedQuestion, ImportedRecord } from './record.ts';
import type { SourceLine } from './source.ts';

/** `01.FOI.24.036066`, `FOI/2024/1234`, `FOI-1234-24`, or whatever follows “reference number:”. */
const dotted = /\b\d{2}[./-](?:FOI|EIR|FOS|EIS)[./-]\d{2}[./-]\d{6}\b/i;
const named = /\bref(?:erence)?(?:\s*(?:no|number|num))?\.?\s*:?\s*([A-Z0-9][A-Z0-9./_-]{2,30}\d)\b/i;

/** The words above a request. */
const asks =
  /^(?:i note (?:that )?you (?:seek|have requested|are seeking|requested)|(?:you|your request) (?:asked|requested|wrote|read)|(?:your |the |original )?(?:foi )?(?:request|question)s?(?: was| details)?|information requested|you (?:have )?asked (?:us )?for|request (?:details|summary))\b.{0,80}$/i;

const referenceIn = (lines: readonly SourceLine[]) => {
  const found = lines.flatMap(({ text }) => dotted.exec(text)?.[0] ?? named.exec(text)?.[1] ?? []);
  return found[0] ?? '';
};
/** What was answered stands in a file that the page does not have. */
const speaksOfFile =
  /\b(?:attached|enclosed)\b.{0,40}\b(?:document|spreadsheet|file|table|pdf|copy)\b|\b(?:attachment|spreadsheet)s? titled\b/i;
const joined = (lines: readonly SourceLine[]) => lines.map(({ text }) => text).join('\n');

/** The title of a website’s page ends in the name of the site. */
const bareTitle = (text: string) => text.replace(/\s+[|–—]\s+[^|–—]{2,60}$/, '').trim();

/** How people begin to ask, before they say for what. */
const polite =
  /^(?:(?:please|kindly)\s+)?(?:(?:could|can|would|will) you\s+(?:please\s+)?|i (?:would|should) (?:like|be grateful if you (?:could|would))\s+(?:to\s+)?|i(?:’d| am|'d) (?:like|writing to request|requesting)\s+(?:to\s+)?)?(?:please\s+)?(?:(?:provide|disclose|supply|give|send|tell|state|confirm|request|know|list|see|receive)\s+(?:me\s+|us\s+)?(?:with\s+)?)?(?:the\s+|a\s+|of\s+)?/i;

/** The first question without its courtesies, as a title begins. */
function asTitle(question: string): string {
  const bare = question.replace(polite, '').trim();
  const words = bare.split(/\s+/).length > 2 ? bare : question;
  return firstWords(words.replace(/^./u, (first) => first.toUpperCase()).replace(/[.]$/, ''), 100);
}

function titleOf(headings: readonly SourceLine[], questions: readonly ImportedQuestion[], request: string): string {
  const own = headings.find(({ text }) => !dotted.test(text) && !asks.test(text) && text.length > 3);
  if (own) return firstWords(bareTitle(own.text), 100);
  const first = questions[0]?.question ?? request.split('\n').find((line) => line.split(/\s+/).length > 3) ?? request;
  return asTitle(first);
}

/** The lines of a page from the request to the end, by what they are. */
type Cut = {
  readonly head: readonly SourceLine[];
  readonly request: readonly SourceLine[];
  readonly rest: readonly SourceLine[];
};

function cutUp(lines: readonly SourceLine[]): Cut {
  const ask = lines.findIndex(({ text }) => asks.test(text));
  const decided = lines.findIndex(({ text }, i) => i > ask && isDecision(text));
  // Without a decision the request ends at the first section of the answer.
  const section = lines.findIndex((line, i) => i > ask + 1 && knownHeading(line) !== undefined);
  const end = [decided, section].find((at) => at >= 0) ?? lines.length;
  if (ask < 0) {
    const start =
      referenceIn(lines.slice(0, 5)) === '' ? 0 : lines.findIndex(({ text }) => referenceIn([{ text }]) !== '') + 1;
    return { head: lines.slice(0, start), request: lines.slice(start, Math.max(start, end)), rest: lines.slice(end) };
  }
  return { head: lines.slice(0, ask), request: lines.slice(ask + 1, end), rest: lines.slice(end) };
}

/** Questions by the request’s own numbering, and those that only the answers name. */
function questionsOf(request: string, pieces: ImportedRecord['pieces']): readonly ImportedQuestion[] {
  const own = request === '' ? [] : partsOf(request).filter(({ label }) => label !== '');
  const known = new Set(own.map(({ label }) => label.toLowerCase()));
  const answered = pieces.flatMap((piece) =>
    piece.kind === 'answer' && !known.has(piece.label.toLowerCase())
      ? [{ label: piece.label, question: piece.question }]
      : [],
  );
  const asked = own.map(({ label, under, question }) => ({
    label,
    question,
    ...(under === undefined ? {} : { under }),
  }));
  return [...asked, ...answered].filter((one, i, all) => all.findIndex(({ label }) => label === one.label) === i);
}

/**
 * Reads a page on which an authority published an answer: reference, request, numbered questions, decision, sections cited,
 * answers, tables and notes. Nothing of the page is dropped but the frame of its website, which is told; what could not be
 * understood is kept in its place and told as a doubt.
 */
export function readRecord(source: readonly SourceLine[]): ImportedRecord {
  const { lines, left } = unframed(source);
  const { head, request: asked, rest } = cutUp(lines);
  const reference = referenceIn(head.length > 0 ? head : lines);
  const request = joined(asked);
  const sentence = rest[0] !== undefined && isDecision(rest[0].text) ? rest[0].text : '';
  const body = sentence === '' ? rest : rest.slice(1);
  const grounds: NonNullable<ReturnType<typeof citedSection>>[] = [];
  let at = 0;
  for (; at < body.length; at += 1) {
    const ground = citedSection(body[at]?.text ?? '');
    if (!ground) break;
    grounds.push(ground);
  }
  const pieces = piecesOf(body.slice(at), partsOf(request || ' '));
  const questions = questionsOf(request, pieces);
  const outcome = outcomeOf(sentence);
  const title = titleOf(
    head.filter((line) => line.isHeading),
    questions,
    request,
  );
  const others = new Set(joined(head).match(new RegExp(dotted, 'gi')) ?? []);
  const missing = questions.filter(
    ({ label }) =>
      !pieces.some((piece) => piece.kind === 'answer' && piece.label.toLowerCase() === label.toLowerCase()),
  );
  const found: readonly (readonly [Doubt, boolean, string?])[] = [
    ['no-reference', reference === ''],
    ['other-references', others.size > 1, [...others].join(', ')],
    ['no-title', title === ''],
    ['no-request', request === ''],
    ['no-decision', sentence === ''],
    ['outcome-unknown', sentence !== '' && outcome === 'unknown'],
    ['unanswered', missing.length > 0 && questions.length > 0, missing.map(({ label }) => label).join(', ')],
    ['file-missing', speaksOfFile.test(joined(body))],
    ['nothing-below', pieces.length === 0],
  ];
  return {
    reference,
    title,
    request,
    questions,
    decision: { sentence, outcome },
    grounds,
    citations: citationsIn(joined(rest)),
    pieces,
    left,
    doubts: found.flatMap(([doubt, is, detail = '']) => (is ? [{ doubt, detail }] : [])),
  };
}
