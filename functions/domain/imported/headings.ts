import type { SectionKind } from './record.ts';
import type { SourceLine } from './source.ts';

const bare = (text: string) => text.replace(/\s*[:.–-]?\s*$/, '');

type Known = readonly [RegExp, SectionKind];

const searched =
  /^(?:extent (?:and result )?of )?(?:the )?search(?:es)? (?:conducted|undertaken|made|to locate (?:the )?(?:relevant )?information)$|^(?:results?|outcome|extent) of (?:the )?search(?:es)?$/i;
/** True for the heading below which an authority says where it looked: the answer has begun. */
export const isSearchHeading = ({ text, cells }: SourceLine): boolean => !cells && searched.test(bare(text));

/** What authorities call themselves above what they answered: `Trust response`, `The University’s reply`. */
const authority =
  '(?:nhs|trust|council|university|college|school|academy|force|police|constabulary|board|icb|ccg|agency|department|authority|hospitals?|city|county|borough|district|parish|service|ministry|office|foi|eir)';

/** What authorities put above the sections of an answer. A line is a heading only where it says no more than one does. */
const known: readonly Known[] = [
  [
    /^(?:reasons?|reasoning|explanation) (?:for|behind|of) (?:the |this |our |my )?(?:decisions?|refusal|exemptions?|exceptions?|withholding)\b.{0,40}$/i,
    'reasons',
  ],
  [
    /^(?:reasons?|legal annex|rationale|(?:overall )?public interest(?: test| considerations?| factors?)?|(?:evidence of |overall )?harm(?: test)?|prejudice test|balanc(?:e|ing)(?: of the public interest)? test|(?:exemptions?|exceptions?)(?: (?:applied|engaged|cited|relied (?:up)?on))?|limitations? on disclosure.{0,30}|evidence of (?:harm|prejudice)|harm (?:in|for|against|to) .{1,60}|balance test.{0,40})$/i,
    'reasons',
  ],
  [
    /^(?:factors|arguments|considerations|public interest (?:considerations|arguments|factors)) (?:for|against|favouring|in favour of|supporting) .{1,60}$/i,
    'reasons',
  ],
  [
    new RegExp(
      String.raw`^(?:(?:the |our |${authority}(?:['’]s)? )+(?:response|reply|answers?)|(?:response|reply) (?:from|by|of) (?:the )?(?:\S+ )?${authority})$`,
      'i',
    ),
    'disclosure',
  ],
  [
    /^(?:disclosures?|disclosed (?:data|information)|information (?:disclosed|provided|released)|(?:our |the |force |council |full )?(?:response|answers?|reply)|(?:our )?(?:response|reply|answers?) to (?:your |the |this |foi )*(?:request|questions?)|foi response|response (?:issued|sent|provided)|we (?:said|replied|responded|answered)|what we said|response (?:text|details))$/i,
    'disclosure',
  ],
  [
    /^(?:please note|(?:explanatory |important |guidance |data |statistical |information )?(?:notes?|caveats?|disclaimers?)|data (?:quality|limitations|sources?|definitions?)|important information|definitions|methodology|limitations(?: of the data)?)\b(?: ?[–:-] ?.{1,60})?$/i,
    'notes',
  ],
  [
    /^(?:caveats?|notes?|disclaimers?|explanatory notes?) (?:to|on|for|about|relating to) (?:the )?(?:data|figures|information|tables?|questions?)\b.{0,40}$/i,
    'notes',
  ],
  [
    /^(?:(?:section 16 ?[–-]? ?)?(?:duty|obligation) to (?:provide )?)?(?:advi[cs]e|assist)(?:ance)? (?:and|&) (?:assist(?:ance)?|advi[cs]e)$/i,
    'advice',
  ],
  [/^(?:duty to assist|section 16(?: advice.{0,30})?|advice under section 16|advice)$/i, 'advice'],
  [
    /^(?:complaint rights|your rights?(?: of (?:complaint|appeal|review))?|(?:your )?right (?:to|of) (?:an? )?(?:complain|complaint|review|appeal|internal review)|how to complain|making a complaint|complaints?(?: procedure)?|(?:internal )?review(?: procedure)?|appeals?|next steps|(?:if you are|are you) (?:dis|un)(?:satisfied|happy)\b.{0,80}|the information commissioner(?:['’]s office)?)$/i,
    'complaint',
  ],
  [searched, 'other'],
  [/^(?:annex|appendix|attachment|enclosure|schedule) (?:[A-Z]|\d{1,2})\b(?:\s?[:.–-]\s?.{1,80})?$/i, 'other'],
];

/** What stands above the decision, and says nothing else. */
const decision =
  /^(?:(?:the |our |my )?decision(?: and reasons?)?|refusal notice|partial refusal notice|what (?:was|we) decided|(?:the )?outcome|decision notice)$/i;

/** True for a line that only says that the decision follows. */
export const isDecisionHeading = ({ text, cells }: SourceLine): boolean => !cells && decision.test(bare(text));

/** What a known heading begins; undefined for any other line. */
export function knownHeading({ text, cells, isItem }: SourceLine): SectionKind | undefined {
  if (cells || isItem || text.length > 110) return undefined;
  return known.find(([pattern]) => pattern.test(bare(text)))?.[1];
}

const small = new Set(['a', 'an', 'and', 'as', 'at', 'by', 'for', 'from', 'in', 'of', 'on', 'or', 'the', 'to', 'with']);

/** Every word of it that counts begins with a capital, as in a heading and in no sentence. */
function isInCapitals(text: string): boolean {
  const words = text.split(/\s+/).filter((word) => /\p{L}/u.test(word));
  const counted = words.filter((word, i) => i === 0 || !small.has(word.toLowerCase()));
  return words.length > 1 && counted.every((word) => /^[^\p{L}]*\p{Lu}/u.test(word));
}

/**
 * True for a heading that nobody listed: what the page sets as one, or a short line in capitals above a longer one. A line
 * that follows “the link below:” is the link.
 */
export function isHeading(line: SourceLine, before: SourceLine | undefined, after: SourceLine | undefined): boolean {
  const { text, cells, isItem } = line;
  if (cells || isItem || after === undefined) return false;
  if (line.isHeading) return true;
  if (text.length > 80 || /[.?!,;]$|https?:|^\d|\|/.test(text)) return false;
  const followsLink = /\blinks?\b.{0,80}$|:\s*$|\bbelow\.?$/i.test(before?.text ?? '');
  return !followsLink && isInCapitals(text) && (after.text.length > 100 || after.cells !== undefined);
}

/** The questions that a heading names: `INFORMATION CAVEAT – Relating to question 4`, `Questions 1, 2 and 3`, `Q1–4`. */
export function partsNamed(heading: string): readonly string[] {
  const [, list = ''] =
    /\b(?:q|questions?|parts?)\.?\s*((?:q?\d{1,2}[a-z]?\b(?:\s*(?:,|&|and|-|–|to)\s*)*)+)/i.exec(heading) ?? [];
  return [...list.matchAll(/(\d{1,2})([a-z]?)(?:\s*(?:-|–|to)\s*q?(\d{1,2})\b)?/gi)].flatMap(
    ([, from = '', letter = '', to]) => {
      const last = Number(to ?? 0);
      if (letter !== '' || last <= Number(from)) return [from + letter];
      return Array.from({ length: last - Number(from) + 1 }, (_, i) => String(Number(from) + i));
    },
  );
}
