import { Button } from '#web/components/button/button.tsx';
import { Notification } from '#web/components/notification/notification.tsx';
import { SummaryList } from '#web/components/summary-list/summary-list.tsx';
import { linkTo } from '#web/context.ts';
import type { EvidenceContext } from '#web/evidence-context.ts';
import type { AtDesk } from '#web/officer-context.ts';
import { OfficerPage } from '../officer-page.tsx';

export type EvidenceProps = {
  readonly context: EvidenceContext;
  readonly officer: AtDesk | null;
  readonly reference: string;
  /** A pack that was made just now. */
  readonly made?:
    | { readonly url: string; readonly digest: string; readonly events: number; readonly last: string }
    | undefined;
};

/** Makes the evidence pack of a case; and hands it out, once it is made. */
export function EvidencePage({ context, officer, reference, made }: EvidenceProps) {
  const { words } = context;
  const { evidencePage: said } = words;
  const back = linkTo(context, `/officer/cases/${reference}`);
  return (
    <OfficerPage context={context} officer={officer} title={`${said.title} – ${reference}`} back={back}>
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{reference}</span>
        {said.title}
      </h1>
      {made === undefined ? (
        <>
          <p class="govuk-body">{said.lead}</p>
          <p class="govuk-body">{said.names}</p>
          <form method="post" action={`${back}/evidence`} novalidate>
            <Button>{said.make}</Button>
          </form>
        </>
      ) : (
        <>
          <Notification words={words.components} title={said.ready}>
            <p class="govuk-body">
              <a class="govuk-link" href={made.url}>
                {said.fetch}
              </a>
            </p>
            <p class="govuk-body">{said.expires}</p>
          </Notification>
          <h2 class="govuk-heading-m">{said.verify}</h2>
          <p class="govuk-body">{said.verifyText}</p>
          <SummaryList
            rows={[
              { key: said.events, value: String(made.events) },
              { key: said.last, value: <code class="officer-digest">{made.last}</code> },
              { key: said.digest, value: <code class="officer-digest">{made.digest}</code> },
            ]}
          />
        </>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={back}>
          {said.back}
        </a>
      </p>
    </OfficerPage>
  );
}
