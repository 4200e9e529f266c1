import { londonDate } from '#domain/dates.ts';
import { archivePath, keyAt } from '#domain/publication/take-away/addresses.ts';
import { type DumpDeps, makeDump } from './dump.ts';
import { type ListDeps, writeLists } from './lists.ts';

/** Writes the files of months that have none: those of which everything was published before there were such files. */
async function completeMonths(deps: ListDeps & Pick<DumpDeps, 'now'>): Promise<void> {
  const { pages, journal, now } = deps;
  for (const year of Object.keys(await journal.heads()).sort()) {
    const lines = await journal.since(year, 0);
    for (const month of [...new Set(lines.map(({ publishedOn }) => publishedOn.slice(0, 7)))].sort())
      if ((await pages.size(keyAt(archivePath(month)))) === null)
        // Of no disclosure in particular: the lists by ground are not touched.
        await writeLists(deps, { day: `${month}-01`, reference: '', today: londonDate(now()) });
  }
}

/** What the schedule asks for once a day: the dump, after what its readers are led by is whole. */
export async function daily(deps: DumpDeps & ListDeps): Promise<void> {
  await completeMonths(deps);
  await makeDump(deps);
}
