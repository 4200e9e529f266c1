import type { WithdrawalReason } from '#domain/case/events-withdrawal.ts';
import type { LocalDate } from '#domain/dates.ts';
import { dateInWords } from '#web/components/day/day.tsx';
import type { PageContext } from '#web/context.ts';
import { ContactLine, MessagePage } from './message-page.tsx';

type Props = {
  readonly context: PageContext;
  readonly on?: LocalDate | undefined;
  readonly reason?: WithdrawalReason | null | undefined;
};

/** What stays in the place of a published answer that was taken down: when, and the kind of reason where it is given. */
export function Gone({ context, on, reason }: Props) {
  const { problem, dates } = context.words;
  return (
    <MessagePage context={context} title={problem.goneTitle}>
      <p class="govuk-body-l">{on === undefined ? problem.goneUndated : problem.gone(dateInWords(on, dates))}</p>
      {reason === undefined || reason === null ? null : <p class="govuk-body">{problem.goneReason[reason]}</p>}
      <ContactLine context={context} lead={problem.goneHelp} />
    </MessagePage>
  );
}
