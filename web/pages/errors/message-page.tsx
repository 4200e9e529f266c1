import type { ComponentChildren } from 'preact';
import { Column, Page } from '#web/components/layout/layout.tsx';
import { MailLink } from '#web/components/mail-link/mail-link.tsx';
import type { PageContext } from '#web/context.ts';

type Props = { readonly context: PageContext; readonly title: string; readonly children: ComponentChildren };

/** A page that says why there is nothing else to see. */
export function MessagePage({ context, title, children }: Props) {
  return (
    <Page context={context} title={title} noindex>
      <Column>
        <h1 class="govuk-heading-l">{title}</h1>
        {children}
      </Column>
    </Page>
  );
}

/** The last line of such a page: whom to ask. */
export function ContactLine({ context, lead }: { readonly context: PageContext; readonly lead?: string | undefined }) {
  return (
    <p class="govuk-body">
      {lead ?? context.words.problem.contact}
      <MailLink address={context.authority.contact.email} />
    </p>
  );
}
