import { replay } from '#domain/case/case.ts';
import { readReference } from '#domain/case/reference.ts';
import type { Regime } from '#domain/clock/regimes.ts';
import { londonDate } from '#domain/dates.ts';
import { type Problem, problem } from '#domain/problem.ts';
import { type Change, changesInResponse } from '#domain/publication/changes.ts';
import { readResponse } from '#domain/response/read-response.ts';
import type { Response } from '#domain/response/response.ts';
import { type HttpAnswer, html } from '#plumbing/http.ts';
import { pageAnswer } from '#plumbing/problem-answer.ts';
import type { Cases } from '#store/ports.ts';
import type { FileReader } from '#store/read-files.ts';
import { mustRead } from '#store/response-files.ts';
import type { Visit } from './desk-visit.ts';

export type PreviewDeps = {
  readonly cases: Pick<Cases, 'load'>;
  readonly records: FileReader;
  readonly now: () => string;
};
export type PreviewPages = {
  readonly response: (facts: {
    readonly reference: string;
    readonly version: number;
    readonly regime: Regime;
    readonly response: Response;
    readonly receivedOn: string;
    readonly decidedOn: string;
    readonly contact: 'email' | 'post';
    /** What it says otherwise than the answer that was given, where it was written later. */
    readonly changes: readonly Change[];
  }) => string;
  readonly problem: (problem: Problem) => string;
};

/** `GET /officer/cases/{reference}/responses/{version}`: a version of the response as the applicant would read it. */
export async function showResponse({ params }: Visit, deps: PreviewDeps, pages: PreviewPages): Promise<HttpAnswer> {
  const reference = readReference(params['reference']);
  const stored = reference === undefined ? null : await deps.cases.load(reference);
  const theCase = stored && replay(stored.reference, stored.ledger);
  const version = theCase?.responses.find((one) => String(one.version) === params['version']);
  const there = version && (await deps.records.get(version.document));
  if (!theCase || !version || !there) return pageAnswer(problem('not-found'), pages.problem);
  const read = readResponse(await mustRead(deps.records, version.document), theCase.regime);
  if (!read.ok) return pageAnswer(read.error, pages.problem);
  const receivedOn = londonDate(theCase.receivedAt);
  const sentAt = theCase.sent?.version === version.version ? theCase.sent.sentAt : deps.now();
  const { sent, regime } = theCase;
  const isLater = sent !== null && version.version > sent.version;
  const given = isLater ? readResponse(await mustRead(deps.records, sent.document), regime) : null;
  const changes = given?.ok ? changesInResponse(given.value, read.value, regime) : [];
  return html(
    pages.response({
      reference: theCase.reference,
      version: version.version,
      regime: theCase.regime,
      response: read.value,
      receivedOn,
      decidedOn: londonDate(sentAt),
      contact: theCase.contact,
      changes,
    }),
  );
}
