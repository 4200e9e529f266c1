import type { Problem } from '#domain/problem.ts';
import type { FindContext } from '#web/find-context.ts';
import type { AtDesk } from '#web/officer-context.ts';
import { renderPage } from '#web/render.ts';
import type { Facts } from './desk-pages.ts';
import { Find } from './find.tsx';
import { OfficerProblem } from './message-pages.tsx';
import { Similar } from './similar.tsx';

/** The pages of officers' search as HTML, as this officer sees them; null where nobody is signed in. */
export function findPages(context: FindContext, officer: AtDesk | null) {
  const frame = { context, officer };
  return {
    find: (facts: Facts<typeof Find>) => renderPage(Find, { ...frame, ...facts }),
    similar: (facts: Facts<typeof Similar>) => renderPage(Similar, { ...frame, ...facts }),
    problem: (problem: Problem) => renderPage(OfficerProblem, { ...frame, problem }),
  };
}
