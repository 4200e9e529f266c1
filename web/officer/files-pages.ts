import type { Problem } from '#domain/problem.ts';
import type { FilesContext } from '#web/files-context.ts';
import type { AtDesk } from '#web/officer-context.ts';
import { renderPage } from '#web/render.ts';
import type { Facts } from './desk-pages.ts';
import { ArrivedPage } from './files/arrived-page.tsx';
import { FilePage } from './files/file-page.tsx';
import { ListPage } from './files/list-page.tsx';
import { OfficerProblem, SessionEnded } from './message-pages.tsx';

/** The pages of the files for a response as HTML, as this officer sees them; null where nobody is signed in. */
export function filesPages(context: FilesContext, officer: AtDesk | null) {
  const frame = { context, officer };
  return {
    list: (facts: Facts<typeof ListPage>) => renderPage(ListPage, { ...frame, ...facts }),
    arrived: (facts: Facts<typeof ArrivedPage>) => renderPage(ArrivedPage, { ...frame, ...facts }),
    file: (facts: Facts<typeof FilePage>) => renderPage(FilePage, { ...frame, ...facts }),
    ended: (again: { readonly action: string; readonly fields: readonly (readonly [string, string])[] }) =>
      renderPage(SessionEnded, { context, ...again }),
    problem: (problem: Problem) => renderPage(OfficerProblem, { ...frame, problem }),
  };
}
