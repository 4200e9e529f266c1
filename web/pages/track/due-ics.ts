import type { TrackingView } from '#domain/case/tracking.ts';
import { dueDateIcs } from '#domain/clock/ics.ts';
import type { LocalDate } from '#domain/dates.ts';
import type { TrackContext } from '#web/clock-context.ts';
import { dayInWords } from '#web/components/day/day.tsx';
import { linkTo } from '#web/context.ts';

type Facts = {
  readonly context: TrackContext;
  /** Address of the portal without a slash at its end. */
  readonly origin: string;
  readonly view: TrackingView;
  readonly dueOn: LocalDate;
  /** Instant at which the file is made. */
  readonly stamp: string;
};

/** The due date of a request for the applicant's own calendar: the reference and the date, and neither key nor name. */
export function trackIcs({ context, origin, view, dueOn, stamp }: Facts): string {
  const { authority, words } = context;
  const { clock, dates } = words;
  const { reference } = view;
  return dueDateIcs({
    uid: `${reference}@${new URL(origin).hostname}`,
    dueOn,
    url: origin + linkTo(context, `/track/${reference}`),
    stamp,
    summary: clock.entry(authority.name, reference),
    description: clock.entryText(reference, dayInWords(dueOn, dates)),
    language: context.language,
  });
}
