import type { Exemption, ExemptionBasis, ExemptionType } from './exemption.ts';

// FOISA s.18(1) lifts the duty to confirm or deny for the sections it lists; it is cited beside them.
const neither = {
  limbs: { '18(1)': 'confirming or denying would be contrary to the public interest' },
  absolute: false,
} as const;
const DUTY_LIFTED = ['28', '29', '30', '31', '32', '33', '34', '35', '38', '39', '41'];

function outline(section: string, title: string, type: ExemptionType, basis: ExemptionBasis): Exemption {
  const publicInterest = type === 'qualified' ? 'always' : type === 'mixed' ? 'by-limb' : 'never';
  const entry = { id: `s${section}`, section, title, type, basis, publicInterest, limbs: {}, outline: true } as const;
  return DUTY_LIFTED.includes(section) ? { ...entry, neither } : entry;
}

/** FOISA 2002 Part 2 in outline (to be checked on legislation.gov.uk), with ss.12 and 14. Prejudice must be substantial. */
export const foisa: readonly Exemption[] = [
  outline('25', 'Information otherwise accessible', 'absolute', 'class'),
  outline('26', 'Prohibitions on disclosure', 'absolute', 'class'),
  outline('27', 'Information intended for future publication', 'qualified', 'class'),
  outline('28', 'Relations within the United Kingdom', 'qualified', 'prejudice'),
  outline('29', 'Formulation of Scottish Administration policy etc.', 'qualified', 'class'),
  outline('30', 'Prejudice to effective conduct of public affairs', 'qualified', 'prejudice'),
  outline('31', 'National security and defence', 'qualified', 'mixed'),
  outline('32', 'International relations', 'qualified', 'mixed'),
  outline('33', 'Commercial interests and the economy', 'qualified', 'mixed'),
  outline(
    '34',
    'Investigations by Scottish public authorities and proceedings arising out of such investigations',
    'qualified',
    'class',
  ),
  outline('35', 'Law enforcement', 'qualified', 'prejudice'),
  {
    ...outline('36', 'Confidentiality', 'mixed', 'class'),
    limbTypes: { '36(1)': 'qualified', '36(2)': 'absolute' },
  },
  outline('37', 'Court records, etc.', 'absolute', 'class'),
  {
    // s.2(2)(e): absolute for the applicant's own data, census and deceased person's health records, and s.38(2A).
    ...outline('38', 'Personal information', 'mixed', 'class'),
    limbTypes: { '38(1)': 'absolute', '38(2A)': 'absolute', '38(2B)': 'qualified', '38(3A)': 'qualified' },
  },
  outline('39', 'Health, safety and the environment', 'qualified', 'mixed'),
  outline('40', 'Audit functions', 'qualified', 'prejudice'),
  outline('41', 'Communications with His Majesty etc. and honours', 'qualified', 'class'),
  outline('12(1)', 'Excessive cost of compliance', 'procedural', 'cost'),
  outline('14(1)', 'Vexatious request', 'procedural', 'request'),
  outline('14(2)', 'Repeated request', 'procedural', 'request'),
];

function exception(
  section: string,
  title: string,
  basis: ExemptionBasis,
  type: ExemptionType = 'exception',
): Exemption {
  const publicInterest = type === 'exception' ? 'always' : type === 'prohibition' ? 'by-limb' : 'never';
  return { id: `r${section}`, section, title, type, basis, publicInterest, limbs: {}, outline: true };
}

/** EISR 2004 regs 6, 10 and 11 in outline (to be checked on legislation.gov.uk). */
export const eisr: readonly Exemption[] = [
  exception(
    '6(1)(b)',
    'Already publicly available and easily accessible in another form or format',
    'class',
    'procedural',
  ),
  exception('10(4)(a)', 'Information not held when the request is received', 'class'),
  exception('10(4)(b)', 'Manifestly unreasonable request', 'class'),
  exception('10(4)(c)', 'Request formulated in too general a manner', 'class'),
  exception('10(4)(d)', 'Material in the course of completion, unfinished documents or incomplete data', 'class'),
  exception('10(4)(e)', 'Internal communications', 'class'),
  {
    ...exception('10(5)(a)', 'International relations, defence, national security or public safety', 'adverse-effect'),
    neither: { limbs: { '10(8)': 'confirming would itself harm one of these' }, absolute: false },
  },
  exception('10(5)(b)', 'Course of justice, fair trial, criminal or disciplinary inquiry', 'adverse-effect'),
  exception('10(5)(c)', 'Intellectual property rights', 'adverse-effect'),
  exception('10(5)(d)', 'Confidentiality of proceedings provided by law', 'adverse-effect'),
  exception('10(5)(e)', 'Confidentiality of commercial or industrial information', 'adverse-effect'),
  exception('10(5)(f)', 'Interests of the person who provided the information', 'adverse-effect'),
  exception('10(5)(g)', 'Protection of the environment to which the information relates', 'adverse-effect'),
  { ...exception('11', 'Personal data', 'class', 'prohibition'), limbTypes: { '11(2)': 'absolute' } },
];
