import type { KeptTemplate } from '#domain/response/template.ts';

/** The authority's own words for responses. */
export type Templates = {
  /** All of them as they are now, in the order of their ids, those that were taken out too. */
  readonly all: () => Promise<readonly KeptTemplate[]>;
  readonly find: (id: string) => Promise<KeptTemplate | null>;
  /** How it stood at each revision, newest first: the last eleven, which is now and the ten before. */
  readonly history: (id: string) => Promise<readonly KeptTemplate[]>;
  /**
   * Keeps a template in the place of the revision before. `changed-meanwhile`, and nothing is written, where somebody else was
   * first, or there is one of this id already.
   */
  readonly save: (template: KeptTemplate) => Promise<'saved' | 'changed-meanwhile'>;
};

/** How many revisions are told: the present one, and ten before it. */
export const TOLD_REVISIONS = 11;
