import { linkTo, type PageContext } from '#web/context.ts';

const links = [
  { name: 'follow', to: '/track/' },
  { name: 'published', to: '/disclosures/' },
  { name: 'scheme', to: '/scheme/' },
  { name: 'statistics', to: '/disclosures/statistics/' },
  { name: 'clock', to: '/clock/' },
  { name: 'privacy', to: '/privacy/' },
  { name: 'accessibility', to: '/accessibility/' },
  { name: 'cookies', to: '/cookies/' },
  { name: 'feedback', to: '/feedback/' },
  { name: 'developers', to: '/developers/' },
] as const;

/** How to reach the people, where the information pages are, and the law it rests on. */
export function Footer({ context }: { readonly context: PageContext }) {
  const { authority, words } = context;
  const { contact } = authority;
  const laws = words.site.list(authority.regimes.map((regime) => words.site.lawName(regime)));
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
                <li key={link.to}>
                  <a class="govuk-link" href={linkTo(context, link.to)}>
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
