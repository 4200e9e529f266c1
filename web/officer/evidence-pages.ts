import type { Problem } from '#domain/problem.ts';
import type { EvidenceContext } from '#web/evidence-context.ts';
import type { AtDesk } from '#web/officer-context.ts';
import { renderPage } from '#web/render.ts';
import { EvidencePage, type EvidenceProps } from './case/evidence-page.tsx';
import { OfficerProblem } from './message-pages.tsx';

/** The pages of the function that makes evidence packs, as this officer sees them. */
export function evidencePages(context: EvidenceContext, officer: AtDesk | null) {
  return {
    evidence: (facts: Omit<EvidenceProps, 'context' | 'officer'>) =>
      renderPage(EvidencePage, { context, officer, ...facts }),
    problem: (problem: Problem) => renderPage(OfficerProblem, { context, officer, problem }),
  };
}
