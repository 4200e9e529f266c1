import type { Regime } from '../../clock/regimes.ts';
import type { Level } from './finding.ts';

type Sections = Partial<Record<Regime, string>>;
type Entry = { readonly level: Level; readonly section: Sections; readonly approverOnly?: true };

const must = (section: Sections): Entry => ({ level: 'must-fix', section });
const check = (section: Sections): Entry => ({ level: 'check', section });
const everywhere = (section: string): Sections => ({ FOIA: section, EIR: section, FOISA: section, EISR: section });
const identity: Entry = { ...must(everywhere('UK GDPR art. 5(1)(a)')), approverOnly: true };

/** The exemption concerned: `FOIA s.31`. */
const own: Sections = { FOIA: 'FOIA s.§', EIR: 'EIR reg §', FOISA: 'FOISA s.§', EISR: 'EISR reg §' };
const specifies: Sections = {
  FOIA: 'FOIA s.17(1)(b)',
  EIR: 'EIR reg 14(3)(a)',
  FOISA: 'FOISA s.16(1)(c)',
  EISR: 'EISR reg 13',
};
const states: Sections = {
  FOIA: 'FOIA s.17(1)(a)',
  EIR: 'EIR reg 14(1)',
  FOISA: 'FOISA s.16(1)',
  EISR: 'EISR reg 13',
};
const weighed: Sections = {
  FOIA: 'FOIA s.17(3)',
  EIR: 'EIR reg 14(3)(b)',
  FOISA: 'FOISA s.16(2)',
  EISR: 'EISR reg 13',
};
const help: Sections = { FOIA: 'FOIA s.16', EIR: 'EIR reg 9', FOISA: 'FOISA s.15', EISR: 'EISR reg 9' };
const personal = everywhere('UK GDPR art. 5(1)');

/**
 * Every rule with its level and its section under each regime; a rule without a section under a regime is not one there.
 * `must-fix` is what statute demands of a notice, and nothing else. FOISA and EISR sections to be checked on
 * legislation.gov.uk.
 */
