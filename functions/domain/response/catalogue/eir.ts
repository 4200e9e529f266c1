import type { Exemption } from './exemption.ts';

function exception(
  section: string,
  title: string,
  basis: 'class' | 'adverse-effect',
  more: Partial<Exemption> = {},
): Exemption {
  return { id: `r${section}`, section, title, type: 'exception', basis, publicInterest: 'always', limbs: {}, ...more };
}

/** EIR 2004: the exceptions of reg 12, all subject to the public interest (reg 12(1)(b)), reg 13, and reg 6(1)(b). */
export const eir: readonly Exemption[] = [
  exception('6(1)(b)', 'Already publicly available and easily accessible in another form or format', 'class', {
    type: 'procedural',
    publicInterest: 'never',
  }),
  exception('12(4)(a)', 'Information not held when the request is received', 'class'),
  exception('12(4)(b)', 'Manifestly unreasonable request', 'class'),
  exception('12(4)(c)', 'Request formulated in too general a manner', 'class'),
  exception('12(4)(d)', 'Material in the course of completion, unfinished documents or incomplete data', 'class'),
  exception('12(4)(e)', 'Internal communications', 'class'),
  exception('12(5)(a)', 'International relations, defence, national security or public safety', 'adverse-effect', {
    neither: { limbs: { '12(6)': 'confirming would itself harm one of these' }, absolute: false },
  }),
  exception('12(5)(b)', 'Course of justice, fair trial, criminal or disciplinary inquiry', 'adverse-effect'),
  exception('12(5)(c)', 'Intellectual property rights', 'adverse-effect'),
  exception('12(5)(d)', 'Confidentiality of proceedings provided by law', 'adverse-effect', { notForEmissions: true }),
  exception('12(5)(e)', 'Confidentiality of commercial or industrial information', 'adverse-effect', {
    notForEmissions: true,
  }),
  exception('12(5)(f)', 'Interests of the person who provided the information', 'adverse-effect', {
    notForEmissions: true,
    limbs: {
      '12(5)(f)(i)': 'the person was under no legal duty to provide it',
      '12(5)(f)(ii)': 'the authority may not disclose it for another reason',
      '12(5)(f)(iii)': 'the person has not agreed to its disclosure',
    },
    cumulative: ['12(5)(f)(i)', '12(5)(f)(ii)', '12(5)(f)(iii)'],
  }),
  exception('12(5)(g)', 'Protection of the environment to which the information relates', 'adverse-effect', {
    notForEmissions: true,
  }),
  exception('13', 'Personal data', 'class', {
    type: 'prohibition',
    publicInterest: 'by-limb',
    limbs: {
      '13(1)': 'somebody else’s personal data, and one of the three conditions is met',
      '13(2A)(a)': 'first condition: disclosure would break a data protection principle',
      '13(2A)(b)': 'first condition: it would, leaving aside the exemptions for manual unstructured data',
      '13(2B)': 'second condition: disclosure would go against an objection to processing',
      '13(3A)(a)': 'third condition: exempt from subject access',
      '13(3A)(b)': 'third condition: exempt from subject access in law enforcement processing',
    },
    limbTypes: { '13(1)': 'absolute', '13(2A)': 'absolute', '13(2B)': 'qualified', '13(3A)': 'qualified' },
    neither: {
      limbs: {
        '13(5A)': 'no duty to confirm personal data to which subsection (5B) applies',
        '13(5B)(a)': 'confirming would break a data protection principle',
        '13(5B)(b)': 'confirming would go against an objection to processing',
        '13(5B)(c)': 'exempt from being confirmed under subject access',
      },
      absolute: true,
    },
  }),
];
