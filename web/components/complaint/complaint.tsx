import { MailLink } from '#web/components/mail-link/mail-link.tsx';
import type { PageContext } from '#web/context.ts';
import type { TrackWords } from '#web/words/index.ts';

/**
 * How to challenge what the authority did: its own review first, then the regulator. FOIA s.17(7): particulars of the
 * complaints procedure and of the right under s.50.
 */
export function Complaint({
  context: { authority, words },
  reviewed = false,
}: {
  readonly context: PageContext<TrackWords>;
  /** True once a review was asked for: it is asked for once. */
  readonly reviewed?: boolean;
}) {
  const { regulator, contact, shortName } = authority;
  return (
    <>
      {reviewed ? null : (
        <p class="govuk-body">
          {words.complaint.review(shortName)} {words.complaint.reviewTo}
          <MailLink address={contact.email} />.
        </p>
      )}
      <p class="govuk-body">{words.complaint.regulator(regulator.name)}</p>
      <address class="portal-address">
        {regulator.name}
        <br />
        {regulator.address}
        <br />
        <a class="govuk-link portal-link--whole" href={regulator.url}>
          {regulator.url}
        </a>
      </address>
    </>
  );
}
