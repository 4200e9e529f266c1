/** How strong a ground is: whether the public interest can outweigh it, or whether it is not an exemption but a procedure. */
export type ExemptionType = 'absolute' | 'qualified' | 'mixed' | 'procedural' | 'exception' | 'prohibition';

/** What brings it into play: the kind of information, a harm, the cost, or the request itself. */
export type ExemptionBasis = 'class' | 'prejudice' | 'mixed' | 'cost' | 'request' | 'adverse-effect';

/** Limbs by the way they are cited (`31(1)(a)`), each with a short paraphrase; in statutory order. */
export type Limbs = Readonly<Record<string, string>>;

/** One ground for refusal as the law has it. Titles follow the section headings; the paraphrases are ours and bind nobody. */
export type Exemption = {
  /** `s31`, `s12(1)`, `r12(5)(b)`: what a response names. */
  readonly id: string;
  /** The provision without its limbs: `31`, `12(1)`, `12(5)(b)`. */
  readonly section: string;
  readonly title: string;
  readonly type: ExemptionType;
  readonly basis: ExemptionBasis;
  /** FOIA s.2, EIR reg 12(1)(b), FOISA s.2: whether the public interest must be weighed. */
  readonly publicInterest: 'always' | 'never' | 'by-limb';
  readonly limbs: Limbs;
  /** Where limbs differ: how each is treated; the longest prefix of a limb decides. */
  readonly limbTypes?: Readonly<Record<string, 'absolute' | 'qualified'>>;
  /** Provisions that lift the duty to confirm or deny, cited like limbs. Absent where there is none. */
  readonly neither?: { readonly limbs: Limbs; readonly absolute: boolean };
  /** Limbs that must all be met. */
  readonly cumulative?: readonly string[];
  /** Limbs (by prefix) that only bite through one of others. */
  readonly through?: Readonly<Record<string, readonly string[]>>;
  /** FOIA s.36(5): rests on the reasonable opinion of a qualified person. */
  readonly qualifiedPerson?: true;
  /** Who may certify it. */
  readonly certificate?: string;
  /** The only authorities that may use it. */
  readonly availableTo?: string;
  /** EIR reg 12(9): not for information on emissions. */
  readonly notForEmissions?: true;
  /** The entry is an outline: its limbs are not listed, and any subdivision of its section is taken as one. */
  readonly outline?: true;
};
