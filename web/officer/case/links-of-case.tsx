import type { PublishedLink } from '#domain/links/link.ts';
import { linkTo } from '#web/context.ts';
import { Address, LinkFacts } from '../link-facts.tsx';
import type { CasePart } from './case-page.tsx';

function titleOf({ state }: PublishedLink, { titles }: CasePart['context']['words']['links']): string {
  return state === 'new' || state === 'alive' ? '' : titles[state];
}

/** The links in the published answer that are dead, or that somebody should look at. */
export function LinksOfCase({ context, facts }: CasePart) {
  const { links: words } = context.words;
  if (facts.links.length === 0) return null;
  return (
    <section class="officer-part" aria-labelledby="links">
      <h2 class="govuk-heading-m" id="links">
        {words.ofCase}
      </h2>
      <ul class="govuk-list">
        {facts.links.map((link) => (
          <li class="officer-asked" key={link.id}>
            <h3 class="govuk-heading-s">
              {titleOf(link, words)}: <Address href={link.address} />
            </h3>
            <LinkFacts context={context} link={link} withOwners={false} />
          </li>
        ))}
      </ul>
      <p class="govuk-body">
        <a class="govuk-link" href={linkTo(context, '/officer/links')}>
          {words.all}
        </a>
      </p>
    </section>
  );
}
