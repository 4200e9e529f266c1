import type { FieldProblem } from '#domain/problem.ts';
import type { ActContext } from '#web/act-context.ts';
import { Button } from '#web/components/button/button.tsx';
import { ErrorSummary } from '#web/components/error-summary/error-summary.tsx';
import { Column, Page } from '#web/components/layout/layout.tsx';
import { MailLink } from '#web/components/mail-link/mail-link.tsx';
import { TextInput } from '#web/components/text-input/text-input.tsx';
import { linkTo } from '#web/context.ts';
import { actError } from './act-error.ts';

type Props = {
  readonly context: ActContext;
  readonly values: { readonly reference: string; readonly email: string };
  readonly problems: readonly FieldProblem[];
};

function Help({ context: { authority, words } }: { readonly context: ActContext }) {
  return (
    <p class="govuk-body">
      {words.acts.again.help}
      <MailLink address={authority.contact.email} />.
    </p>
  );
}

/** Asks for a reference and the address it was made with. */
export function LinkAgain({ context, values, problems }: Props) {
  const { acts, fields } = context.words;
  const { again } = acts;
  const errors = problems.map((problem) => ({ field: problem.field, text: actError(acts, problem) }));
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.text;
  return (
    <Page context={context} title={again.title} error={errors.length > 0} noindex exit>
      <Column>
        <ErrorSummary words={fields} errors={errors} />
        <h1 class="govuk-heading-l">{again.title}</h1>
        <p class="govuk-body-l">{again.lead}</p>
        <form method="post" action={linkTo(context, '/track/')} noValidate>
          <TextInput
            words={fields}
            name="reference"
            label={again.reference}
            hint={again.referenceHint}
            error={errorOf('reference')}
            value={values.reference}
            autocomplete="off"
            spellcheck={false}
          />
          <TextInput
            words={fields}
            name="email"
            type="email"
            label={again.email}
            hint={again.emailHint}
            error={errorOf('email')}
            value={values.email}
            autocomplete="email"
            spellcheck={false}
          />
          <Button>{again.send}</Button>
        </form>
        <Help context={context} />
      </Column>
    </Page>
  );
}

/** What everybody sees who asked for a link: it takes nothing of what was typed, so that it can tell nothing. */
export function LinkSent({ context }: { readonly context: ActContext }) {
  const { again } = context.words.acts;
  return (
    <Page context={context} title={again.sentTitle} noindex exit>
      <Column>
        <h1 class="govuk-heading-l">{again.sentTitle}</h1>
        <p class="govuk-body-l">{again.sent}</p>
        <p class="govuk-body">{again.sentSpam}</p>
        <p class="govuk-body">{again.sentLimit}</p>
        <Help context={context} />
      </Column>
    </Page>
  );
}
