import type { Case } from '#domain/case/case.ts';
import { canonical } from '#domain/case/chain.ts';
import { decide } from '#domain/case/decide.ts';
import { readReference } from '#domain/case/reference.ts';
import { type Problem, problem } from '#domain/problem.ts';
import { filesOf } from '#domain/response/attachment.ts';
import type { Answer } from '#domain/response/check/answers.ts';
import { readResponse } from '#domain/response/read-response.ts';
import type { Response } from '#domain/response/response.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import { sha256 } from '#plumbing/ids.ts';
import type { Officer } from '#plumbing/who.ts';
import { type ApplyDeps, apply } from './apply.ts';
import type { FileKeeper } from './read-files.ts';
import { answersKey, responseKey } from './response-files.ts';

export type SaveDeps = ApplyDeps & { readonly records: FileKeeper };

/**
 * Saves a version of the response. The document goes into the records bucket, named by its content, before the
 * transaction that names it: a crash in between leaves an orphan, never a version without its words.
 * `answers`: what was said to the findings on it, kept beside it and never changed.
 * `expectedVersion` (of the case) is `changed-meanwhile` where somebody wrote since.
 */
export async function saveResponse(
  deps: SaveDeps,
  officer: Officer,
  asked: string | undefined,
  body: unknown,
  expectedVersion: number | undefined,
  answers: readonly Answer[] = [],
): Promise<Result<{ readonly theCase: Case; readonly response: Response }, Problem>> {
  const reference = readReference(asked);
  if (!reference) return fail(problem('not-found'));
  let saved: Response | undefined;
  const applied = await apply(deps, reference, { kind: 'officer', sub: officer.sub }, async (theCase, context) => {
    if (expectedVersion !== undefined && expectedVersion !== theCase.version) return fail(problem('changed-meanwhile'));
    const response = readResponse(body, theCase.regime);
    if (!response.ok) return response;
    saved = response.value;
    const text = canonical(response.value);
    const document = responseKey(reference, sha256(text));
    const said = answers.length === 0 ? undefined : canonical(answers);
    const beside = said === undefined ? undefined : answersKey(reference, sha256(said));
    const command = {
      command: 'save-response',
      document,
      ...(beside === undefined ? {} : { answers: beside }),
      files: filesOf(response.value.attachments),
    } as const;
    const decided = decide(theCase, command, context);
    if (decided.ok && decided.value.length > 0) {
      await deps.records.put(document, text, 'application/json');
      if (beside !== undefined && said !== undefined) await deps.records.put(beside, said, 'application/json');
    }
    return decided;
  });
  if (!applied.ok) return applied;
  if (!saved) throw new Error('A saved response was read first');
  return ok({ theCase: applied.value, response: saved });
}
