import type { ComponentChildren } from 'preact';
import { Head } from '#web/components/layout/head.tsx';
import { linkTo } from '#web/context.ts';
import type { AtDesk, OfficerContext } from '#web/officer-context.ts';
import { OfficerHeader, type OfficerSection } from './officer-header.tsx';

export type OfficerPageProps = {
  readonly context: OfficerContext;
  /** Who is signed in; null where nobody is, or nobody can tell. */
  readonly officer: AtDesk | null;
  readonly title: string;
  readonly section?: OfficerSection | undefined;
  /** True where the page shows refused fields: the title then begins with “Error: ”. */
  readonly error?: boolean | undefined;
  readonly back?: string | undefined;
  /** True where the script of the console has something to do. */
  readonly script?: boolean | undefined;
  readonly children: ComponentChildren;
};

/** The frame of every page of the console: head, skip link, header, main, and the smallest footer. */
export function OfficerPage({ context, officer, title, section, error, back, script, children }: OfficerPageProps) {
  const { words } = context;
  return (
    <html lang={context.language} dir={words.language.direction} class="govuk-template">
      <Head context={context} title={title} error={error} noindex officer script={script} />
      <body class="govuk-template__body officer">
        <a href="#main-content" class="govuk-skip-link">
          {words.site.skip}
        </a>
        <OfficerHeader context={context} officer={officer} section={section} />
        <div class="officer-width">
          {back === undefined ? null : (
            <nav aria-label={words.site.breadcrumbs}>
              <a href={back} class="govuk-back-link">
                {words.site.back}
              </a>
            </nav>
          )}
          <main class="officer-main" id="main-content">
            {children}
          </main>
        </div>
        <footer class="officer-footer">
          <div class="officer-width">
            <p>
              {words.officer.footer}{' '}
              <a class="govuk-link" href={linkTo(context, '/')}>
                {words.officer.public}
              </a>
            </p>
          </div>
        </footer>
      </body>
    </html>
  );
}
