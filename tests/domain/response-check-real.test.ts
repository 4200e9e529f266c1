import { describe, expect, it } from 'vitest';
import type { Finding } from '#domain/response/check/finding.ts';
import type { ResponseInput } from '#domain/response/response.ts';
import { linesOf } from '#tests/journeys/real/cut.ts';
import { eighteenQuestions } from '#tests/journeys/real/eighteen-questions.ts';
import { fourFigures } from '#tests/journeys/real/four-figures.ts';
import { letteredQuestions } from '#tests/journeys/real/lettered-questions.ts';
import { oneRequest } from '#tests/journeys/real/one-request.ts';
import type { RealDisclosure } from '#tests/journeys/real/real-case.ts';
import { thirtyQuestions } from '#tests/journeys/real/thirty-questions.ts';
import { hasDisclosures, sharedText } from '#tests/support/shared.ts';
import { findingsOn, findingsOnDraft, known } from './check-build.ts';

type Real = {
  readonly real: RealDisclosure;
  /** What is found in the response as this portal has it composed, in today’s limbs: `rule place section`. */
  readonly composed: readonly string[];
  /** The limbs as the text itself cites them, by ground. */
  readonly cites: Readonly<Record<string, string[]>>;
  /** What is found with those limbs, and with the text’s own headings of exemptions in the introduction, besides. */
  readonly besides: readonly string[];
};

/** law/rules.md §0: what a structured editor would have prevented in the five texts. */
const all: readonly Real[] = [
  {
    real: thirtyQuestions,
    // The conditions of s.40 are attributed to the Data Protection Act 2018.
    composed: ['conditions-of-another-act grounds.0.why FOIA s.40(3A), (3B), (4A)'],
    // A limb that went in 2018, which leaves none of today’s conditions.
    cites: { personal: ['40(2)(a)', '40(2)(b)', '40(3)(a)(i)'] },
    besides: [
      'limb-unknown grounds.0.limbs.2 FOIA s.17(1)(b)',
      'condition-missing grounds.0.limbs FOIA s.40(2)(b)',
      'limb-repealed introduction FOIA s.40',
    ],
  },
  {
    real: oneRequest,
    // “(4)” cites the third condition, which is qualified, beside the first, which alone is relied on.
    composed: [
      'public-interest-of-condition grounds.1 FOIA s.17(3)',
      'conditions-of-another-act grounds.1.why FOIA s.40(3A), (3B), (4A)',
    ],
    // s.31(2)(b) without s.31(1)(g), and two limbs that went in 2018.
    cites: { enforcement: ['31(1)(a)', '31(1)(b)', '31(2)(b)'], personal: ['40(2)', '40(3)', '40(4)'] },
    besides: [
      'limb-unknown grounds.1.limbs.1 FOIA s.17(1)(b)',
      'limb-unknown grounds.1.limbs.2 FOIA s.17(1)(b)',
      'limb-without-its-way-in grounds.0.limbs FOIA s.31',
      'condition-missing grounds.1.limbs FOIA s.40(2)(b)',
      'limb-repealed introduction FOIA s.40',
    ],
  },
  { real: fourFigures, composed: [], cites: {}, besides: [] },
  {
    real: letteredQuestions,
    composed: ['act-repealed grounds.0.why Data Protection Act 2018'],
    // Today’s limb, wrongly written.
    cites: { personal: ['40(2)', '40(3a)(a)'] },
    besides: ['limb-unknown grounds.0.limbs.1 FOIA s.17(1)(b)', 'condition-missing grounds.0.limbs FOIA s.40(2)(b)'],
  },
  {
    real: eighteenQuestions,
    // Nothing is said of s.22(1)(c).
    composed: ['later-reasonable grounds.0 FOIA s.22(1)(c)'],
    // s.22(1)(a) without (b) and (c), which are cumulative.
    cites: { 'published-later': ['22(1)(a)'] },
    besides: ['limbs-go-together grounds.0.limbs FOIA s.22'],
  },
];

const inShort = (found: readonly Finding[]) => found.map(({ rule, place, section }) => `${rule} ${place} ${section}`);
const mustFix = (found: readonly Finding[]) =>
  found.filter(({ level }) => level === 'must-fix').map(({ rule }) => rule);

describe.skipIf(!hasDisclosures)(
  'the five real disclosures against the law (left out where ../shared is not there)',
  () => {
    describe.each(all)('$real.file', ({ real, composed, cites, besides }) => {
      const lines = hasDisclosures ? linesOf(sharedText(`disclosures/${real.file}`)) : [];
      const read = (): ResponseInput => real.read(lines).response;
      const facts = { applicant: real.applicant };

      it('gives exactly these findings as composed, and none that must be fixed', () => {
        const found = findingsOn(read(), facts);
        expect(inShort(found)).toEqual(composed);
        expect(mustFix(found)).toEqual([]);
      });

      it('gives exactly these besides where it cites the law as it did', () => {
        const response = read();
        const headings = lines
          .filter((line) => /^Section \d+\(\d/.test(line))
          .map((line) => line.split(/ ?[-–] ?[A-Z]/)[0]);
        const introduction = [response.introduction ?? '', ...headings].join('\n\n') || 'None.';
        const grounds = response.grounds?.map((one) => ({ ...one, limbs: cites[one.id] ?? one.limbs }));
        const found = findingsOnDraft({ ...response, introduction, ...(grounds ? { grounds } : {}) }, facts);
        const expected = new Set([...composed.filter((one) => !one.startsWith('public-interest-of')), ...besides]);
        expect(new Set(inShort(found))).toEqual(expected);
        expect(mustFix(found).every((rule) => rule === 'limb-unknown')).toBe(true);
      });

      it('gives one that must be fixed where it would name who asked', () => {
        const response = read();
        const named = { ...response, title: real.applicant.name };
        const found = findingsOn(named, { ...known, ...facts });
        expect(inShort(found.filter(({ approverOnly }) => approverOnly))).toEqual([
          'applicant-name title UK GDPR art. 5(1)(a)',
        ]);
      });
    });
  },
);
