import { truncateSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readLog } from '#cdk/local/import/read-log.ts';
import { withFiles } from '#cdk/local/import/take-files.ts';
import { builtInRules } from '#domain/case/clock.ts';
import { safeName } from '#domain/imported/imported-files.ts';
import { importEntry } from '#functions/publish/import-entry.ts';
import { publish } from '#functions/publish/publish.ts';
import { aLogFolder } from '#tests/support/log-folder.ts';
import { aPublication } from '#tests/support/publication.ts';
import { aWorld } from '#tests/support/rooms.ts';

const lamps = 'Street,Lamps\nMill Street,14\nCastle Hill,7\n';
const people = 'Name,Email\nOwner,someone.private@home.example\n';

describe('the files of an earlier log', () => {
  const folder = aLogFolder();
  const { put } = folder;
  const world = aWorld();
  const look = async (acceptFiles = false) => {
    const log = await withFiles(
      { folder: folder.path, authority: world.authority, acceptFiles },
      readLog(folder.path),
      () => {},
    );
    return log;
  };
  const names = async (acceptFiles = false) =>
    (await look(acceptFiles)).entries.map(({ taken = [], notes }) => [taken.map(({ name }) => name), notes]);

  it('are those that its lines name and those to which its pages link, each once and under a safe name', async () => {
    put(
      'log.csv',
      'Ref,Title,Response,File\nF-1,Lamps,See the tables.,"data/lamps (öld).csv; data/lamps (öld).csv;data\\more.csv"\n',
    );
    put('data/lamps (öld).csv', lamps);
    put('data/more.csv', lamps.replace('14', '15'));
    put(
      'site/page.html',
      '<h1>Trees</h1><p>Reference: F-2</p><p>You asked</p><p>Which?</p><p>We have decided to disclose it. See <a href="../docs/tree%20list.csv?v=1">the trees</a>, <a href="https://elsewhere.example/x.pdf">x</a>.</p>',
    );
    put('docs/tree list.csv', 'Tree,Number\nOak,3\n');
    const log = await look();
    expect(log.unread).toEqual([]);
    expect(log.entries.map(({ taken = [] }) => taken.map(({ name, title, kind }) => [name, title, kind]))).toEqual([
      [
        ['lamps-old.csv', 'lamps (öld)', 'csv'],
        ['more.csv', 'more', 'csv'],
      ],
      [['tree-list.csv', 'the trees', 'csv']],
    ]);
  });

  it('are found in a mirror of a website, by paths from its top and by whole addresses', async () => {
    const page = (links: string) =>
      `<h1>Trees</h1><p>Reference: F-2</p><p>You asked</p><p>Which?</p><p>We have decided to disclose it. ${links}</p>`;
    put(
      'www.old.example/foi/trees/index.html',
      page(
        '<a href="/media/one.csv">One</a> <a href="https://www.old.example/media/two%202.csv">Two</a> <a href="/media/gone.pdf">Gone</a>',
      ),
    );
    put('www.old.example/media/one.csv', 'Tree,Number\nOak,3\n');
    put('www.old.example/media/two 2.csv', 'Tree,Number\nElm,4\n');
    expect(await names()).toEqual([[['one.csv', 'two-2.csv'], ['the file media/gone.pdf is not in the folder']]]);
  });

  it('end nothing where one is too large to be looked into', async () => {
    put('log.csv', 'Ref,Title,Response,File\nF-1,Film,Yes.,film.mp4\n');
    put('film.mp4', '');
    truncateSync(`${folder.path}/film.mp4`, 3_000_000_000);
    expect(await names()).toEqual([
      [[], ['the file film.mp4 is not taken over: it is too large (3000 MB; at most 50)']],
    ]);
  });

  it('are named where they are missing, outside, of no kind that can be looked into, or say what nobody sees', async () => {
    put(
      'log.csv',
      'Ref,Title,Response,File\nF-1,Lamps,Yes.,gone.pdf\nF-2,Old,Yes.,old.doc\nF-3,People,Yes.,people.csv\nF-4,Out,Yes.,../out.csv\n',
    );
    put('old.doc', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0, 0]));
    put('people.csv', people);
    const log = await look();
    expect(log.entries.map(({ taken = [], notes }) => [taken.length, notes])).toEqual([
      [0, ['the file gone.pdf is not in the folder']],
      [0, ['the file old.doc is not taken over: it cannot be looked into (old-office)']],
      [0, [expect.stringContaining('the file people.csv is not taken over: look at it (')]],
    ]);
    expect(log.unread).toEqual([{ from: 'log.csv:5', why: 'The file ../out.csv is not in the folder.' }]);
    expect(await names(true)).toEqual([
      [[], ['the file gone.pdf is not in the folder']],
      [[], ['the file old.doc is not taken over: it cannot be looked into (old-office)']],
      [['people.csv'], []],
    ]);
  });

  it('are published beside the answer, found by what they say, and go with it', async () => {
    put(
      'log.csv',
      'Ref,Title,Date,Response,File\n01.FOI.19.000017,Lamps,2019-03-05,We have decided to disclose the attached table.,lamps.csv\n',
    );
    put('lamps.csv', lamps);
    const own = aWorld();
    const [entry] = (
      await withFiles(
        { folder: folder.path, authority: own.authority, acceptFiles: false },
        readLog(folder.path),
        () => {},
      )
    ).entries;
    expect(entry?.record.doubts.map(({ doubt }) => doubt)).not.toContain('file-missing');
    const deps = { ...own, rules: builtInRules('calendar') };
    const old = { record: entry!.record, on: entry!.on, files: entry!.taken ?? [] };
    const { reference } = await importEntry(deps, old);
    expect(await importEntry(deps, old)).toEqual({ reference, became: 'same' });
    const publishing = aPublication(own);
    const id = `${reference}~1~publication`;
    const item = { id, reference, event: 1, kind: 'publication', notBefore: own.now() } as const;
    expect(await publish(publishing, item)).toBe('published');
    const data = JSON.parse(
      new TextDecoder().decode((await own.pages.get(`disclosures/${reference}/disclosure.json`)) ?? undefined),
    );
    expect(data.attachments).toMatchObject([
      { title: 'lamps', name: 'lamps.csv', kind: 'csv', licence: { id: 'OGL-UK-3.0' } },
    ]);
    const { path } = data.attachments[0];
    expect(path).toMatch(/^\/disclosures\/01\.FOI\.19\.000017\/files\/[\da-f]{20}\/lamps\.csv$/);
    expect(new TextDecoder().decode((await own.pages.get(path.slice(1))) ?? undefined)).toBe(lamps);
    const [line] = await own.journal.since('2019', 0);
    const text = new TextDecoder().decode((await own.records.get(line?.text ?? '')) ?? undefined);
    expect(text).toContain('Castle Hill');
    expect(line?.hasData).toBe(true);
  });
});

it.each([
  ['Übersicht 2019 (final).XLSX', 'Ubersicht-2019-final.xlsx'],
  ['....csv', 'file.xlsx'],
  ['表.pdf', 'file.xlsx'],
  [`${'a'.repeat(300)}.xlsx`, `${'a'.repeat(80)}.xlsx`],
  ['b.xlsx', 'b-2.xlsx'],
])('a file called “%s” is saved as %s', (name, safe) => {
  expect(safeName(name, 'xlsx', ['b.xlsx'])).toBe(safe);
});
