import type { OfficerCommand } from '#domain/case/commands.ts';
import type { ResponseInput } from '#domain/response/response.ts';
import { giveCommand } from '#functions/decide/give-command.ts';
import { saveResponse } from '#store/save-response.ts';
import { officer, reviewer } from './cases.ts';
import { aResponse, type World } from './rooms.ts';

type Correcting = Extract<OfficerCommand, { command: 'correct-response' }>;

/** Saves a version of an answer that was sent, by one officer, and has another give it. Answers what became of it. */
export async function correctWith(
  world: World,
  reference: string,
  response: Partial<ResponseInput>,
  more: Partial<Correcting> = {},
) {
  const saved = await saveResponse(world, officer, reference, aResponse(response), undefined);
  if (!saved.ok) throw new Error(JSON.stringify(saved.error));
  const command = {
    command: 'correct-response',
    version: saved.value.theCase.responses.at(-1)?.version ?? 0,
    correction: 'We had left out the ramps.',
    earlier: 'shown',
    tell: true,
    acceptFindings: 'Looked at for this test.',
    ...more,
  } as const satisfies Correcting;
  return giveCommand(world, reviewer, reference, command);
}

/** The same, where it must succeed: the number of its event. */
export async function corrected(...args: Parameters<typeof correctWith>): Promise<number> {
  const done = await correctWith(...args);
  if (!done.ok) throw new Error(JSON.stringify(done.error));
  const { ledger } = (await args[0].cases.load(args[1]))!;
  return ledger.findLast(({ type }) => type === 'ResponseCorrected')!.n;
}

/** An answer with one part, which says so many miles. */
export function miles(answer: string, more: Partial<ResponseInput> = {}): Partial<ResponseInput> {
  const [part] = aResponse().parts;
  return { parts: [{ ...part!, answer }], ...more };
}
