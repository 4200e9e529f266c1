import { activities } from '#domain/case/events-work.ts';
import { SummaryList } from '#web/components/summary-list/summary-list.tsx';
import { Warning } from '#web/components/warning/warning.tsx';
import type { DeskWords } from '#web/words/index.ts';
import type { CasePart } from './case-page.tsx';

/** Minutes as hours and minutes. */
export function timeInWords(minutes: number, { casework }: Pick<DeskWords, 'casework'>): string {
  return casework.time(Math.floor(minutes / 60), minutes % 60);
}

/** The time that was logged, by what it was for, against the limit of the Fees Regulations 2004. */
export function Hours({ context, facts }: CasePart) {
  const { words } = context;
  const { casework, commands, components } = words;
  const { hours, limit } = facts;
  const logged = activities.filter((name) => hours.by[name].spent + hours.by[name].estimated > 0);
  const time = (minutes: number) => timeInWords(minutes, words);
  return (
    <section class="officer-part" aria-labelledby="hours">
      <h2 class="govuk-heading-m" id="hours">
        {casework.hours}
      </h2>
      {limit?.isExceeded ? <Warning words={components}>{casework.hoursOver}</Warning> : null}
      {logged.length === 0 ? (
        <p class="govuk-body">{casework.hoursNone}</p>
      ) : (
        <>
          <p class="govuk-body">
            {limit === null ? casework.hoursNoLimit : casework.hoursOf(time(hours.counted), time(limit.limitMinutes))}{' '}
            {casework.hoursOnly}
          </p>
          <SummaryList
            rows={logged.map((name) => ({
              key: commands.choices[`activity.${name}`] ?? name,
              value: `${casework.hoursSpent} ${time(hours.by[name].spent)}, ${casework.hoursEstimated.toLowerCase()} ${time(hours.by[name].estimated)}`,
            }))}
          />
        </>
      )}
    </section>
  );
}
