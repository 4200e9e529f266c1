import type { Problem } from '#domain/problem.ts';
import type { AtDesk } from '#web/officer-context.ts';
import { renderPage } from '#web/render.ts';
import type { SchemeContext } from '#web/scheme-context.ts';
import type { Facts } from './desk-pages.ts';
import { OfficerProblem, SessionEnded } from './message-pages.tsx';
import { EntriesPage } from './scheme/entries-page.tsx';
import { EntryPage } from './scheme/entry-page.tsx';

/** The pages of the publication scheme in the console, as this officer sees them; null where nobody is signed in. */
export function schemePages(context: SchemeContext, officer: AtDesk | null) {
  const frame = { context, officer };
  return {
    scheme: (facts: Facts<typeof EntriesPage>) => renderPage(EntriesPage, { ...frame, ...facts }),
    entry: (facts: Facts<typeof EntryPage>) => renderPage(EntryPage, { ...frame, ...facts }),
    ended: (facts: Facts<typeof SessionEnded>) => renderPage(SessionEnded, { context, ...facts }),
    problem: (problem: Problem) => renderPage(OfficerProblem, { ...frame, problem }),
  };
}
