import { Column, Page } from '#web/components/layout/layout.tsx';
import { MailLink } from '#web/components/mail-link/mail-link.tsx';
import { type FullContext, linkTo } from '#web/context.ts';

function Items({ items }: { readonly items: readonly string[] }) {
  return (
    <ul class="govuk-list govuk-list--bullet">
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}

/** The accessibility statement that the regulations of 2018 (SI 2018/952) reg 8 ask for: what was tested, and what was not. */
export function Accessibility({ context }: { readonly context: FullContext }) {
  const { authority, words } = context;
  const { accessibility } = words;
  const { contact } = authority;
  return (
    <Page context={context} title={accessibility.title} back={linkTo(context, '/')}>
      <Column>
        <h1 class="govuk-heading-l">{accessibility.title}</h1>
        <p class="govuk-body-l">{accessibility.lead(authority.name)}</p>
        <h2 class="govuk-heading-m">{accessibility.canTitle}</h2>
        <p class="govuk-body">{accessibility.canLead}</p>
        <Items items={accessibility.can} />
        <h2 class="govuk-heading-m">{accessibility.helpTitle}</h2>
        <p class="govuk-body">{accessibility.help}</p>
        <ul class="govuk-list govuk-list--bullet">
          <li>
            <MailLink address={contact.email} />
          </li>
          {contact.telephone === undefined ? null : <li>{words.site.contactByTelephone(contact.telephone)}</li>}
          <li>{words.site.contactByPost(contact.post)}</li>
        </ul>
        <h2 class="govuk-heading-m">{accessibility.standardTitle}</h2>
        <p class="govuk-body">{accessibility.standard}</p>
        <h2 class="govuk-heading-m">{accessibility.testedTitle}</h2>
        <p class="govuk-body">{accessibility.tested}</p>
        <Items items={accessibility.testedItems} />
        <p class="govuk-body">{accessibility.untested}</p>
        <Items items={accessibility.untestedItems} />
        <p class="govuk-body">{accessibility.limits}</p>
        <h2 class="govuk-heading-m">{accessibility.enforceTitle}</h2>
        <p class="govuk-body">{accessibility.enforce}</p>
        <p class="govuk-body">
          {accessibility.advice}
          <a class="govuk-link" href={accessibility.adviceUrl}>
            {accessibility.adviceLink}
          </a>
          .
        </p>
        <p class="govuk-body">{accessibility.prepared}</p>
      </Column>
    </Page>
  );
}
