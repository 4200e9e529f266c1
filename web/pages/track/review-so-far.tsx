import type { TrackingView } from '#domain/case/tracking.ts';
import type { TrackContext } from '#web/clock-context.ts';
import { dayInWords } from '#web/components/day/day.tsx';

type Props = { readonly context: TrackContext; readonly view: TrackingView };

/** How a review that was asked for stands: with us, or what it decided. */
export function ReviewSoFar({ context: { words }, view }: Props) {
  const { track } = words;
  if (view.reviewOutcome !== null) return <p class="govuk-body">{track.reviewOutcome[view.reviewOutcome]}</p>;
  return view.reviewDueOn === null ? null : <p class="govuk-body">{track.reviewUnderWay}</p>;
}

/** The dates that apply to a review: until when to ask, by when it is answered, and until when the regulator may be asked. */
export function ReviewDates({ context: { words }, view }: Props) {
  const { track, dates } = words;
  const day = (date: string) => dayInWords(date, dates);
  const sentences = [
    view.reviewBy !== null && view.reviewDueOn === null ? track.reviewBy(day(view.reviewBy)) : null,
    view.reviewDueOn !== null && view.regulatorBy === null
      ? (view.reviewDueIsStatutory ? track.reviewDueByLaw : track.reviewDue)(day(view.reviewDueOn))
      : null,
    view.regulatorBy === null ? null : track.regulatorBy(day(view.regulatorBy)),
  ];
  return <>{sentences.map((sentence) => (sentence === null ? null : <p class="govuk-body">{sentence}</p>))}</>;
}
