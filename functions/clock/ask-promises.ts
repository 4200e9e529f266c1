import { londonDate } from '#domain/dates.ts';
import type { Outbox } from '#store/ports.ts';

/**
 * Asks for the register of promises to be made again, once a day: what was not overdue yesterday may be today. Answers whether
 * it was asked for.
 */
export async function askPromises(deps: {
  readonly outbox: Pick<Outbox, 'put'>;
  readonly now: () => string;
}): Promise<boolean> {
  const at = deps.now();
  const day = londonDate(at);
  return deps.outbox.put({ id: `promises~${day}`, kind: 'promises', reference: day, event: 0, notBefore: at });
}
