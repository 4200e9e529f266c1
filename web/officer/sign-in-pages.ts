import type { Problem } from '#domain/problem.ts';
import type { OfficerContext } from '#web/officer-context.ts';
import { renderPage } from '#web/render.ts';
import { OfficerProblem, SignedOut, SignInFailed, SigningOut } from './message-pages.tsx';

/** Every page on the way in and out of the console, as HTML. */
export function signInPages(context: OfficerContext) {
  return {
    failed: (why: 'lost' | 'refused' | 'no-role' | 'unreachable') => renderPage(SignInFailed, { context, why }),
    signingOut: (to: string) => renderPage(SigningOut, { context, to }),
    signedOut: () => renderPage(SignedOut, { context }),
    problem: (problem: Problem) => renderPage(OfficerProblem, { context, officer: null, problem }),
  };
}
