import { type PublishedLink, type ShownState, shownStates } from '#domain/links/link.ts';
import { Button } from '#web/components/button/button.tsx';
import { Notification } from '#web/components/notification/notification.tsx';
import { linkTo } from '#web/context.ts';
import type { AtDesk, DeskContext } from '#web/officer-context.ts';
import { Address, LinkFacts } from './link-facts.tsx';
import { OfficerPage } from './officer-page.tsx';

export type LinksProps = {
  readonly context: DeskContext;
  readonly officer: AtDesk | null;
  readonly links: readonly PublishedLink[];
  readonly next: string | null;
  readonly beyond?: string | undefined;
  readonly asked: boolean;
};

function One({ context, link }: Pick<LinksProps, 'context'> & { readonly link: PublishedLink }) {
  const words = context.words.links;
  return (
    <li class="officer-asked">
      <h3 class="govuk-heading-s">
        <Address href={link.address} />
      </h3>
      <LinkFacts context={context} link={link} withOwners />
      <form method="post" action={linkTo(context, '/officer/links')}>
        <input type="hidden" name="link" value={link.id} />
        <Button secondary>
          {words.again}
          <span class="govuk-visually-hidden">{words.againWhat(link.address)}</span>
        </Button>
      </form>
    </li>
  );
}

function OfState({ context, state, links }: Pick<LinksProps, 'context' | 'links'> & { readonly state: ShownState }) {
  const words = context.words.links;
  const some = links.filter((link) => link.state === state);
  if (some.length === 0) return null;
  return (
    <section class="officer-part" aria-labelledby={state}>
      <h2 class="govuk-heading-m" id={state}>
        {words.titles[state]}
      </h2>
      <p class="govuk-body">{words.leads[state]}</p>
      <ul class="officer-plain">
        {some.map((link) => (
          <One context={context} link={link} key={link.id} />
        ))}
      </ul>
    </section>
  );
}

function More({ context, beyond, next }: Pick<LinksProps, 'context' | 'beyond' | 'next'>) {
  const words = context.words.links;
  if (beyond === undefined && next === null) return null;
  return (
    <nav class="officer-more" aria-label={words.paging}>
      {beyond === undefined ? null : (
        <a class="govuk-link" href={linkTo(context, '/officer/links')}>
          {words.first}
        </a>
      )}
      {next === null ? null : (
        <a
          class="govuk-link"
          rel="next"
          href={linkTo(context, `/officer/links?${new URLSearchParams({ after: next })}`)}
        >
          {words.next}
        </a>
      )}
    </nav>
  );
}

/** The links in published answers that are dead, or that somebody should look at. */
export function LinksPage(props: LinksProps) {
  const { context, officer, links, beyond, asked } = props;
  const { links: words, components } = context.words;
  return (
    <OfficerPage context={context} officer={officer} title={words.title} section="links">
      {asked ? (
        <Notification words={components} title={components.success}>
          <p class="govuk-body">{words.asked}</p>
        </Notification>
      ) : null}
      <h1 class="govuk-heading-l officer-title">{words.title}</h1>
      <p class="govuk-body">{words.lead}</p>
      {links.length === 0 ? (
        <p class="officer-empty">{beyond === undefined ? words.empty : words.emptyPage}</p>
      ) : (
        shownStates.map((state) => <OfState context={context} state={state} links={links} key={state} />)
      )}
      <More {...props} />
    </OfficerPage>
  );
}
