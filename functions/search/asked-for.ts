import { tidy, withoutControls } from '#domain/text.ts';
import { MAX_QUERY } from './query.ts';

/** More pages than any scheme has: each that there is a link to can be opened. */
const MAX_PAGE = 100_000;

/**
 * What a search asks, of `q` and `page` as the address carries them: the query tidied, whole; and what every answer says of
 * it, with the query as long as is searched for. Pages count from 1; what is no page is the first.
 */
export function askedFor(q: string, page: string | undefined, pageSize: number) {
  const query = tidy(withoutControls(q));
  const asked = Number(page ?? '1');
  const number = Number.isInteger(asked) && asked >= 1 && asked <= MAX_PAGE ? asked : 1;
  const tooLong = query.length > MAX_QUERY;
  return { query, empty: { query: query.slice(0, MAX_QUERY), page: number, pageSize, tooLong } };
}
