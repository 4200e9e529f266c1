import type { Ground, Part, Response } from './response.ts';

/** Labels of the parts that a part stands under, nearest first. Ends at a part that is not there, and in a cycle. */
export function ancestors(parts: readonly Part[], label: string): readonly string[] {
  const above: string[] = [];
  let under = parts.find((p) => p.label === label)?.under;
  while (under !== undefined && under !== label && !above.includes(under)) {
    above.push(under);
    under = parts.find((p) => p.label === above.at(-1))?.under;
  }
  return above;
}

/** The parts directly under a label, or the topmost ones for `undefined`, in the order given. */
export function childrenOf(parts: readonly Part[], label: string | undefined): readonly Part[] {
  return parts.filter((part) => part.under === label);
}

/** True for a part that other parts stand under: it introduces them and need not be answered itself. */
export function introduces(parts: readonly Part[], label: string): boolean {
  return parts.some((part) => part.under === label);
}

/** True where the ground touches the part: by its label, by that of a part above it, or by naming none at all. */
export function touches(ground: Pick<Ground, 'parts'>, parts: readonly Part[], label: string): boolean {
  if (ground.parts.length === 0 || ground.parts.includes(label)) return true;
  return ancestors(parts, label).some((above) => ground.parts.includes(above));
}

/** The parts that carry an answer or an outcome of their own. */
export function answeredParts(response: Pick<Response, 'parts'>): readonly Part[] {
  return response.parts.filter((part) => part.outcome !== undefined || !introduces(response.parts, part.label));
}
