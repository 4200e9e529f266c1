import type { KeptTemplate } from '#domain/response/template.ts';
import { type Templates, TOLD_REVISIONS } from './template-ports.ts';

/** Templates in memory. */
export function memoryTemplates(): Templates {
  const kept = new Map<string, KeptTemplate[]>();
  const latest = (id: string) => kept.get(id)?.[0];
  return {
    all: async () => structuredClone([...kept.keys()].sort().flatMap((id) => latest(id) ?? [])),
    find: async (id) => structuredClone(latest(id) ?? null),
    history: async (id) => structuredClone((kept.get(id) ?? []).slice(0, TOLD_REVISIONS)),
    save: async (template) => {
      if ((latest(template.id)?.revision ?? 0) !== template.revision - 1) return 'changed-meanwhile';
      kept.set(template.id, [structuredClone(template), ...(kept.get(template.id) ?? [])]);
      return 'saved';
    },
  };
}
