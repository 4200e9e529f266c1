import type { ComponentProps, ComponentType } from 'preact';
import type { Problem } from '#domain/problem.ts';
import type { AtDesk, OfficerContext } from '#web/officer-context.ts';
import { renderPage } from '#web/render.ts';
import { Caseload } from './caseload.tsx';
import { Commission } from './commission.tsx';
import { Commissions } from './commissions.tsx';
import { OfficerProblem, SessionEnded } from './message-pages.tsx';

/** What a page shows besides its frame. */
// biome-ignore lint/suspicious/noExplicitAny: whatever a page shows
export type Facts<Page extends ComponentType<any>> = Omit<ComponentProps<Page>, 'context' | 'officer'>;

/** Every page of the console as HTML, as this officer sees it; null where nobody is signed in. */
export function deskPages(context: OfficerContext, officer: AtDesk | null) {
  const frame = { context, officer };
  return {
    caseload: (facts: Facts<typeof Caseload>) => renderPage(Caseload, { ...frame, ...facts }),
    commissions: (facts: Facts<typeof Commissions>) => renderPage(Commissions, { ...frame, ...facts }),
    commission: (facts: Facts<typeof Commission>) => renderPage(Commission, { ...frame, ...facts }),
    ended: (facts: Facts<typeof SessionEnded>) => renderPage(SessionEnded, { context, ...facts }),
    problem: (problem: Problem) => renderPage(OfficerProblem, { ...frame, problem }),
  };
}
