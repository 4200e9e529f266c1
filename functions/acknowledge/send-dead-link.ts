import type { OutboxItem } from '#domain/case/outbox.ts';
import { type LocalDate, londonDate } from '#domain/dates.ts';
import type { Because } from '#domain/links/link.ts';
import { consolePathOf } from '#domain/links/owner.ts';
import type { Links } from '#store/link-ports.ts';
import type { Message } from './compose-facts.ts';
import { type InsideDeps, sendInside } from './send-inside.ts';

export type DeadLinkDeps = InsideDeps & {
  readonly links: Pick<Links, 'load'>;
  readonly origin: string;
  /** How its words are made; the door brings them from `web`. */
  readonly deadLink: (facts: {
    address: string;
    because: Because | null;
    since: LocalDate;
    owners: readonly string[];
    refusals: readonly string[];
    linksUrl: string;
    /** The page of the console of one of them; null where there is none. */
    pageOf: (owner: string) => string | null;
  }) => Message;
};

/**
 * Tells the team's mailbox that a link in published answers is dead, and which answers. Answers what became of it: the mail's id, or
 * `no-longer-due` where it works again or nobody leads to it any more. Nothing of who asked is in it.
 */
export async function sendDeadLink(deps: DeadLinkDeps, item: OutboxItem): Promise<string> {
  const { origin } = deps;
  const link = await deps.links.load(item.reference);
  if (link?.state !== 'dead' || link.owners.length === 0) return 'no-longer-due';
  const message = deps.deadLink({
    address: new URL(link.address, origin).href,
    because: link.because,
    since: londonDate(link.since),
    owners: link.owners,
    refusals: link.refusals,
    linksUrl: `${origin}/officer/links`,
    pageOf: (owner) => {
      const path = consolePathOf(owner);
      return path === null ? null : origin + path;
    },
  });
  return sendInside(deps, item, message);
}
