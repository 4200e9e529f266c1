import { MailLink } from '#web/components/mail-link/mail-link.tsx';
import type { PageContext } from '#web/context.ts';

/** The ways that are open beside the form: email and post. */
export function ReachUs({ context: { authority, words } }: { readonly context: PageContext }) {
  return (
    <ul class="govuk-list govuk-list--bullet">
      <li>
        <MailLink address={authority.contact.email} />
      </li>
      <li>{words.site.contactByPost(authority.contact.post)}</li>
    </ul>
  );
}
