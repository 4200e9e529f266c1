import { isPlainWeekend } from '#domain/clock/months.ts';
import type { FullAnswer } from '#domain/clock/question.ts';
import { regimes } from '#domain/clock/regimes.ts';
import type { LocalDate } from '#domain/dates.ts';
import { Day } from '#web/components/day/day.tsx';
import { Inset } from '#web/components/inset/inset.tsx';
import { SummaryList, type SummaryRow } from '#web/components/summary-list/summary-list.tsx';
import type { ClockWords, FrameWords } from '#web/words/index.ts';
import { Disregarded } from './disregarded.tsx';
import { noteInWords, noteText, toldNotes } from './note.ts';
import { citationInWords, reasonInWords } from './reason.ts';
import { ruleSection } from './rule-section.ts';

type WorkingWords = Pick<FrameWords, 'dates' | 'site'> & ClockWords;
type Props = {
  readonly words: WorkingWords;
  readonly answer: FullAnswer;
  readonly receivedOn: LocalDate;
  /** True where the day given is that of posting (Scotland). */
  readonly posted?: boolean | undefined;
  /** Level of the headings: one below the heading under which the working stands. */
  readonly level: 2 | 3;
};

function facts({ words: { clock, dates }, answer, receivedOn, posted }: Props): SummaryRow[] {
  const { clockStartedOn, workingDays, limitWorkingDays, dueOn } = answer;
  const row = (key: string, date: LocalDate | undefined | null) =>
    date ? [{ key, value: <Day date={date} words={dates} /> }] : [];
  return [
    ...row(posted ? clock.posted : clock.received, receivedOn),
    ...(clockStartedOn === receivedOn ? [] : row(clock.started, clockStartedOn)),
    { key: clock.limit, value: clock.workingDays(limitWorkingDays) },
    ...row(clock.dayOne, workingDays[0]),
    ...(dueOn === null ? [] : row(clock.lastDay(workingDays.length), dueOn)),
    ...row(clock.refusalNoticeDue, answer.refusalNoticeDue),
    ...row(clock.extensionNoticeDue, answer.extensionNoticeDue),
    ...row(clock.feePaymentDeadline, answer.feePaymentDeadline),
  ];
}

/** The rule that was applied, with its section, and what a working day is under it. */
function Rule({ words: { clock, site }, answer }: Pick<Props, 'words' | 'answer'>) {
  const { holidaysOf, workingDaySection } = regimes[answer.regime];
  const rule = ruleSection(answer);
  // The section gives its own time; that more was taken is told with the dates and the remarks.
  const isExtended = answer.refusalNoticeDue !== undefined || answer.extensionNoticeDue !== undefined;
  const limit = isExtended ? regimes[answer.regime].limitWorkingDays : answer.limitWorkingDays;
  const cited = citationInWords(rule.section, clock);
  const section = rule.inLaw ? clock.section(cited, site.lawName(answer.regime)) : cited;
  const workingDay = holidaysOf.length > 1 ? clock.workingDay.all : clock.workingDay.scotland;
  return (
    <>
      <p class="govuk-body">{clock.rules[answer.kind](limit, section)}</p>
      <p class="govuk-body">
        {workingDay(citationInWords(workingDaySection, clock))} {clock.dayZero}
      </p>
    </>
  );
}

/** Every day between the first and the last that does not count: weekends by their number, each holiday by its name. */
function Skipped({ words: { clock, dates }, answer }: Pick<Props, 'words' | 'answer'>) {
  if (answer.skipped.length === 0) return <p class="govuk-body">{clock.noneSkipped}</p>;
  const weekends = answer.skipped.filter(({ reasons }) => isPlainWeekend(reasons));
  return (
    <ul class="govuk-list govuk-list--bullet">
      {weekends.length === 0 ? null : <li>{clock.weekends(weekends.length)}</li>}
      {answer.skipped
        .filter((day) => !weekends.includes(day))
        .map(({ date, reasons }) => (
          <li key={date}>
            <Day date={date} words={dates} />: {reasons.map((reason) => reasonInWords(reason, clock)).join('; ')}
          </li>
        ))}
    </ul>
  );
}

/** How a date was worked out, in words: from when, by which rule, and which days did not count. */
export function Working(props: Props) {
  const { words, answer, level } = props;
  const { clock } = words;
  const notes = toldNotes(answer.notes);
  const Heading = `h${level}` as 'h2' | 'h3';
  return (
    <>
      <SummaryList rows={facts(props)} />
      <Heading class="govuk-heading-s">{clock.rule}</Heading>
      <Rule words={words} answer={answer} />
      <Heading class="govuk-heading-s">{clock.skipped}</Heading>
      <Skipped words={words} answer={answer} />
      {answer.disregarded.length === 0 ? null : (
        <>
          <Heading class="govuk-heading-s">{clock.disregarded}</Heading>
          <Disregarded words={words} days={answer.disregarded} />
        </>
      )}
      {answer.provisional ? <Inset>{noteText({ code: 'provisional', section: '' }, words)}</Inset> : null}
      {notes.length === 0 ? null : (
        <>
          <Heading class="govuk-heading-s">{clock.notes}</Heading>
          <ul class="govuk-list govuk-list--bullet">
            {notes.map((note, i) => (
              <li key={i}>{noteInWords(note, words)}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
