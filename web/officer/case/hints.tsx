import { linkTo } from '#web/context.ts';
import type { CasePart } from './case-page.tsx';

/** What the request may be, by the words that point at it, each with the form that says so. Nothing is decided by it. */
export function Hints({ context, facts }: CasePart) {
  const { casework } = context.words;
  const { reference, regime } = facts.theCase;
  const base = linkTo(context, `/officer/cases/${reference}`);
  const environment = regime === 'FOISA' || regime === 'EISR' ? 'EISR' : 'EIR';
  const formFor = (kind: string) =>
    kind === 'environment' ? `${base}/triage?regime=${environment}` : `${base}/hand-over?to=${kind}`;
  if (facts.hints.length === 0) return null;
  return (
    <>
      <h3 class="govuk-heading-s">{casework.hints.title}</h3>
      <ul class="govuk-list govuk-list--bullet">
        {facts.hints.map(({ kind, words }) => (
          <li key={kind}>
            {casework.hints.found(words)}{' '}
            <a class="govuk-link" href={formFor(kind)}>
              {casework.hints[kind]}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
