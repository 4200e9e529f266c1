import type { ComponentChildren } from 'preact';
import { Button } from '#web/components/button/button.tsx';
import { Column, Page } from '#web/components/layout/layout.tsx';
import { MailLink } from '#web/components/mail-link/mail-link.tsx';
import { Notification } from '#web/components/notification/notification.tsx';
import { linkTo, type PageContext } from '#web/context.ts';
import type { AskWords } from '#web/words/index.ts';

type Context = PageContext<AskWords>;
export type BeforeProps = {
  readonly context: Context;
  /** Where an unsent request of this browser goes on; undefined where there is none. */
  readonly goOn?: string | undefined;
  /** True where what was typed is gone, and the reader has to be told. */
  readonly expired?: boolean | undefined;
};

/** A way that is better than this one for something that people often bring here; a link where the authority has one. */
function Way(props: {
  readonly title: string;
  readonly text: ComponentChildren;
  readonly href?: string | undefined;
  readonly link?: string | undefined;
}) {
  return (
    <div class="portal-way">
      <h3 class="govuk-heading-s">{props.title}</h3>
      <p class="govuk-body">
        {props.text}{' '}
        {props.href === undefined ? null : (
          <a class="govuk-link" href={props.href}>
            {props.link}
          </a>
        )}
      </p>
    </div>
  );
}

function Elsewhere({ context }: { readonly context: Context }) {
  const { authority, words } = context;
  const { elsewhere, contact } = authority;
  const { request } = words;
  const search = (
    <>
      {request.schemeText}{' '}
      <a class="govuk-link" href={linkTo(context, '/disclosures/search')}>
        {request.searchLink}
      </a>
      .
    </>
  );
  const complaint = (
    <>
      {request.complaintText}
      <MailLink address={contact.email} />
    </>
  );
  return (
    <>
      <h2 class="govuk-heading-m">{request.elsewhere}</h2>
      <Way title={request.own} text={request.ownText} href={elsewhere.ownInformation} link={request.ownLink} />
      <Way title={request.report} text={request.reportText} href={elsewhere.report} link={request.reportLink} />
      <Way
        title={request.scheme}
        text={search}
        href={elsewhere.publicationScheme ?? linkTo(context, '/scheme/')}
        link={request.schemeLink}
      />
      <Way title={request.complaint} text={complaint} />
    </>
  );
}

/** An unsent request, or the end of one: what the reader has to know or to choose. */
function Unsent({ context, goOn, expired }: BeforeProps) {
  const { request, components } = context.words;
  if (!expired && goOn === undefined) return null;
  return (
    <Notification words={components} title={goOn && request.goOn}>
      <p class="govuk-body">{goOn === undefined ? request.expired : request.goOnText}</p>
      {goOn === undefined ? null : (
        <form method="post" action={linkTo(context, '/request/')} noValidate class="govuk-button-group">
          <input type="hidden" name="again" value="yes" />
          <a class="govuk-button" href={linkTo(context, goOn)}>
            {request.goOnLink}
          </a>
          <Button secondary>{request.startAgain}</Button>
        </form>
      )}
    </Notification>
  );
}

/** What the service is for and is not, before the first question. */
export function Before(props: BeforeProps) {
  const { context, goOn } = props;
  const { authority, words } = context;
  const { request } = words;
  const to = new URL(authority.exit.url).host.replace(/^www\./, '');
  return (
    <Page context={context} title={request.title} section="ask" back={linkTo(context, '/')} exit>
      <Column>
        <Unsent {...props} />
        <h1 class="govuk-heading-xl">{request.title}</h1>
        <p class="govuk-body-l">{request.lead(authority.name)}</p>
        <p class="govuk-body">{request.free}</p>
        <Elsewhere context={context} />
        <h2 class="govuk-heading-m">{request.need}</h2>
        <ul class="govuk-list govuk-list--bullet">
          {request.needItems.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
        <p class="govuk-body">{request.public}</p>
        <p class="govuk-body">{request.kept}</p>
        <h2 class="govuk-heading-m">{request.safety}</h2>
        <p class="govuk-body">{request.safetyText(to)}</p>
        {goOn === undefined ? (
          <form method="post" action={linkTo(context, '/request/')} noValidate>
            <Button>{request.start}</Button>
          </form>
        ) : null}
        <p class="govuk-body">
          <a class="govuk-link" href={linkTo(context, '/request/all')}>
            {request.onePage}
          </a>
        </p>
      </Column>
    </Page>
  );
}
