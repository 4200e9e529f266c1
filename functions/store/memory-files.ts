import type { Files } from './ports.ts';

/** A bucket in memory. */
export function memoryFiles(): Files {
  const objects = new Map<string, Uint8Array>();
  return {
    put: async (key, body) => {
      objects.set(key, typeof body === 'string' ? new TextEncoder().encode(body) : body.slice());
    },
    get: async (key) => objects.get(key)?.slice() ?? null,
    size: async (key) => objects.get(key)?.length ?? null,
    list: async (prefix) => [...objects.keys()].filter((key) => key.startsWith(prefix)).sort(),
    remove: async (key) => {
      objects.delete(key);
    },
  };
}
