import type { FieldProblem } from '#domain/problem.ts';
import { Details } from '#web/components/details/details.tsx';
import { ErrorSummary } from '#web/components/error-summary/error-summary.tsx';
import { Column, Page } from '#web/components/layout/layout.tsx';
import { MailLink } from '#web/components/mail-link/mail-link.tsx';
import { Notification } from '#web/components/notification/notification.tsx';
import { linkTo, type PageContext } from '#web/context.ts';
import type { SubmitWords } from '#web/words/index.ts';
import { type RequestValues, requestErrors } from './request-errors.ts';
import { RequestFields } from './request-fields.tsx';

export type RequestFormProps = {
  readonly context: PageContext<SubmitWords>;
  readonly values: RequestValues;
  readonly problems: readonly FieldProblem[];
  /** Names this copy of the form, so that sending it twice makes one request. */
  readonly formKey: string;
  /** Something to tell before anything else, such as that the form had expired. */
  readonly notice?: string | undefined;
};

/** The page with the request form, empty or with what was typed and what is wrong with it. */
export function RequestForm({ context, values, problems, formKey, notice }: RequestFormProps) {
  const { authority, words } = context;
  const errors = requestErrors(words.errors, problems, values);
  return (
    <Page
      context={context}
      title={words.request.title}
      error={errors.length > 0}
      section="ask"
      back={linkTo(context, '/')}
      script
    >
      <Column>
        <div id="request-problems">
          <ErrorSummary words={words.fields} errors={errors} />
        </div>
        {notice === undefined ? null : (
          <Notification words={words.components}>
            <p class="govuk-body">{notice}</p>
          </Notification>
        )}
        <h1 class="govuk-heading-xl">{words.request.title}</h1>
        <p class="govuk-body-l">{words.request.intro(authority.name)}</p>
        <p class="govuk-body">
          {words.request.checkFirst}
          <a class="govuk-link" href={linkTo(context, '/disclosures/search')}>
            {words.request.checkFirstLink}
          </a>
          .
        </p>
        <Details summary={words.request.notFor}>
          <ul class="govuk-list govuk-list--bullet">
            {words.request.notForItems(authority.name).map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
          <p class="govuk-body">
            {words.request.notForContact}
            <MailLink address={authority.contact.email} />
          </p>
        </Details>
        {/* What the script needs to take over: everything else it reads from the form itself. */}
        <div
          id="request-island"
          data-base={linkTo(context, '')}
          data-problems={JSON.stringify(problems)}
          data-regimes={authority.regimes.join(' ')}
          data-authority={authority.name}
        >
          <RequestFields
            base={linkTo(context, '')}
            words={words}
            authorityName={authority.name}
            values={values}
            errors={errors}
            formKey={formKey}
          />
        </div>
      </Column>
    </Page>
  );
}
