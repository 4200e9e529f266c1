import type { Authority } from '../../authority.ts';
import type { Regime } from '../../clock/regimes.ts';
import type { LocalDate } from '../../dates.ts';
import type { InspectedFile } from '../../publication/file-leaks.ts';
import type { Response } from '../response.ts';
import type { Rule } from './rules.ts';

/** `must-fix`: a statute demands it. `check`: somebody looks and says why it stays, or mends it. */
export type Level = 'must-fix' | 'check';

/** What a sentence about a finding may name. */
export type FactName =
  | 'by'
  | 'citation'
  | 'conditions'
  | 'count'
  | 'exemption'
  | 'hours'
  | 'limb'
  | 'limit'
  | 'missing'
  | 'of'
  | 'one'
  | 'other'
  | 'part'
  | 'parts'
  | 'purpose'
  | 'regulator'
  | 'to'
  | 'usual'
  | 'ways'
  | 'words'
  | 'written';
export type FindingFacts = Readonly<Partial<Record<FactName, string>>>;

/** Something about a response that the law, or good sense, wants seen to before it is approved. */
export type Finding = {
  /**
   * The same for as long as it is the same finding, whatever is edited elsewhere: made of the rule, of names rather than
   * numbers of places, and of a check sum too short to tell what was found. It may be kept in an event.
   */
  readonly id: string;
  readonly rule: Rule;
  readonly level: Level;
  /** Accepting it publishes somebody’s identity: only an approver may. */
  readonly approverOnly?: true;
  /** A path that is there in the response: `grounds.0.why`. Empty for the response as a whole. */
  readonly place: string;
  /** The field below the place that is not there and should be: `why`. */
  readonly field?: string;
  /** The provision, as `FOIA s.17(1)(b)`. */
  readonly section: string;
  /** For the words. May hold what was found, so it is shown to officers and never logged or stored. */
  readonly facts: FindingFacts;
};

/** What a check says; its level, section and id follow from the rule. */
export type Found = Pick<Finding, 'rule' | 'place' | 'field'> & {
  readonly facts?: FindingFacts;
  /** The section of the exemption concerned, for rules that speak of it. */
  readonly provision?: string;
  /** What the finding is about besides its place: another one of it is another finding. */
  readonly about?: string;
  /** The place that names the finding, where several places have one finding. */
  readonly group?: string;
};

/** Who asked, as far as it is known. */
export type KnownApplicant = {
  readonly name: string;
  readonly email?: string;
  readonly post?: string;
  readonly phone?: string;
  readonly organisation?: string;
};

/** What must be known beside the response. That an answer is late is no finding: not sending it would make it later. */
export type CheckFacts = {
  readonly regime: Regime;
  readonly today: LocalDate;
  /** Last day for the answer; null while the clock is stopped. */
  readonly dueOn: LocalDate | null;
  /** Null where the applicant has been erased. */
  readonly applicant: KnownApplicant | null;
  readonly authority: Pick<Authority, 'regulator' | 'contact' | 'costLimitHours'>;
  /** What the inspection found in the files of the case. */
  readonly files: readonly InspectedFile[];
  /** What happened in the case: s.10(3) until when, s.9, s.1(3). */
  readonly ran: {
    readonly publicInterestUntil: LocalDate | null;
    readonly feesNotice: boolean;
    readonly clarification: boolean;
  };
};

/** One check: looks at a response and says what it found. */
export type Check = (response: Response, facts: CheckFacts) => Iterable<Found>;
