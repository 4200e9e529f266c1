import type { Authority } from '#domain/authority.ts';
import type { Case } from '#domain/case/case.ts';
import type { CaseEvent } from '#domain/case/events.ts';
import type { OutboxItem } from '#domain/case/outbox.ts';
import { londonDate } from '#domain/dates.ts';
import {
  type ImportedDisclosure,
  type ImportedDocument,
  importedEntry,
  importedText,
  toImported,
} from '#domain/imported/imported-disclosure.ts';
import { publishedImports } from '#domain/imported/imported-files.ts';
import { oldPathOf } from '#domain/imported/old-path.ts';
import { changedAt } from '#domain/publication/changed-at.ts';
import { type Disclosure, publicationKeys } from '#domain/publication/disclosure.ts';
import type { TableFile } from '#domain/publication/take-away/tables.ts';
import { sha256 } from '#plumbing/ids.ts';
import type { ApplyDeps } from '#store/apply.ts';
import { mustReadFile } from '#store/cleared-files.ts';
import { importedFileKey, importedFileTextKey } from '#store/imported-files.ts';
import type { Moved } from '#store/moved.ts';
import type { Files } from '#store/ports.ts';
import { disclosureTextKey, mustRead } from '#store/response-files.ts';
import { mendDumpOf } from './dump.ts';
import { holds, putEach, textsAt } from './files.ts';
import { appendLine, isRebuilding } from './journal-line.ts';
import { type ListDeps, type ListPages, writeLists } from './lists.ts';
import { saidOf } from './said.ts';
import { putTables } from './tables.ts';

export type ImportedDeps = ApplyDeps &
  ListDeps & {
    readonly authority: Pick<Authority, 'name' | 'regimes'>;
    readonly records: Files;
    readonly moved: Pick<Moved, 'put'>;
    readonly render: ListPages & {
      readonly imported: (disclosure: ImportedDisclosure) => string;
      /** Its tables as CSV. */
      readonly tables: (disclosure: Disclosure | ImportedDisclosure) => readonly TableFile[];
    };
  };

/**
 * Publishes an answer of an earlier log. It was public already and no officer of this portal wrote it, so that nothing of the law
 * is checked: it is shown as what it is. Order and repetition are as for any other (publish.ts),
 * which also records it. Its old address leads here from now on. Answers the version.
 */
export async function publishImported(
  deps: ImportedDeps,
  theCase: Case,
  ledger: readonly CaseEvent[],
  item: OutboxItem,
): Promise<number> {
  const { reference, regime, sent, publishedAt, schemeClass } = theCase;
  if (!sent || !publishedAt) throw new Error('What was imported was published');
  const document = (await mustRead(deps.records, sent.document)) as ImportedDocument;
  const publishedOn = londonDate(publishedAt);
  const disclosure = toImported({ reference, regime, document, publishedOn, authority: deps.authority, schemeClass });
  const files = publishedImports(reference, document.files ?? []);
  const textKeys = files.map(({ file }) => importedFileTextKey(reference, file));
  const words = JSON.stringify(importedText(disclosure, await textsAt(deps, textKeys)));
  const text = disclosureTextKey(reference, sha256(words));
  await deps.records.put(text, words, 'application/json');
  await putEach(deps, reference, files, (file) => mustReadFile(deps.records, importedFileKey(reference, file), file));
  await putTables(deps, deps.render.tables(disclosure));
  const keys = publicationKeys(reference);
  const json = `${JSON.stringify(disclosure, null, 2)}\n`;
  const isSame = isRebuilding(item) && (await holds(deps.pages, keys.data, json));
  await deps.pages.put(keys.page, deps.render.imported(disclosure), 'text/html; charset=utf-8');
  await deps.pages.put(keys.data, json, 'application/json');
  const before = oldPathOf(document.address ?? '');
  if (before !== undefined) await deps.moved.put(sha256(before), reference);
  const said = { ...(await saidOf(deps, theCase)), changedAt: changedAt(ledger, publishedAt) };
  await appendLine(deps.journal, item, { ...importedEntry(disclosure), action: 'put', text, ...said }, isSame);
  if (isRebuilding(item)) return sent.version;
  await writeLists(deps, { day: publishedOn, reference, today: londonDate(deps.now()) });
  await mendDumpOf(deps, publishedOn.slice(0, 4), reference);
  return sent.version;
}
