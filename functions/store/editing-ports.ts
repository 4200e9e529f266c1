import type { Typed } from '#domain/response/working/typed.ts';

/** Who last changed a place of the response, and when. */
export type Wrote = { readonly by: string; readonly at: string };

/** A response while it is written: one for a case, whoever writes in it. */
export type WorkingCopy = {
  /** One more with every save; what the next is conditional on. 0 where nothing is kept yet. */
  readonly revision: number;
  /** The version of the response that it was begun from, or last saved as. */
  readonly from: number;
  readonly typed: Typed;
  /** By the place in the response (`parts.p1`). */
  readonly wrote: Readonly<Record<string, Wrote>>;
};

/** Working copies by case. Words of people are in them: they go when those of the case do. */
export type Editing = {
  readonly load: (reference: string) => Promise<WorkingCopy | null>;
  /**
   * Keeps a copy in the place of the one with the revision before. `changed-meanwhile`, and nothing is written, where
   * somebody else was first; `too-large` above what one item of the database holds.
   */
  readonly save: (reference: string, copy: WorkingCopy) => Promise<'saved' | 'changed-meanwhile' | 'too-large'>;
};
