import type { CaseOutcome } from '../response/outcome.ts';

/** What an authority decided, by its own sentence; `unknown` where it says it in no way that is known here. */
export type ImportedOutcome = CaseOutcome | 'unknown';

type Pattern = readonly [RegExp, ImportedOutcome];

const held = String.raw`(?:no (?:relevant |recorded )?information (?:is |was |has been )?(?:held|located|found)|(?:is|are|was|were) not (?:held|recorded)|information not held|^not held|(?:does|do|did) not (?:currently )?(?:hold|record|have) |not hold|(?:failed to|did not|not) locate|located no\b|no records? (?:are |is |were |was )?(?:held|found)|no trace)`;

/** More particular ones first. */
const patterns: readonly Pattern[] = [
  [/neither confirm(?:s|ed)? (?:n?or|or) den(?:y|ies|ied)/i, 'neither-confirmed-nor-denied'],
  [/(?:vexatious)\b.*\b(?:section|s\.?) ?14|\b(?:section|s\.?) ?14\(1\)|\bis vexatious\b/i, 'vexatious-14(1)'],
  [/\b(?:section|s\.?) ?14\(2\)|\brepeated request\b/i, 'repeated-14(2)'],
  [/\b(?:section|s\.?) ?12\(2\)/i, 'cost-limit-12(2)'],
  [
    /\b(?:section|s\.?) ?12\b|\b(?:exceeds?|exceeding|over|above|within) the .{0,30}\b(?:appropriate|cost|fees|time) ?.{0,20}(?:limit|threshold)/i,
    'cost-limit-12(1)',
  ],
  [
    /(?:disclos|releas|provid)\w* (?:some|part|much|most)\b|partial(?:ly)? (?:disclos|releas|grant|refus|success|exempt|with)|\b(?:disclos|releas|grant|refus)\w* in part\b|redacted (?:copy|version|form)|in part\b.*\brefus/i,
    'partly-granted',
  ],
  [
    /\b(?:some|part|certain|elements?) (?:of )?(?:the |your |this )?(?:\w+ )?(?:data|information|request)\b.{0,40}\b(?:withheld|exempt|refused|redacted)/i,
    'partly-granted',
  ],
  [
    /\b(?:have|has|am|is) (?:disclosed|provided|released|supplied)\b.*\b(?:withheld|exempt|refused|redacted|not (?:held|disclos))/i,
    'partly-granted',
  ],
  [
    /(?:disclos|releas|provid|grant)\w* (?:the |all |this |your )?.{0,60}\bin (?:full|its entirety)\b|\bin full\b.{0,30}(?:disclos|releas|provid)|(?:fully|full) (?:disclos|releas|grant)|all (?:of )?the (?:requested )?information (?:is|has been) (?:disclosed|provided)|request (?:has been|was|is) (?:granted|successful|answered in full)/i,
    'granted-in-full',
  ],
  [new RegExp(held, 'i'), 'not-held'],
  [
    /(?:not|unable to|cannot|decided to (?:fully |wholly )?(?:exempt|withhold|refuse)).{0,40}(?:disclos|provid|releas|comply|request|information)/i,
    'refused-in-full',
  ],
  [/\b(?:withheld|withhold(?:ing)?|exempt(?:ed)?|refus(?:e|ed|al|ing))\b/i, 'refused-in-full'],
  [
    /(?:please (?:find|see)|can confirm|disclos|attached|enclosed|below is|(?:are|am) (?:able|pleased) to (?:provide|disclose)|information (?:you )?requested is|have provided)/i,
    'granted-in-full',
  ],
];

/** The outcome that a sentence of decision tells. */
export function outcomeOf(sentence: string): ImportedOutcome {
  return patterns.find(([pattern]) => pattern.test(sentence))?.[1] ?? 'unknown';
}

const gives: readonly ImportedOutcome[] = ['granted-in-full', 'partly-granted'];

/** The outcome of several sentences, each of which decides something: in part where one gives and another does not. */
export function outcomeOfAll(sentences: readonly string[]): ImportedOutcome {
  const all = [...new Set(sentences.map(outcomeOf).filter((one) => one !== 'unknown'))];
  const [first = 'unknown'] = all;
  if (all.length < 2) return first;
  return all.some((one) => gives.includes(one)) ? 'partly-granted' : first;
}

