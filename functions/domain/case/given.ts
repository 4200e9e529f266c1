import { type LocalDate, londonDate } from '../dates.ts';
import type { Case } from './case.ts';
import type { CaseEvent, PublicationKind, ReviewOutcome, WordsRef } from './events.ts';

/** A version of the answer that was given, by the answer itself, by a review, or by a correction. The last one holds. */
export type Given = {
  readonly version: number;
  readonly document: string;
  readonly publication: PublicationKind;
  readonly identityAccepted: boolean;
  /** When it took the place of the one before: an instant. */
  readonly at: string;
  /** Number of the event under which its page for the applicant is kept; null where it has none. */
  readonly page: number | null;
  /** What was corrected and why; null for what is no correction. */
  readonly correction: WordsRef | null;
  /** What the review decided that gave it; null for what no review gave. */
  readonly review: ReviewOutcome | null;
  /** When the applicant was written to about a correction: an instant, or the day on which it was posted; null where that was not done. */
  readonly toldAt: string | null;
  /** It stood published, and does not any more. */
  readonly stood: boolean;
  /** Since when it may not be shown to the public as an earlier version; null where it may. */
  readonly hiddenOn: LocalDate | null;
  /** Number of the event of the withdrawal that hid it; null where nothing did, or a correction. */
  readonly hiddenBy: number | null;
  /** False where the applicant may not read it any more either: it disclosed what it should not have. */
  readonly isReadable: boolean;
};

/** True for a decision by which a version is published. */
export function isPublic(publication: PublicationKind | undefined): boolean {
  return publication === 'publish' || publication === 'publish-edited';
}

type Giving = CaseEvent & { type: 'ResponseSent' | 'ReviewAnswered' | 'ResponseCorrected' };

/** The last version alone changed. */
const withLast = (given: readonly Given[], change: Partial<Given>) =>
  given.map((one, i) => (i === given.length - 1 ? { ...one, ...change } : one));

/** The versions before another takes their place, or all are taken down: the last of them stood published where the case did. */
function past({ given, state }: Case, hiddenOn: LocalDate | null, isReadable = true): readonly Given[] {
  const isStanding = state === 'published' && isPublic(given.at(-1)?.publication);
  const stood = isStanding ? withLast(given, { stood: true }) : given;
  if (hiddenOn === null) return stood;
  return stood.map((one) => ({
    ...one,
    hiddenOn: one.hiddenOn ?? hiddenOn,
    isReadable: one.isReadable && isReadable,
  }));
}

/** What is particular to the way in which a version was given. */
function particular(before: Case, event: Giving): Partial<Given> {
  const { n, recordedAt } = event;
  switch (event.type) {
    case 'ResponseSent':
      return {
        identityAccepted: before.approved?.identityAccepted ?? false,
        at: event.sentAt,
        page: event.letter ?? n,
      };
    case 'ReviewAnswered':
      return {
        identityAccepted: before.sent?.identityAccepted ?? false,
        page: event.letter ? n : null,
        review: event.outcome,
      };
    case 'ResponseCorrected': {
      // By post it is told on the day on which it is posted.
      const toldAt = event.tell && before.contact === 'email' ? recordedAt : null;
      return { identityAccepted: !!event.identityAccepted, correction: event.correction, toldAt };
    }
  }
}

/** The versions given, after one more event. */
export function evolveGiven(before: Case, event: CaseEvent): readonly Given[] {
  const { given } = before;
  const on = londonDate(event.recordedAt);
  switch (event.type) {
    case 'ResponseSent':
    case 'ReviewAnswered':
    case 'ResponseCorrected': {
      const { version, document, publication } = event;
      if (version === undefined || document === undefined || publication === undefined) return given;
      const said = event.type === 'ResponseSent' ? 'shown' : event.earlier;
      // Where nobody said at a review that the version before may stay in public, it does not.
      const earlier = past(before, said === 'shown' ? null : on, said !== 'hidden');
      const added = {
        isReadable: true,
        ...{ version, document, publication, at: event.recordedAt, page: event.n },
        ...{
          identityAccepted: false,
          correction: null,
          review: null,
          toldAt: null,
          stood: false,
          hiddenOn: null,
          hiddenBy: null,
        },
      };
      return [...earlier, { ...added, ...particular(before, event) }];
    }
    case 'HoldReleased':
      return withLast(given, { publication: 'publish' });
    case 'LetterPosted':
      if (event.kind !== 'correction') return given;
      return given.map((one) => (one.page === event.letter ? { ...one, toldAt: event.postedOn } : one));
    case 'DisclosureWithdrawn':
      // Taken down, none of them comes back, whatever is published later.
      return past(before, on).map((one, i) => (given[i]?.hiddenOn === null ? { ...one, hiddenBy: event.n } : one));
    case 'DisclosureReinstated': {
      // Put back as it was; but where it was corrected meanwhile, what was taken down stays down.
      if (given.at(-1)?.hiddenBy !== event.withdrawal) return given;
      const isBack = ({ hiddenBy }: Given) => hiddenBy === event.withdrawal;
      return given.map((one) => (isBack(one) ? { ...one, hiddenOn: null, hiddenBy: null } : one));
    }
    default:
      return given;
  }
}

/** True while it is in public, or on the way back to it. */
export function isUp({ state, publishedAt }: Pick<Case, 'state' | 'publishedAt'>): boolean {
  return state === 'published' || (state === 'sent' && publishedAt !== null);
}

/** The versions that stand in public as replaced, oldest first. Where the last is not public, none does. */
export function earlierInPublic({ given }: Pick<Case, 'given'>): readonly Given[] {
  if (!isPublic(given.at(-1)?.publication)) return [];
  return given.slice(0, -1).filter((one) => one.stood && one.hiddenOn === null);
}

/** The last correction of which the applicant was told; null where there was none. */
export function lastTold({ given }: Pick<Case, 'given'>): Given | null {
  return given.findLast((one) => one.correction !== null && one.toldAt !== null) ?? null;
}

/** True where a version that is written now would be a correction: the answer was given, and no review is open that may change it. */
export function isCorrection({ sent, review }: Pick<Case, 'sent' | 'review'>): boolean {
  return sent !== null && (review === null || review.outcome !== null);
}
