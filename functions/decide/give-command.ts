import type { Authority } from '#domain/authority.ts';
import type { Case } from '#domain/case/case.ts';
import type { OfficerCommand } from '#domain/case/commands.ts';
import { decide } from '#domain/case/decide.ts';
import type { EventType } from '#domain/case/events.ts';
import { needsApprover } from '#domain/case/lifecycle.ts';
import { readReference } from '#domain/case/reference.ts';
import { type Problem, problem } from '#domain/problem.ts';
import { findExemption } from '#domain/response/grounds.ts';
import { fail, type Result } from '#domain/result.ts';
import type { Officer } from '#plumbing/who.ts';
import { type ApplyDeps, apply } from '#store/apply.ts';
import type { Colleagues } from '#store/officer-ports.ts';
import type { StoredCase } from '#store/ports.ts';
import type { ReceiveDeps } from '#store/receive.ts';
import { type ApprovableDeps, approvable } from './approvable.ts';
import { checkCommand } from './check-command.ts';
import { openLinked, type TellOpened } from './open-linked.ts';

export type CommandDeps = ApplyDeps &
  TellOpened &
  ReceiveDeps &
  ApprovableDeps & {
    readonly authority: Pick<Authority, 'units' | 'regimes'>;
    readonly colleagues: Pick<Colleagues, 'noteSub'>;
  };

/** What changes nothing that an officer who has a form open could have seen otherwise. */
const quiet: readonly EventType[] = ['IdentitySeen', 'EvidencePacked', 'FileInspected', 'FileAccepted', 'FileDropped'];

/** True where something happened since the version that an officer saw, other than that somebody looked. */
function isOutdated({ ledger }: StoredCase, seen: number | undefined): boolean {
  if (seen === undefined) return false;
  return seen > ledger.length || ledger.slice(seen).some(({ type }) => !quiet.includes(type));
}

/** Carries out an officer's command on a case, as the lifecycle allows. Some need the role of approver. */
export async function giveCommand(
  deps: CommandDeps,
  officer: Officer,
  asked: string | undefined,
  command: OfficerCommand,
): Promise<Result<Case, Problem>> {
  const reference = readReference(asked);
  if (!reference) return fail(problem('not-found'));
  const isApproval = command.command === 'approve-response' || command.command === 'correct-response';
  if (needsApprover(command.command) && !officer.groups.includes('approver')) {
    return fail(problem('not-permitted', { detail: 'This needs the role of approver.' }));
  }
  return apply(deps, reference, { kind: 'officer', sub: officer.sub }, async (theCase, context, stored) => {
    if (isOutdated(stored, command.expectedVersion)) return fail(problem('changed-meanwhile'));
    if (command.command === 'open-linked-request') return openLinked(deps, theCase, command, context, stored, officer);
    // Before it is written: the caseload asks for the cases of everybody who is known, and of nobody else.
    if (command.command === 'assign' && command.to !== null) await deps.colleagues.noteSub(command.to);
    const refused = await checkCommand(deps, stored, command);
    if (refused) return fail(refused);
    if (!isApproval && !(command.command === 'answer-review' && command.version !== undefined)) {
      return decide(theCase, command, { ...context, findExemption });
    }
    const approved = await approvable(deps, theCase, command, stored, context, officer.groups);
    if (approved && !approved.ok) return approved;
    return decide(theCase, command, { ...context, ...approved?.value });
  });
}
