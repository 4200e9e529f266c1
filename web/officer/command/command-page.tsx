import { letterTemplates } from '#domain/case/events-work.ts';
import type { CommandFacts } from '#domain/case/facts.ts';
import { commandForms } from '#domain/case/forms.ts';
import type { FieldProblem } from '#domain/problem.ts';
import { Button } from '#web/components/button/button.tsx';
import { Day } from '#web/components/day/day.tsx';
import { Details } from '#web/components/details/details.tsx';
import { ErrorSummary } from '#web/components/error-summary/error-summary.tsx';
import { Notification } from '#web/components/notification/notification.tsx';
import { Verbatim } from '#web/components/verbatim/verbatim.tsx';
import { linkTo } from '#web/context.ts';
import type { AtDesk, DeskContext } from '#web/officer-context.ts';
import { Happenings } from '../case/history.tsx';
import { whyNot } from '../case/why-not.ts';
import { OfficerPage } from '../officer-page.tsx';
import { Field, labelOf } from './field.tsx';
import { Looked } from './looked.tsx';

export type CommandProps = CommandFacts & { readonly context: DeskContext; readonly officer: AtDesk | null };

/** What is wrong with a field, in a sentence. */
function faultText({ context, command }: CommandProps, { field, code, detail }: FieldProblem): string {
  const { commands } = context.words;
  const asked = commandForms[command].find(({ name }) => name === field);
  const { label } = labelOf(context.words, command, field);
  if (code === 'missing')
    return asked?.kind === 'choice' || asked?.kind === 'from' ? commands.choose(label) : commands.missing(label);
  if (detail !== undefined) return detail;
  if (code === 'too-long') return commands.tooLong;
  const wrong = commands.wrong[field];
  if (wrong !== undefined) return wrong;
  if (asked?.kind === 'day' || asked?.kind === 'moment') return commands.notDay;
  return asked?.kind === 'money' || asked?.kind === 'time' ? commands.notNumber : commands.notValid;
}

/** What others did meanwhile: nothing was recorded, and nothing that was typed is lost. */
function Since({ context, facts, since }: CommandProps) {
  const { commands, components } = context.words;
  if (since === null) return null;
  return (
    <Notification words={components} title={commands.sinceTitle}>
      <p class="govuk-body">{commands.since}</p>
      <Happenings context={context} names={facts.names} happenings={since} />
      <p class="govuk-body">{commands.sinceAgain}</p>
    </Notification>
  );
}

/** Where a letter may begin: a link for each template, so that it works without scripts. */
function Templates({ context, facts }: CommandProps) {
  const { commands } = context.words;
  const base = linkTo(context, `/officer/cases/${facts.theCase.reference}/write-letter`);
  return (
    <p class="govuk-body">
      {commands.chooseTemplate}:{' '}
      {letterTemplates.map((template, i) => {
        const { subject, body } = commands.templates[template];
        const query = new URLSearchParams({ template, subject, body });
        return (
          <span key={template}>
            {i === 0 ? '' : ' · '}
            <a class="govuk-link" href={`${base}?${query}`}>
              {commands.choices[`template.${template}`]}
            </a>
          </span>
        );
      })}
    </p>
  );
}

/** The form of one command on a case: what it does, its fields, and the request to look at beside it. */
export function CommandPage(props: CommandProps) {
  const { context, officer, command, facts, options, typed, faults, refused, since, version } = props;
  const { words } = context;
  const { commands, casework, dates } = words;
  const { name, lead, button } = commands.names[command];
  const { reference } = facts.theCase;
  const back = linkTo(context, `/officer/cases/${reference}`);
  const latest = facts.theCase.responses.at(-1)?.version;
  // Told before anything is typed, where the case does not allow it.
  const why = refused ?? whyNot(context, facts, command);
  const errorOf = (field: string) => {
    const fault = faults.find((one) => one.field === field);
    return fault && faultText(props, fault);
  };
  const choices = (of: readonly string[] | undefined) => (of ?? []).map((value) => ({ value, name: value }));
  const errors = faults.map((fault) => ({ field: fault.field, text: faultText(props, fault) }));
  return (
    <OfficerPage
      context={context}
      officer={officer}
      title={`${name} – ${reference}`}
      back={back}
      error={errors.length > 0}
    >
      <ErrorSummary words={words.fields} errors={errors} />
      <Since {...props} />
      {why === '' ? null : (
        <Notification words={words.components} title={commands.refused} id="refused">
          <p class="govuk-body">{why}</p>
        </Notification>
      )}
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{reference}</span>
        {name}
      </h1>
      {lead === undefined ? null : <p class="govuk-body">{lead}</p>}
      {facts.row.dueOn === null || since !== null ? null : (
        <p class="officer-small">
          {casework.keys.due}: <Day date={facts.row.dueOn} words={dates} />
        </p>
      )}
      {facts.request === null ? null : (
        <Details summary={casework.request}>
          <Verbatim text={facts.request} />
        </Details>
      )}
      <Looked {...props} />
      {command === 'write-letter' ? <Templates {...props} /> : null}
      {command === 'approve-response' && latest !== undefined ? (
        <p class="govuk-body">
          <a class="govuk-link" href={`${back}/responses/${latest}`}>
            {commands.readFirst}
          </a>
        </p>
      ) : null}
      <form method="post" novalidate class="officer-form" action={`${back}/${command}`}>
        <input type="hidden" name="expectedVersion" value={version} />
        {commandForms[command].map((field) => (
          <Field
            words={words}
            command={command}
            field={field}
            options={field.from === undefined ? choices(field.of) : (options[field.name] ?? [])}
            typed={typed[field.name] ?? []}
            error={errorOf(field.name)}
            key={field.name}
          />
        ))}
        <Button>{button}</Button>
        <p class="govuk-body">
          <a class="govuk-link" href={back}>
            {commands.cancel}
          </a>
        </p>
      </form>
    </OfficerPage>
  );
}
