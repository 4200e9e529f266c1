import { type CommandGroup, commandGroups } from '#domain/case/command-groups.ts';
import type { FormCommand } from '#domain/case/forms.ts';
import { isCorrection } from '#domain/case/given.ts';
import { hinder } from '#domain/case/hinder.ts';
import { Details } from '#web/components/details/details.tsx';
import { linkTo } from '#web/context.ts';
import type { CasePart } from './case-page.tsx';
import { whyNot } from './why-not.ts';

function Group({ group, ...part }: CasePart & { readonly group: CommandGroup }) {
  const { context, facts } = part;
  const { casework, commands, editor } = context.words;
  const all: readonly FormCommand[] = commandGroups[group];
  const open = all.filter((command) => facts.commands[command] === null);
  const shut = all.filter((command) => facts.commands[command] !== null);
  const base = linkTo(context, `/officer/cases/${facts.theCase.reference}`);
  const canSave = hinder(facts.theCase, 'save-response') === null;
  const more = {
    request: [{ to: `${base}/similar`, text: casework.links.similar }],
    response: canSave
      ? [{ to: `${base}/response`, text: isCorrection(facts.theCase) ? editor.correct : editor.link }]
      : [],
    applicant: [{ to: `${base}/record-letter`, text: casework.record }],
    work: [],
    after: [{ to: `${base}/evidence`, text: casework.links.evidence }],
  }[group];
  return (
    // No region of its own: its heading is enough, and the page has regions of the same names.
    <div class="officer-actions__group">
      <h3 class="govuk-heading-s" id={`group-${group}`}>
        {casework.groups[group]}
      </h3>
      <ul class="govuk-list officer-actions__list">
        {open.map((command) => (
          <li key={command}>
            <a class="govuk-link" href={`${base}/${command}`}>
              {commands.names[command].name}
            </a>
          </li>
        ))}
        {more.map(({ to, text }) => (
          <li key={to}>
            <a class="govuk-link" href={to}>
              {text}
            </a>
          </li>
        ))}
      </ul>
      {shut.length === 0 ? null : (
        <Details summary={casework.noNow(shut.length)}>
          <dl class="officer-actions__shut">
            {shut.map((command) => [
              <dt key={command}>{commands.names[command].name}</dt>,
              <dd key={`${command}-why`}>{whyNot(context, facts, command)}</dd>,
            ])}
          </dl>
        </Details>
      )}
    </div>
  );
}

/** Every command that the lifecycle allows now, as a link to its form; and why the others are not allowed. */
export function Actions(part: CasePart) {
  const { casework } = part.context.words;
  return (
    <aside class="officer-case__actions officer-actions" aria-labelledby="actions">
      <h2 class="govuk-heading-m" id="actions">
        {casework.actions}
      </h2>
      {(Object.keys(commandGroups) as CommandGroup[]).map((group) => (
        <Group {...part} group={group} key={group} />
      ))}
    </aside>
  );
}
