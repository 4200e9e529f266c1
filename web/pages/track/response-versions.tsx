import type { LocalDate } from '#domain/dates.ts';
import { dayInWords } from '#web/components/day/day.tsx';
import { Notification } from '#web/components/notification/notification.tsx';
import { Verbatim } from '#web/components/verbatim/verbatim.tsx';
import { linkTo, type PageContext } from '#web/context.ts';
import type { ResponseWords } from '#web/words/index.ts';

/** What is said beside the letter of an answer that was given in more than one version (functions/track/read.ts). */
export type VersionsShown = {
  readonly replacedOn: LocalDate | null;
  readonly corrected: { readonly on: LocalDate; readonly what: string | null } | null;
  readonly others: readonly { readonly version: number; readonly on: LocalDate; readonly isCurrent: boolean }[];
};
type Props = {
  readonly context: PageContext<ResponseWords>;
  readonly reference: string;
  readonly versions: VersionsShown;
};

/** That the answer was corrected, and what of it; or that this is not the answer any more. With the way to the others. */
export function ResponseVersions({ context, reference, versions: { replacedOn, corrected, others } }: Props) {
  const { ownResponse, dates, components } = context.words;
  if (replacedOn === null && corrected === null && others.length === 0) return null;
  const day = (date: LocalDate) => dayInWords(date, dates);
  const base = linkTo(context, `/track/${reference}/response`);
  const title = replacedOn === null ? ownResponse.versionsTitle : ownResponse.replacedTitle;
  return (
    <Notification words={components} title={title}>
      {replacedOn === null ? null : <p class="govuk-body">{ownResponse.replaced(day(replacedOn))}</p>}
      {corrected === null ? null : <p class="govuk-body">{ownResponse.corrected(day(corrected.on))}</p>}
      {corrected?.what ? <Verbatim text={corrected.what} /> : null}
      {others.length === 0 ? null : (
        <ul class="govuk-list">
          {others.map(({ version, on, isCurrent }) => (
            <li key={version}>
              <a class="govuk-link" href={isCurrent ? base : `${base}?version=${version}`}>
                {isCurrent ? ownResponse.readCurrent : ownResponse.readEarlier(day(on))}
              </a>
            </li>
          ))}
        </ul>
      )}
    </Notification>
  );
}
