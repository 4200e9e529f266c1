import type { QuartersFacts } from '#domain/statistics/console-facts.ts';
import { daysOf } from '#domain/statistics/quarter.ts';
import { Day } from '#web/components/day/day.tsx';
import { Table } from '#web/components/table/table.tsx';
import { linkTo } from '#web/context.ts';
import type { AtDesk, DeskContext } from '#web/officer-context.ts';
import { OfficerPage } from '../officer-page.tsx';

type Props = QuartersFacts & { readonly context: DeskContext; readonly officer: AtDesk | null };

/** A quarter by its months: `July to September 2026`. */
export function quarterName(quarter: string, { dates, figures }: DeskContext['words']): string {
  const { from, to } = daysOf(quarter);
  const month = (day: string) => dates.months[Number(day.slice(5, 7)) - 1] ?? '';
  return figures.period(month(from), month(to), to.slice(0, 4));
}

/** The quarters whose figures are published. */
export function FiguresPage({ context, officer, quarters }: Props) {
  const { figures: words, dates } = context.words;
  return (
    <OfficerPage context={context} officer={officer} title={words.title} section="figures">
      <h1 class="govuk-heading-l officer-title">{words.title}</h1>
      <p class="govuk-body">{quarters.length === 0 ? words.none : words.lead}</p>
      {quarters.length === 0 ? null : (
        <Table
          caption={words.title}
          captionClass="govuk-visually-hidden"
          head={[[{ text: words.quarter }, { text: words.published }]]}
          rows={quarters.map(({ quarter, versions }) => {
            const published = versions.findLast(({ publishedOn }) => publishedOn !== null);
            const on = published?.publishedOn ?? null;
            const corrections = (published?.version ?? 1) - 1;
            return {
              cells: [
                {
                  content: (
                    <>
                      <a class="govuk-link" href={linkTo(context, `/officer/figures/${quarter}`)}>
                        {quarterName(quarter, context.words)}
                      </a>
                      {corrections === 0 ? null : ` (${words.corrected(corrections)})`}
                    </>
                  ),
                },
                { content: on === null ? words.soon : <Day date={on} words={dates} short /> },
              ],
            };
          })}
        />
      )}
    </OfficerPage>
  );
}