/** The sentences with which a decision begins, wherever they stand. */
const decides: readonly RegExp[] = [
  /(?:^|[.!?] )(?:i|we)(?:['’]ve)? (?:have |can |am |are )?(?:today |now |therefore )*(?:decided|determined|made the decision|concluded)\b(?! to (?:make|submit|send|request|ask|write|narrow|refine|split|amend|resubmit))/i,
  /^(?:i|we) have (?:today |now )?(?:disclosed|exempted|refused|withheld|located) (?:the|all|some|your|this|part)\b/i,
  /^(?:following|having) (?:careful )?(?:receipt|consider).{0,120}(?:decided|determined)\b/i,
  /\b(?:serves|acts|constitutes|represents|is issued)\b.{0,20}\brefusal notice\b/i,
  /^(?:this|the) (?:email|letter|notice|response) (?:therefore )?(?:serves|acts|constitutes) as (?:a |an )?(?:partial )?refusal\b/i,
  /^(?:this|the) (?:email|letter|notice|response) is to inform you\b/i,
  /^\S.{0,160}\b(?:can|will|may|must) neither confirm n?or deny\b|^\S.{0,120}\bneither confirms nor denies\b/i,
  /^(?:the |our |extensive |these )*(?:searches|a search) .{0,80}(?:failed to locate|located no|(?:have|did) not locate)/i,
  /^(?:no information (?:is |was )?held|information not held|(?:we|the [A-Z]\S{0,30}(?: \S+){0,6}?) (?:do|does) not (?:currently )?hold)\b/i,
  /(?:^|[.!?] )(?:i|we|the [A-Za-z][^.]{0,60}) (?:can |do )?confirms? that (?:the |we )?.{0,80}\b(?:hold|holds|held)\b/i,
  /^your request (?:has been|was|is) (?:refused|granted|partially|partly|successful|unsuccessful|deemed|considered (?:to be )?vexatious)\b/i,
];
/** What decides where an answer has begun already, and may be anything in a request. */
const answers: readonly RegExp[] = [
  /^(?:the )?(?:requested )?(?:information|data)\b.{0,60}\b(?:is|are|has been|have been) (?:fully |wholly )?(?:not held|attached|provided|set out|below|exempt|withheld|refused|disclosed|released)\b/i,
  /(?:^|[.!?] )(?:i|we) (?:am|are) (?:able|unable|not able|pleased|not obliged|not required|sorry|withholding|refusing)\b/i,
  /(?:^|[.!?] )(?:unfortunately|regrettably),? (?:i|we|the)\b[^.]{0,80}\b(?:unable|cannot|not (?:currently )?hold|not held)\b/i,
  /\b(?:cost of (?:complying|compliance)|complying with|to comply with)\b.{0,120}\bexceed/i,
  /\bexceeds? the (?:appropriate|cost|fees)\b.{0,30}\blimit\b/i,
  /\brequest (?:is|as|to be) (?:vexatious|manifestly unreasonable|a repeated request)\b/i,
  /\b(?:is|are) (?:fully |wholly )?(?:exempt|withheld|refused)\b.{0,60}\b(?:under|by virtue of|pursuant to|from disclosure)\b/i,
  /^(?:please (?:find|see)|below is|\S.{0,40} can confirm)\b/i,
];

/** True for the line with which the decision begins. */
export function isDecision(line: string): boolean {
  return decides.some((pattern) => pattern.test(line));
}

/** The first words of an answer, which say nothing yet. */
const greets =
  /^(?:thank you for your (?:request|enquiry|email|letter|freedom|correspondence|foi)|your request (?:for information )?has (?:now )?been (?:considered|processed)|(?:we|i) have (?:now )?(?:considered|processed|completed|reviewed) your request|please find (?:attached|enclosed|below|our)|in response to your request|further to your request|i (?:refer|respond) to your request|having considered your request)\b/i;

/** True for the line with which an answer begins, whatever it decides. */
export const greetsApplicant = (line: string): boolean => greets.test(line);

/** True for a line that decides, below the request. */
export const decidesSomething = (line: string): boolean =>
  isDecision(line) || answers.some((pattern) => pattern.test(line));
