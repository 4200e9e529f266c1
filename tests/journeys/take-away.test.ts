import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { samples } from '#cdk/local/samples/index.ts';
import { atomFaults, atoms, deleted, links, parseXml } from '#tests/support/atom.ts';
import { aJourney } from '#tests/support/journey.ts';

const journey = aJourney({ samples: true });
const get = (path: string) => fetch(journey.portal.url + path);
const read = async (path: string) => (await get(path)).text();
const json = async (path: string) => JSON.parse(await read(path));
/** The links of a part of a page, by what they say. */
const linksOf = async (path: string, part: string) => {
  const page = await journey.openPage(false, 1280);
  await page.goto(journey.portal.url + path);
  const found = await page.locator(`${part} a`).evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''));
  const alternate = await page.locator('link[rel=alternate]').getAttribute('href');
  await page.context().close();
  return { found, alternate };
};
const idsIn = (feed: string) => atoms(parseXml(feed), 'entry').map((entry) => atoms(entry, 'id')[0]?.text ?? '');
/** Every address of the scheme, by the feed and the archives to which it leads. */
async function followed(): Promise<readonly string[]> {
  const seen = new Set<string>();
  for (let next: string | undefined = `${journey.portal.url}/disclosures/feed.xml`; next !== undefined; ) {
    const feed = await (await fetch(next)).text();
    expect(atomFaults(feed)).toEqual([]);
    for (const id of idsIn(feed)) seen.add(id);
    [next] = links(parseXml(feed), 'prev-archive');
  }
  return [...seen].sort();
}
/** Every address by the sitemaps that robots.txt names. */
async function mapped(): Promise<readonly string[]> {
  const [, index = ''] = /^Sitemap: (.+)$/m.exec(await read('/robots.txt')) ?? [];
  const locations = (xml: string) => parseXml(xml).children.map(({ children }) => children[0]?.text ?? '');
  const maps = locations(await (await fetch(index)).text());
  const all = await Promise.all(maps.map(async (map) => locations(await (await fetch(map)).text())));
  return all.flat().sort();
}

describe('the whole scheme, taken away', () => {
  it('is led to from the lists, and every file is there with its type', async () => {
    const { found, alternate } = await linksOf('/disclosures/', '#take-away');
    expect(alternate).toBe('/disclosures/feed.xml');
    const types: Record<string, string> = { xml: 'xml', csv: 'text/csv', json: 'application/json' };
    for (const path of found) {
      const answer = await get(path);
      expect(answer.status, path).toBe(200);
      const ending = path.split('.')[1];
      if (ending) expect(answer.headers.get('content-type'), path).toContain(types[ending]);
    }
    const { published } = await json('/.well-known/foi.json');
    for (const word of ['feed', 'years', 'dump', 'sitemap'])
      expect((await get(published[word])).status, word).toBe(200);
  });

  it('is complete in the feed, in the sitemaps, in the log and in the dump', async () => {
    const addresses = await followed();
    expect(addresses).toHaveLength(samples.length);
    expect(await mapped()).toEqual(addresses);
    const { years } = await json('/disclosures/index.json');
    const logs = await Promise.all(years.map(({ csv }: { csv: string }) => read(csv)));
    for (const address of addresses) expect(logs.join('')).toContain(address);
    const { parts, count } = await json('/disclosures/dump/manifest.json');
    expect(count).toBe(samples.length);
    for (const part of parts) {
      const answer = await get(part.path);
      const bytes = Buffer.from(await answer.arrayBuffer());
      expect(answer.headers.get('content-type')).toBe('application/gzip');
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(part.sha256);
      for (const line of String(gunzipSync(bytes)).trim().split('\n')) {
        const disclosure = JSON.parse(line);
        expect(disclosure).toEqual(await json(`${disclosure.path}disclosure.json`));
        for (const { csv } of disclosure.tables) {
          const table = await get(csv);
          expect([table.status, table.headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8']);
          expect(table.headers.get('content-disposition')).toContain(disclosure.reference);
        }
      }
    }
  });

  it('offers the tables of an answer beside them', async () => {
    const { parts } = await json('/disclosures/dump/manifest.json');
    const bytes = Buffer.from(await (await get(parts[0].path)).arrayBuffer());
    const all = String(gunzipSync(bytes))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    const { path, tables } = all.find((one) => one.tables.length > 0);
    const { found, alternate } = await linksOf(path, 'article');
    for (const { csv } of tables) expect(found).toContain(csv);
    expect(found).toContain('/disclosures/feed.xml');
    expect(alternate).toBe('/disclosures/feed.xml');
  });

  it('has lost an answer that was withdrawn, everywhere', async () => {
    const [gone = '', ...rest] = await followed();
    const reference = gone.split('/').at(-2) ?? '';
    await journey.desk.command(reference, { command: 'withdraw-disclosure', reason: 'personal-data' });
    await journey.desk.until(async () => !(await mapped()).includes(gone), 'Its leaving the sitemap');
    await journey.desk.until(
      async () => (await json('/disclosures/dump/manifest.json')).count === rest.length,
      'Its leaving the dump',
    );
    expect(await followed()).toEqual(rest);
    const feed = parseXml(await read('/disclosures/feed.xml'));
    expect(deleted(feed).map(({ attributes }) => attributes['ref'])).toEqual([gone]);
    const { years } = await json('/disclosures/index.json');
    for (const { csv } of years) expect(await read(csv)).not.toContain(reference);
    const { parts } = await json('/disclosures/dump/manifest.json');
    for (const part of parts) {
      const bytes = Buffer.from(await (await get(part.path)).arrayBuffer());
      expect(String(gunzipSync(bytes))).not.toContain(reference);
    }
  });
});
