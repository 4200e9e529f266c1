import type { LocalDate } from '#domain/dates.ts';
import { dateInWords } from '#web/components/day/day.tsx';
import type { PageContext } from '#web/context.ts';
import type { GoneWords } from '#web/words/index.ts';
import { MessagePage } from './message-page.tsx';

type Props = {
  readonly context: PageContext<GoneWords>;
  readonly on: LocalDate;
  /** Where the answer is now. */
  readonly current: string;
};

/** What stays in the place of an earlier version of a published answer that may not be shown any more. */
export function GoneVersion({ context, on, current }: Props) {
  const { goneVersion, dates } = context.words;
  return (
    <MessagePage context={context} title={goneVersion.title}>
      <p class="govuk-body-l">{goneVersion.since(dateInWords(on, dates))}</p>
      <p class="govuk-body">
        <a class="govuk-link" href={current}>
          {goneVersion.now}
        </a>
      </p>
    </MessagePage>
  );
}
