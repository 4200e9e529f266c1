import type { Colleague } from '#store/officer-ports.ts';

/** Names by subject, of those who have one. */
export function namesOf(colleagues: readonly Colleague[]): Readonly<Record<string, string>> {
  return Object.fromEntries(colleagues.flatMap(({ sub, name }) => (name === null ? [] : [[sub, name]])));
}
