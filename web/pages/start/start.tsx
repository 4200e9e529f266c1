import { schemePaths } from '#domain/scheme/frame.ts';
import { StartButton } from '#web/components/button/button.tsx';
import { Found } from '#web/components/layout/found.tsx';
import { Page } from '#web/components/layout/layout.tsx';
import { SearchBox } from '#web/components/search-box/search-box.tsx';
import { Timeline } from '#web/components/timeline/timeline.tsx';
import { type FullContext, linkTo } from '#web/context.ts';

/** The motif of the portal, large: a page of lines, one of them brought to light. Decoration only. */
function Motif() {
  return (
    <svg class="portal-hero__motif" viewBox="0 0 300 220" aria-hidden="true" focusable="false">
      <path class="portal-hero__faint" d="M10 20h240M10 65h280M10 155h260M10 200h150" />
      <path d="M10 110h215" />
    </svg>
  );
}

function Items({ title, items }: { readonly title: string; readonly items: readonly string[] }) {
  return (
    <>
      <h2 class="govuk-heading-m">{title}</h2>
      <ul class="govuk-list govuk-list--bullet govuk-list--spaced">
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </>
  );
}

/** The front page: ask, or look whether it has been answered already. */
export function Start({ context }: { readonly context: FullContext }) {
  const { authority, words } = context;
  const { start } = words;
  return (
    <Page
      context={context}
      title={start.title}
      found={<Found context={context} title={start.title} description={start.lead} />}
      full
    >
      <div class="portal-hero">
        <div class="govuk-width-container portal-hero__inner">
          <div class="portal-hero__words">
            <h1 class="portal-hero__title">{start.heading(authority.name)}</h1>
            <p class="portal-hero__lead">{start.lead}</p>
            <StartButton href={linkTo(context, '/request/')}>{start.button}</StartButton>
            <p class="portal-hero__takes">{start.takes}</p>
          </div>
          <Motif />
        </div>
      </div>
      <div class="govuk-width-container govuk-main-wrapper">
        <section class="portal-find" aria-labelledby="find">
          <div>
            <h2 class="govuk-heading-m" id="find">
              {start.findTitle}
            </h2>
            <p class="govuk-body">
              {start.find}{' '}
              <a class="govuk-link" href={linkTo(context, '/disclosures/')}>
                {start.browse}
              </a>
            </p>
            <p class="govuk-body">
              <a class="govuk-link" href={schemePaths.frame}>
                {start.scheme}
              </a>
            </p>
          </div>
          <SearchBox context={context} />
        </section>
        <div class="govuk-grid-row">
          <div class="govuk-grid-column-one-half">
            <h2 class="govuk-heading-m">{start.stepsTitle}</h2>
            <Timeline items={start.steps} />
          </div>
          <div class="govuk-grid-column-one-half">
            <Items title={start.forTitle} items={start.forItems} />
            <Items title={start.notForTitle} items={start.notForItems} />
          </div>
        </div>
        <section class="portal-worry" aria-labelledby="worry">
          <h2 class="govuk-heading-m" id="worry">
            {start.worryTitle}
          </h2>
          <p class="govuk-body-l">{start.worry}</p>
        </section>
      </div>
    </Page>
  );
}
