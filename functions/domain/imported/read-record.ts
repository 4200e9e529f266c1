import { firstWords } from '../publication/plain.ts';
import { piecesOf } from './answers.ts';
import { citationsIn } from './citations.ts';
import { cutUp } from './cut-up.ts';
import { decidedIn } from './decided.ts';
import { unframed } from './frame.ts';
import { isGeneral } from './general.ts';
import { partsNamed } from './headings.ts';
import { labelled } from './labelled.ts';
import { dotted, introducesRequest, isGreeting, isReferenceLine, referenceIn, signedBy } from './letter.ts';
import { decided, outcomeInLog } from './outcome-in-log.ts';
import { askedIn, questionsOf, titleFrom } from './questions.ts';
import type { Doubt, ImportedRecord } from './record.ts';
import type { SourceLine } from './source.ts';
import { withLabelsApart } from './split-labels.ts';

/** What was answered stands in a file that the page does not have. */
const speaksOfFile =
  /\b(?:attached|enclosed)\b.{0,40}\b(?:document|spreadsheet|file|table|pdf|copy)\b|\b(?:attachment|spreadsheet)s? titled\b/i;
const joined = (lines: readonly SourceLine[]) => lines.map(({ text }) => text).join('\n');
/** A request as it was written, with the marks of its lists. */
const written = (lines: readonly SourceLine[]) =>
  lines.map(({ text, isItem }) => (isItem ? `• ${text}` : text)).join('\n');

const greeting = /\bdear (?:mr|mrs|ms|miss|mx|dr|prof(?:essor)?)\b\.? \S{1,40}/i;

/** The title of a website’s page ends in the name of the site. */
const bareTitle = (text: string) => text.replace(/\s+[|–—]\s+[^|–—]{2,60}$/, '').trim();
const TITLE = 100;

/** Under what a page says among its facts how it was decided. */
const outcomeLabel =
  /^(?:(?:request |final )?(?:outcome|decision|result)(?: of (?:the )?request)?|disclosure status|response type)$/i;

const titleIn = (head: readonly SourceLine[]) =>
  head.find(
    (line) =>
      line.isHeading &&
      !isReferenceLine(line) &&
      !introducesRequest(line) &&
      !isGeneral(line.text) &&
      line.text.length > 3,
  );

/**
 * Reads a page on which an authority published an answer: reference, request, numbered questions, decision, sections cited,
 * answers, tables and notes. Nothing of the page is dropped but the frame of its website and lines that only say what follows, and both
 * are told; what could not be understood is kept in its place and told as a doubt. `name` is what the page is called elsewhere, for one
 * that has no heading.
 */
export function readRecord(source: readonly SourceLine[], name = ''): ImportedRecord {
  const { lines: all, left } = unframed(withLabelsApart(source), introducesRequest);
  const lines = all.filter((line) => !isGreeting(line));
  const cut = cutUp(lines);
  const names = signedBy([...cut.head, ...cut.request]);
  const without = (own: readonly SourceLine[]) => own.filter((line) => !names.includes(line));
  const [head, asked] = [without(cut.head), without(cut.request)];
  const { intro, rest } = cut;
  const reference = referenceIn(head.length > 0 ? head : lines);
  const request = written(asked);
  const { sentence, outcome, grounds, labels, body } = decidedIn(rest);
  const heading = titleIn(head);
  // A title is shown whole or as far as it goes: what is longer stands in the text as well.
  const isWhole = heading !== undefined && heading.text.length <= TITLE && bareTitle(heading.text) === heading.text;
  const isLabel = (line: SourceLine) => isReferenceLine(line) || (line === heading && isWhole);
  const above = head.filter((line) => !isLabel(line));
  // What is quoted has its marks before its numbers.
  const parts = askedIn(request.replace(/^["“‘']+(?=\(?\d{1,2}[.):]\s)/gmu, ''));
  const pieces = piecesOf([...above, ...body], parts, above.length);
  const questions = questionsOf(parts, pieces);
  const called = heading ? bareTitle(heading.text) : isGeneral(bareTitle(name)) ? '' : bareTitle(name);
  const title = called === '' ? titleFrom(questions, request) : firstWords(called, TITLE);
  const others = new Set(joined(head).match(new RegExp(dotted, 'gi')) ?? []);
  const answered = new Set(
    pieces
      .flatMap((piece) => (piece.kind === 'answer' ? [piece.label, ...partsNamed(`q ${piece.label}`)] : []))
      .map((one) => one.toLowerCase()),
  );
  // A greeting in a line of its own is left out; in a line with more it is not told from what follows.
  const greeted = lines.map(({ text }) => greeting.exec(text)?.[0]).find((one) => one !== undefined) ?? '';
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
    ['names-somebody', greeted !== '', greeted],
  ];
  const record: ImportedRecord = {
    reference,
    title,
    request,
    questions,
    decision: { sentence, outcome },
    grounds,
    citations: citationsIn(joined(rest)),
    pieces,
    left,
    labels: [...all.filter(isGreeting), ...names, ...head.filter(isReferenceLine), ...intro, ...labels].map(
      ({ text }) => text,
    ),
    doubts: found.flatMap(([doubt, is, detail = '']) => (is ? [{ doubt, detail }] : [])),
  };
  const said = [...labelled(head), ...labelled(rest.filter(({ cells }) => cells === undefined))]
    .filter(({ label }) => outcomeLabel.test(label))
    .find(({ value }) => outcomeInLog(value) !== 'unknown');
  return said === undefined ? record : decided(record, said.value);
}
