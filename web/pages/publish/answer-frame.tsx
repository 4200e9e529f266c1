import type { ComponentChildren } from 'preact';
import { Day } from '#web/components/day/day.tsx';
import { SummaryList, type SummaryRow } from '#web/components/summary-list/summary-list.tsx';
import { Tag } from '#web/components/tag/tag.tsx';
import type { Words } from '#web/words/index.ts';
import { Microdata, reportType } from './microdata.tsx';

type Props = {
  readonly words: Words;
  readonly disclosure: Parameters<typeof Microdata>[0]['disclosure'];
  readonly outcome: keyof Words['respond']['outcomeTag'];
  /** Reference, days and law. */
  readonly facts: readonly SummaryRow[];
  readonly children: ComponentChildren;
};

/**
 * The frame of a published answer: its title and what became of it, then the answer; who looks for reference, days and law finds them beside it, on a
 * narrow window below it, and does not have to pass them on the way to the answer.
 */
export function AnswerFrame({ words, disclosure, outcome, facts, children }: Props) {
  const { publish, respond, dates } = words;
  return (
    <article class="portal-answer govuk-grid-row" itemscope itemtype={reportType}>
      <Microdata disclosure={disclosure} />
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-xl">{disclosure.title}</h1>
        <p class="govuk-body portal-answer__outcome">
          <Tag tone="grey">{respond.outcomeTag[outcome]}</Tag> {publish.published}{' '}
          <Day date={disclosure.dates.publishedOn} words={dates} short />
        </p>
        {children}
      </div>
      <section class="govuk-grid-column-one-third portal-about" aria-labelledby="about">
        <h2 class="govuk-heading-m" id="about">
          {publish.about}
        </h2>
        <SummaryList rows={facts} />
      </section>
    </article>
  );
}
