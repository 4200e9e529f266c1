import { type Division, divisions } from './holidays.ts';

/** What the clock needs to know of each regime, statute beside each value. */
export const regimes = {
  FOIA: {
    title: 'Freedom of Information Act 2000',
    /** s.10(1): not later than the twentieth working day following the date of receipt. */
    limitWorkingDays: 20,
    limitSection: 'section 10(1)',
    /** s.10(6): not a bank holiday in any part of the United Kingdom. */
    holidaysOf: divisions as readonly Division[],
    workingDaySection: 'section 10(6)',
  },
  EIR: {
    title: 'Environmental Information Regulations 2004',
    /** reg 5(2): no later than 20 working days after the date of receipt. */
    limitWorkingDays: 20,
    limitSection: 'regulation 5(2)',
    /** reg 2(1) takes its working day from FOIA s.10(6). To be checked on legislation.gov.uk. */
    holidaysOf: divisions as readonly Division[],
    workingDaySection: 'regulation 2(1)',
  },
  FOISA: {
    title: 'Freedom of Information (Scotland) Act 2002',
    /** s.10(1): by the twentieth working day after receipt. */
    limitWorkingDays: 20,
    limitSection: 'section 10(1)',
    /** s.73: not a bank holiday in Scotland; the other nations' do not count. */
    holidaysOf: ['scotland'] as readonly Division[],
    workingDaySection: 'section 73',
  },
  EISR: {
    title: 'Environmental Information (Scotland) Regulations 2004',
    /** reg 5(2)(a): no later than 20 working days after receipt. To be checked on legislation.gov.uk. */
    limitWorkingDays: 20,
    limitSection: 'regulation 5(2)',
    holidaysOf: ['scotland'] as readonly Division[],
    workingDaySection: 'regulation 2(1)',
  },
} as const;

export type Regime = keyof typeof regimes;
export const regimeNames = ['FOIA', 'EIR', 'FOISA', 'EISR'] as const satisfies readonly Regime[];
