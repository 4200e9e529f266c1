import { type Month, type MonthDay, monthsOf } from '#domain/clock/months.ts';
import type { FullAnswer } from '#domain/clock/question.ts';
import type { LocalDate } from '#domain/dates.ts';
import type { ClockWords, FrameWords } from '#web/words/index.ts';
import { Legend } from './legend.tsx';
import { markClasses, markOf } from './mark.ts';

type CalendarWords = Pick<FrameWords, 'dates'> & Pick<ClockWords, 'clock'>;

/** A day: its number, the mark that is seen, and the same in words for whoever hears it. */
function Cell({ day, words }: { readonly day: MonthDay | null; readonly words: ClockWords['clock'] }) {
  if (day === null) return <td />;
  const number = Number(day.date.slice(8));
  const mark = markOf(day, words);
  if (mark === null) return <td class="portal-month__day">{number}</td>;
  return (
    <td class={`portal-month__day ${markClasses[mark.kind]}`.trim()}>
      {number}
      <span class="portal-month__mark" aria-hidden="true">
        {mark.seen}
      </span>
      <span class="govuk-visually-hidden">{mark.heard}</span>
    </td>
  );
}

function MonthTable({ month, words }: { readonly month: Month; readonly words: CalendarWords }) {
  const { dates, clock } = words;
  // The week begins on Monday; the words begin with Sunday.
  const weekdays = [...dates.weekdays.slice(1), dates.weekdays[0] ?? ''];
  return (
    <table class="portal-month">
      <caption class="portal-month__caption">{clock.month(dates.months[month.month - 1] ?? '', month.year)}</caption>
      <thead>
        <tr>
          {weekdays.map((name) => (
            <th scope="col" class="portal-month__weekday" key={name}>
              <span aria-hidden="true">{name.slice(0, 3)}</span>
              <span class="govuk-visually-hidden">{name}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {month.weeks.map((week, i) => (
          <tr key={i}>
            {week.map((day, j) => (
              <Cell day={day} words={clock} key={j} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type Props = {
  readonly words: CalendarWords;
  readonly answer: FullAnswer;
  readonly receivedOn: LocalDate;
};

/**
 * The months of a count as tables, each day with its place in the count or with why it has none. What is told by colour
 * is told by a mark as well, and in words to whoever hears the page.
 */
export function MonthCalendar({ words, answer, receivedOn }: Props) {
  const months = monthsOf(answer, receivedOn);
  return (
    <>
      <Legend words={words.clock} months={months} />
      <div class="portal-months">
        {months.map((month) => (
          <MonthTable month={month} words={words} key={`${month.year}-${month.month}`} />
        ))}
      </div>
    </>
  );
}
