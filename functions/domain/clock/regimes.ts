import { type Division, divisions } from './holidays.ts';

/** The four regimes, the default one first. */
export const regimeNames = ['FOIA', 'EIR', 'FOISA', 'EISR'] as const;
export type Regime = (typeof regimeNames)[number];

type ReviewKind = 'internal-review-target' | 'internal-review-statutory' | 'review-response';

/** One column of the table below: all numbers of days are days after day zero, so day one is the next that counts. */
export type RegimeRules = {
  readonly title: string;
  readonly limitWorkingDays: number;
  readonly limitSection: string;
  readonly holidaysOf: readonly Division[];
  readonly workingDaySection: string;
  /** What a question under s.1(3) does. A later Act may make it a pause: then this is the cell to change. */
  readonly clarification: { readonly mode: 'restart'; readonly section: string };
  /** The one way of extending. `once`: it is given once and never beyond the further days. */
  readonly extension: {
    readonly event: 'pit-extension' | 'eir-reg7-extension';
    readonly furtherWorkingDays: number;
    readonly once: boolean;
    readonly noticeDue: 'refusalNoticeDue' | 'extensionNoticeDue';
    readonly section: string;
    readonly noticeSection: string;
  } | null;
  /** Working days from the notice to the payment, both included, are disregarded; `payWithin` ends the waiting. */
  readonly fee: {
    readonly payWithin: { readonly months: number } | { readonly workingDays: number };
    readonly section: string;
    readonly disregardSection: string;
  };
  /** A letter counts as received on this day after posting. */
  readonly post: { readonly day: number; readonly section: string } | null;
  /** A school answers by the 20th school day or the 60th working day, whichever comes first. */
  readonly school: { readonly schoolDays: number; readonly workingDays: number; readonly section: string } | null;
  /** Other limits than the regime's own: public records in an archive, and the most that may ever be specified. */
  readonly otherLimits: { readonly archives: number; readonly most: number; readonly section: string } | null;
  /** How long a review may take, by the kind of question that asks for it. */
  readonly reviews: Partial<
    Record<ReviewKind, { readonly workingDays: number; readonly exceptional?: number; readonly section: string }>
  >;
  /** How long a review may be asked for. `expiry`: an early answer does not shorten it. */
  readonly reviewWindow: {
    readonly workingDays: number;
    readonly from: 'response' | 'expiry';
    readonly section: string;
  };
  /** How long the regulator may be asked after the outcome of the review. */
  readonly regulatorWindow: { readonly days: number } | { readonly months: number };
};

