import type { Case, ResponseVersion } from '#domain/case/case.ts';
import { type CheckedBy, checkFactsOf } from '#domain/case/check-facts.ts';
import type { DecideContext, OfficerCommand } from '#domain/case/commands.ts';
import { type Problem, problem } from '#domain/problem.ts';
import { identityInFiles } from '#domain/publication/file-leaks.ts';
import { findIdentity, identityFaults, identityInResponse } from '#domain/publication/leaks.ts';
import { type Answer, openFindings, type Standing } from '#domain/response/check/answers.ts';
import { promisesIn } from '#domain/response/promise.ts';
import { type Raised, raisedBy, smallNumberRules } from '#domain/response/raised.ts';
import { readResponse } from '#domain/response/read-response.ts';
import type { Response } from '#domain/response/response.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import type { Applicant, StoredCase } from '#store/ports.ts';
import type { FileReader } from '#store/read-files.ts';
import { mustRead } from '#store/response-files.ts';

export type ApprovableDeps = {
  readonly records: FileReader;
  readonly authority: CheckedBy;
};
type Approving = Extract<OfficerCommand, { command: 'approve-response' | 'correct-response' | 'answer-review' }>;

/** A version as it was saved, and where the findings on it stand. */
export type Looked = {
  readonly version: ResponseVersion;
  readonly response: Response;
  readonly standing: Standing<Raised>;
};

/** Reads a version and checks it, with what was said to the findings on it; null where there is no such version. */
export async function lookAt(
  deps: ApprovableDeps,
  theCase: Case,
  applicant: Applicant | null,
  asked: number | undefined,
  { rules, now }: Pick<DecideContext, 'rules' | 'now'>,
): Promise<Result<Looked, Problem> | null> {
  const version = theCase.responses.find((one) => one.version === asked) ?? theCase.responses.at(-1);
  if (!version) return null;
  const read = readResponse(await mustRead(deps.records, version.document), theCase.regime);
  if (!read.ok) return read;
  const said = version.answers === undefined ? [] : ((await mustRead(deps.records, version.answers)) as Answer[]);
  const by = checkFactsOf(theCase, applicant, deps.authority, rules, now);
  const findings = raisedBy(read.value, by, smallNumberRules(deps.authority));
  // Beside a version anybody writes reasons: that something stands which must be mended is said with an approval alone.
  const reasons = said.filter(({ kind }) => kind === 'reason');
  return ok({ version, response: read.value, standing: openFindings(findings, reasons) });
}

/** `correction`: what is said of a correction, which stands on the published page as well. */
function refusedIdentity(
  response: Response,
  applicant: Applicant | null,
  { files }: Case,
  correction: string,
): Problem | null {
  if (response.publication.kind === 'do-not-publish') return null;
  const asked = applicant && { name: applicant.name, ...applicant.contact };
  const said = asked ? findIdentity(correction, asked) : undefined;
  const written = asked ? identityInResponse(response, asked) : [];
  const inFiles = identityInFiles(response, files).map(
    ({ i }) => ({ field: `attachments.${i}`, kind: 'file' }) as const,
  );
  const found = [...(said ? [{ field: 'correction', kind: said }] : []), ...written, ...inFiles];
  if (found.length === 0) return null;
  const detail =
    'The response names the applicant or gives their contact details; it would be published with it. ' +
    'Where it means somebody or something else, an approver may accept it with a reason.';
  return problem('not-valid', { fields: identityFaults(found), detail });
}

function refusedFindings(open: readonly Raised[]): Problem {
  const fields = open.map(({ place, field, rule, section }) => ({
    field: [place, field].filter(Boolean).join('.') || 'response',
    code: 'not-valid' as const,
    detail: `${rule} (${section})`,
  }));
  const detail =
    `${open.length === 1 ? 'A finding is' : `${open.length} findings are`} open: mend the response, or answer what was found. ` +
    'An approver may let them stand by giving a reason.';
  return problem('not-valid', { fields, detail });
}

/**
 * Whether a version may be approved, by the document as it is kept: nobody is told who asked, and every finding is mended,
 * answered, or let stand by an approver with a reason. Answers what the decision needs; null where there is no version.
 */
export async function approvable(
  deps: ApprovableDeps,
  theCase: Case,
  command: Approving,
  { applicant }: StoredCase,
  context: DecideContext,
  groups: readonly string[],
): Promise<Result<Pick<DecideContext, 'publication' | 'promises' | 'overridden'>, Problem> | null> {
  const looked = await lookAt(deps, theCase, applicant, command.version, context);
  if (!looked?.ok) return looked;
  const { response, standing } = looked.value;
  const isIdentityAccepted = command.command !== 'answer-review' && command.acceptIdentity !== undefined;
  const correction = command.command === 'correct-response' ? command.correction : '';
  const identity = isIdentityAccepted ? null : refusedIdentity(response, applicant, theCase, correction);
  if (identity) return fail(identity);
  // Who asked is accepted by a reason of its own.
  const open = standing.open.filter(({ approverOnly }) => !(approverOnly && isIdentityAccepted));
  const mayStand = command.acceptFindings !== undefined && groups.includes('approver');
  const stays = open.filter(({ approverOnly }) => approverOnly || !mayStand);
  if (stays.length > 0) return fail(refusedFindings(stays));
  const overridden = open.map(({ id }) => id);
  return ok({ publication: response.publication.kind, promises: promisesIn(response), overridden });
}
