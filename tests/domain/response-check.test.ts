import { describe, expect, it } from 'vitest';
import { type Rule, ruleOf, rules } from '#domain/response/check/rules.ts';
import { findingInWords } from '#web/pages/respond/finding-words.ts';
import { findings } from '#web/words/en/findings.ts';
import { findingsOn, findingsOnDraft, known, readable } from './check-build.ts';
import { cases } from './check-cases.ts';

const words = findings();
/** Rules on what cannot be read as a response, but may stand in a draft. */
const ofDrafts: readonly Rule[] = ['exemption-unknown', 'limb-unknown'];
const all = Object.keys(rules) as Rule[];

const named = ([input, more]: (typeof cases)[Rule]['hits'][number]) => ({ input, more });

describe.each(all)('%s', (rule) => {
  const { hits, misses } = cases[rule];
  const look = ofDrafts.includes(rule) ? findingsOnDraft : findingsOn;
  it.each(hits.map(named))('is found: %j', ({ input, more }) => {
    const found = look(input, more).filter((finding) => finding.rule === rule);
    expect(found).not.toEqual([]);
    for (const finding of found) {
      expect(finding.level).toBe(ruleOf(rule).level);
      expect(finding.section).toMatch(/^(FOIA|EIR|FOISA|EISR|UK GDPR|Data Protection Act|Good practice)\b[^§]*$/);
    }
  });
  it.each(misses.map(named))('is not found: %j', ({ input, more }) => {
    expect(look(input, more).filter((finding) => finding.rule === rule)).toEqual([]);
  });
  it('has both', () => {
    expect(hits.length).toBeGreaterThan(0);
    expect(misses.length).toBeGreaterThan(0);
  });
  it('is said in words: what, where, which section, how to mend it', () => {
    for (const [input, more] of hits) {
      for (const finding of look(input, more)) {
        const response = ofDrafts.includes(rule) ? null : readable(input, more?.regime);
        const { regime } = { ...known, ...more };
        const said = [words.rules[finding.rule].what(finding.facts), words.rules[finding.rule].how];
        const all = response ? Object.values(findingInWords(finding, response, regime, words)) : said;
        expect(all.filter((text) => text === '' || /undefined|“”/.test(text))).toEqual([]);
      }
    }
  });
});
