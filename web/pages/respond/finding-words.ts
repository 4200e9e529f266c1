import type { Regime } from '#domain/clock/regimes.ts';
import type { Finding } from '#domain/response/check/finding.ts';
import { citation, findExemption } from '#domain/response/grounds.ts';
import type { Response } from '#domain/response/response.ts';
import type { findings } from '#web/words/en/findings.ts';

type FindingWords = ReturnType<typeof findings>;
export type FindingInWords = {
  readonly what: string;
  readonly where: string;
  readonly section: string;
  readonly how: string;
};

function wholeOf(response: Response, regime: Regime, place: string, words: FindingWords): string {
  const [list = '', index] = place.split('.');
  const at = Number(index);
  const ground = list === 'grounds' ? response.grounds[at] : undefined;
  if (ground) {
    const isKnown = findExemption(regime, ground.exemption) !== undefined;
    return words.ground(isKnown ? citation(regime, ground) : ground.exemption);
  }
  if (list === 'parts') return words.part(response.parts[at]?.label ?? '');
  if (list === 'tables') return words.table(response.tables[at]?.caption ?? '');
  if (list === 'attachments') return words.file(response.attachments[at]?.title ?? '');
  return words.places[list] ?? words.whole;
}

/** A finding as an officer reads it: what it is, where, under which section, and how to mend it. */
export function findingInWords(
  finding: Finding,
  response: Response,
  regime: Regime,
  words: FindingWords,
): FindingInWords {
  const { what, how } = words.rules[finding.rule];
  const [list, ...rest] = finding.place.split('.');
  const field = finding.field ?? rest.find((name) => !/^\d+$/.test(name));
  const whole = wholeOf(response, regime, finding.place, words);
  const inner = list === 'tables' || field === undefined ? undefined : words.places[field];
  const where = inner === undefined ? whole : words.within(whole, inner);
  return { what: what(finding.facts), where, section: finding.section, how };
}
