import type { LocalDate } from '#domain/dates.ts';
import { dayInWords } from '#web/components/day/day.tsx';
import type { PageContext } from '#web/context.ts';
import type { ResponseWords } from '#web/words/index.ts';

/** What the answer promised to publish later (functions/track/read.ts). The letter below says what that is. */
export type PromiseShown = {
  readonly by: LocalDate | null;
  readonly isOver: boolean;
  readonly kept: { readonly on: LocalDate; readonly link: string } | null;
};
type Props = { readonly context: PageContext<ResponseWords>; readonly promises: readonly PromiseShown[] };

/** By when we promised to publish what the answer withholds for that, and what became of it. */
export function ResponsePromises({ context: { words, authority }, promises }: Props) {
  const { ownResponse: said, dates } = words;
  if (promises.length === 0) return null;
  const day = (date: LocalDate) => dayInWords(date, dates);
  return (
    <>
      <h2 class="govuk-heading-m">{said.promisesTitle}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {promises.map(({ by, isOver, kept }, i) => (
          <li key={i}>
            {by === null ? said.promised : said.promisedBy(day(by))}{' '}
            {kept === null
              ? isOver
                ? said.promiseOver(authority.contact.email)
                : said.promiseWaits
              : said.promiseKept(day(kept.on))}{' '}
            {kept === null ? null : (
              <a class="govuk-link" href={kept.link}>
                {said.promiseRead}
              </a>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
