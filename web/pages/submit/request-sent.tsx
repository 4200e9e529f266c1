import type { LocalDate } from '#domain/dates.ts';
import { StartButton } from '#web/components/button/button.tsx';
import { Day, dayInWords } from '#web/components/day/day.tsx';
import { Column, Page } from '#web/components/layout/layout.tsx';
import { MailLink } from '#web/components/mail-link/mail-link.tsx';
import { Panel } from '#web/components/panel/panel.tsx';
import { linkTo, type PageContext } from '#web/context.ts';
import type { SubmitWords } from '#web/words/index.ts';

export type RequestSentProps = {
  readonly context: PageContext<SubmitWords>;
  readonly reference: string;
  readonly receivedOn: LocalDate;
  readonly dueOn: LocalDate;
  /** Where the applicant follows the request; the browser that sent it needs no key in the address. */
  readonly trackPath: string;
  readonly contact: 'email' | 'post';
};

/** What an applicant sees once the request is safely written down. */
export function RequestSent({ context, reference, receivedOn, dueOn, trackPath, contact }: RequestSentProps) {
  const { words } = context;
  const { sent } = words;
  const next = contact === 'email' ? [`${sent.nextEmail} ${sent.nextEmailSpam}`] : [sent.nextPost];
  return (
    <Page context={context} title={sent.title} section="ask" noindex>
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
          {[...next, sent.nextWork, sent.nextAnswer].map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <StartButton href={linkTo(context, trackPath)}>{sent.follow}</StartButton>
        <h2 class="govuk-heading-m">{sent.keep}</h2>
        <p class="govuk-body">
          {sent.keepText} {contact === 'email' ? sent.keepPrivate : null}
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
    <Page context={context} title={sent.unknownTitle} section="ask" noindex>
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
