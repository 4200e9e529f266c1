import { beforeEach, describe, expect, it } from 'vitest';
import { dataAddresses } from '#domain/data-addresses.ts';
import { londonDate } from '#domain/dates.ts';
import { importedEntry, toImported } from '#domain/imported/imported-disclosure.ts';
import { readRecord } from '#domain/imported/read-record.ts';
import { linesOfText } from '#domain/imported/source.ts';
import type { Disclosure } from '#domain/publication/disclosure.ts';
import { dumpManifest } from '#domain/publication/take-away/dump.ts';
import type { ResponseInput } from '#domain/response/response.ts';
import { dailyWork } from '#domain/scheme/work.ts';
import { giveCommand } from '#functions/decide/give-command.ts';
import { daily } from '#functions/publish/daily.ts';
import { makeDump } from '#functions/publish/dump.ts';
import { linesOf } from '#functions/publish/json-lines.ts';
import { writeLists } from '#functions/publish/lists.ts';
import { type PublishDeps, publish, withdraw } from '#functions/publish/publish.ts';
import { writeScheme } from '#functions/publish/write-scheme.ts';
import { sha256 } from '#plumbing/ids.ts';
import { memoryFiles } from '#store/memory-files.ts';
import type { Files } from '#store/ports.ts';
import { ground } from '#tests/domain/response-build.ts';
import { atomFaults, atoms, deleted, parseXml } from '#tests/support/atom.ts';
import { answered, officer, workOf } from '#tests/support/cases.ts';
import { corrected, miles } from '#tests/support/corrections.ts';
import { faultsOf, strictAjv } from '#tests/support/json-schema.ts';
import { aPublication } from '#tests/support/publication.ts';
import { aResponse, authority, aWorld, ORIGIN, type World } from '#tests/support/rooms.ts';
import { context } from '#tests/web/sample-pages.tsx';
import { dataFiles } from '#web/data/files.ts';
import { publishPages } from '#web/pages/publish/pages.ts';

const text = async (pages: Files, key: string) => {
  const bytes = await pages.get(key);
  return bytes && new TextDecoder().decode(bytes);
};
const json = async (pages: Files, key: string) => JSON.parse((await text(pages, key)) ?? 'null');
const [own] = aResponse().parts;
/** An answer with a table in which figures are missing, under a header of two rows. */
const figures = (title: string, cell = '3'): ResponseInput =>
  aResponse({
    title,
    parts: [{ ...own!, outcome: 'partly-disclosed', tables: ['t'] }],
    grounds: [{ ...ground('s40', ['40(2)', '40(3A)(a)'], ['']), why: 'So few could be told apart.' }],
    tables: [
      {
        id: 't',
        caption: 'Miles by ward',
        head: [[{ text: 'Gritted', columns: 2 }], [{ text: 'Paths' }, { text: 'Roads' }]],
        rows: [
          { header: '=cmd|x', cells: [cell, { suppressed: true, ground: 's40' }] },
          { header: 'Mill, north', cells: ['1,204', { notHeld: true }] },
          { header: 'South', cells: ['0', '12.50'] },
        ],
      },
    ],
  });

/** A public validator of a schema as the portal publishes it. */
const fits = (address: string) => strictAjv().compile(JSON.parse(JSON.stringify(dataFiles(authority)[address])));

