import { isShown, type LinkState, type PublishedLink } from '#domain/links/link.ts';
import { sha256 } from '#plumbing/ids.ts';
import type { Item } from './dynamo.ts';

/** The id of an address. */
export const linkId = (address: string) => sha256(address);

/** Keys of links. Apart from the others, as most functions have no use for them. */
export const linkKeys = {
  link: (id: string) => ({ pk: `LINK#${id}`, sk: 'LINK' }),
  /** What somebody cites. */
  cited: (owner: string) => ({ pk: `CITED#${owner}`, sk: 'CITED' }),
  /** In the index `pending`: by the next look. */
  next: 'PENDING#links',
  /** In the index `open`, beside the officers' lists: no subject of an officer has such a form. */
  shown: 'OPEN#links/shown',
} as const;

/** Place of a link among those that are shown: by state, then the longest so first. */
export function shownSort({ id, state, since }: Pick<PublishedLink, 'id' | 'state' | 'since'>): string {
  return `${state}#${since}#${id}`;
}

/** What of an item follows from what a look found; `null` for what it then must not have. */
export function attributesOf(id: string, link: LinkState): Item {
  const { nextCheckAt, ...state } = link;
  const isOpen = isShown(link.state);
  return {
    ...state,
    pendingPk: linkKeys.next,
    pendingSk: nextCheckAt,
    openPk: isOpen ? linkKeys.shown : null,
    openSk: isOpen ? shownSort({ id, ...link }) : null,
  };
}

/** A link from its item. */
export function fromLinkItem(item: Item): PublishedLink {
  const { pk, address, pendingSk } = item;
  const sorted = (names: unknown) => [...((names as Iterable<string> | undefined) ?? [])].sort();
  const { state, since, because, movedTo, failures, alerts, told, checkedAt } = item as unknown as LinkState;
  return {
    id: String(pk).slice(linkKeys.link('').pk.length),
    address: String(address),
    owners: sorted(item['owners']),
    refusals: sorted(item['refusals']),
    ...{ state, since, because: because ?? null, movedTo: movedTo ?? null, failures, alerts, told },
    checkedAt: checkedAt ?? null,
    nextCheckAt: String(pendingSk),
  };
}
