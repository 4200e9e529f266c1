import { expect, test } from 'vitest';
import { findings, refusals } from '#web/words/en/inspection.ts';

/** Whatever an inspection may know of a finding, or nothing at all. */
const everyFact = {
  count: 2,
  rows: '3-5',
  columns: 'B',
  cells: 'A5',
  text: 'a name',
  values: 'author: a name',
  path: 'C:\\x',
  first: 'x',
};

test('every finding and refusal has whole sentences, whatever is known of it', () => {
  for (const [rule, { what, mend }] of Object.entries(findings)) {
    for (const facts of [{}, { count: 1 }, everyFact]) {
      const sentence = what(facts);
      expect(sentence, rule).toMatch(/^[A-Z0-9].*\.$/s);
      expect(sentence, rule).not.toMatch(/undefined|NaN|\[object/);
    }
    expect(mend, rule).toMatch(/^[A-Z].*\.$/);
  }
  for (const [rule, { what, mend }] of Object.entries(refusals)) expect(`${what} ${mend}`, rule).toMatch(/^[A-Z].*\.$/);
});
