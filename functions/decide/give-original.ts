import { replay } from '#domain/case/case.ts';
import type { CaseEvent } from '#domain/case/events.ts';
import { readReference } from '#domain/case/reference.ts';
import { londonDate } from '#domain/dates.ts';
import { type Problem, problem } from '#domain/problem.ts';
import { extensionOf, originalTypes } from '#domain/request/originals.ts';
import type { HttpAnswer } from '#plumbing/http.ts';
import { pageAnswer } from '#plumbing/problem-answer.ts';
import { originalsFolder } from '#store/originals.ts';
import type { Visit } from './desk-visit.ts';
import { giveCommand } from './give-command.ts';
import type { KeepDeps } from './keep-original.ts';

export type OriginalDeps = KeepDeps & { readonly now: () => string };
export type OriginalPages = {
  readonly problem: (problem: Problem) => string;
  /** What the record says of a look at an original. */
  readonly lookedAtOriginal: () => string;
};

/** True where the officer is on the record today as having looked at who asked: once a day is enough. */
function hasLooked(ledger: readonly CaseEvent[], sub: string, now: string): boolean {
  return ledger.some(
    (one) =>
      one.type === 'IdentitySeen' &&
      one.actor.kind === 'officer' &&
      one.actor.sub === sub &&
      londonDate(one.recordedAt) === londonDate(now),
  );
}

/**
 * `GET /officer/cases/{reference}/originals/{name}`: a letter as it came, to be saved and never shown in the page. It tells who
 * asked, so that the look is on the record before it is handed over.
 */
export async function giveOriginal(
  { params, officer }: Visit,
  deps: OriginalDeps,
  pages: OriginalPages,
): Promise<HttpAnswer> {
  const { name = '' } = params;
  const reference = readReference(params['reference']);
  const extension = /^[a-f\d]{64}\.[a-z]{1,5}$/.test(name) ? extensionOf(name) : undefined;
  const stored = reference && extension ? await deps.cases.load(reference) : null;
  const document = stored && `${originalsFolder(stored.reference)}${name}`;
  const isNamed = stored?.ledger.some((one) => one.type === 'LetterRecorded' && one.document === document) ?? false;
  if (!stored || !extension || !document || !isNamed || replay(stored.reference, stored.ledger)?.erasedAt) {
    return pageAnswer(problem('not-found'), pages.problem);
  }
  if (!hasLooked(stored.ledger, officer.sub, deps.now())) {
    const look = { command: 'see-identity', reason: 'other', note: pages.lookedAtOriginal() } as const;
    const seen = await giveCommand(deps, officer, stored.reference, look);
    if (!seen.ok) return pageAnswer(seen.error, pages.problem);
  }
  const bytes = await deps.records.get(document);
  if (!bytes) return pageAnswer(problem('not-found'), pages.problem);
  return {
    statusCode: 200,
    headers: {
      'content-type': originalTypes[extension],
      'content-disposition': `attachment; filename="${stored.reference}-${name.slice(0, 8)}.${extension}"`,
      'x-content-type-options': 'nosniff',
    },
    body: Buffer.from(bytes).toString('base64'),
    isBase64Encoded: true,
  };
}
