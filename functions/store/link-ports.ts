import type { OutboxItem } from '#domain/case/outbox.ts';
import type { Cited, LinkState, PublishedLink } from '#domain/links/link.ts';
import type { Page } from './ports.ts';

/** The links of everything that is published, each once, whoever cites it. Instants are UTC. */
export type Links = {
  /**
   * Says which addresses somebody cites from now on, in place of what they cited before. What is new is looked at next, at `at`, and told of
   * anew if it is dead; what nobody cites any more is forgotten at its next look. Writes nothing where nothing changed.
   */
  readonly cite: (owner: string, cited: readonly Cited[], at: string) => Promise<void>;
  /** What somebody cites, by address. */
  readonly citedBy: (owner: string) => Promise<readonly PublishedLink[]>;
  /** Ids of the links whose next look is due, the longest due first. */
  readonly due: (now: string, limit: number) => Promise<readonly string[]>;
  readonly load: (id: string) => Promise<PublishedLink | null>;
  /**
   * Keeps what a look found, together with the work that tells of it. `due`: when that look was due. False, and nothing is changed, where it is
   * due at another time by now: somebody else has looked, cites it, or wants it looked at again; or it is gone.
   */
  readonly record: (id: string, due: string, link: LinkState, alert?: OutboxItem) => Promise<boolean>;
  /** Has a link looked at next; nothing is changed where there is none. */
  readonly hasten: (id: string, at: string) => Promise<void>;
  /** Forgets a link that nobody cites; false where somebody does. */
  readonly forget: (id: string) => Promise<boolean>;
  /** Those that officers are shown, by state (`shownStates`), the longest so first. */
  readonly shown: (limit: number, after?: string) => Promise<Page<PublishedLink>>;
};
