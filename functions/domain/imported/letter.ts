import { labelled } from './labelled.ts';
import { onOneLine, type SourceLine } from './source.ts';

/** `01.FOI.24.036066`, `FOI/2024/1234`, `FOI-1234-24`, `(291A/23)`, or whatever follows “reference number:”. */
export const dotted = /\b\d{2}[./-](?:FOI|EIR|FOS|EIS)[./-]\d{2}[./-]\d{6}\b/i;
const named =
  /\b(?:ref(?:erence)?|(?:request|case|enquiry|log) (?:id|no|num|number))(?:\s*(?:no|number|num|id))?\.?\s*[:#–-]?\s*((?=[^\s,;()]*\d)[A-Z0-9][A-Z0-9./_-]{1,30}[A-Z0-9])(?![\w/])/i;
const styled =
  /\b((?:FOIA?|EIR|RFI|FOISA)[ _/-]?\d[\dA-Z._/-]*\d(?:(?<=[ _/-]20\d\d) \d{2,6})?|IR[_/-]\d[\dA-Z._/-]*\d)(?![\w/])/gi;
/** `FOIA 2000`, `EIR 2004`: the law, and no reference. */
const law = /^(?:FOIA?[ _-]?2000|FOI(?:S|\(S\))A[ _-]?2002|EI(?:S)?R[ _-]?2004)$/i;
const inBrackets = /\((\d{2,6}[A-Z]?\/\d{2,4})\)/i;
const styledIn = (text: string) => [...text.matchAll(styled)].map(([, one = '']) => one).find((one) => !law.test(one));
const saidIn = (text: string) => dotted.exec(text)?.[0] ?? named.exec(text)?.[1];

/** The reference that a line names; empty where it names none. */
export const referenceOf = (text: string): string => saidIn(text) ?? styledIn(text) ?? inBrackets.exec(text)?.[1] ?? '';

/** What a page calls its reference, where it is under a label; that of the applicant is not meant. */
const called = /^(?!your\b)(?:[\w()]+\s+){0,3}(?:ref(?:erence)?|id|no|num|number)(?:\s*(?:no|num|number|code))?\.?$/i;
const looksLikeOne = /^(?=.*\d)[A-Z0-9][\w./-]{1,28}(?: [\w./-]{1,12}){0,2}$/i;

/** Further down a number under a label is one of what was asked about: of a house, of a crime. */
const NEAR_TOP = 15;

/** The first reference in the lines: one that is called so, or else what has the form of one. */
export function referenceIn(lines: readonly SourceLine[]): string {
  for (const { label, value } of labelled(lines.slice(0, NEAR_TOP)))
    if (called.test(label) && looksLikeOne.test(value)) return referenceOf(value) || value;
  const said = lines.map(({ text }) => saidIn(text)).find((one) => one !== undefined);
  return said ?? lines.map(({ text }) => referenceOf(text)).find((one) => one !== '') ?? '';
}

/** True for a line that speaks to whoever asked: it may name them, and nobody who published an answer meant to. */
export const isGreeting = ({ text, cells }: SourceLine): boolean => !cells && /^dear\b.{0,60}$/i.test(text);

const closes =
  /^(?:yours (?:faithfully|sincerely|truly|respectfully)|(?:(?:with )?(?:kind|kindest|best|many|warm) )?(?:regards|wishes|thanks)|(?:many |with )?thanks(?: (?:again|in advance|and (?:kind )?regards))?|sincerely)[,.!]?$/i;
const isName = ({ text, cells, isItem }: SourceLine) =>
  !cells && !isItem && /^\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*){0,4}$/u.test(text);

/** The names below the last words of a letter: whoever asked signed the request, and nobody who published an answer meant to name them. */
export const signedBy = (lines: readonly SourceLine[]): readonly SourceLine[] =>
  lines.filter((line, i) => closes.test(lines[i - 1]?.text ?? '') && isName(line));

const onlyReference =
  /^(?:(?:freedom of information|environmental information|foia?|eir|our|your|request|case|act|2000|\(foia?\)|disclosure|response|ref(?:erence)?|regulations|number|no|num|id)\b[\s.:#–-]*)+/i;

/** True for a line that says what the reference is, and nothing else. */
export function isReferenceLine({ text }: SourceLine): boolean {
  const reference = referenceOf(text);
  if (reference === '') return false;
  return onOneLine(text.replace(reference, '').replace(onlyReference, '')).replace(/[\W_]/g, '') === '';
}

/** The words above a request. */
const asks =
  /^(?:i note (?:that )?you (?:seek|have requested|are seeking|requested|sought)|(?:you|your request) (?:asked|requested|wrote|read|said)|your request for information (?:was|is|read)|(?:(?:your|the|original|foi|foia|eir|full|details of (?:the|your)) )*(?:requests?|questions?|enquiry)(?: was| details?| text| summary| received| made)?(?: (?:as follows|is|was|below))?|information (?:requested|sought)|you (?:have )?asked (?:us )?for|what (?:was|you) (?:asked|requested)(?: for)?|(?:request|question) (?:details|summary)|you (?:have )?(?:asked|requested)(?: (?:for )?the following.{0,40})?)\s*(?:[:.–-]|(?: access to| for)? (?:the )?(?:following|information)\b.{0,60})?\s*$|^(?:seek )?access to the following information\s*[:.]?$/i;
const opens =
  /\bI note (?:that )?you (?:seek access to|have requested|are seeking) the following\b.{0,30}[:.]?\s*$|(?:\b(?:in which|where|when)|^(?:thank you|i refer|further to|in your|on \d).{0,120}) you (?:have )?(?:asked|requested|wrote)(?: for)?(?: (?:us )?the following.{0,40})?\s*:$/i;

/** True for the line that introduces the request. */
export const introducesRequest = ({ text, cells, isItem }: SourceLine): boolean =>
  !cells && !isItem && (asks.test(text) || opens.test(text));
