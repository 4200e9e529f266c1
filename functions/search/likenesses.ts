import type { ClockRules } from '#domain/case/clock.ts';
import type { CaseState } from '#domain/case/lifecycle.ts';
import { readReference } from '#domain/case/reference.ts';
import type { Summary } from '#domain/case/summary.ts';
import { AGGREGATION_PERIOD, workingDaysApart } from '#domain/clock/apart.ts';
import { addDays, type LocalDate } from '#domain/dates.ts';
import { likeness, NEARLY_THE_SAME, type RequestShape, shapeOf } from '#domain/request/likeness.ts';
import type { StoredCase } from '#store/ports.ts';
import { type CaseWords, wordsOf } from './case-words.ts';
import type { CaseEntry, Engine } from './engine.ts';
import { currentIndex, type FindDeps } from './find.ts';
import { rarestOf } from './nearest.ts';
import { type Piece, passagesOf } from './passages.ts';

export type LikenessDeps = FindDeps & { readonly rules: () => Promise<ClockRules> };

/** Another request that may have to do with a case: suggested, never decided. `score` is from 0 to 1. */
export type Alike = {
  readonly reference: string;
  readonly state: CaseState;
  readonly receivedOn: LocalDate;
  readonly workingDaysApart: number;
  readonly score: number;
  /** What the score is made of. */
  readonly subject: number;
  readonly wording: number;
  /** Telling words that are in both requests. */
  readonly shared: readonly string[];
  readonly passage: readonly Piece[];
};
export type Likenesses = {
  /** The case itself: its version is what a relation to another is recorded on. */
  readonly of: Pick<Summary, 'reference' | 'version' | 'regime' | 'receivedOn'>;
  /** Requests of the same applicant within the period, by how much of their subject is the same; also where none of it is. */
  readonly sameApplicant: readonly Alike[];
  /** Requests of others within the period that are nearly the same text. */
  readonly roundRobin: readonly Alike[];
};

/** Calendar days in which any sixty consecutive working days lie, however many holidays are among them. */
const PERIOD_IN_DAYS = 2 * AGGREGATION_PERIOD;
const MOST = 50;
/** In a passage so many of the words in both are marked: a query has no more. */
const MARKED = 12;

/** The cases that may be nearly the same text: those that have the most of its rarest words. */
function candidates(engine: Engine<CaseEntry>, shape: RequestShape, first: LocalDate, last: LocalDate) {
  const expression = rarestOf(engine, shape);
  return expression === null ? [] : engine.matchBetween(expression, first, last, MOST);
}

type Own = { readonly stored: StoredCase; readonly words: CaseWords };

/** A candidate compared with the case; null where it is too far off in time, rejected, or has no words any more. */
async function compared(
  { cases }: LikenessDeps,
  { stored, words }: Own,
  reference: string,
  calendarOf: ClockRules['calendar'],
) {
  const other = await cases.load(reference);
  const theirs = other && wordsOf(other);
  if (!theirs || other.summary.state === 'rejected') return null;
  const { state, receivedOn } = other.summary;
  const apart = workingDaysApart(calendarOf(stored.summary.regime), stored.summary.receivedOn, receivedOn);
  if (!apart.inOnePeriod) return null;
  const like = likeness(shapeOf(theirs.body), shapeOf(words.body));
  const [passage = []] = passagesOf(theirs.body, like.shared.slice(0, MARKED).join(' '));
  const alike = { reference, state, receivedOn, workingDaysApart: apart.workingDays, passage, ...like };
  return { alike: { ...alike, score: 0 }, isSame: theirs.sameAs === words.sameAs };
}

/**
 * Requests that may have to be looked at together with a case. Of the same applicant, for counting their cost together
 * (FOIA s.12(4)(a), Fees Regulations 2004 reg 5(2): received within sixty consecutive working days, and relating to any
 * extent to the same or similar information) and for repetition (s.14(2)); of others, a text that many have sent. Null
 * where there is no such case; nothing where its words are erased. Whether it is so is for the officer to judge.
 */
export async function likenesses(deps: LikenessDeps, asked: string | undefined): Promise<Likenesses | null> {
  const reference = readReference(asked);
  const stored = reference ? await deps.cases.load(reference) : null;
  if (!reference || !stored) return null;
  const words = wordsOf(stored);
  const { version, regime } = stored.summary;
  const of = { reference, version, regime, receivedOn: stored.summary.receivedOn };
  if (!words) return { of, sameApplicant: [], roundRobin: [] };
  const [engine, { calendar }] = await Promise.all([currentIndex(deps), deps.rules()]);
  const { receivedOn } = of;
  const [first, last] = [addDays(receivedOn, -PERIOD_IN_DAYS), addDays(receivedOn, PERIOD_IN_DAYS)];
  const theirs = engine.byOwn(words.sameAs, first, last, MOST);
  const others = candidates(engine, shapeOf(words.body), first, last);
  const references = new Set([...theirs, ...others].map((entry) => entry.reference));
  references.delete(reference);
  const all = await Promise.all([...references].map((one) => compared(deps, { stored, words }, one, calendar)));
  const found = all.filter((one) => one !== null);
  const best = (list: readonly Alike[]) =>
    [...list].sort((a, b) => b.score - a.score || (a.receivedOn < b.receivedOn ? 1 : -1));
  const same = found.filter(({ isSame }) => isSame).map(({ alike }) => alike);
  const round = found.filter(({ isSame, alike }) => !isSame && alike.wording >= NEARLY_THE_SAME);
  return {
    of,
    sameApplicant: best(same.map((alike) => ({ ...alike, score: Math.max(alike.subject, alike.wording) }))),
    roundRobin: best(round.map(({ alike }) => ({ ...alike, score: alike.wording }))),
  };
}
