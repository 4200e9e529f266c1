import type { ComponentProps, ComponentType } from 'preact';
import type { Problem } from '#domain/problem.ts';
import type { AtDesk, DeskContext } from '#web/officer-context.ts';
import { renderPage } from '#web/render.ts';
import { CasePage } from './case/case-page.tsx';
import { IdentityPage } from './case/identity-page.tsx';
import { Caseload } from './caseload.tsx';
import { CommandPage } from './command/command-page.tsx';
import { Commission } from './commission.tsx';
import { Commissions } from './commissions.tsx';
import { FiguresPage } from './figures/figures-page.tsx';
import { QuarterFiguresPage } from './figures/quarter-figures-page.tsx';
import { Letter, PrintedLetter } from './letter.tsx';
import { LinksPage } from './links.tsx';
import { OfficerProblem, SessionEnded } from './message-pages.tsx';
import { LoggedBefore, NewRequest } from './new-request.tsx';
import { RecordLetter } from './record-letter.tsx';
import { ToPost } from './to-post.tsx';

/** What a page shows besides its frame. */
// biome-ignore lint/suspicious/noExplicitAny: whatever a page shows
export type Facts<Page extends ComponentType<any>> = Omit<ComponentProps<Page>, 'context' | 'officer'>;

/** The pages of the desk as HTML, as this officer sees it; null where nobody is signed in. */
export function deskPages(context: DeskContext, officer: AtDesk | null) {
  const frame = { context, officer };
  return {
    caseload: (facts: Facts<typeof Caseload>) => renderPage(Caseload, { ...frame, ...facts }),
    toPost: (facts: Facts<typeof ToPost>) => renderPage(ToPost, { ...frame, ...facts }),
    links: (facts: Facts<typeof LinksPage>) => renderPage(LinksPage, { ...frame, ...facts }),
    letter: (facts: Facts<typeof Letter>) => renderPage(Letter, { ...frame, ...facts }),
    printedLetter: (facts: Facts<typeof PrintedLetter>) => renderPage(PrintedLetter, { ...frame, ...facts }),
    newRequest: (facts: Facts<typeof NewRequest>) => renderPage(NewRequest, { ...frame, ...facts }),
    loggedBefore: (facts: Facts<typeof LoggedBefore>) => renderPage(LoggedBefore, { ...frame, ...facts }),
    recordLetter: (facts: Facts<typeof RecordLetter>) => renderPage(RecordLetter, { ...frame, ...facts }),
    asItCame: () => context.words.officerIntake.asItCame,
    lookedAtOriginal: () => context.words.officerIntake.lookedAtOriginal,
    case: (facts: Facts<typeof CasePage>) => renderPage(CasePage, { ...frame, ...facts }),
    command: (facts: Facts<typeof CommandPage>) => renderPage(CommandPage, { ...frame, ...facts }),
    identity: (facts: Facts<typeof IdentityPage>) => renderPage(IdentityPage, { ...frame, ...facts }),
    commissions: (facts: Facts<typeof Commissions>) => renderPage(Commissions, { ...frame, ...facts }),
    commission: (facts: Facts<typeof Commission>) => renderPage(Commission, { ...frame, ...facts }),
    figures: (facts: Facts<typeof FiguresPage>) => renderPage(FiguresPage, { ...frame, ...facts }),
    quarterFigures: (facts: Facts<typeof QuarterFiguresPage>) => renderPage(QuarterFiguresPage, { ...frame, ...facts }),
    ended: (facts: Facts<typeof SessionEnded>) => renderPage(SessionEnded, { context, ...facts }),
    problem: (problem: Problem) => renderPage(OfficerProblem, { ...frame, problem }),
  };
}