describe('what is published, taken away', () => {
  let world: World;
  let deps: PublishDeps;
  beforeEach(() => {
    world = aWorld();
    deps = { ...world, invalidate: async () => {}, render: publishPages(context, ORIGIN) };
  });
  let people = 0;
  const published = async (response?: ResponseInput) => {
    people += 1;
    const reference = await answered(world, response, { email: `ada-${people}@example.org` });
    await publish(deps, workOf(reference, 4, 'publication', world.now()));
    return reference;
  };
  const takenDown = async (reference: string) => {
    const given = await giveCommand(world, officer, reference, {
      command: 'withdraw-disclosure',
      reason: 'personal-data',
    });
    if (!given.ok) throw new Error(given.error.code);
    await withdraw(deps, workOf(reference, 6, 'withdrawal'));
  };
  const correct = async (reference: string, answer: string, more: Parameters<typeof corrected>[3] = {}) =>
    publish(deps, workOf(reference, await corrected(world, reference, miles(answer), more), 'publication'));

  it('offers each table as CSV, with what its marks mean, and takes it away with the answer', async () => {
    const reference = await published(figures('Gritting'));
    const key = `disclosures/${reference}/tables/t.csv`;
    const disclosure: Disclosure = await json(world.pages, `disclosures/${reference}/disclosure.json`);
    expect(disclosure.tables[0]?.csv).toBe(`/${key}`);
    expect(await text(world.pages, `disclosures/${reference}/index.html`)).toContain(`href="/${key}"`);
    const bytes = (await world.pages.get(key))!;
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(new TextDecoder().decode(bytes)).toBe(
      [
        'Row,Gritted – Paths,Gritted – Roads,Notes',
        `'=cmd|x,3,[c],"[c] means that a figure is withheld under Section 40(2), 40(3A)(a) – Personal information."`,
        '"Mill, north","1,204",[x],[x] means that we do not hold the figure.',
        'South,0,12.50,',
        '',
      ].join('\r\n'),
    );
    await takenDown(reference);
    expect(await world.pages.list(`disclosures/${reference}/`)).toEqual([]);
  });

  it('keeps the tables of a version that is shown as replaced, and no others', async () => {
    const reference = await published(figures('Gritting'));
    const at = `disclosures/${reference}`;
    const n = await corrected(world, reference, figures('Gritting', '4'));
    await publish(deps, workOf(reference, n, 'publication'));
    const tables = async () => (await world.pages.list(`${at}/`)).filter((key) => key.endsWith('.csv'));
    expect(await tables()).toEqual([`${at}/tables/t.csv`, `${at}/versions/1/tables/t.csv`]);
    expect(await text(world.pages, `${at}/versions/1/tables/t.csv`)).toContain(',3,');
    expect(await text(world.pages, `${at}/tables/t.csv`)).toContain(',4,');
    const hidden = await corrected(world, reference, miles('None.'), { earlier: 'hidden' });
    await publish(deps, workOf(reference, hidden, 'publication'));
    expect(await tables()).toEqual([]);
  });

  it('is, after publications, corrections and withdrawals, what the journal alone makes', async () => {
    const first = await published();
    world.moveTo('2026-12-30T09:30:00.000Z');
    const second = await published(aResponse({ title: 'Salt' }));
    world.moveTo('2027-01-04T09:30:00.000Z');
    await correct(first, 'We gritted 440 miles.');
    const third = await published(aResponse({ title: 'Lamps' }));
    await takenDown(second);
    const anew = memoryFiles();
    for (const day of ['2027-01-04', '2026-11-23', '2026-12-30'])
      await writeLists({ ...deps, pages: anew }, { day, reference: '', today: '2027-01-04' });
    const shared = (await anew.list('disclosures/')).filter((key) => !key.endsWith('.html'));
    expect(shared).toHaveLength(10);
    for (const key of shared) expect(await text(world.pages, key), key).toBe(await text(anew, key));
    expect(await world.pages.list('disclosures/2026/12/sitemap')).toEqual([]);
    const feed = (await text(world.pages, 'disclosures/feed.xml'))!;
    expect(atomFaults(feed)).toEqual([]);
    expect(atoms(parseXml(feed), 'entry').map((entry) => atoms(entry, 'updated')[0]?.text)).toEqual([
      '2027-01-04T09:30:00.000Z',
      '2027-01-04T09:30:00.000Z',
    ]);
    expect(feed).toContain(third);
    expect(deleted(parseXml(feed)).map(({ attributes }) => attributes['ref'])).toEqual([
      `${ORIGIN}/disclosures/${second}/`,
    ]);
  });

  it('begins before there is an answer, as every page leads to it, and is left alone from then on', async () => {
    const morning = async () => writeScheme(aPublication(world), dailyWork(londonDate(world.now()), world.now()));
    await morning();
    expect(await text(world.pages, 'disclosures/index.html')).toContain('Nothing has been published');
    expect(await text(world.pages, 'disclosures/ground/index.html')).not.toBeNull();
    const feed = (await text(world.pages, 'disclosures/feed.xml'))!;
    expect([atomFaults(feed), atoms(parseXml(feed), 'entry')]).toEqual([[], []]);
    expect(faultsOf(fits(dataAddresses.indexSchema), await json(world.pages, 'disclosures/index.json'))).toEqual([]);
    expect(await world.pages.list('disclosures/2026/')).toEqual([]);
    const reference = await published();
    const lists = await text(world.pages, 'disclosures/index.html');
    expect(lists).toContain(reference);
    await morning();
    expect(await text(world.pages, 'disclosures/index.html')).toBe(lists);
  });

  it('is made up by the daily task for months from before there was any of it', async () => {
    await published();
    world.moveTo('2027-01-04T09:30:00.000Z');
    await published(aResponse({ title: 'Salt' }));
    const shared = (await world.pages.list('disclosures/20')).filter((key) => /(xml|csv)$/.test(key));
    const before = await Promise.all(shared.map((key) => text(world.pages, key)));
    for (const key of shared) if (key.includes('/2026/')) await world.pages.remove(key);
    await daily(deps);
    expect(await Promise.all(shared.map((key) => text(world.pages, key)))).toEqual(before);
  });

  it('is told by years and months in a form that its schema explains, whether anything is left of them or not', async () => {
    const validate = fits(dataAddresses.indexSchema);
    const index = () => json(world.pages, 'disclosures/index.json');
    const first = await published();
    world.moveTo('2027-01-04T09:30:00.000Z');
    await published(aResponse({ title: 'Salt' }));
    await takenDown(first);
    const told = await index();
    expect(faultsOf(validate, told)).toEqual([]);
    expect(told.years.map(({ year, count }: { year: string; count: number }) => [year, count])).toEqual([
      ['2027', 1],
      ['2026', 0],
    ]);
    expect(validate({ ...told, more: 1 })).toBe(false);
    expect(validate({ ...told, years: [{ ...told.years[0], year: 2027 }] })).toBe(false);
  });

  describe('in full', () => {
    it('says that there is nothing, in the form that its schema explains', () => {
      const validate = fits(dataAddresses.dumpSchema);
      expect(faultsOf(validate, JSON.parse(dumpManifest([])))).toEqual([]);
      expect(validate({ ...JSON.parse(dumpManifest([])), count: -1 })).toBe(false);
    });
    const manifest = () => json(world.pages, 'disclosures/dump/manifest.json');
    const answersIn = async (year: string) => {
      const answers: Disclosure[] = [];
      for await (const line of linesOf((await world.pages.get(`disclosures/dump/${year}.jsonl.gz`))!))
        answers.push(JSON.parse(line));
      return answers;
    };
    /** What the manifest says of its parts is so. */
    const isTrue = async () => {
      expect(faultsOf(fits(dataAddresses.dumpSchema), await manifest())).toEqual([]);
      const { parts, count } = await manifest();
      let all = 0;
      for (const part of parts) {
        const bytes = (await world.pages.get(part.path.slice(1)))!;
        expect([part.sha256, part.bytes]).toEqual([sha256(bytes), bytes.length]);
        expect((await answersIn(part.year)).length).toBe(part.count);
        all += part.count;
      }
      expect(count).toBe(all);
    };

    it('is every disclosure.json, a line each, by year, with a list that says what is there', async () => {
      const first = await published();
      const second = await published(aResponse({ title: 'Salt' }));
      world.moveTo('2027-01-04T09:30:00.000Z');
      await published(aResponse({ title: 'Lamps' }));
      await makeDump(deps);
      expect((await manifest()).parts.map(({ year, count }: { year: string; count: number }) => [year, count])).toEqual(
        [
          ['2027', 1],
          ['2026', 2],
        ],
      );
      await isTrue();
      const [one, two] = await answersIn('2026');
      expect([one, two]).toEqual([
        await json(world.pages, `disclosures/${first}/disclosure.json`),
        await json(world.pages, `disclosures/${second}/disclosure.json`),
      ]);
    });

    it('names the schema of every line, also of those from an earlier log', async () => {
      await published();
      const record = readRecord(linesOfText('Reference: FOI/2026/9\nYou asked:\nHow many swans?\nNine.'));
      const about = { reference: '07.FOI.26.900001', regime: 'FOIA', publishedOn: '2026-06-03', authority } as const;
      const swans = toImported({ ...about, document: { record } });
      await world.pages.put('disclosures/07.FOI.26.900001/disclosure.json', JSON.stringify(swans), 'application/json');
      await world.journal.append('2026', { ...importedEntry(swans), action: 'put', text: 'swans' });
      await makeDump(deps);
      const { schema, importedSchema } = await manifest();
      const lines: { $schema: string }[] = await answersIn('2026');
      expect(lines.map(({ $schema }) => $schema)).toEqual([schema, importedSchema]);
      for (const line of lines) expect(faultsOf(fits(line.$schema), line)).toEqual([]);
      await isTrue();
      const { importedSchema: _, ...before } = await manifest();
      expect(faultsOf(fits(dataAddresses.dumpSchema), before)).toEqual([]);
    });

    it('is the same to the byte when it is made anew as when it grew', async () => {
      const references = [await published(), await published(aResponse({ title: 'Salt' }))];
      await makeDump(deps);
      references.push(await published(aResponse({ title: 'Lamps' })));
      await correct(references[0]!, 'We gritted 440 miles.');
      await takenDown(references[1]!);
      await makeDump(deps);
      const grown = await world.pages.get('disclosures/dump/2026.jsonl.gz');
      expect((await answersIn('2026')).map(({ reference, version }) => [reference, version])).toEqual([
        [references[0], 2],
        [references[2], 1],
      ]);
      for (const key of await world.pages.list('disclosures/dump/')) await world.pages.remove(key);
      await makeDump(deps);
      expect(await world.pages.get('disclosures/dump/2026.jsonl.gz')).toEqual(grown);
    });

    it('loses what is withdrawn, and what a correction hides, at once', async () => {
      const [first, second] = [await published(), await published(aResponse({ title: 'Salt' }))];
      await makeDump(deps);
      await correct(first, 'None.', { earlier: 'hidden' });
      expect(JSON.stringify((await answersIn('2026'))[0])).not.toContain('431');
      expect((await answersIn('2026')).map(({ version }) => version)).toEqual([2, 1]);
      await takenDown(second);
      expect((await answersIn('2026')).map(({ reference }) => reference)).toEqual([first]);
      await isTrue();
    });

    it('loses what a correction hides before the ledger ever knew that it stood', async () => {
      await published();
      const reference = await answered(world);
      const put: Files['put'] = async (key, ...rest) => {
        if (key === 'disclosures/index.html') throw new Error('crash');
        return world.pages.put(key, ...rest);
      };
      const cut = { ...deps, pages: { ...world.pages, put } };
      await expect(publish(cut, workOf(reference, 4, 'publication'))).rejects.toThrow('crash');
      await makeDump(deps);
      expect(JSON.stringify(await answersIn('2026'))).toContain(reference);
      await correct(reference, 'None.', { earlier: 'hidden' });
      expect((await answersIn('2026')).map(({ version }) => version)).toEqual([1, 2]);
      await isTrue();
    });

    it('does not begin with a withdrawal, and does nothing where nothing moved', async () => {
      const reference = await published();
      await takenDown(reference);
      expect(await world.pages.list('disclosures/dump/')).toEqual([]);
      await makeDump(deps);
      expect(await answersIn('2026')).toEqual([]);
      world.moveTo('2026-11-24T09:30:00.000Z');
      await makeDump(deps);
      expect((await manifest()).madeAt).toBe('2026-11-23T09:30:00.000Z');
    });

    it('never ends with what was withdrawn while it was made, nor with a part that is not whole', async () => {
      const [first, second] = [await published(), await published(aResponse({ title: 'Salt' }))];
      let isWithdrawn = false;
      const put: Files['put'] = async (key, ...rest) => {
        await world.pages.put(key, ...rest);
        if (!key.endsWith('.jsonl.gz') || isWithdrawn) return;
        isWithdrawn = true;
        await takenDown(first);
      };
      await makeDump({ ...deps, pages: { ...world.pages, put } });
      expect((await answersIn('2026')).map(({ reference }) => reference)).toEqual([second]);
      await isTrue();
      await world.pages.put('disclosures/dump/2026.jsonl.gz', 'torn', 'application/gzip');
      await makeDump(deps);
      await isTrue();
    });
  });
});
