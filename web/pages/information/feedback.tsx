import type { ComponentChildren } from 'preact';
import { Column, Page } from '#web/components/layout/layout.tsx';
import { MailLink } from '#web/components/mail-link/mail-link.tsx';
import { type FullContext, linkTo } from '#web/context.ts';

function Items({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <>
      <h2 class="govuk-heading-m">{title}</h2>
      <ul class="govuk-list govuk-list--bullet govuk-list--spaced">{children}</ul>
    </>
  );
}

/** How to say what works in this service and what does not; it goes to people, by ways that they have already. */
export function Feedback({ context }: { readonly context: FullContext }) {
  const { authority, words } = context;
  const { contact, elsewhere, regulator } = authority;
  const { feedback } = words;
  const link = (href: string, text: string) => (
    <a class="govuk-link" href={href}>
      {text}
    </a>
  );
  return (
    <Page context={context} title={feedback.title} back={linkTo(context, '/')}>
      <Column>
        <h1 class="govuk-heading-l">{feedback.title}</h1>
        <p class="govuk-body-l">{feedback.lead}</p>
        <Items title={feedback.howTitle}>
          <li>
            {feedback.email}
            <MailLink address={contact.email} subject={feedback.emailSubject} />
          </li>
          {contact.telephone === undefined ? null : <li>{feedback.telephone(contact.telephone)}</li>}
          <li>{feedback.post(contact.post)}</li>
        </Items>
        <Items title={feedback.helpTitle}>
          {feedback.help.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </Items>
        <Items title={feedback.leaveOutTitle}>
          {feedback.leaveOut.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </Items>
        <Items title={feedback.notForTitle}>
          <li>
            {feedback.notFor.request}
            {link(linkTo(context, '/request/'), feedback.notFor.requestLink)}.
          </li>
          <li>
            {feedback.notFor.answer}
            {link(linkTo(context, '/track/'), feedback.notFor.answerLink)}.
          </li>
          <li>
            {feedback.notFor.crime}
            {elsewhere.report === undefined ? (
              feedback.notFor.crimeOtherwise
            ) : (
              <>{link(elsewhere.report, feedback.notFor.crimeLink)}.</>
            )}{' '}
            {feedback.notFor.emergency}
          </li>
        </Items>
        <h2 class="govuk-heading-m">{feedback.complainTitle}</h2>
        <p class="govuk-body">
          {feedback.complain(regulator.name)}
          <a class="govuk-link portal-link--whole" href={regulator.url}>
            {regulator.url}
          </a>
        </p>
        <p class="govuk-body">
          {feedback.complainAccess}
          {link(linkTo(context, '/accessibility/'), feedback.complainAccessLink)}.
        </p>
      </Column>
    </Page>
  );
}
