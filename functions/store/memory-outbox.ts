import { consumerOf, type OutboxItem } from '#domain/case/outbox.ts';
import { page } from './memory-page.ts';
import type { Outbox } from './ports.ts';

type Pending = OutboxItem & { leasedUntil: string | null; outcome: string | null; toPostSince?: string | null };

const copy = <T>(value: T): T => structuredClone(value);

/** The outbox in memory; what else is written with a piece of work asks for it here. */
export function memoryOutbox(): {
  readonly outbox: Outbox;
  readonly pending: ReadonlyMap<string, OutboxItem>;
  /** True where it was not asked for before. */
  readonly ask: (item: OutboxItem, outcome?: string | null) => boolean;
} {
  const pending = new Map<string, Pending>();
  const ask = (item: OutboxItem, outcome: string | null = null): boolean =>
    !pending.has(item.id) && !!pending.set(item.id, { ...copy(item), leasedUntil: null, outcome });
  const outbox: Outbox = {
    put: async (item, outcome) => ask(item, outcome),
    claim: async (id, now, leaseSeconds) => {
      const item = pending.get(id);
      if (!item || item.outcome !== null || item.notBefore > now) return null;
      if (item.leasedUntil !== null && item.leasedUntil >= now) return null;
      item.leasedUntil = new Date(Date.parse(now) + leaseSeconds * 1000).toISOString();
      const { leasedUntil: _l, outcome: _o, toPostSince: _p, ...rest } = item;
      return copy(rest);
    },
    done: async (id, now, outcome) => {
      const item = pending.get(id);
      if (item) Object.assign(item, { outcome, toPostSince: outcome === 'to-post' ? now : null });
    },
    toPost: async (limit, after) =>
      page(
        [...pending.values()].flatMap(({ id, toPostSince: since }) => (since ? [{ id, since }] : [])),
        ({ id, since }) => `${since}#${id}`,
        limit,
        after,
      ),
    posted: async (id, _now, outcome) => {
      const item = pending.get(id);
      if (item?.toPostSince) Object.assign(item, { outcome, toPostSince: null });
    },
    release: async (id) => {
      const item = pending.get(id);
      if (item) item.leasedUntil = null;
    },
    due: async (consumer, now, limit) =>
      [...pending.values()]
        .filter((p) => p.outcome === null && consumerOf(p.kind) === consumer && p.notBefore <= now)
        .sort((a, b) => (a.notBefore < b.notBefore ? -1 : 1))
        .slice(0, limit)
        .map((p) => p.id),
    outcome: async (id) => {
      const item = pending.get(id);
      return item ? (item.outcome ?? 'pending') : null;
    },
  };
  return { outbox, pending, ask };
}
