import { firstWords } from '../publication/plain.ts';
import { piecesOf } from './answers.ts';
import { citationsIn } from './citations.ts';
import { cutUp } from './cut-up.ts';
import { decidedIn } from './decided.ts';
import { unframed } from './frame.ts';
import { partsNamed } from './headings.ts';
import { dotted, introducesRequest, isGreeting, isReferenceLine, referenceIn } from './letter.ts';
import { askedIn, questionsOf, titleFrom } from './questions.ts';
import type { Doubt, ImportedRecord } from './record.ts';
import type { SourceLine } from './source.ts';

/** What was answered stands in a file that the page does not have. */
const speaksOfFile =
  /\b(?:attached|enclosed)\b.{0,40}\b(?:document|spreadsheet|file|table|pdf|copy)\b|\b(?:attachment|spreadsheet)s? titled\b/i;
const joined = (lines: readonly SourceLine[]) => lines.map(({ text }) => text).join('\n');
/** A request as it was written, with the marks of its lists. */
const written = (lines: readonly SourceLine[]) =>
  lines.map(({ text, isItem }) => (isItem ? `• ${text}` : text)).join('\n');

/** The title of a website’s page ends in the name of the site. */
const bareTitle = (text: string) => text.replace(/\s+[|–—]\s+[^|–—]{2,60}$/, '').trim();
const TITLE = 100;

const titleIn = (head: readonly SourceLine[]) =>
  head.find((line) => line.isHeading && !isReferenceLine(line) && !introducesRequest(line) && line.text.length > 3);

/**
 * Reads a page on which an authority published an answer: reference, request, numbered questions, decision, sections cited,
 * answers, tables and notes. Nothing of the page is dropped but the frame of its website and lines that only say what follows, and both
 * are told; what could not be understood is kept in its place and told as a doubt. `name` is what the page is called elsewhere, for one
 * that has no heading.
 */
export function readRecord(source: readonly SourceLine[], name = ''): ImportedRecord {
  const { lines: all, left } = unframed(source, introducesRequest);
  const lines = all.filter((line) => !isGreeting(line));
  const { head, intro, request: asked, rest } = cutUp(lines);
  const reference = referenceIn(head.length > 0 ? head : lines);
  const request = written(asked);
  const { sentence, outcome, grounds, labels, body } = decidedIn(rest);
  const heading = titleIn(head);
  // A title is shown whole or as far as it goes: what is longer stands in the text as well.
  const isWhole = heading !== undefined && heading.text.length <= TITLE && bareTitle(heading.text) === heading.text;
  const isLabel = (line: SourceLine) => isReferenceLine(line) || (line === heading && isWhole);
  const above = head.filter((line) => !isLabel(line));
  const parts = askedIn(request);
  const pieces = piecesOf([...above, ...body], parts, above.length);
  const questions = questionsOf(parts, pieces);
  const called = bareTitle(heading?.text ?? name);
  const title = called === '' ? titleFrom(questions, request) : firstWords(called, TITLE);
  const others = new Set(joined(head).match(new RegExp(dotted, 'gi')) ?? []);
  const answered = new Set(
    pieces
      .flatMap((piece) => (piece.kind === 'answer' ? [piece.label, ...partsNamed(`q ${piece.label}`)] : []))
      .map((one) => one.toLowerCase()),
  );
  const missing = questions.filter(({ label }) => !answered.has(label.toLowerCase()));
  const found: readonly (readonly [Doubt, boolean, string?])[] = [
    ['no-reference', reference === ''],
    ['other-references', others.size > 1, [...others].join(', ')],
    ['no-title', title === ''],
    ['no-request', request === ''],
    ['no-decision', sentence === ''],
    ['outcome-unknown', sentence !== '' && outcome === 'unknown'],
    ['unanswered', missing.length > 0, missing.map(({ label }) => label).join(', ')],
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
    labels: [...all.filter(isGreeting), ...head.filter(isReferenceLine), ...intro, ...labels].map(({ text }) => text),
    doubts: found.flatMap(([doubt, is, detail = '']) => (is ? [{ doubt, detail }] : [])),
  };
}
