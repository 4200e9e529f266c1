import { isLocalDate } from '#domain/dates.ts';
import { asAsked, citedAddresses } from '#domain/links/cited.ts';
import { entryOwner } from '#domain/links/owner.ts';
import type { Disclosure } from '#domain/publication/disclosure.ts';
import { disclosurePath } from '#domain/publication/disclosure.ts';
import { linkId } from '#store/link-item.ts';
import type { Links } from '#store/link-ports.ts';
import type { SchemeEntries } from '#store/scheme-ports.ts';

export type CiteDeps = {
  readonly links: Pick<Links, 'cite' | 'hasten'>;
  readonly origin: string;
  readonly now: () => string;
};

/** Has the links of a published answer looked at, within minutes and from then on; those of the version that it replaced are let go. */
export async function citeLinks({ links, origin, now }: CiteDeps, disclosure: Disclosure): Promise<void> {
  await links.cite(disclosure.reference, citedAddresses(disclosure, origin), now());
}

/** For longer than the front keeps a page (s-maxage): asked before, it would say that what was just taken down is well, for a week. */
const FRONT_FORGETS_MS = 2 * 60_000;

/** Lets the links of an answer go that is not published any more, and has whoever leads to it looked at once no front has it. */
export async function uncite({ links, now }: CiteDeps, reference: string): Promise<void> {
  const at = now();
  await links.cite(reference, [], at);
  const forgotten = new Date(Date.parse(at) + FRONT_FORGETS_MS).toISOString();
  await links.hasten(linkId(disclosurePath(reference)), forgotten);
}

/**
 * The same for what is published without being asked: of the entry that was changed, or of every entry where `changed` is a day, as once a
 * day. What was removed lets its link go.
 */
export async function citeEntries(
  { links, scheme, origin, now }: CiteDeps & { readonly scheme: Pick<SchemeEntries, 'all'> },
  changed: string,
): Promise<void> {
  const entries = await scheme.all();
  for (const { id, link, isRemoved } of entries.filter((entry) => isLocalDate(changed) || entry.id === changed)) {
    const address = isRemoved ? null : asAsked(link, origin);
    await links.cite(entryOwner(id), address === null ? [] : [{ address }], now());
  }
}
