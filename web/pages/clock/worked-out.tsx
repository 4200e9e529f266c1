import type { CalculatorContext } from '#web/clock-context.ts';
import { Day } from '#web/components/day/day.tsx';
import { Column } from '#web/components/layout/layout.tsx';
import { MonthCalendar } from '#web/components/month-calendar/month-calendar.tsx';
import { Working } from '#web/components/working/working.tsx';
import { linkTo } from '#web/context.ts';
import type { WorkedFacts } from './calculator.tsx';

type Props = WorkedFacts & { readonly context: CalculatorContext };

/** The date itself, or why there is none yet. */
function Verdict({ context, answer, today, query }: Props) {
  const { words } = context;
  const { calculator, clock, dates } = words;
  const { state, dueOn } = answer;
  if (dueOn === null) {
    // A running clock has a date; the type does not say so.
    const stopped = state === 'running' ? 'stopped-clarification' : state;
    return (
      <div class="portal-due">
        <p class="portal-due__date">{calculator.states[stopped]}</p>
        <p class="portal-due__more">{calculator.stateText[stopped]}</p>
      </div>
    );
  }
  const number = answer.workingDays.filter((day) => day <= today).length;
  const isNow = today >= answer.clockStartedOn && today <= dueOn;
  const of = answer.limitWorkingDays;
  return (
    <div class="portal-due">
      <p class="portal-due__lead">{calculator.answer[answer.kind]}</p>
      <p class="portal-due__date">
        <Day date={dueOn} words={dates} />
      </p>
      <p class="portal-due__more">
        {calculator.endOfDay} {isNow ? (number === 0 ? calculator.todayFirst(of) : calculator.today(number, of)) : null}
      </p>
      <p class="portal-due__more portal-due__file">
        <a class="govuk-link" href={linkTo(context, `/clock/due.ics?${query}`)}>
          {clock.addToCalendar}
        </a>
      </p>
    </div>
  );
}

/** The answer of the calculator: the date, its working in words, and its calendar. */
export function WorkedOut(props: Props) {
  const { context, answer, receivedOn, posted } = props;
  const { words } = context;
  return (
    <>
      <Column>
        <Verdict {...props} />
        <h2 class="govuk-heading-m">{words.calculator.how}</h2>
        <Working words={words} answer={answer} receivedOn={receivedOn} posted={posted} level={3} />
      </Column>
      <h2 class="govuk-heading-m portal-months__title">{words.calculator.calendar}</h2>
      <MonthCalendar words={words} answer={answer} receivedOn={receivedOn} />
    </>
  );
}
