import { linkTo } from '#web/context.ts';
import { raisedInWords } from '../editor/found-words.ts';
import type { CommandProps } from './command-page.tsx';

/** What is to be approved: where to read it, and what the checks found that nobody has mended or answered. */
export function Looked({ context, facts, looked }: CommandProps) {
  const { editor: words } = context.words;
  if (looked === undefined) return null;
  const { response, typed, open, threshold, version } = looked;
  const { regime, reference } = facts.theCase;
  const base = linkTo(context, `/officer/cases/${reference}`);
  return (
    <section class="officer-part" aria-labelledby="looked">
      <h2 class="govuk-heading-m" id="looked">
        {words.sections.findings}
      </h2>
      <p class="govuk-body">
        <a class="govuk-link" href={`${base}/responses/${version}`}>
          {words.readVersion(version)}
        </a>
      </p>
      <p class="govuk-body">{open.length === 0 ? words.findings.noneOpen : words.findings.open(open.length)}</p>
      <ul class="govuk-list govuk-list--bullet">
        {open.map(({ finding, field }) => {
          const said = raisedInWords({ context, regime, threshold, typed }, response, finding, field);
          const level = finding.level === 'check' ? words.findings.check : words.findings.mustFix;
          return (
            <li key={finding.id}>
              {`${level}: ${said.what.join(' ')}`}{' '}
              <span class="officer-found__where">{`${said.where}, ${said.section}`}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
