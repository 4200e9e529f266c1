import { staysOf } from '../../publication/edited.ts';
import { squeeze } from '../../publication/readings.ts';
import type { Response } from '../response.ts';
import type { Found } from './finding.ts';

/** Shorter lines stand in a request by chance. */
const LEAST = 12;
const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => squeeze(line).toLowerCase())
    .filter((line) => line.length >= LEAST);

/**
 * A question that is left out in public, and still stands in the request as it is published: the page would say that it is no part of what is
 * published, below the question itself.
 */
export function* leftOutInRequest(response: Response): Generator<Found> {
  const { request, parts, publication } = response;
  if (publication.kind !== 'publish-edited') return;
  const stays = staysOf(response);
  const asked = ` ${squeeze(request).toLowerCase()} `;
  const shown = new Set(parts.flatMap(({ label, question }) => (stays.part(label) ? linesOf(question) : [])));
  for (const { label, question } of parts) {
    if (stays.part(label)) continue;
    const isThere = linesOf(question).some((line) => !shown.has(line) && asked.includes(` ${line} `));
    if (isThere) yield { rule: 'left-out-in-request', place: 'request', facts: { part: label }, about: label };
  }
}