/** What the clock needs to know of each regime, statute beside each cell. “To be checked” means: on legislation.gov.uk. */
export const regimes: Readonly<Record<Regime, RegimeRules>> = {
  FOIA: {
    title: 'Freedom of Information Act 2000',
    /** s.10(1): not later than the twentieth working day following the date of receipt. */
    limitWorkingDays: 20,
    limitSection: 'section 10(1)',
    /** s.10(6): not a bank holiday in any part of the United Kingdom. */
    holidaysOf: divisions,
    workingDaySection: 'section 10(6)',
    /** s.10(6)(b): received on the day on which the further information asked for under s.1(3) is. To be checked. */
    clarification: { mode: 'restart', section: 'section 10(6)(b)' },
    /** s.10(3): such time as is reasonable; ICO: normally no more than 20 further days. s.17(1)–(2): notice at 20. */
    extension: {
      event: 'pit-extension',
      furtherWorkingDays: 20,
      once: false,
      noticeDue: 'refusalNoticeDue',
      section: 'section 10(3)',
      noticeSection: 'section 17(1) and (2)',
    },
    /** s.9(2): three months beginning with the day of the notice (to be checked); s.10(2): those days are disregarded. */
    fee: { payWithin: { months: 3 }, section: 'section 9(2)', disregardSection: 'section 10(2)' },
    post: null,
    /** SI 2004/3364 reg 3; SI 2009/1369 reg 2; academies SI 2010/2768 (to be checked). */
    school: { schoolDays: 20, workingDays: 60, section: 'SI 2004/3364 regulation 3' },
    /** s.10(4)–(5): regulations may say up to the sixtieth; SI 2004/3364 regs 4 (archives), 5, 6. Regs 4–6 to be checked. */
    otherLimits: { archives: 30, most: 60, section: 'section 10(4) and SI 2004/3364' },
    /** No statutory time: s.45 Code 2018 part 5 and ICO. 20, exceptionally 40. */
    reviews: {
      'internal-review-target': { workingDays: 20, exceptional: 40, section: 'section 45 Code of Practice 2018' },
    },
    /** s.45 Code 2018 part 5: within 40 working days of the response; a later one may be refused. */
    reviewWindow: { workingDays: 40, from: 'response', section: 'section 45 Code of Practice 2018' },
    /** s.50; ICO: within six weeks of the final response. */
    regulatorWindow: { days: 42 },
  },
  EIR: {
    title: 'Environmental Information Regulations 2004',
    /** reg 5(2): no later than 20 working days after the date of receipt. */
    limitWorkingDays: 20,
    limitSection: 'regulation 5(2)',
    /** reg 2(1) takes its working day from FOIA s.10(6). To be checked. */
    holidaysOf: divisions,
    workingDaySection: 'regulation 2(1)',
    /** reg 9(4): counted again from the day on which the particulars arrive. */
    clarification: { mode: 'restart', section: 'regulation 9(4)' },
    /** reg 7(1): 20 becomes 40 where complex and voluminous; reg 7(3): notice by the 20th. Paragraphs to be checked. */
    extension: {
      event: 'eir-reg7-extension',
      furtherWorkingDays: 20,
      once: true,
      noticeDue: 'extensionNoticeDue',
      section: 'regulation 7(1)',
      noticeSection: 'regulation 7(3)',
    },
    /** reg 8(5)–(6): 60 working days after the notice; the days until payment are disregarded. To be checked. */
    fee: { payWithin: { workingDays: 60 }, section: 'regulation 8(5)', disregardSection: 'regulation 8(6)' },
    post: null,
    school: null,
    otherLimits: null,
    /** reg 11(4): as soon as possible and no later than 40 working days. Statutory. */
    reviews: { 'internal-review-statutory': { workingDays: 40, section: 'regulation 11(4)' } },
    /** reg 11(2): 40 working days after the believed failure. To be checked. */
    reviewWindow: { workingDays: 40, from: 'response', section: 'regulation 11(2)' },
    /** reg 18 applies FOIA s.50. */
    regulatorWindow: { days: 42 },
  },
  FOISA: {
    title: 'Freedom of Information (Scotland) Act 2002',
    /** s.10(1)(a): by the twentieth working day after receipt. */
    limitWorkingDays: 20,
    limitSection: 'section 10(1)',
    /** s.73: not a bank holiday in Scotland; the other nations' do not count. */
    holidaysOf: ['scotland'],
    workingDaySection: 'section 73',
    /** s.10(1)(b): after receipt of the further information. A Bill of 2025 would pause instead; watch its passage. */
    clarification: { mode: 'restart', section: 'section 10(1)(b)' },
    /** There is no extension for the public interest. To be checked. */
    extension: null,
    /** ss.9–10: the time from the notice to the fee is disregarded. Three months and paragraphs to be checked. */
    fee: { payWithin: { months: 3 }, section: 'section 9', disregardSection: 'section 10' },
    /** s.74(2): presumed not received until the third day after posting. */
    post: { day: 3, section: 'section 74(2)' },
    school: null,
    /** s.10(2): the Keeper of the Records has 30; regulations may say up to 60. */
    otherLimits: { archives: 30, most: 60, section: 'section 10(2) and (4)' },
    /** s.21(1): by the twentieth working day after receipt of the requirement for review; the Keeper by the thirtieth. */
    reviews: { 'review-response': { workingDays: 20, exceptional: 30, section: 'section 21(1)' } },
    /** s.20(5): the fortieth after the time for answering ended, or after a later answer. To be checked. */
    reviewWindow: { workingDays: 40, from: 'expiry', section: 'section 20(5)' },
    /** s.47(4): six months. To be checked. */
    regulatorWindow: { months: 6 },
  },
  EISR: {
    title: 'Environmental Information (Scotland) Regulations 2004',
    /** reg 5(2)(a): no later than 20 working days after receipt. To be checked. */
    limitWorkingDays: 20,
    limitSection: 'regulation 5(2)',
    /** reg 2(1) with FOISA s.73: Scotland's alone. To be checked. */
    holidaysOf: ['scotland'],
    workingDaySection: 'regulation 2(1)',
    /** reg 9(4), as in the other Regulations. To be checked. */
    clarification: { mode: 'restart', section: 'regulation 9(4)' },
    /** reg 7: up to 20 further days, with notice by the 20th. To be checked. */
    extension: {
      event: 'eir-reg7-extension',
      furtherWorkingDays: 20,
      once: true,
      noticeDue: 'extensionNoticeDue',
      section: 'regulation 7',
      noticeSection: 'regulation 7',
    },
    /** reg 8: as in the other Regulations. To be checked. */
    fee: { payWithin: { workingDays: 60 }, section: 'regulation 8', disregardSection: 'regulation 8' },
    post: null,
    school: null,
    otherLimits: null,
    /** reg 16(4): by the twentieth working day. To be checked. */
    reviews: { 'review-response': { workingDays: 20, section: 'regulation 16(4)' } },
    /** reg 16(2): 40 working days, taken as under FOISA so that an early answer does not shorten it. To be checked. */
    reviewWindow: { workingDays: 40, from: 'expiry', section: 'regulation 16(2)' },
    /** reg 17 applies FOISA s.47. To be checked. */
    regulatorWindow: { months: 6 },
  },
};
