import { onOneLine, type SourceLine } from './source.ts';

/** `01.FOI.24.036066`, `FOI/2024/1234`, `FOI-1234-24`, `(291A/23)`, or whatever follows “reference number:”. */
export const dotted = /\b\d{2}[./-](?:FOI|EIR|FOS|EIS)[./-]\d{2}[./-]\d{6}\b/i;
const named =
  /\b(?:ref(?:erence)?|request id|case id)(?:\s*(?:no|number|num|id))?\.?\s*[:#–-]?\s*((?=[^\s,;()]*\d)[A-Z0-9][A-Z0-9./_-]{1,30}[A-Z0-9])(?![\w/])/i;
const styled = /\b((?:FOIA?|EIR|RFI|IR|FOISA)[ _/-]?\d[\dA-Z._/-]*\d)(?![\w/])/i;
const inBrackets = /\((\d{2,6}[A-Z]?\/\d{2,4})\)/i;

/** The reference that a line names; empty where it names none. */
export function referenceOf(text: string): string {
  const found = [dotted.exec(text)?.[0], named.exec(text)?.[1], styled.exec(text)?.[1], inBrackets.exec(text)?.[1]];
  return found.find((one) => one !== undefined) ?? '';
}

/** The first reference in the lines. */
export const referenceIn = (lines: readonly SourceLine[]): string =>
  lines.map(({ text }) => referenceOf(text)).find((one) => one !== '') ?? '';

/** True for a line that speaks to whoever asked: it may name them, and nobody who published an answer meant to. */
export const isGreeting = ({ text, cells }: SourceLine): boolean => !cells && /^dear\b.{0,60}$/i.test(text);

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
  /^(?:i note (?:that )?you (?:seek|have requested|are seeking|requested|sought)|(?:you|your request) (?:asked|requested|wrote|read|said)|your request for information (?:was|is|read)|(?:(?:your|the|original|foi|foia|eir|full|details of (?:the|your)) )*(?:requests?|questions?|enquiry)(?: was| details?| text| summary| received| made)?(?: (?:as follows|is|was|below))?|information (?:requested|sought)|you (?:have )?asked (?:us )?for|what (?:was|you) (?:asked|requested)(?: for)?|(?:request|question) (?:details|summary)|you (?:have )?(?:asked|requested)(?: (?:for )?the following.{0,40})?)\s*(?:[:.–-]|(?: access to| for)? (?:the )?(?:following|information)\b.{0,60})?\s*$/i;
const opens = /\bI note (?:that )?you (?:seek access to|have requested|are seeking) the following\b.{0,30}[:.]?\s*$/i;

/** True for the line that introduces the request. */
export const introducesRequest = ({ text, cells, isItem }: SourceLine): boolean =>
  !cells && !isItem && (asks.test(text) || opens.test(text));
