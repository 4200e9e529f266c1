import type { HoldReason } from '#domain/case/events.ts';
import { type Problem, problem } from '#domain/problem.ts';
import type { Contact } from '#domain/request/intake.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import { countedContact, countSealed, type DailyDeps } from '#store/daily-limits.ts';

/**
 * Requests from one network address in a London day that pass without a look. A library, a school or a mobile operator
 * stands behind one address, and held is harmless: the clock runs, and somebody looks. Twenty people there who ask one
 * authority on one day are rare; beyond that, it is mostly one of them with a program.
 */
export const PASS_FROM_ADDRESS = 20;
/**
 * Beyond this, what comes from the address is refused, and email and post are shown instead. Refused is not harmless: so
 * many that no room full of people sends them, and so few that officers can still look at each one that was held.
 */
export const TAKE_FROM_ADDRESS = 200;
/**
 * Requests with one contact in a London day that are acknowledged at once. Each acknowledgement is a letter to an address
 * that anybody can type; who really asks more often in a day waits for a look.
 */
export const PASS_FOR_CONTACT = 3;

/** What the form itself notices. */
export type Suspicion = Extract<HoldReason, 'trap' | 'too-fast'>;
/** Who sent a request, as far as the portal knows. */
export type Sender = {
  /** The network that it came from (plumbing/viewer.ts); null where the front did not say. */
  readonly network: string | null;
  readonly suspicions: readonly Suspicion[];
};

/** All who come without an address share one counter. */
const NOBODY_KNOWS = 'unknown';

/**
 * Counts a request against its network and its contact. Answers what it is to be held for, if anything; `too-many` where
 * it is not taken at all, and then its contact is not counted.
 */
export async function holdFor(
  deps: DailyDeps,
  { network, suspicions }: Sender,
  contact: Contact,
): Promise<Result<readonly HoldReason[], Problem>> {
  // Without an address nobody is refused for what others did: the fault is ours. They are held all the sooner.
  const most = network === null ? Number.MAX_SAFE_INTEGER : TAKE_FROM_ADDRESS;
  const fromAddress = await countSealed(deps, 'FROM', network ?? NOBODY_KNOWS, most);
  if (fromAddress === null) return fail(problem('too-many'));
  const forContact = await countSealed(deps, 'ASKED-BY', countedContact(contact), Number.MAX_SAFE_INTEGER);
  return ok([
    ...new Set<HoldReason>([
      ...suspicions,
      ...(fromAddress > PASS_FROM_ADDRESS ? (['many-from-address'] as const) : []),
      ...((forContact ?? 0) > PASS_FOR_CONTACT ? (['many-for-contact'] as const) : []),
    ]),
  ]);
}
