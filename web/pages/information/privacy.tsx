import { Column, Page } from '#web/components/layout/layout.tsx';
import { MailLink } from '#web/components/mail-link/mail-link.tsx';
import { type FullContext, linkTo } from '#web/context.ts';

/** What becomes of what people tell the portal. */
export function Privacy({ context }: { readonly context: FullContext }) {
  const { authority, words } = context;
  const { retention, name, regulator, contact } = authority;
  return (
    <Page context={context} title={words.privacy.title} back={linkTo(context, '/')}>
      <Column>
        <h1 class="govuk-heading-l">{words.privacy.title}</h1>
        <p class="govuk-body-l">{words.privacy.lead(name)}</p>
        {words.privacy.sections(name, regulator.name, retention.personalDataDaysAfterAnswer).map((section) => (
          <section key={section.title}>
            <h2 class="govuk-heading-m">{section.title}</h2>
            {section.text.map((paragraph) => (
              <p class="govuk-body" key={paragraph}>
                {paragraph}
              </p>
            ))}
          </section>
        ))}
        <p class="govuk-body">
          <MailLink address={contact.email} />
        </p>
      </Column>
    </Page>
  );
}
