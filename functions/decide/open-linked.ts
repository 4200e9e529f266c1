import type { Case } from '#domain/case/case.ts';
import type { DecideContext, OfficerCommand } from '#domain/case/commands.ts';
import { decide } from '#domain/case/decide.ts';
import type { EventBody } from '#domain/case/events.ts';
import { type Problem, problem } from '#domain/problem.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import type { Officer } from '#plumbing/who.ts';
import type { StoredCase } from '#store/ports.ts';
import type { ReceiveDeps } from '#store/receive.ts';
import { openOnce } from './open-once.ts';

/** Told the reference of a request that was opened. */
export type TellOpened = { readonly opened?: (reference: string) => void };
type Linked = Extract<OfficerCommand, { command: 'open-linked-request' }>;

/**
 * Opens a new request from an old one: refined after a refusal on cost (a new request, ICO LTT137), or answered after it
 * was closed for want of clarification. It has its own reference and clock; the old one keeps its history as it is. The
 * same words opened twice make one request.
 */
export async function openLinked(
  deps: ReceiveDeps & TellOpened,
  theCase: Case,
  command: Linked,
  context: DecideContext,
  stored: StoredCase,
  officer: Officer,
): Promise<Result<readonly EventBody[], Problem>> {
  const allowed = decide(theCase, command, context);
  if (!allowed.ok) return allowed;
  if ((command.reason === 'clarified-after-closing') !== (theCase.state === 'closed')) {
    return fail(
      problem('not-allowed-now', { detail: `A case that is ${theCase.state} is not followed for this reason.` }),
    );
  }
  if (!stored.applicant) return fail(problem('gone', { detail: 'Who asked has been erased.' }));
  if (Date.parse(command.receivedAt) > Date.parse(context.now)) {
    return fail(
      problem('not-valid', {
        fields: [{ field: 'receivedAt', code: 'not-valid', detail: 'This lies in the future.' }],
      }),
    );
  }
  const { name, contact, sameAs } = stored.applicant;
  const { regime, language, preferredForm } = theCase;
  const adjustments = stored.words.find(({ id }) => id === theCase.adjustments?.textId)?.text ?? '';
  const intake = { information: command.information, name, contact, regime, language, preferredForm, adjustments };
  const fingerprint = deps.digest(`${theCase.reference}\n${command.reason}\n${command.information}`);
  const arrival = {
    channel: 'other',
    actor: { kind: 'officer', sub: officer.sub },
    receivedAt: command.receivedAt,
    now: context.now,
    linkedTo: { reference: theCase.reference, reason: command.reason },
  } as const;
  const opened = await openOnce(deps, context.rules, { intake, sameAs, arrival }, `linked-${fingerprint}`);
  if (!opened.ok) return opened;
  deps.opened?.(opened.value.reference);
  return ok([]);
}