export const rules = {
  // What a notice must say: s.17(1), (3), (7); reg 14; FOISA ss.16, 19; EISR reg 13.
  'exemption-unknown': must(specifies),
  'limb-unknown': must(specifies),
  'limb-missing': must(specifies),
  'part-without-ground': must(specifies),
  'why-missing': must({
    FOIA: 'FOIA s.17(1)(c)',
    EIR: 'EIR reg 14(3)',
    FOISA: 'FOISA s.16(1)(d)',
    EISR: 'EISR reg 13',
  }),
  'neither-limb-missing': must({ ...specifies, FOISA: 'FOISA s.18(1)', EISR: 'EISR reg 10(8)' }),
  'public-interest-missing': must(weighed),
  'estimate-in-the-past': must({ FOIA: 'FOIA s.17(2)' }),
  'complaints-procedure-missing': must({
    FOIA: 'FOIA s.17(7)(a)',
    EIR: 'EIR reg 14(5)(a)',
    FOISA: 'FOISA s.19',
    EISR: 'EISR reg 13',
  }),
  'regulator-missing': must({
    FOIA: 'FOIA s.17(7)(b)',
    EIR: 'EIR reg 14(5)(b)',
    FOISA: 'FOISA s.19',
    EISR: 'EISR reg 13',
  }),
  'regulator-of-another-law': must({
    FOIA: 'FOIA s.17(7)(b)',
    EIR: 'EIR reg 14(5)(b)',
    FOISA: 'FOISA s.19',
    EISR: 'EISR reg 13',
  }),
  // Who asked: requests are published without their applicant.
  'applicant-name': identity,
  'applicant-email': identity,
  'applicant-phone': identity,
  'applicant-address': identity,
  'applicant-in-file': identity,

  // Reasons.
  'harm-missing': check(own),
  'likelihood-missing': check(own),
  'likelihood-too-weak': check(own),
  'qualified-person': check({ FOIA: 'FOIA s.36(2)' }),
  'qualified-person-date': check({ FOIA: 'FOIA s.36(2)' }),
  'qualified-person-later': check({ FOIA: 'FOIA s.36(2)' }),
  'public-interest-not-asked': check({
    FOIA: 'FOIA s.2(3)',
    EIR: 'EIR reg 12(1)(b)',
    FOISA: 'FOISA s.2(2)',
    EISR: 'EISR reg 10(1)(b)',
  }),
  'public-interest-decided-and-pending': check({
    FOIA: 'FOIA s.17(2)',
    EIR: 'EIR reg 14(3)(b)',
    FOISA: 'FOISA s.16(2)',
    EISR: 'EISR reg 13',
  }),
  'public-interest-of-condition': check(weighed),
  'estimate-too-far': check({ FOIA: 'FOIA s.10(3)' }),
  'pending-again': check({ FOIA: 'FOIA s.10(3)' }),
  'completion-estimate': check({ EIR: 'EIR reg 14(4)', EISR: 'EISR reg 13' }),
  // Limbs.
  'limb-too-wide': check(specifies),
  'limbs-go-together': check(own),
  'limb-without-its-way-in': check(own),
  'purpose-missing': check({ FOIA: 'FOIA s.31(2)' }),
  'condition-missing': check({ FOIA: 'FOIA s.40(2)(b)', EIR: 'EIR reg 13(1)(b)' }),
  'neither-limb-alone': check(specifies),
  'later-intention': check({ FOIA: 'FOIA s.22(1)(b)', FOISA: 'FOISA s.27(1)' }),
  'later-date': check({ FOIA: 'FOIA s.22(1)(a)', FOISA: 'FOISA s.27(1)' }),
  'promise-in-the-past': check({ FOIA: 'FOIA s.22(1)(a)', FOISA: 'FOISA s.27(1)' }),
  'later-reasonable': check({ FOIA: 'FOIA s.22(1)(c)', FOISA: 'FOISA s.27(1)' }),
  'not-open-to-authority': check(own),
  emissions: check({ EIR: 'EIR reg 12(9)' }),
  'exclusive-grounds': check(own),
  // The whole request.
  'estimate-missing': check({ FOIA: 'FOIA s.12', FOISA: 'FOISA s.12' }),
  'estimate-within-limit': check({ FOIA: 'FOIA s.12(1)' }),
  'cost-limit-on-parts': check({ FOIA: 'FOIA s.12', FOISA: 'FOISA s.12' }),
  'advice-missing': check(help),
  'fee-not-asked': check({ FOIA: 'FOIA s.9(2)', EIR: 'EIR reg 8(5)', FOISA: 'FOISA s.9', EISR: 'EISR reg 8' }),
  'clarification-not-asked': check({
    FOIA: 'FOIA s.1(3)',
    EIR: 'EIR reg 9(2)',
    FOISA: 'FOISA s.1(3)',
    EISR: 'EISR reg 9(2)',
  }),
  environmental: check({ FOIA: 'FOIA s.39; EIR reg 2(1)', FOISA: 'FOISA s.39(2); EISR reg 2(1)' }),
  // Parts.
  'not-held-with-exemption': check({
    FOIA: 'FOIA s.1(1)(a)',
    EIR: 'EIR reg 12(4)(a)',
    FOISA: 'FOISA s.17(1)',
    EISR: 'EISR reg 10(4)(a)',
  }),
  'not-held-exception': check({ EIR: 'EIR reg 12(4)(a)', EISR: 'EISR reg 10(4)(a)' }),
  'ground-on-disclosed-part': check(states),
  'what-is-withheld': check(states),
  'where-to-find-it': check(own),
  'answer-missing': check(help),
  'part-not-there': check(help),
  'left-out-in-request': check(everywhere('Good practice')),
  'blank-left': check(everywhere('Good practice')),
  // Words.
  'act-repealed': check(everywhere('Data Protection Act 2018')),
  'limb-repealed': check({ FOIA: 'FOIA s.40', EIR: 'EIR reg 13' }),
  'conditions-of-another-act': check({ FOIA: 'FOIA s.40(3A), (3B), (4A)', EIR: 'EIR reg 13(2A), (2B), (3A)' }),
  'cited-without-ground': check(specifies),
  // Personal data.
  'applicant-surname': check(personal),
  'applicant-organisation': check(personal),
  'first-person': check(personal),
  'personal-email': check(personal),
  'personal-phone': check(personal),
  'personal-card': check(personal),
  'personal-national-insurance': check(personal),
  'personal-address': check(personal),
  'personal-birth-date': check(personal),
  'personal-name': check(personal),
  'personal-column': check(personal),
  'personal-in-file': check(personal),
  // Files.
  'sheets-not-offered': check({ FOIA: 'FOIA s.11(1A)' }),
} as const satisfies Record<string, Entry>;

export type Rule = keyof typeof rules;

/** The rule’s entry, with the type that all of them have. */
export function ruleOf(rule: Rule): Entry {
  return rules[rule];
}
