import type { Template } from '#domain/response/template.ts';

/** A template as it is kept: who last changed it, and when. Each change is a revision, and none is lost. */
export type KeptTemplate = Template & {
  readonly by: string;
  readonly at: string;
  /** 1 for a new one; one more with every change. */
  readonly revision: number;
  /** True where it was taken out; it can be put back. */
  readonly isOut: boolean;
};

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
