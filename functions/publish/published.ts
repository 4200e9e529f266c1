import type { ListEntry } from '#domain/publication/lists.ts';

/** Everything that one publication puts: the page and the data, the text that search reads, and its line in the lists. */
export type Published = {
  readonly page: string;
  readonly json: string;
  readonly text: { readonly title: string; readonly body: string };
  readonly entry: ListEntry;
  /** Version of the response that it was made from. */
  readonly version: number;
};
