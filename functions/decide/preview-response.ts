import type { Authority } from '#domain/authority.ts';
import { isPublic } from '#domain/case/given.ts';
import { standingWithdrawal } from '#domain/case/withdrawal.ts';
import type { Regime } from '#domain/clock/regimes.ts';
import { londonDate } from '#domain/dates.ts';
import { type Problem, problem } from '#domain/problem.ts';
import { type Disclosure, toDisclosure } from '#domain/publication/disclosure.ts';
import { readResponse } from '#domain/response/read-response.ts';
import type { Response } from '#domain/response/response.ts';
import type { EditorFacts } from '#domain/response/working/facts.ts';
import { responseOf } from '#domain/response/working/to-response.ts';
import { lastDays } from '#domain/statistics/as-at.ts';
import { type HttpAnswer, html } from '#plumbing/http.ts';
import { pageAnswer } from '#plumbing/problem-answer.ts';
import type { Visit } from './desk-visit.ts';
import { editorFacts, faultsOf, type OpenDeps, openEditor } from './open-editor.ts';

export type WorkingDeps = OpenDeps & {
  readonly authority: Pick<Authority, 'name' | 'publicationDelayDays'>;
  readonly origin: string;
};
/** What a letter is made of, as `acknowledge` hands it over. */
export type LetterOf = {
  readonly reference: string;
  readonly language: string;
  readonly regime: Regime;
  readonly trackingUrl: string;
  readonly response: Response;
  readonly receivedOn: string;
  readonly decidedOn: string;
  readonly publicUrl?: string;
  readonly contact: 'email' | 'post';
};
export type WorkingPages = {
  /** The words of the letter, on a page of the console. */
  readonly workingLetter: (letter: LetterOf) => string;
  /** The letter as it is mailed. */
  readonly mailed: (letter: LetterOf) => string;
  /** The page as it is published, of a portal that is at `origin`. */
  readonly published: (disclosure: Disclosure, origin: string) => string;
  /** What a response must have before it can be looked at. */
  readonly incomplete: (facts: EditorFacts) => string;
  readonly problem: (problem: Problem) => string;
};

type Show = (facts: { readonly letter: LetterOf; readonly disclosure: () => Disclosure }) => HttpAnswer;

/** Reads what is written as a response, and shows it; or what is missing. Nothing is recorded. */
async function previewed({ params }: Visit, deps: WorkingDeps, pages: WorkingPages, show: Show): Promise<HttpAnswer> {
  const opened = await openEditor(deps, params['reference']);
  if (!opened) return pageAnswer(problem('not-found'), pages.problem);
  const { theCase, copy } = opened;
  const { reference, language, regime } = theCase;
  const read = readResponse(responseOf(copy.typed), regime);
  if (!read.ok) {
    return html(pages.incomplete(await editorFacts(deps, opened, { faults: faultsOf(opened, copy.typed) })));
  }
  const response = read.value;
  const [receivedOn, today] = [londonDate(theCase.receivedAt), londonDate(deps.now())];
  const { extended: dueOn } = lastDays(theCase, await deps.rules());
  const latest = theCase.responses.at(-1)?.version ?? 0;
  const isWaiting = deps.authority.publicationDelayDays > 0 && theCase.publishedAt === null;
  // As in the letter that is sent (publicUrlAfter). What was decided to be down is put back by a correction that is for publication.
  const isDown = standingWithdrawal(theCase)?.isDecided === false;
  const isThere = isPublic(response.publication.kind) && !isWaiting && !isDown;
  return show({
    letter: {
      reference,
      language,
      regime,
      response,
      receivedOn,
      decidedOn: today,
      contact: theCase.contact,
      // The applicant's own link has a key, which nobody but the applicant is given.
      trackingUrl: `${deps.origin}/track/${reference}`,
      ...(isThere ? { publicUrl: `${deps.origin}/disclosures/${reference}/` } : {}),
    },
    disclosure: () =>
      toDisclosure({
        ...{ reference, regime, response, receivedOn, dueOn, decidedOn: today, publishedOn: today },
        version: copy.from > 0 && copy.from === latest ? latest : latest + 1,
        authority: deps.authority,
      }),
  });
}

/** `GET /officer/cases/{reference}/response/letter`: the letter that is written, as its applicant reads it. */
export function previewLetter(visit: Visit, deps: WorkingDeps, pages: WorkingPages): Promise<HttpAnswer> {
  return previewed(visit, deps, pages, ({ letter }) => html(pages.workingLetter(letter)));
}

/** `GET …/response/letter.html`: the same as it is mailed, to be saved: mail programs want styles that no page here may have. */
export function previewFile(visit: Visit, deps: WorkingDeps, pages: WorkingPages): Promise<HttpAnswer> {
  const named = { 'content-disposition': 'attachment; filename="letter.html"' };
  return previewed(visit, deps, pages, ({ letter }) => html(pages.mailed(letter), 200, named));
}

/** `GET …/response/page`: the page as it would be published today, byte for byte. */
export function previewPage(visit: Visit, deps: WorkingDeps, pages: WorkingPages): Promise<HttpAnswer> {
  return previewed(visit, deps, pages, ({ disclosure }) => html(pages.published(disclosure(), deps.origin)));
}
