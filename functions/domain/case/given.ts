import { type LocalDate, londonDate } from '../dates.ts';
import type { Case } from './case.ts';
import type { CaseEvent, PublicationKind, WordsRef } from './events.ts';

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
  /** When the applicant was written to about it: an instant, or the day on which it was posted; null where that was not done. */
  readonly toldAt: string | null;
  /** It stood published, and does not any more. */
  readonly stood: boolean;
  /** Since when it may not be shown to the public as an earlier version; null where it may. */
  readonly hiddenOn: LocalDate | null;
  /** False where the applicant may not read it any more either: it disclosed what it should not have. */
  readonly isReadable: boolean;
};

/** True for a decision by which a version is published. */
export function isPublic(publication: PublicationKind | undefined): boolean {
  return publication === 'publish' || publication === 'publish-edited';
}

const hidden = (one: Given, on: LocalDate): Given => ({ ...one, hiddenOn: one.hiddenOn ?? on });

/** The versions before another takes their place: the last of them stood published where the case did. */
function replaced({ given, state }: Case): readonly Given[] {
  return given.map((one, i) =>
    i === given.length - 1 && state === 'published' && isPublic(one.publication) ? { ...one, stood: true } : one,
  );
}

/** The versions given, after one more event. */
export function evolveGiven(before: Case, event: CaseEvent): readonly Given[] {
  const { given } = before;
  const on = londonDate(event.recordedAt);
  const plain = { at: event.recordedAt, correction: null, stood: false, hiddenOn: null, isReadable: true } as const;
  switch (event.type) {
    case 'ResponseSent': {
      const { version, document, publication, sentAt, letter = event.n } = event;
      const identityAccepted = before.approved?.identityAccepted ?? false;
      const answer = { ...plain, version, document, publication, identityAccepted, at: sentAt, toldAt: sentAt };
      return [...given, { ...answer, page: letter }];
    }
    case 'HoldReleased':
      return given.map((one, i) => (i === given.length - 1 ? { ...one, publication: 'publish' } : one));
    case 'ReviewAnswered': {
      const { version, document, publication } = event;
      if (version === undefined || document === undefined || publication === undefined) return given;
      const identityAccepted = given.at(-1)?.identityAccepted ?? false;
      const page = event.letter ? event.n : null;
      const changed = { ...plain, version, document, publication, identityAccepted, page, toldAt: event.recordedAt };
      // Nobody said at a review that the version before may stay in public.
      return [...replaced(before).map((one) => hidden(one, on)), changed];
    }
    case 'ResponseCorrected': {
      const { n: page, version, document, publication, correction, earlier, tell } = event;
      const identityAccepted = event.identityAccepted !== undefined;
      // By post it is told on the day on which it is posted.
      const toldAt = tell && before.contact === 'email' ? event.recordedAt : null;
      const past = replaced(before).map((one) =>
        earlier === 'hidden' ? { ...hidden(one, on), isReadable: false } : one,
      );
      return [
        ...past,
        { ...plain, version, document, publication, identityAccepted, at: event.recordedAt, page, correction, toldAt },
      ];
    }
    case 'LetterPosted':
      if (event.kind !== 'correction') return given;
      return given.map((one) => (one.page === event.letter ? { ...one, toldAt: event.postedOn } : one));
    case 'DisclosureWithdrawn':
      // Taken down, none of them comes back, whatever is published later.
      return replaced(before).map((one) => hidden(one, on));
    default:
      return given;
  }
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
