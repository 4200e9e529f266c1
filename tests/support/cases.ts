import type { OutboxKind } from '#domain/case/outbox.ts';
import type { Intake } from '#domain/request/intake.ts';
import type { ResponseInput } from '#domain/response/response.ts';
import { giveCommand } from '#functions/decide/give-command.ts';
import { type Receipt, type SubmitDeps, submit } from '#functions/submit/submit.ts';
import { saveResponse } from '#store/save-response.ts';
import { anIntake, aResponse, type World } from './rooms.ts';

export const officer = { sub: 'officer-1', groups: ['officer', 'approver'] };

/** One who had nothing to do with an answer of hers. */
export const reviewer = { sub: 'officer-2', groups: ['officer', 'approver'] };

/** Somebody about whom nothing is odd. */
export const aSender = { network: '198.51.100.7', suspicions: [] } as const;

/** A request that has just come in: its receipt. */
export async function received(world: SubmitDeps, intake: Intake = anIntake): Promise<Receipt> {
  const receipt = await submit(world, intake, 'form', null, aSender);
  if (!receipt.ok) throw new Error(JSON.stringify(receipt.error));
  return receipt.value;
}

/** A case taken as far as it is sent. */
export async function answered(
  world: World,
  response: ResponseInput = aResponse(),
  contact: { email: string } | { post: string } = { email: 'ada@example.org' },
  acceptIdentity?: string,
  information = 'How many?',
) {
  const { reference } = await received(world, { ...anIntake, information, contact });
  await answer(world, reference, response, acceptIdentity);
  return reference;
}

/** A response to a request that has come in, saved, approved and sent. */
export async function answer(
  world: World,
  reference: string,
  response: ResponseInput,
  acceptIdentity?: string,
): Promise<void> {
  const saved = await saveResponse(world, officer, reference, response, undefined);
  if (!saved.ok) throw new Error(JSON.stringify(saved.error));
  const looked = { acceptFindings: 'Looked at for this test.' };
  const approve = {
    command: 'approve-response',
    ...looked,
    ...(acceptIdentity === undefined ? {} : { acceptIdentity }),
  } as const;
  for (const command of [approve, { command: 'send-response' } as const]) {
    const done = await giveCommand(world, officer, reference, command);
    if (!done.ok) throw new Error(JSON.stringify(done.error));
  }
}

/** A piece of work as the outbox hands it over. */
export function workOf(reference: string, event: number, kind: OutboxKind, notBefore = '2026-11-23T09:30:00.000Z') {
  return { id: `${reference}~${event}~${kind}`, kind, reference, event, notBefore } as const;
}
