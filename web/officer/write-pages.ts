import type { Regime } from '#domain/clock/regimes.ts';
import type { LocalDate } from '#domain/dates.ts';
import type { Problem } from '#domain/problem.ts';
import type { Change } from '#domain/publication/changes.ts';
import type { Disclosure } from '#domain/publication/disclosure.ts';
import type { Response } from '#domain/response/response.ts';
import { dateInWords } from '#web/components/day/day.tsx';
import { fullContextOf } from '#web/full-context.ts';
import type { AtDesk } from '#web/officer-context.ts';
import { DisclosurePage } from '#web/pages/publish/disclosure-page.tsx';
import { responseLetter, responsePage } from '#web/pages/respond/response-letter.ts';
import { renderPage } from '#web/render.ts';
import { wordsFor } from '#web/words/index.ts';
import type { WriteContext } from '#web/write-context.ts';
import type { Facts } from './desk-pages.ts';
import { EditorPage } from './editor/editor-page.tsx';
import { PreviewPage } from './editor/preview-page.tsx';
import { Incomplete, WorkingLetter } from './editor/working-page.tsx';
import { OfficerProblem, SessionEnded } from './message-pages.tsx';
import { TemplatePage } from './templates/template-page.tsx';
import { TemplatesPage } from './templates/templates-page.tsx';

type Preview = {
  readonly reference: string;
  readonly version: number;
  readonly regime: Regime;
  readonly response: Response;
  readonly receivedOn: string;
  readonly decidedOn: string;
  readonly contact: 'email' | 'post';
  readonly changes: readonly Change[];
};

/** A letter to be looked at; what it says is made by the function that makes the one that is sent. */
type LetterFacts = Omit<Parameters<typeof responseLetter>[0], 'words' | 'authority'>;

/** The pages on which a response is written and looked at, as this officer sees them; null where nobody is signed in. */
export function writePages(context: WriteContext, officer: AtDesk | null) {
  const frame = { context, officer };
  return {
    response: ({ version, changes, ...facts }: Preview) => {
      const { authority, language } = context;
      const blocks = responsePage({ words: wordsFor(language), authority, language, ...facts });
      return renderPage(PreviewPage, { ...frame, reference: facts.reference, version, changes, blocks });
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
    published: (disclosure: Disclosure, origin: string) => {
      const full = { ...fullContextOf(context.authority, context.assets), origin };
      return renderPage(DisclosurePage, { context: full, disclosure });
    },
    inWords: (date: LocalDate) => dateInWords(date, context.words.dates),
    templates: (facts: Facts<typeof TemplatesPage>) => renderPage(TemplatesPage, { ...frame, ...facts }),
    template: (facts: Facts<typeof TemplatePage>) => renderPage(TemplatePage, { ...frame, ...facts }),
    ended: (facts: Facts<typeof SessionEnded>) => renderPage(SessionEnded, { context, ...facts }),
    problem: (problem: Problem) => renderPage(OfficerProblem, { ...frame, problem }),
  };
}
