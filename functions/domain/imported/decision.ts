import type { CaseOutcome } from '../response/outcome.ts';

/** What an authority decided, by its own sentence; `unknown` where it says it in no way that is known here. */
export type ImportedOutcome = CaseOutcome | 'unknown';

type Pattern = readonly [RegExp, ImportedOutcome];

/** More particular ones first. */
const patterns: readonly Pattern[] = [
  [/neither confirm(?:s|ed)? (?:n?or|or) den(?:y|ies|ied)/i, 'neither-confirmed-nor-denied'],
  [/(?:vexatious)\b.*\b(?:section|s\.?) ?14|\b(?:section|s\.?) ?14\(1\)/i, 'vexatious-14(1)'],
  [/\b(?:section|s\.?) ?14\(2\)|\brepeated request\b/i, 'repeated-14(2)'],
  [/\b(?:section|s\.?) ?12\(2\)/i, 'cost-limit-12(2)'],
  [/\b(?:section|s\.?) ?12\b|\b(?:exceeds?|over) the (?:appropriate|cost) (?:limit|threshold)/i, 'cost-limit-12(1)'],
  [
    /disclos\w+ (?:some|part)\b|partial(?:ly)? (?:disclos|releas|grant)|\bdisclos\w+ in part\b|redacted (?:copy|version|form)/i,
    'partly-granted',
  ],
  [
    /some (?:of the )?(?:data|information|requested information) (?:has|have|is) (?:been )?(?:withheld|exempt)/i,
    'partly-granted',
  ],
  [
    /disclos\w+ (?:the |all |this )?.{0,40}\bin full\b|\bin full\b.{0,30}disclos|(?:fully|full) disclos/i,
    'granted-in-full',
  ],
  [
    /(?:no information (?:is |was )?(?:held|located)|not held|(?:does|do) not hold|failed to locate|no records? (?:were|was)? ?(?:held|found))/i,
    'not-held',
  ],
  [
    /(?:not|unable to|cannot|decided to (?:fully )?(?:exempt|withhold|refuse)).{0,40}(?:disclos|provid|releas|request|information)/i,
    'refused-in-full',
  ],
  [/\b(?:withheld|exempt(?:ed)?|refus(?:ed|al))\b/i, 'refused-in-full'],
  [
    /(?:please find|i can confirm|we can confirm|disclos|attached|below is|information (?:you )?requested is)/i,
    'granted-in-full',
  ],
];

/** The outcome that a sentence of decision tells. */
export function outcomeOf(sentence: string): ImportedOutcome {
  return patterns.find(([pattern]) => pattern.test(sentence))?.[1] ?? 'unknown';
}

/** The sentences with which a decision begins. */
const decides: readonly RegExp[] = [
  /^(?:i|we)(?:'ve|’ve)? (?:have|can|am|are)?\s?(?:today |now )?(?:decided|determined|made the decision|concluded)\b/i,
  /^(?:following|having) (?:careful )?(?:receipt|consider).{0,120}(?:decided|determined)\b/i,
  /^(?:this|the) (?:email|letter|notice|response) (?:therefore )?(?:serves|acts|constitutes) as (?:a |an )?(?:partial )?refusal\b/i,
  /^(?:the |this )?\S.{0,80}\b(?:can|will) neither confirm nor deny\b/i,
  /^(?:searches|a search|our searches) .{0,60}(?:failed to locate|located no|have not located)/i,
  /^(?:no information (?:is )?held|(?:we|the \S.{0,60}) (?:do|does) not hold)\b/i,
  /^(?:i|we) (?:can )?confirm that (?:the |we )?.{0,60}\b(?:hold|holds|held)\b/i,
];

/** True for the line with which the decision begins. */
export function isDecision(line: string): boolean {
  return decides.some((pattern) => pattern.test(line));
}
