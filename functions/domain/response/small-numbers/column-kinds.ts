import type { Figure, OtherKind } from './figures.ts';

/** Words of a header that say what stands below it. A header that says it counts ("number of …") counts. */
const counts = /\b(number|count|volume|how many|no\. of|total number)s?\b(?!\s*(plate|of (days|hours|minutes|years)))/i;
const kinds: readonly (readonly [RegExp, OtherKind])[] = [
  [/%|\bper ?cent(age)?s?\b|\bproportion\b|\bshare\b/i, 'percentage'],
  [/\b(average|mean|median|mode)\b/i, 'average'],
  [/\brates?\b|\bper (1,?000|10,?000|100,?000|head|capita|week|month|year|day)\b|\bratio\b/i, 'rate'],
  [/[£$€]|\b(costs?|spend(ing)?|spent|salary|salaries|budget|expenditure|price|amount paid|paid out)\b/i, 'money'],
  [/^((calendar|financial|fiscal|academic|school) )?years?( of \w+| end(ed|ing)?)?$/i, 'year'],
  [/\bdates?\b|^(day|month|quarter)$/i, 'date'],
  [
    /\b(days|hours|minutes|weeks|months) (taken|lost|of|to|worked)\b|\b(length|duration|distance|miles|age)\b/i,
    'measure',
  ],
  [/\b(ref(erence)?|id|urn|code|post ?code|collar|case number|phone|telephone|number plate)\b(?! to)/i, 'identifier'],
];

/** The kind of figures that a header announces; undefined where it says nothing of it. */
export function announcedKind(header: string): OtherKind | undefined {
  // "Age group" or "by age" heads counts; "Age" alone heads ages.
  if (/\bage (group|band|range)s?\b/i.test(header)) return undefined;
  const found = kinds.find(([words]) => words.test(header))?.[1];
  if (found === 'percentage' || found === undefined) return found;
  return counts.test(header) && !/\b(case|collar|reference|phone|telephone) number\b/i.test(header) ? undefined : found;
}

/** True where a column without a telling header can only be years: three or more, each once, in order, without a comma. */
export function looksLikeYears(figures: readonly Figure[], texts: readonly string[]): boolean {
  const years = figures.flatMap((figure, i) =>
    figure.kind === 'count' && /^(19|20)\d\d$/.test(texts[i] ?? '') ? [figure.value] : [],
  );
  if (years.length < 3 || years.length < figures.filter((figure) => figure.kind !== 'text').length) return false;
  const [first = 0, second = 0] = years;
  return years.every((year, i) => year === first + i * Math.sign(second - first));
}
