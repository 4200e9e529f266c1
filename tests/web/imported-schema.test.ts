import { describe, expect, it } from 'vitest';
import { linesOfHtml } from '#cdk/local/import/html-lines.ts';
import { dataAddresses } from '#domain/data-addresses.ts';
import { type ImportedDisclosure, toImported } from '#domain/imported/imported-disclosure.ts';
import type { ImportedFile } from '#domain/imported/imported-files.ts';
import { readRecord } from '#domain/imported/read-record.ts';
import { linesOfText } from '#domain/imported/source.ts';
import { faultsOf, laxAjv, objectsIn, strictAjv } from '#tests/support/json-schema.ts';
import { councilPages } from '#tests/support/old-pages/councils.ts';
import { otherPages } from '#tests/support/old-pages/others.ts';
import { policePages } from '#tests/support/old-pages/police.ts';
import { savedPages } from '#tests/support/old-pages/saved.ts';
import { authority } from '#tests/support/rooms.ts';
import { dataFiles } from '#web/data/files.ts';

type Schema = { properties: Record<string, unknown>; $defs: Record<string, unknown> };
const schema = dataFiles(authority)[dataAddresses.importedSchema] as Schema;
const validate = strictAjv().compile(schema);

const file: ImportedFile = { file: 'a'.repeat(64), name: 'a.csv', title: 'A', kind: 'csv', size: 9 };
const pages = [...policePages, ...councilPages, ...savedPages, ...otherPages].map(({ name, page }) => ({ name, page }));
function disclose(page: string, more: object = {}): ImportedDisclosure {
  const lines = page.startsWith('<') ? linesOfHtml(page).lines : linesOfText(page);
  const { left: _left, labels: _labels, doubts: _doubts, ...record } = readRecord(lines);
  const document = { record, ...more };
  return toImported({ reference: '01.FOI.19.000017', regime: 'FOIA', document, publishedOn: '2019-03-05', authority });
}
const full = disclose(pages[0]?.page ?? '', { on: '2019-03-05', address: 'https://old.example/1', files: [file] });

describe('the schema of an answer of an earlier log', () => {
  it.each(pages)('takes $name, which names it', ({ page }) => {
    const data = JSON.parse(JSON.stringify(disclose(page)));
    expect(faultsOf(validate, data)).toEqual([]);
    expect(data.$schema).toBe('/schema/imported-1.json');
  });

  it('takes one with a day, an address and a file', () => {
    expect(faultsOf(validate, JSON.parse(JSON.stringify(full)))).toEqual([]);
    expect(full.attachments).toHaveLength(1);
  });

  it('refuses a word that it does not know, wherever it stands', () => {
    const data = JSON.parse(JSON.stringify(full));
    const objects = objectsIn(data);
    expect(objects.length).toBeGreaterThan(20);
    for (const { path, object } of objects) {
      object['unheardOf'] = 1;
      expect(validate(data), path).toBe(false);
      delete object['unheardOf'];
    }
  });

  it('asks for every word that all of them have', () => {
    for (const name of Object.keys(full)) {
      const { [name as 'title']: _gone, ...poorer } = JSON.parse(JSON.stringify(full)) as ImportedDisclosure;
      expect(validate(poorer), name).toBe(false);
    }
    expect(laxAjv().compile(schema)(full)).toBe(true);
  });

  it('explains every word, and what it calls by name', () => {
    const bare = objectsIn(schema).flatMap(({ path, object }) =>
      object['type'] === 'object'
        ? Object.entries((object['properties'] ?? {}) as Record<string, Record<string, unknown>>).flatMap(
            ([name, { description, $ref, const: fixed }]) =>
              description !== undefined || $ref !== undefined || fixed !== undefined ? [] : [`${path}/${name}`],
          )
        : [],
    );
    expect(bare).toEqual([]);
    for (const one of Object.values(schema.$defs)) expect(one).toHaveProperty('description');
  });
});
