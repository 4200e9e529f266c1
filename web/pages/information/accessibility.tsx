import { Column, Page } from '#web/components/layout/layout.tsx';
import { MailLink } from '#web/components/mail-link/mail-link.tsx';
import { type FullContext, linkTo } from '#web/context.ts';

/** The accessibility statement. */
export function Accessibility({ context }: { readonly context: FullContext }) {
  const { authority, words } = context;
  const { accessibility } = words;
  return (
    <Page context={context} title={accessibility.title} back={linkTo(context, '/')}>
      <Column>
        <h1 class="govuk-heading-l">{accessibility.title}</h1>
        <p class="govuk-body-l">{accessibility.lead(authority.name)}</p>
        <h2 class="govuk-heading-m">{accessibility.canTitle}</h2>
        <ul class="govuk-list govuk-list--bullet">
          {accessibility.can.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
        <h2 class="govuk-heading-m">{accessibility.helpTitle}</h2>
        <p class="govuk-body">
          {accessibility.help}
          <MailLink address={authority.contact.email} />
        </p>
        <h2 class="govuk-heading-m">{accessibility.standardTitle}</h2>
        <p class="govuk-body">{accessibility.standard}</p>
        <h2 class="govuk-heading-m">{accessibility.enforceTitle}</h2>
        <p class="govuk-body">{accessibility.enforce}</p>
      </Column>
    </Page>
  );
}
