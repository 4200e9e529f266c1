import type { Authority } from '#domain/authority.ts';
import type { Case } from '#domain/case/case.ts';
import { londonDate } from '#domain/dates.ts';
import {
  type ImportedDisclosure,
  type ImportedDocument,
  importedEntry,
  importedText,
  toImported,
} from '#domain/imported/imported-disclosure.ts';
import type { Files } from '#store/ports.ts';
import { mustRead } from '#store/response-files.ts';
import type { Published } from './published.ts';

export type ImportedDeps = {
  readonly authority: Pick<Authority, 'name'>;
  readonly records: Pick<Files, 'get'>;
  readonly render: { readonly imported: (disclosure: ImportedDisclosure) => string };
};

/**
 * What an answer of before is published as. It was public already and no officer of this portal wrote it, so that nothing of
 * the law is checked: it is shown as what it is.
 */
export async function importedPublication(deps: ImportedDeps, theCase: Case): Promise<Published> {
  const { reference, regime, sent, publishedAt } = theCase;
  if (!sent || !publishedAt) throw new Error('What was imported was published');
  const document = (await mustRead(deps.records, sent.document)) as ImportedDocument;
  const publishedOn = londonDate(publishedAt);
  const disclosure = toImported({ reference, regime, document, publishedOn, authority: deps.authority });
  return {
    page: deps.render.imported(disclosure),
    json: `${JSON.stringify(disclosure, null, 2)}\n`,
    text: importedText(disclosure),
    entry: importedEntry(disclosure),
    version: sent.version,
  };
}
