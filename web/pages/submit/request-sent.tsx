import type { LocalDate } from '#domain/dates.ts';
import { StartButton } from '#web/components/button/button.tsx';
import { Day, dayInWords } from '#web/components/day/day.tsx';
import { Column, Page } from '#web/components/layout/layout.tsx';
import { MailLink } from '#web/components/mail-link/mail-link.tsx';
import { Panel } from '#web/components/panel/panel.tsx';
import { ReachUs } from '#web/components/reach-us/reach-us.tsx';
import { linkTo, type PageContext } from '#web/context.ts';
import type { SubmitWords } from '#web/words/index.ts';

export type RequestSentProps = {
  readonly context: PageContext<SubmitWords>;
  readonly reference: string;
  readonly receivedOn: LocalDate;
  readonly dueOn: LocalDate;
  /** Where the applicant follows the request; a browser that keeps cookies needs no key in the address. */
  readonly trackPath: string;
  /** The private link, for whoever gets none by email. */
  readonly link?: string | null | undefined;
  readonly contact: 'email' | 'post';
  /** Somebody looks at it first: nothing has been sent to the applicant yet. */
  readonly held: boolean;
};

/** What an applicant sees once the request is safely written down. */
export function RequestSent(props: RequestSentProps) {
  const { context, reference, receivedOn, dueOn, trackPath, link, contact, held } = props;
  const { words } = context;
  const { sent } = words;
  const isEmail = contact === 'email';
  const next = isEmail ? [`${sent.nextEmail} ${sent.nextEmailSpam}`] : [sent.nextPost];
  const first = held ? [sent.heldNext, isEmail ? sent.heldEmail : sent.heldPost] : next;
  return (
    <Page context={context} title={sent.title} section="ask" noindex exit>
      <Column>
        <Panel title={sent.panelTitle}>
          {sent.reference}
          <br />
          <strong class="portal-reference">{reference}</strong>
        </Panel>
        <p class="govuk-body-l">
          {sent.dueBefore}
          <strong>
            <Day date={dueOn} words={words.dates} />
          </strong>
          {sent.dueAfter}
        </p>
        <p class="govuk-body">{sent.why(dayInWords(receivedOn, words.dates))}</p>
        <h2 class="govuk-heading-m">{sent.next}</h2>
        <ol class="govuk-list govuk-list--number govuk-list--spaced">
          {[...first, sent.nextWork, sent.nextAnswer].map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        {held ? (
          <>
            <p class="govuk-body">{sent.heldContact}</p>
            <ReachUs context={context} />
          </>
        ) : null}
        <StartButton href={linkTo(context, trackPath)}>{sent.follow}</StartButton>
        {link ? (
          <>
            <h2 class="govuk-heading-m">{sent.link}</h2>
            <p class="govuk-body">{sent.linkText}</p>
            <p class="govuk-body">
              <a class="govuk-link portal-link--whole" href={link}>
                {link}
              </a>
            </p>
          </>
        ) : null}
        <h2 class="govuk-heading-m">{sent.keep}</h2>
        <p class="govuk-body">
          {sent.keepText} {contact === 'email' ? sent.keepPrivate : null}
        </p>
        <p class="govuk-body">
          <a class="govuk-link" href={linkTo(context, `/request/sent/${reference}/copy`)} download>
            {sent.keepCopy}
          </a>
        </p>
      </Column>
    </Page>
  );
}

/** What anybody else sees at the same address: the same page whatever the reference, so that it tells nothing. */
export function RequestSentUnknown({ context }: { readonly context: PageContext<SubmitWords> }) {
  const { authority, words } = context;
  const { sent } = words;
  return (
    <Page context={context} title={sent.unknownTitle} section="ask" noindex exit>
      <Column>
        <h1 class="govuk-heading-l">{sent.unknownTitle}</h1>
        <p class="govuk-body">{sent.unknown}</p>
        <p class="govuk-body">
          {sent.unknownHelp}
          <MailLink address={authority.contact.email} />
        </p>
        <p class="govuk-body">{sent.unknownNotSent}</p>
        <StartButton href={linkTo(context, '/request/')}>{words.site.ask}</StartButton>
      </Column>
    </Page>
  );
}
