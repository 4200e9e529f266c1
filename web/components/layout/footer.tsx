import { regimes } from '#domain/clock/regimes.ts';
import type { PageContext } from '#web/context.ts';

const links = [
  { name: 'published', href: '/disclosures/' },
  { name: 'clock', href: '/clock/' },
  { name: 'privacy', href: '/privacy/' },
  { name: 'accessibility', href: '/accessibility/' },
  { name: 'cookies', href: '/cookies/' },
  { name: 'feedback', href: '/feedback/' },
] as const;

/** How to reach the people, where the information pages are, and the law it rests on. */
export function Footer({ context: { authority, words } }: { readonly context: PageContext }) {
  const { contact } = authority;
  const laws = words.site.list(authority.regimes.map((regime) => regimes[regime].title));
  return (
    <footer class="portal-footer">
      <div class="govuk-width-container">
        <div class="govuk-grid-row">
          <div class="govuk-grid-column-two-thirds">
            <h2 class="govuk-heading-s">{words.site.contactTitle}</h2>
            <ul class="govuk-list">
              <li>
                <a class="govuk-link" href={`mailto:${contact.email}`}>
                  {contact.email}
                </a>
              </li>
              {contact.telephone === undefined ? null : <li>{words.site.contactByTelephone(contact.telephone)}</li>}
              <li>{words.site.contactByPost(contact.post)}</li>
            </ul>
          </div>
          <div class="govuk-grid-column-one-third portal-footer__links">
            <h2 class="govuk-heading-s">{words.site.footer}</h2>
            <ul class="govuk-list">
              {links.map((link) => (
                <li key={link.href}>
                  <a class="govuk-link" href={link.href}>
                    {words.site[link.name]}
                  </a>
                </li>
              ))}
            </ul>
          </div>
        </div>
        <p class="portal-footer__law">{words.site.law(laws)}</p>
      </div>
    </footer>
  );
}
