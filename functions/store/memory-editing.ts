import type { Editing, WorkingCopy } from './editing-ports.ts';
import { MAX_COPY_BYTES, packCopy } from './working-copy-item.ts';

/** Working copies in memory; `forget` is what erasing a case does. */
export function memoryEditing(): { readonly editing: Editing; readonly forget: (reference: string) => void } {
  const kept = new Map<string, WorkingCopy>();
  return {
    editing: {
      load: async (reference) => structuredClone(kept.get(reference) ?? null),
      save: async (reference, copy) => {
        if (packCopy(copy).length > MAX_COPY_BYTES) return 'too-large';
        if ((kept.get(reference)?.revision ?? 0) !== copy.revision - 1) return 'changed-meanwhile';
        kept.set(reference, structuredClone(copy));
        return 'saved';
      },
    },
    forget: (reference) => {
      kept.delete(reference);
    },
  };
}
