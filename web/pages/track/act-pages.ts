import type { ComponentProps, ComponentType } from 'preact';
import type { Problem } from '#domain/problem.ts';
import type { ActContext } from '#web/act-context.ts';
import { ProblemPage } from '#web/pages/errors/problem-page.tsx';
import { renderPage } from '#web/render.ts';
import { ActForm } from './act-form.tsx';
import { LinkAgain, LinkSent } from './link-again.tsx';
import { TrackClosed } from './track-closed.tsx';

// biome-ignore lint/suspicious/noExplicitAny: whatever a page shows
type Facts<Page extends ComponentType<any>> = Omit<ComponentProps<Page>, 'context'>;

/** Every page on which an applicant does something, as HTML. */
export function actPages(context: ActContext) {
  return {
    form: (facts: Facts<typeof ActForm>) => renderPage(ActForm, { context, ...facts }),
    again: (facts: Facts<typeof LinkAgain>) => renderPage(LinkAgain, { context, ...facts }),
    linkSent: () => renderPage(LinkSent, { context }),
    closed: () => renderPage(TrackClosed, { context }),
    problem: (problem: Problem) => renderPage(ProblemPage, { context, problem }),
  };
}
