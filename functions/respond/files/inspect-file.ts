import { checkApplicant } from '#domain/case/check-facts.ts';
import { type Limits, usualLimits } from '#domain/inspection/inspection.ts';
import { lookForPeople } from '#domain/inspection/people.ts';
import type { StoredCase } from '#store/ports.ts';
import { inspect } from '../inspect/inspect.ts';
import type { FilesDeps } from './deps.ts';
import type { Inspected } from './keep-file.ts';

/** How long an inspection may take: the front waits for 30 seconds, and what was found is still to be kept. */
const SECONDS = 20;

/** What an inspection that begins now may cost. */
export function limitsFrom(now: () => string): Limits {
  const end = Date.parse(now()) + SECONDS * 1000;
  return { ...usualLimits, isLate: () => Date.parse(now()) > end };
}

/** Somebody who looks for people in a file of this case, its name included. */
export function lookerFor(deps: Pick<FilesDeps, 'authority'>, stored: StoredCase, name: string) {
  const looker = lookForPeople(checkApplicant(stored.applicant), deps.authority.contact);
  looker.hear(name);
  return looker;
}

/** Inspects a file that came for the response of a case: what it hides, and who is in it. */
export async function inspectFile(
  deps: Pick<FilesDeps, 'authority' | 'now'>,
  stored: StoredCase,
  name: string,
  bytes: Uint8Array,
): Promise<Inspected> {
  const looker = lookerFor(deps, stored, name);
  const inspection = await inspect(bytes, name, limitsFrom(deps.now), looker.hear);
  for (const sheet of inspection.sheetsAsCsv ?? []) looker.hear(sheet.name);
  return { name, bytes, inspection, people: looker.found() };
}
