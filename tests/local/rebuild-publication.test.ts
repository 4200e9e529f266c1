import { S3Client } from '@aws-sdk/client-s3';
import { describe, expect, it } from 'vitest';
import { openDataFolder } from '#cdk/local/data-folder.ts';
import { aws, names } from '#cdk/local/parts/part.ts';
import { rememberedPort } from '#cdk/local/ports.ts';
import { s3Files } from '#store/files.ts';
import { openDesk } from '#tests/support/desk.ts';
import { aKeptPortal, runLocal } from '#tests/support/kept-portal.ts';
import { aResponse } from '#tests/support/rooms.ts';

describe('everything public, made anew on one machine', { timeout: 60_000 }, () => {
  const kept = aKeptPortal();

  const rebuild = (...args: readonly string[]) => {
    const { status, stdout, stderr } = runLocal('rebuild-publication', kept, args);
    return { status, stdout, stderr };
  };

  it('while the portal runs, and not while it does not', async () => {
    const desk = await openDesk(kept.portal);
    const references = [await desk.ask('How many benches?'), await desk.ask('How many bins?')];
    for (const reference of references) {
      await desk.answer(reference, aResponse({ title: `Answer to ${reference}` }));
      await desk.untilPublished(reference);
    }
    const s3 = new S3Client({
      ...aws,
      endpoint: `http://127.0.0.1:${rememberedPort(openDataFolder(kept.data), 'objects')}`,
      forcePathStyle: true,
    });
    const pages = s3Files({ client: s3, name: names.publication, cacheControl: 'no-store' });
    const all = async () => {
      // The dump is made once a day, and by a rebuild: it says when.
      const keys = (await pages.list('disclosures/')).filter((key) => !key.includes('/dump/'));
      const texts = keys.map(async (key) => [key, new TextDecoder().decode((await pages.get(key)) ?? undefined)]);
      return Object.fromEntries(await Promise.all(texts)) as Record<string, string>;
    };
    // The first tick says when there will be figures.
    const figures = ['index.html', 'statistics.csv'].map((name) => `disclosures/statistics/${name}`);
    const areThere = async () => (await Promise.all(figures.map(pages.size))).every((size) => size !== null);
    await desk.until(areThere, 'The page of statistics');
    const before = await all();
    expect(Object.keys(before)).toContain(`disclosures/${references[0]}/index.html`);
    for (const key of await pages.list('disclosures/')) await pages.remove(key);
    expect(await all()).toEqual({});

    expect(rebuild()).toMatchObject({ status: 0, stdout: expect.stringMatching(/^2 answers, .*: all made anew\.\n$/) });
    expect(await all()).toEqual(before);
    const manifest = await pages.get('disclosures/dump/manifest.json');
    expect(JSON.parse(new TextDecoder().decode(manifest ?? undefined))).toMatchObject({ count: 2 });
    await pages.remove(`disclosures/${references[1]}/index.html`);
    const one = rebuild(references[1] ?? '');
    expect([one.status, one.stdout]).toEqual([0, expect.stringMatching(/^1 answers?, /)]);
    expect(one.stderr).toContain('Answers 1/1');
    expect(await all()).toEqual(before);
    s3.destroy();

    await kept.portal.stop();
    expect(rebuild()).toMatchObject({ status: 1, stderr: expect.stringContaining('Start the portal first') });
  });
});
