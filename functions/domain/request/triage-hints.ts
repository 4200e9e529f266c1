import type { HandOverTarget } from '../case/events-work.ts';

/** What a request may be besides a request for information, or another one: told by a turn of phrase, decided by an officer. */
export type TriageHint = { readonly kind: HandOverTarget | 'environment'; readonly words: string };

/**
 * Turns of phrase that point at one of them. English, few, and on the side of silence, but for danger: there one word too many
 * costs a look, and one too few may cost more.
 */
const signs: readonly { readonly kind: TriageHint['kind']; readonly phrase: RegExp }[] = [
  {
    kind: 'urgent',
    phrase:
      /\b(?:kill (?:my|him|her|them)selve?s?|kill (?:me|him|her|them|you)|suicid\w*|end my life|going to die|in danger|being (?:stalked|followed|held|beaten|abused|threatened)|threaten(?:s|ed|ing)? (?:to|me|us|my)|has a (?:knife|gun)|(?:want|wish|like) to report (?:a|an|my|the) (?:crime|assault|attack|theft|burglary|rape|robbery|missing person)|please (?:help me|send (?:someone|somebody|help)))\b/iu,
  },
  {
    // UK GDPR art. 15: one's own data, asked for under whatever name.
    kind: 'own-data',
    phrase:
      /\b(?:subject access|(?:hold|have|keep) (?:about|on) (?:me|myself|my (?:son|daughter|child))\b|\bSAR\b|\bDSAR\b|data protection act|(?:information|data|records?|everything|files?|footage) (?:that )?(?:you|which you)?\s?(?:hold|have|keep)? ?(?:about|on|of|relating to|concerning) (?:me|myself|my (?:son|daughter|child))|my (?:own )?(?:personal data|criminal record|custody record|personnel file|medical records?|case file|statement|body ?worn footage))\b/iu,
  },
  {
    kind: 'complaint',
    phrase:
      /\b(?:(?:want|wish|like) to (?:complain|make a (?:formal )?complaint)|i am (?:complaining|making a (?:formal )?complaint)|formal complaint (?:about|against)|this is a complaint)\b/iu,
  },
  {
    kind: 'ordinary-business',
    phrase:
      /\b(?:opening (?:hours|times)|(?:book|make|change) (?:an|my) appointment|lost (?:my )?(?:property|wallet|phone|passport)|pay (?:my|a) (?:fine|ticket)|apply for (?:a|the) (?:job|licence|permit))\b/iu,
  },
  {
    // EIR reg 2(1): the elements, factors that affect them, measures, and the state of health and sites.
    kind: 'environment',
    phrase:
      /\b(?:pollut\w*|emissions?|air quality|noise levels?|drones?'? noise|flood(?:s|ing)?|sewage|waste (?:disposal|site)|landfill|contaminat\w*|biodiversity|trees?|wildlife|planning (?:application|permission)|road (?:salt|gritting)|diesel|carbon|asbestos|pesticides?|water quality|energy (?:use|efficiency))\b/iu,
  },
];

/** What a request may be, each kind once, with the words that point at it; none for most. */
export function triageHints(information: string): readonly TriageHint[] {
  return signs.flatMap(({ kind, phrase }) => {
    const found = phrase.exec(information)?.[0];
    return found === undefined ? [] : [{ kind, words: found }];
  });
}
