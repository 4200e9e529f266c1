import type { OfficerCommand } from '#domain/case/commands.ts';
import { giveCommand } from '#functions/decide/give-command.ts';
import { officer } from './cases.ts';
import { authority, aWorld } from './rooms.ts';

/** Units of the made-up authority. */
export const units = [
  { id: 'traffic', name: 'Traffic', email: 'traffic@testshire.example' },
  { id: 'people', name: 'People', email: 'people@testshire.example' },
] as const;

/** A world whose authority has units that can be asked. */
export function aWorldWithUnits(at?: string) {
  return { ...aWorld(at), authority: { ...authority, units: [...units] } };
}
export type WorldWithUnits = ReturnType<typeof aWorldWithUnits>;

type Commission = Extract<OfficerCommand, { command: 'commission' }>;

/** Has an officer ask; answers the number of the question. */
export async function commission(
  world: WorldWithUnits,
  reference: string,
  more: Partial<Commission> = {},
): Promise<number> {
  const asked = await giveCommand(world, officer, reference, {
    ...{ command: 'commission', kind: 'unit', unit: 'traffic', parts: ['1'], dueOn: '2026-12-22' },
    question: 'How many notices were sent in 2025?',
    ...more,
  });
  if (!asked.ok) throw new Error(JSON.stringify(asked.error));
  return asked.value.commissions.at(-1)?.n ?? 0;
}
