import type { Problem } from '../problem.ts';
import { ok, type Result } from '../result.ts';
import type { Case } from './case.ts';
import type { EventBody } from './events.ts';
import { openCommissions } from './work.ts';

/** What ends the work on a request: nobody needs to answer what was asked for it. */
const ends: readonly EventBody['type'][] = [
  'ResponseSent',
  'RequestWithdrawn',
  'RequestRejected',
  'RequestLapsed',
  'ClosedUnclarified',
  'ClosedWithoutNotice',
];

/** What was decided; where it ends the work, the questions to units and others that are open are let go with it. */
export function cancelMoot(
  theCase: Case,
  decided: Result<readonly EventBody[], Problem>,
): Result<readonly EventBody[], Problem> {
  if (!decided.ok) return decided;
  const isOver = decided.value.some(
    (event) => ends.includes(event.type) || (event.type === 'RequestHandedOver' && event.closes),
  );
  const moot = isOver ? openCommissions(theCase) : [];
  return ok([...decided.value, ...moot.map(({ n }) => ({ type: 'CommissionCancelled', commission: n }) as const)]);
}
