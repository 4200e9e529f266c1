import type { ComponentProps, ComponentType } from 'preact';
import type { Regime } from '#domain/clock/regimes.ts';
import type { Problem } from '#domain/problem.ts';
import type { Disclosure } from '#domain/publication/disclosure.ts';
import type { Response } from '#domain/response/response.ts';
import { fullContextOf } from '#web/full-context.ts';
import type { AtDesk, DeskContext } from '#web/officer-context.ts';
import { DisclosurePage } from '#web/pages/publish/disclosure-page.tsx';
import { responseLetter, responsePage } from '#web/pages/respond/response-letter.ts';
import { renderPage } from '#web/render.ts';
import { wordsFor } from '#web/words/index.ts';
import { CasePage } from './case/case-page.tsx';
import { IdentityPage } from './case/identity-page.tsx';
import { PreviewPage } from './case/preview-page.tsx';
import { Caseload } from './caseload.tsx';
import { CommandPage } from './command/command-page.tsx';
import { Commission } from './commission.tsx';
import { Commissions } from './commissions.tsx';
import { EditorPage } from './editor/editor-page.tsx';
import { Incomplete, WorkingLetter } from './editor/working-page.tsx';
import { Letter, PrintedLetter } from './letter.tsx';
import { OfficerProblem, SessionEnded } from './message-pages.tsx';
import { LoggedBefore, NewRequest } from './new-request.tsx';
import { RecordLetter } from './record-letter.tsx';
import { ToPost } from './to-post.tsx';

/** What a page shows besides its frame. */
// biome-ignore lint/suspicious/noExplicitAny: whatever a page shows
export type Facts<Page extends ComponentType<any>> = Omit<ComponentProps<Page>, 'context' | 'officer'>;

type Preview = {
  readonly reference: string;
  readonly version: number;
  readonly regime: Regime;
  readonly response: Response;
  readonly receivedOn: string;
  readonly decidedOn: string;
  readonly contact: 'email' | 'post';
};

/** A letter to be looked at; what it says is made by the function that makes the one that is sent. */
type LetterFacts = Omit<Parameters<typeof responseLetter>[0], 'words' | 'authority'>;

/** Every page of the console as HTML, as this officer sees it; null where nobody is signed in. */
export function deskPages(context: DeskContext, officer: AtDesk | null) {
  const frame = { context, officer };
  return {
    caseload: (facts: Facts<typeof Caseload>) => renderPage(Caseload, { ...frame, ...facts }),
    toPost: (facts: Facts<typeof ToPost>) => renderPage(ToPost, { ...frame, ...facts }),
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
    response: ({ version, ...facts }: Preview) => {
      const { authority, language, words } = context;
      const blocks = responsePage({ words, authority, language, ...facts });
      return renderPage(PreviewPage, { ...frame, reference: facts.reference, version, blocks });
    },
    editor: (facts: Facts<typeof EditorPage>) => renderPage(EditorPage, { ...frame, ...facts }),
    incomplete: (facts: Facts<typeof Incomplete>) => renderPage(Incomplete, { ...frame, ...facts }),
    workingLetter: (facts: LetterFacts) => {
      const words = wordsFor(facts.language);
      const blocks = responsePage({ ...facts, words, authority: context.authority });
      return renderPage(WorkingLetter, { ...frame, reference: facts.reference, blocks });
    },
    mailed: (facts: LetterFacts) =>
      responseLetter({ ...facts, words: wordsFor(facts.language), authority: context.authority }).html,
    published: (disclosure: Disclosure) => {
      const full = fullContextOf(context.authority, context.assets);
      return renderPage(DisclosurePage, { context: full, disclosure });
    },
    commissions: (facts: Facts<typeof Commissions>) => renderPage(Commissions, { ...frame, ...facts }),
    commission: (facts: Facts<typeof Commission>) => renderPage(Commission, { ...frame, ...facts }),
    ended: (facts: Facts<typeof SessionEnded>) => renderPage(SessionEnded, { context, ...facts }),
    problem: (problem: Problem) => renderPage(OfficerProblem, { ...frame, problem }),
  };
}
