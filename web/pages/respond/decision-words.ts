import type { Regime } from '#domain/clock/regimes.ts';
import type { CitedGround, Decision } from '#domain/response/decision.ts';
import { findExemption } from '#domain/response/grounds.ts';
import type { Ground } from '#domain/response/response.ts';
import { dateInWords } from '#web/components/day/day.tsx';
import { citationInWords } from '#web/components/working/reason.ts';
import type { LetterWords, Words } from '#web/words/index.ts';

/** The sentences that say what was decided; derived from the facts, so that they can never differ from them. */
export function decisionSentences(decision: Decision, regime: Regime, words: LetterWords): readonly string[] {
  const { decision: by, someNeither, someNotHeld, notice, publicInterestDue } = words.respond;
  const isGranted = decision.kind === 'granted-in-full';
  const said = isGranted && decision.someNotHeld ? 'granted-all-held' : decision.kind;
  // “Not all of it” would say that there is more.
  const sentences: string[] = [decision.neither === 'all' ? by['granted-but-neither'] : by[said]];
  const isMixed = decision.kind === 'partly-granted' || decision.kind === 'refused-in-full';
  if (isMixed && decision.someNotHeld) sentences.push(someNotHeld);
  if (decision.neither !== undefined) sentences.push(someNeither);
  if (decision.isRefusalNotice)
    sentences.push(notice(citationInWords(decision.noticeUnder, words.clock), words.site.lawName(regime)));
  if (decision.publicInterestDueOn !== undefined) {
    sentences.push(publicInterestDue(dateInWords(decision.publicInterestDueOn, words.dates)));
  }
  return sentences;
}

/** The parts that a ground or note concerns, in words; the only part of a request without numbers needs no name. */
export function partsInWords(labels: readonly string[], words: LetterWords['respond']): string {
  return labels.length === 0 || labels.includes('') ? words.wholeRequest : words.parts(labels);
}

/** The decision with its grounds cited in the words of the letter; what the catalogue calls an exemption stays. */
export function citedInWords(decision: Decision, { provision }: Words['respond']): Decision {
  const cite = (citation: string) =>
    citation.replace(/^(Section|Regulation)\b/, (word) => provision[word as keyof typeof provision]);
  return { ...decision, grounds: decision.grounds.map((one) => ({ ...one, citation: cite(one.citation) })) };
}

/** What else an outcome is, by its grounds: already available (FOIA s.21, EIR reg 6(1)(b), FOISA s.25), or soon to be (s.22, s.27). */
export function groundTags(
  grounds: readonly Pick<Ground, 'exemption'>[],
  regime: Regime,
  words: LetterWords['respond'],
): readonly string[] {
  const [available, toBe] = { FOIA: ['s21', 's22'], EIR: ['r6(1)(b)'], FOISA: ['s25', 's27'], EISR: ['r6(1)(b)'] }[
    regime
  ];
  const has = (id: string | undefined) => grounds.some((ground) => ground.exemption === id);
  return [...(has(available) ? [words.alreadyAvailable] : []), ...(has(toBe) ? [words.toBePublished] : [])];
}

/** The heading above the grounds. */
export function groundsHeading(decision: Decision, words: LetterWords['respond']): string {
  const { headings } = words;
  if (decision.kind === 'neither-confirmed-nor-denied' || decision.neither === 'all') return headings.groundsNeither;
  return decision.kind === 'refused-in-full' ? headings.groundsAll : headings.grounds;
}

/** One piece of the reasons for a ground: a heading and prose, or a sentence of our own. */
export type Reason =
  | { readonly heading: string; readonly prose: string }
  | { readonly heading?: string; readonly sentence: string };

/**
 * Why a ground applies, in the order in which s.17(1) and (3) ask for it: what, why, opinion (s.36), harm, public interest. `isLetter`: it says
 * that its reader is written to once what is promised is published, which a page that everybody reads cannot say.
 */
export function reasons(ground: Ground, cited: CitedGround, words: LetterWords, isLetter = true): readonly Reason[] {
  const w = words.respond.ground;
  const { publicInterest: weighed, likelihood } = ground;
  const list: Reason[] = [];
  if (ground.inTheAlternative) list.push({ sentence: w.alternative });
  if (ground.withheld !== undefined) list.push({ heading: w.withheld, prose: ground.withheld });
  if (ground.why !== undefined) list.push({ heading: w.why, prose: ground.why });
  if (ground.opinion) list.push(...opinionOf(ground.opinion, words));
  if (ground.harm !== undefined) list.push({ heading: cited.neither ? w.neitherHarm : w.harm, prose: ground.harm });
  if (likelihood) list.push({ sentence: (cited.neither ? w.neitherLikelihood : w.likelihood)[likelihood] });
  if (weighed) {
    list.push({ heading: cited.neither ? w.neitherFavouring : w.favouring, prose: weighed.favouring });
    list.push({ heading: cited.neither ? w.neitherAgainst : w.against, prose: weighed.against });
    list.push({ heading: w.balance, prose: weighed.balance });
  } else if (!cited.publicInterestTest) list.push({ sentence: w.noTest });
  if (ground.publicInterestDueOn !== undefined) {
    list.push({ sentence: w.pending(dateInWords(ground.publicInterestDueOn, words.dates)) });
  }
  if (ground.promise) {
    const { what, on } = ground.promise;
    list.push({ heading: w.promise, prose: what });
    const by = on === undefined ? w.promiseOpen : w.promiseOn(dateInWords(on, words.dates));
    if (isLetter) list.push({ sentence: by });
  }
  if (ground.reasonsWithheld) list.push({ sentence: w.reasonsWithheld });
  return list;
}

function opinionOf({ by, on, text }: NonNullable<Ground['opinion']>, words: LetterWords): readonly Reason[] {
  const w = words.respond.ground;
  const given = { sentence: w.opinionGiven(by, dateInWords(on, words.dates)) };
  return [given, ...(text === undefined ? [] : [{ heading: w.opinion, prose: text }])];
}

/** The limbs cited, each with what it protects; those that the catalogue does not list are left to the citation. */
export function limbsInShort(
  regime: Regime,
  ground: Pick<Ground, 'exemption' | 'limbs'>,
): readonly { readonly limb: string; readonly means: string }[] {
  const exemption = findExemption(regime, ground.exemption);
  const listed: Readonly<Record<string, string>> = { ...exemption?.limbs, ...exemption?.neither?.limbs };
  return ground.limbs.flatMap((limb) => {
    const means = listed[limb];
    return means === undefined ? [] : [{ limb, means }];
  });
}
