import type { ComponentChildren } from 'preact';
import { Exit } from '#web/components/exit/exit.tsx';
import type { PageContext } from '#web/context.ts';
import { Footer } from './footer.tsx';
import { Head } from './head.tsx';
import { Header, type Section } from './header.tsx';
import { Languages } from './languages.tsx';
import { type Crumb, Trail } from './trail.tsx';

export type PageProps = {
  readonly context: PageContext;
  /** What the page is about; the authority's name is added. */
  readonly title: string;
  /** True where the page shows refused fields: the title then begins with “Error: ”. */
  readonly error?: boolean | undefined;
  /** Which link of the header is marked as the current section. */
  readonly section?: Section | undefined;
  /** Address of the page before; shown as a back link. Breadcrumbs win where both are given. */
  readonly back?: string | undefined;
  readonly breadcrumbs?: readonly Crumb[] | undefined;
  /** What its head says to whoever finds or shares it (found.tsx). */
  readonly found?: ComponentChildren;
  /** Keeps private and passing pages out of search engines. */
  readonly noindex?: boolean | undefined;
  /** True where the page sets its own widths (bands of colour across the window). */
  readonly full?: boolean | undefined;
  /** True where a reader may have to leave at once: adds *Exit this page*, and the script that makes it quick. */
  readonly exit?: boolean | undefined;
  /** True for a page that shows nothing but a question: it does without the second style sheet. */
  readonly plain?: boolean | undefined;
  readonly children: ComponentChildren;
};

/** The frame of every page: head, skip link, header, main, footer. */
export function Page(props: PageProps) {
  const { context, back, breadcrumbs, full, children } = props;
  const trail = <Trail words={context.words} back={back} breadcrumbs={breadcrumbs} />;
  return (
    <html lang={context.language} dir={context.words.language.direction} class="govuk-template">
      <Head {...props} />
      <body class="govuk-template__body">
        <a href="#main-content" class="govuk-skip-link">
          {context.words.site.skip}
        </a>
        {props.exit ? (
          <a href="#exit-button" class="govuk-skip-link">
            {context.words.exit.skip}
          </a>
        ) : null}
        <Header context={context} section={props.section} />
        <Languages context={context} />
        {full ? (
          <main id="main-content">{children}</main>
        ) : (
          <div class="govuk-width-container">
            {props.exit ? <Exit context={context} alone={back === undefined && breadcrumbs === undefined} /> : null}
            {trail}
            <main class="govuk-main-wrapper" id="main-content">
              {children}
            </main>
          </div>
        )}
        <Footer context={context} />
      </body>
    </html>
  );
}

/** Two thirds of the page: the width at which text reads best. */
export function Column({ children }: { readonly children: ComponentChildren }) {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">{children}</div>
    </div>
  );
}
