import type { SmallNumberFinding } from '#domain/response/small-numbers/findings.ts';

const one = (threshold: number, value: number, what: string) =>
  `${what === '' ? `${value}` : `${value} (${what})`} is below ${threshold}`;

/** What is said of a small number, by the rule that found it: what is wrong, and how to mend it. */
export const smallNumbers = {
  finding: {
    'small-count': (threshold: number, value: number, what: string) =>
      `${one(threshold, value, what)}. So few people may be recognised. Suppress the figure and name the ground, or keep it and say why nobody can be identified.`,
    'small-count-in-prose': (_threshold: number, value: number, what: string) =>
      `The text says ‘${what}’, and ${value} is so few that people may be recognised. Write it without the number, or keep it and say why nobody can be identified.`,
    'zero-count': (_threshold: number, _value: number, what: string) =>
      `The figure for ${what || 'this cell'} is zero, which this authority treats as small: it says something of everybody it speaks of. Suppress it, or keep it and say why.`,
    'share-beside-suppressed': (_threshold: number, _value: number, what: string) =>
      `A percentage, rate or average (${what}) stands beside a suppressed figure. Whoever knows the whole can work the figure out. Suppress it too, or keep it and say why it does not tell.`,
  } satisfies Record<SmallNumberFinding['rule'], (threshold: number, value: number, what: string) => string>,
  /** How to mend what was found in a table, besides. */
  notPeople: 'If the figures count no people, tick their columns or rows below the cells of the table.',
  law: 'Freedom of Information Act 2000, section 40(2) and section 17(1)',
  notProtected: (lowest: number) =>
    `This suppressed figure can be worked out from what is shown: it is ${lowest}. Suppress a further figure in its row or column, or its total.`,
  notProved:
    'It could not be shown that this suppressed figure cannot be worked out. Suppress a further figure in its row or column.',
  protectedBetween: (lowest: number, highest: number | undefined) =>
    highest === undefined
      ? `From what is shown it is ${lowest} or more.`
      : `From what is shown it is between ${lowest} and ${highest}.`,
  second: 'Suppressed so that another suppressed figure cannot be worked out from the totals.',
  secondCount: (cells: number) =>
    cells === 1 ? '1 further figure has to be suppressed.' : `${cells} further figures have to be suppressed.`,
};
