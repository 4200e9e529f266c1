import { isShown, newLink, type PublishedLink } from '#domain/links/link.ts';
import { linkId, shownSort } from './link-item.ts';
import type { Links } from './link-ports.ts';
import { page } from './memory-page.ts';
import type { Outbox } from './ports.ts';

/** The links in memory; what tells of one goes into this outbox. */
export function memoryLinks(outbox: Pick<Outbox, 'put'>): Links {
  const links = new Map<string, PublishedLink>();
  const cited = new Map<string, ReadonlyMap<string, boolean>>();
  const change = (id: string, of: (link: PublishedLink) => Partial<PublishedLink>) => {
    const link = links.get(id);
    if (link) links.set(id, structuredClone({ ...link, ...of(link) }));
  };
  return {
    cite: async (owner, said, at) => {
      const before = cited.get(owner) ?? new Map<string, boolean>();
      const wanted = new Map(said.map(({ address, isRefusal = false }) => [address, isRefusal]));
      cited.set(owner, wanted);
      const without = (names: readonly string[]) => names.filter((one) => one !== owner);
      for (const address of [...before.keys()].filter((one) => !wanted.has(one))) {
        change(linkId(address), ({ owners, refusals }) => {
          return { owners: without(owners), refusals: without(refusals), nextCheckAt: at };
        });
      }
      for (const [address, isRefusal] of wanted) {
        if (before.get(address) === isRefusal) continue;
        const id = linkId(address);
        const link = links.get(id) ?? { id, address, owners: [], refusals: [], ...newLink(at) };
        const owners = [...without(link.owners), owner].sort();
        const refusals = [...without(link.refusals), ...(isRefusal ? [owner] : [])].sort();
        links.set(id, structuredClone({ ...link, owners, refusals, told: false, nextCheckAt: at }));
      }
    },
    citedBy: async (owner) =>
      structuredClone(
        [...(cited.get(owner)?.keys() ?? [])]
          .flatMap((address) => links.get(linkId(address)) ?? [])
          .sort((a, b) => (a.address < b.address ? -1 : 1)),
      ),
    due: async (now, limit) =>
      [...links.values()]
        .filter(({ nextCheckAt }) => nextCheckAt <= now)
        .sort((a, b) => (a.nextCheckAt < b.nextCheckAt ? -1 : 1))
        .slice(0, limit)
        .map(({ id }) => id),
    load: async (id) => structuredClone(links.get(id) ?? null),
    record: async (id, due, link, alert) => {
      if (links.get(id)?.nextCheckAt !== due) return false;
      change(id, () => link);
      if (alert) await outbox.put(alert);
      return true;
    },
    hasten: async (id, nextCheckAt) => change(id, () => ({ nextCheckAt })),
    forget: async (id) => {
      if ((links.get(id)?.owners.length ?? 0) > 0) return false;
      links.delete(id);
      return true;
    },
    shown: async (limit, after) =>
      page(
        [...links.values()].filter(({ state }) => isShown(state)),
        shownSort,
        limit,
        after,
      ),
  };
}
