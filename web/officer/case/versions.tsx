import { isCorrection } from '#domain/case/given.ts';
import { linkTo } from '#web/context.ts';
import type { CasePart } from './case-page.tsx';

/** The versions of the response: who wrote each, which was approved, which was sent. */
export function Versions({ context, facts }: CasePart) {
  const { casework } = context.words;
  const { theCase, names } = facts;
  const latest = theCase.responses.at(-1)?.version ?? 0;
  return (
    <section class="officer-part" aria-labelledby="versions">
      <h2 class="govuk-heading-m" id="versions">
        {casework.versions}
      </h2>
      {theCase.responses.length === 0 ? <p class="govuk-body">{casework.versionNone}</p> : null}
      <ul class="govuk-list">
        {theCase.responses.map(({ version, author }) => (
          <li key={version}>
            <a class="govuk-link" href={linkTo(context, `/officer/cases/${theCase.reference}/responses/${version}`)}>
              {casework.version(version)}
            </a>{' '}
            {author === null ? '' : casework.versionBy(names[author] ?? author)}
            {theCase.approved?.version === version ? <strong class="officer-mark">{casework.approved}</strong> : null}
            {theCase.given.some((one) => one.version === version) && theCase.sent?.version !== version ? (
              <strong class="officer-mark">{casework.replacedVersion}</strong>
            ) : null}
            {theCase.sent?.version === version ? <strong class="officer-mark">{casework.sentVersion}</strong> : null}
          </li>
        ))}
      </ul>
      {isCorrection(theCase) && latest > (theCase.sent?.version ?? 0) ? (
        <p class="govuk-body">{casework.draftCorrection(latest)}</p>
      ) : null}
    </section>
  );
}
