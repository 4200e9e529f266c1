import type { Summary } from '#domain/case/summary.ts';
import { type LocalDate, quarterOf } from '#domain/dates.ts';
import type { Cases } from '#store/ports.ts';

/** No request under these laws is older (FOIA and FOISA are in force since 1 January 2005), also not one in a log that was taken over. */
const FIRST_YEAR = 2005;
const PAGE = 100;

function quartersUntil(today: LocalDate): readonly string[] {
  const last = quarterOf(today);
  const years = Array.from({ length: Number(today.slice(0, 4)) - FIRST_YEAR + 1 }, (_, i) => FIRST_YEAR + i);
  return years.flatMap((year) => [1, 2, 3, 4].map((n) => `${year}Q${n}`)).filter((quarter) => quarter <= last);
}

/**
 * Every case in the order of receipt, as the lists have it: page by page through the quarters, never a scan. A line may
 * be a moment old, so that whoever acts on it looks at the case itself first.
 */
export async function* everyCase(cases: Pick<Cases, 'receivedIn'>, today: LocalDate): AsyncGenerator<Summary> {
  for (const quarter of quartersUntil(today)) {
    let after: string | undefined;
    do {
      const page = await cases.receivedIn(quarter, PAGE, after);
      yield* page.items;
      after = page.next ?? undefined;
    } while (after !== undefined);
  }
}
