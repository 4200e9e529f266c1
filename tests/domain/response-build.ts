import type { Attachment } from '#domain/response/attachment.ts';
import type { ResponseInput } from '#domain/response/response.ts';

type PartInput = ResponseInput['parts'][number];

/** A part that was answered, in short: label, held, outcome, and an answer where one is given. */
export function part(label: string, more: Partial<PartInput> = {}): PartInput {
  const question = `What is asked in ${label || 'the request'}?`;
  const { outcome = 'disclosed' } = more;
  const answer = outcome === 'disclosed' || outcome === 'partly-disclosed' ? { answer: 'An answer.' } : {};
  return { label, question, held: 'yes', outcome, ...answer, ...more };
}

/** Parts with one outcome, for each label. */
export function parts(labels: readonly (string | number)[], more: Partial<PartInput> = {}): PartInput[] {
  return labels.map((label) => part(String(label), more));
}

export const withheld = { outcome: 'withheld' } as const;
export const partly = { outcome: 'partly-disclosed' } as const;
export const notHeld = { held: 'no', outcome: 'not-held' } as const;
export const neither = { held: 'neither-confirmed-nor-denied', outcome: 'neither-confirmed-nor-denied' } as const;

/** A ground, in short. */
export function ground(
  exemption: string,
  limbs: readonly string[],
  concerns: readonly (string | number)[] = [],
): NonNullable<ResponseInput['grounds']>[number] {
  const id = exemption
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/-$/, '');
  return { id, exemption, limbs: [...limbs], parts: concerns.map(String) };
}

/** A response with what matters to a test; valid as it stands where its parts are. Its one part has all the tables. */
export function respondWith(more: Partial<ResponseInput>): ResponseInput {
  const parts = [part('', { tables: [...new Set(more.tables?.map((table) => table.id))] })];
  return { title: 'A title', request: 'What was asked', parts, publication: { kind: 'publish' }, ...more };
}

/** A workbook that goes with a response. */
export function aFile(more: Partial<Attachment> = {}): Attachment {
  return {
    id: 'a1',
    file: 'a'.repeat(64),
    kind: 'xlsx',
    size: 1000,
    name: 'a.xlsx',
    title: 'Benches by park',
    licence: 'ogl',
    parts: [],
    sheets: [],
    ...more,
  };
}
