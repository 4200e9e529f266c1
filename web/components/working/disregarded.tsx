import type { LocalDate } from '#domain/dates.ts';
import type { ClockWords, FrameWords } from '#web/words/index.ts';

type Props = {
  readonly words: Pick<FrameWords, 'dates'> & Pick<ClockWords, 'clock'>;
  readonly days: readonly LocalDate[];
};

/** The days left out because of a fees notice, every one of them, by month: there may be sixty. */
export function Disregarded({ words: { clock, dates }, days }: Props) {
  const months = [...Map.groupBy(days, (date) => date.slice(0, 7))];
  const list = (numbers: readonly number[]) =>
    numbers.length < 2 ? String(numbers[0]) : numbers.slice(0, -1).join(', ') + clock.and + String(numbers.at(-1));
  return (
    <>
      <p class="govuk-body">{clock.disregardedText(days.length)}</p>
      <ul class="govuk-list govuk-list--bullet">
        {months.map(([month, ofMonth]) => (
          <li key={month}>
            {clock.monthDays(
              dates.months[Number(month.slice(5)) - 1] ?? '',
              Number(month.slice(0, 4)),
              list(ofMonth.map((date) => Number(date.slice(8)))),
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
