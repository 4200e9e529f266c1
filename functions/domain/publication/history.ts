import type { Case } from '../case/case.ts';
import type { CaseEvent, ReviewOutcome } from '../case/events.ts';
import { type LocalDate, londonDate } from '../dates.ts';
import type { CaseOutcome } from '../response/outcome.ts';

/** What may be told in public of how a request went: that a letter of a kind came or went, and nothing of its words. */
export const happenings = [
  'received',
  'clarification-asked',
  'clarification-received',
  'fees-notice',
  'fee-paid',
  'time-extended',
  'answered',
  'review-asked',
  'review-answered',
  'corrected',
  'information-notice',
  'decision-notice',
  'enforcement-notice',
  'tribunal-decision',
] as const;
export type HappeningKind = (typeof happenings)[number];

export type PublicHappening = {
  readonly on: LocalDate;
  readonly what: HappeningKind;
  /** Of more time: the last day that it gave. */
  readonly until?: LocalDate;
  /** What a review decided. */
  readonly review?: ReviewOutcome;
  /** The version of the answer that was given, where one was. */
  readonly version?: number;
  /** What became of the request, beside the version that is the answer now. */
  readonly outcome?: CaseOutcome;
  /** Where the notice of the regulator, or the decision of the tribunal, is published. */
  readonly link?: string;
};

type Now = { readonly version: number; readonly outcome: CaseOutcome };
type Entry = Omit<PublicHappening, 'on'> & { readonly on: string };

const notices: readonly HappeningKind[] = [
  'information-notice',
  'decision-notice',
  'enforcement-notice',
  'tribunal-decision',
];

/** When the letters of which somebody said that they were posted went, as far as that was known when the answer was given. */
function postedBefore(ledger: readonly CaseEvent[]): ReadonlyMap<number, LocalDate> {
  const end = ledger.findIndex(({ type }) => type === 'ResponseSent');
  const before = end === -1 ? ledger : ledger.slice(0, end);
  return new Map(before.flatMap((event) => (event.type === 'LetterPosted' ? [[event.letter, event.postedOn]] : [])));
}

/**
 * The public history of a request, oldest first: from its ledger alone, which holds no words and nobody’s name. A review stands in it once it is
 * answered, and a step of the regulator once its notice is published. What is told of what came before the answer does not change after it.
 */
export function publicHistory(
  { receivedAt }: Pick<Case, 'receivedAt'>,
  ledger: readonly CaseEvent[],
  now: Now,
): readonly PublicHappening[] {
  const posted = postedBefore(ledger);
  const given = (version: number | undefined) => ({
    ...(version === undefined ? {} : { version }),
    ...(version === now.version ? { outcome: now.outcome } : {}),
  });
  let asked: string | null = null;
  const told = ledger.flatMap((event): readonly Entry[] => {
    switch (event.type) {
      case 'RequestReceived':
        return [{ on: receivedAt, what: 'received' }];
      case 'ClarificationSought':
        return [{ on: posted.get(event.n) ?? event.sentOn ?? event.recordedAt, what: 'clarification-asked' }];
      case 'ClarificationReceived':
        return [{ on: event.receivedAt, what: 'clarification-received' }];
      case 'FeesNoticeIssued':
        return [{ on: posted.get(event.n) ?? event.givenOn, what: 'fees-notice' }];
      case 'FeeReceived':
        return [{ on: event.receivedAt, what: 'fee-paid' }];
      case 'TimeExtended': {
        const on = posted.get(event.n) ?? event.sentOn ?? event.recordedAt;
        return [{ on, what: 'time-extended', until: event.until }];
      }
      case 'ResponseSent':
        return [{ on: event.sentAt, what: 'answered', ...given(event.version) }];
      case 'ReviewRequested':
        asked = event.receivedAt;
        return [];
      case 'ReviewAnswered': {
        const answered = { what: 'review-answered', review: event.outcome, ...given(event.version) } as const;
        const begun: readonly Entry[] = asked === null ? [] : [{ on: asked, what: 'review-asked' }];
        asked = null;
        return [...begun, { on: event.recordedAt, ...answered }];
      }
      case 'ResponseCorrected':
        return [{ on: event.recordedAt, what: 'corrected', ...given(event.version) }];
      case 'RegulatorStep': {
        const what = notices.find((kind) => kind === event.step);
        return what && event.link !== undefined ? [{ on: event.on, what, link: event.link }] : [];
      }
      default:
        return [];
    }
  });
  // `sort` keeps the order of the ledger within a day.
  return told
    .map(({ on, ...more }) => ({ on: londonDate(on), ...more }))
    .sort((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)));
}
