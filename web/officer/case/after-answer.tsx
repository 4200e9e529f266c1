import { londonDate } from '#domain/dates.ts';
import { dayInWords } from '#web/components/day/day.tsx';
import type { CasePart } from './case-page.tsx';

function ReviewLines({ context, facts }: CasePart) {
  const { casework, dates, commands } = context.words;
  const { review } = facts.theCase;
  const day = (date: string) => dayInWords(date, dates);
  if (!review) return null;
  const { reviewDueOn, reviewDueIsStatutory } = facts.windows;
  return (
    <>
      <p class="govuk-body">{casework.reviewOpen(day(londonDate(review.receivedAt)))}</p>
      {review.outcome === null ? (
        <>
          {reviewDueOn === null ? null : (
            <p class="govuk-body">{casework.reviewDue(day(reviewDueOn), reviewDueIsStatutory)}</p>
          )}
          <p class="govuk-body">
            {review.reviewer === null
              ? casework.reviewNobody
              : casework.reviewBy(facts.names[review.reviewer] ?? review.reviewer)}
          </p>
        </>
      ) : (
        <p class="govuk-body">
          {casework.reviewDone(
            commands.choices[`answer-review.outcome.${review.outcome}`] ?? '',
            day(londonDate(review.answeredAt ?? review.receivedAt)),
          )}
        </p>
      )}
    </>
  );
}

/** What came after the answer: a review, and the regulator's and the tribunal's doings with their dates. */
export function AfterAnswer(part: CasePart) {
  const { context, facts } = part;
  const { casework, dates, commands } = context.words;
  const day = (date: string) => dayInWords(date, dates);
  if (!facts.theCase.review && facts.regulator.length === 0) return null;
  return (
    <section class="officer-part" aria-labelledby="after">
      <h2 class="govuk-heading-m" id="after">
        {casework.regulator}
      </h2>
      <ReviewLines {...part} />
      <ul class="govuk-list govuk-list--bullet">
        {facts.regulator.map((matter) => (
          <li key={matter.n}>
            {commands.choices[`step.${matter.step}`]}, {day(matter.on)}.{' '}
            {matter.dueOn === null
              ? null
              : `${casework.toDoBy(day(matter.dueOn))}${matter.doneOn === null ? '' : `, ${casework.doneOn(day(matter.doneOn))}`}. `}
            {matter.appealBy === null || matter.appealBy < facts.today
              ? null
              : `${casework.appealBy(day(matter.appealBy))} `}
            {matter.link === null ? null : (
              <a class="govuk-link" href={matter.link} rel="noreferrer">
                {casework.notice}
              </a>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
