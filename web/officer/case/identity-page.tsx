import { SummaryList } from '#web/components/summary-list/summary-list.tsx';
import { linkTo } from '#web/context.ts';
import type { AtDesk, DeskContext } from '#web/officer-context.ts';
import { OfficerPage } from '../officer-page.tsx';

export type IdentityProps = {
  readonly context: DeskContext;
  readonly officer: AtDesk | null;
  readonly reference: string;
  /** Null where who asked has been erased. */
  readonly applicant: {
    readonly name: string;
    readonly contact: { readonly email: string } | { readonly post: string };
  } | null;
};

/** Who asked: the answer to a look that was recorded before. */
export function IdentityPage({ context, officer, reference, applicant }: IdentityProps) {
  const { casework, commands } = context.words;
  const back = linkTo(context, `/officer/cases/${reference}`);
  const contact = applicant?.contact;
  return (
    <OfficerPage context={context} officer={officer} title={`${casework.identityTitle} – ${reference}`} back={back}>
      <h1 class="govuk-heading-l">{casework.identityTitle}</h1>
      <p class="govuk-body">{casework.identityLogged}</p>
      {applicant === null || contact === undefined ? (
        <p class="govuk-body">{casework.identityErased}</p>
      ) : (
        <SummaryList
          rows={[
            { key: casework.name, value: applicant.name },
            'email' in contact
              ? { key: casework.email, value: contact.email }
              : { key: casework.post, value: <span class="officer-address">{contact.post}</span> },
          ]}
        />
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={back}>
          {commands.cancel}
        </a>
      </p>
    </OfficerPage>
  );
}
