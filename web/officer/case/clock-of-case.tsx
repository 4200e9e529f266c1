import { londonDate } from '#domain/dates.ts';
import { Details } from '#web/components/details/details.tsx';
import { MonthCalendar } from '#web/components/month-calendar/month-calendar.tsx';
import { Working } from '#web/components/working/working.tsx';
import type { CasePart } from './case-page.tsx';

/** The clock with its working: the whole request's, and that of parts that were unclear by themselves. */
export function ClockOfCase({ context, facts }: CasePart) {
  const { words } = context;
  const { casework } = words;
  const { answer, partClocks } = facts.clock;
  const receivedOn = londonDate(facts.theCase.receivedAt);
  return (
    <section class="officer-part" aria-labelledby="clock">
      <h2 class="govuk-heading-m" id="clock">
        {casework.clock}
      </h2>
      {answer.dueOn === null ? <p class="govuk-body">{casework.clockStopped}</p> : null}
      <Details summary={casework.working}>
        <Working words={words} answer={answer} receivedOn={receivedOn} level={3} />
        <MonthCalendar words={words} answer={answer} receivedOn={receivedOn} />
      </Details>
      {partClocks.map((part) => (
        <Details summary={casework.partClock(part.parts.join(', '))} key={part.parts.join()}>
          <Working words={words} answer={part.answer} receivedOn={receivedOn} level={3} />
        </Details>
      ))}
    </section>
  );
}
