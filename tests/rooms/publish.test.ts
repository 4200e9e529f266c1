import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { replay } from '#domain/case/case.ts';
import type { OfficerCommand } from '#domain/case/commands.ts';
import { giveCommand } from '#functions/decide/give-command.ts';
import { textsAt } from '#functions/publish/files.ts';
import { withdrawnAt } from '#functions/publish/gone.ts';
import { MOST_ON_A_PAGE } from '#functions/publish/ground-lists.ts';
import { writeLists } from '#functions/publish/lists.ts';
import { type PublishDeps, publish, withdraw } from '#functions/publish/publish.ts';
import { openEngine } from '#functions/search/engine.ts';
import { disclosures } from '#functions/search/index-of.ts';
import { find, search } from '#functions/search/search.ts';
import { compact, openNewest } from '#functions/search/snapshot.ts';
import { workOff } from '#plumbing/outbox-door.ts';
import { saveResponse } from '#store/save-response.ts';
import { answered, officer, workOf } from '#tests/support/cases.ts';
import { corrected, miles } from '#tests/support/corrections.ts';
import { aResponse, aWorld, type World } from '#tests/support/rooms.ts';

const TODAY = '2026-12-03';
const text = async (world: World, key: string) => {
  const bytes = await world.pages.get(key);
  return bytes && new TextDecoder().decode(bytes);
};

const give = (world: World, reference: string, command: OfficerCommand) =>
  giveCommand(world, officer, reference, command);
describe('the publish room', () => {
  let world: World;
  let deps: PublishDeps;
  let forgotten: string[];
  beforeEach(() => {
    world = aWorld();
    forgotten = [];
    deps = {
      ...world,
      invalidate: async (paths) => void forgotten.push(...paths),
      render: {
        disclosure: (d, earlier = []) =>
          `<h1>${d.title}</h1>${earlier.map(({ version }) => ` after ${version}`).join('')}`,
        imported: () => '',
        promises: (register) => JSON.stringify(register),
        index: (list, latest) => JSON.stringify({ list, latest: latest.map((e) => e.reference) }),
        year: (list) => JSON.stringify(list),
        grounds: (list) => JSON.stringify(list),
        ground: ({ ground, entries, years }) =>
          JSON.stringify({ ground, references: entries.map((e) => e.reference), years }),
        withdrawn: (log) => JSON.stringify(log),
        month: (list) => JSON.stringify({ month: list.month, references: list.entries.map((e) => e.reference) }),
        takeAway: () => [],
        scheme: () => [],
        tables: () => [],
      },
    };
  });
  const found = async (q: string) =>
    (await search({ engine: async () => openEngine(), journal: world.journal, records: world.records }, q, undefined))
      .results;

  it('puts page, data and lists, makes it findable, and records the day', async () => {
    const reference = await answered(world);
    expect(await publish(deps, workOf(reference, 4, 'publication'))).toBe('published');
    expect(await text(world, `disclosures/${reference}/index.html`)).toBe('<h1>Gritting of cycle paths</h1>');
    expect(await text(world, `disclosures/${reference}/disclosure.json`)).toContain('431 miles');
    expect(JSON.parse((await text(world, 'disclosures/2026/11/index.html'))!)).toEqual({
      month: '2026-11',
      references: [reference],
    });
    expect(JSON.parse((await text(world, 'disclosures/2026/index.html'))!)).toEqual({
      year: '2026',
      months: [{ month: '2026-11', count: 1 }],
    });
    expect((await found('miles gritted')).map((r) => r.reference)).toEqual([reference]);
    const stored = (await world.cases.load(reference))!;
    expect(replay(reference, stored.ledger)).toMatchObject({
      state: 'published',
      publishedAt: '2026-11-23T09:30:00.000Z',
    });
  });

  it('gives the same bytes when it is done again, even on another day', async () => {
    const reference = await answered(world);
    await publish(deps, workOf(reference, 4, 'publication'));
    const keys = [
      `disclosures/${reference}/disclosure.json`,
      'disclosures/2026/11/index.html',
      'disclosures/index.html',
    ];
    const before = await Promise.all(keys.map((key) => text(world, key)));
    world.moveTo('2026-12-24T00:00:00.000Z');
    await publish(deps, workOf(reference, 4, 'publication'));
    expect(await Promise.all(keys.map((key) => text(world, key)))).toEqual(before);
    expect((await world.cases.load(reference))!.ledger.filter((e) => e.type === 'DisclosurePublished')).toHaveLength(1);
  });

  it('publishes nothing that names the applicant, and leaves the work to be looked at', async () => {
    const reference = await answered(world);
    // Whose name approval did not know of yet.
    const load = async (asked: string) => {
      const stored = await deps.cases.load(asked);
      return stored && { ...stored, applicant: { ...stored.applicant!, name: 'Cycle Paths' } };
    };
    const later = { ...deps, cases: { ...deps.cases, load } };
    await expect(publish(later, workOf(reference, 4, 'publication'))).rejects.toMatchObject({ code: 'identity-name' });
    expect(await text(world, `disclosures/${reference}/index.html`)).toBeNull();
    expect(await found('gritted')).toEqual([]);
  });

  it('publishes nothing whose decision is not to publish it, whatever asks for it', async () => {
    const reference = await answered(
      world,
      aResponse({ publication: { kind: 'do-not-publish', reason: 'Personal.' } }),
    );
    expect(await publish(deps, workOf(reference, 4, 'publication'))).toBe('not-wanted');
    expect(await text(world, `disclosures/${reference}/index.html`)).toBeNull();
  });

  it('publishes whatever approval let through: names of ours, joined cells, and what an approver accepted', async () => {
    const head = [[{ text: 'Ada' }, { text: 'Example' }]];
    const [own] = aResponse().parts;
    const joined = aResponse({
      parts: [{ ...own!, tables: ['t'] }],
      tables: [{ id: 't', caption: 'Figures', head, rows: [{ cells: ['Ada', 'Example'] }] }],
    });
    const first = await answered(world, joined, undefined, 'Two columns, and no name.');
    const namesake = { ...deps, authority: { ...world.authority, name: 'Ada Example Borough' } };
    expect(await publish(namesake, workOf(first, 4, 'publication'))).toBe('published');
    const second = await answered(world, aResponse({ request: 'Ada Example?' }), undefined, 'A street of that name.');
    expect(await publish(deps, workOf(second, 4, 'publication'))).toBe('published');
    const { ledger } = (await world.cases.load(second))!;
    expect(replay(second, ledger)?.sent?.identityAccepted).toBe(true);
  });

  it('publishes without the part that names the applicant, where that part is left out', async () => {
    const [own] = aResponse().parts;
    const parts = [
      { ...own!, label: '1' },
      { ...own!, label: '2', answer: 'Your own record, Ada Example.' },
    ];
    const publication = { kind: 'publish-edited' as const, omitParts: ['2'], reason: 'It is about you.' };
    const reference = await answered(world, aResponse({ parts, publication }));
    expect(await publish(deps, workOf(reference, 4, 'publication'))).toBe('published');
    expect(await text(world, `disclosures/${reference}/disclosure.json`)).not.toContain('Ada');
  });

  it('misses nobody when many are published at once', async () => {
    const references = await Promise.all(
      Array.from({ length: 6 }, (_, i) => answered(world, undefined, { email: `ada-${i}@example.org` })),
    );
    await Promise.all(references.map((reference) => publish(deps, workOf(reference, 4, 'publication'))));
    const month = JSON.parse((await text(world, 'disclosures/2026/11/index.html'))!);
    expect(month.references).toEqual([...references].sort().reverse());
  });

  it('leads a reference in another spelling, and an address with the title, to the page', async () => {
    const reference = await answered(world);
    const page = `/disclosures/${reference}/`;
    const spelt = reference.replaceAll('.', '-').toLowerCase();
    expect(await withdrawnAt(world.cases, `disclosures/${spelt}/`, TODAY)).toBeNull();
    await publish(deps, workOf(reference, 4, 'publication'));
    for (const path of [`disclosures/${spelt}/`, `disclosures/${spelt}`, `disclosures/${reference}/miles-gritted`]) {
      expect(await withdrawnAt(world.cases, path, TODAY)).toEqual({ moved: page });
    }
    for (const path of [
      page.slice(1),
      `${page.slice(1)}files/`,
      `${page.slice(1)}tables/9.csv`,
      `${page.slice(1)}a/b`,
    ]) {
      expect(await withdrawnAt(world.cases, path, TODAY)).toBeNull();
    }
  });

  it('takes a withdrawn disclosure out of search, pages and lists, and says so at its address', async () => {
    const reference = await answered(world);
    await publish(deps, workOf(reference, 4, 'publication'));
    expect(await withdrawnAt(world.cases, `disclosures/${reference}/`, TODAY)).toBeNull();
    await give(world, reference, { command: 'withdraw-disclosure', reason: 'personal-data' });
    expect(await withdraw(deps, workOf(reference, 6, 'withdrawal'))).toBe('withdrawn');
    expect(await text(world, `disclosures/${reference}/disclosure.json`)).toBeNull();
    expect(await found('gritted')).toEqual([]);
    expect(await text(world, 'disclosures/2026/11/index.html')).toBeNull();
    expect(JSON.parse((await text(world, 'disclosures/index.html'))!)).toEqual({
      list: { years: [], withdrawn: true },
      latest: [],
    });
    expect(forgotten).toEqual(['/disclosures/*', '/scheme/*']);
    expect(await withdrawnAt(world.cases, `disclosures/${reference}/disclosure.json`, TODAY)).toEqual({
      on: '2026-11-23',
      reason: 'personal-data',
    });
    expect(await withdrawnAt(world.cases, 'disclosures/07.FOI.26.999999/', TODAY)).toBeNull();
  });

  const withheld = (exemption: string, limb: string) => {
    const [own] = aResponse().parts;
    return aResponse({
      parts: [{ ...own!, outcome: 'withheld', answer: undefined }],
      grounds: [{ id: 'g', exemption, limbs: [limb], parts: [''], withheld: 'Names.', why: 'They are people.' }],
    });
  };
  const ground = async (slug: string) =>
    JSON.parse((await text(world, `disclosures/ground/${slug}/index.html`)) ?? 'null')?.references;

  it('lists an answer under each ground that it rests on, until it is withdrawn, and touches no other ground', async () => {
    const refused = await answered(world, withheld('s40', '40(2)'));
    const plain = await answered(world);
    await publish(deps, workOf(refused, 4, 'publication'));
    const before = (await world.pages.list('disclosures/ground/')).length;
    await publish(deps, workOf(plain, 4, 'publication'));
    expect((await world.pages.list('disclosures/ground/')).length).toBe(before);
    expect([await ground('s40'), await ground('s40/2026'), await ground('s31')]).toEqual([
      [refused],
      [refused],
      undefined,
    ]);
    expect(JSON.parse((await text(world, 'disclosures/ground/index.html'))!)).toEqual({
      grounds: [{ ground: 's40', count: 1 }],
    });
    await give(world, refused, { command: 'withdraw-disclosure', reason: 'error' });
    await withdraw(deps, workOf(refused, 6, 'withdrawal'));
    expect([await ground('s40'), await ground('s40/2026')]).toEqual([undefined, undefined]);
    expect(JSON.parse((await text(world, 'disclosures/ground/index.html'))!)).toEqual({ grounds: [] });
  });

  const line = (n: number, year: string, grounds: readonly string[]) => ({
    ...{ reference: `07.FOI.${year.slice(2)}.${String(n).padStart(6, '0')}`, title: 'T', outcome: 'not-held' as const },
    ...{ publishedOn: `${year}-05-05`, summaryLine: '', grounds, action: 'put' as const, text: 't' },
  });
  const touched = (year: string) => {
    const { reference } = line(1, year, []);
    return { day: `${year}-05-05`, reference, today: '2026-11-23' };
  };
  it('takes an answer out of the list of a ground on which it rests no more', async () => {
    await world.journal.append('2026', line(1, '2026', ['s40', 'r12(5)(b)']));
    await writeLists(deps, touched('2026'));
    expect([await ground('s40'), await ground('r12-5-b')]).toEqual([['07.FOI.26.000001'], ['07.FOI.26.000001']]);
    await world.journal.append('2026', line(1, '2026', ['s40']));
    await writeLists(deps, touched('2026'));
    expect([await ground('s40'), await ground('r12-5-b')]).toEqual([['07.FOI.26.000001'], undefined]);
  });
  it('gives a ground with more than a page shows the years as well, all of which are there', async () => {
    for (let n = 1; n <= 101; n += 1) {
      for (const year of ['2025', '2026']) await world.journal.append(year, line(n, year, ['s40']));
    }
    for (const year of ['2025', '2026']) {
      await writeLists(deps, touched(year));
    }
    expect((await ground('s40')).length).toBe(MOST_ON_A_PAGE);
    expect((await ground('s40'))[0]).toBe('07.FOI.26.000101');
    expect(JSON.parse((await text(world, 'disclosures/ground/s40/index.html'))!).years).toEqual([
      { year: '2026', count: 101 },
      { year: '2025', count: 101 },
    ]);
    expect([(await ground('s40/2025')).length, (await ground('s40/2026')).length]).toEqual([101, 101]);
  });

  it('waits for the day that the authority’s delay gives, and then for a hold to be released', async () => {
    const slow = { ...world, authority: { ...world.authority, publicationDelayDays: 10 } };
    const reference = await answered(slow);
    const due = async (at: string) =>
      (await world.outbox.due('publish', at, 10)).filter((id) => !id.endsWith('~case-words'));
    expect(await due('2026-12-03T09:29:59.000Z')).toEqual([]);
    expect(await due('2026-12-03T09:30:00.000Z')).toEqual([`${reference}~4~publication`]);
    const held = await answered(world, aResponse({ publication: { kind: 'hold', reason: 'A trial.' } }));
    expect(await world.outbox.outcome(`${held}~4~publication`)).toBeNull();
    await give(world, held, { command: 'release-hold' });
    expect(await publish(deps, workOf(held, 5, 'publication'))).toBe('published');
  });

  it('leaves work that failed pending, free to be tried again at once', async () => {
    const reference = await answered(world);
    const id = `${reference}~4~publication`;
    const broken = await workOff(
      world.outbox,
      id,
      async () => {
        throw new Error('no');
      },
      world.now,
    );
    expect(broken).toBe(false);
    expect(await world.outbox.outcome(id)).toBe('pending');
    expect(await workOff(world.outbox, id, (item) => publish(deps, item), world.now)).toBe(true);
    expect(await world.outbox.outcome(id)).toBe('published');
  });

  it('answers search from a snapshot and what came after it', async () => {
    const first = await answered(world);
    await publish(deps, workOf(first, 4, 'publication'));
    const source = disclosures(world.journal, world.records);
    expect(await compact(source, world.records)).toBe(true);
    expect(await compact(source, world.records)).toBe(false);
    const second = await answered(world, aResponse({ title: 'Salt used', request: 'How much salt?' }));
    await publish(deps, workOf(second, 4, 'publication'));
    const engine = await openNewest(source, world.records);
    const answer = await search(
      { engine: async () => engine, journal: world.journal, records: world.records },
      'salt',
      '1',
    );
    expect(answer.results.map((r) => r.reference)).toEqual([second]);
    expect(engine.byReference(first)?.title).toBe('Gritting of cycle paths');
  });

  it('looks for so much of what stands in files, cut between words, however long a run of letters is', async () => {
    const { records } = world;
    const long = `${'a'.repeat(120_000)} ${'bench '.repeat(20_000)}`;
    await records.put('long', long, 'text/plain');
    await records.put('next', 'Never read.', 'text/plain');
    const texts = await textsAt({ records }, ['missing', 'long', 'next']);
    expect(texts).toEqual([long.slice(0, 120_001 + 6 * 13_333)]);
  });

  it('leaves nothing on the disk of a process that writes a snapshot every hour', async () => {
    const own = await mkdtemp(join(tmpdir(), 'own-'));
    vi.stubEnv('TMPDIR', own);
    const source = disclosures(world.journal, world.records);
    for (const title of ['Salt', 'Grit', 'Snow']) {
      await publish(deps, workOf(await answered(world, aResponse({ title })), 4, 'publication'));
      expect(await compact(source, world.records)).toBe(true);
      expect(await compact(source, world.records)).toBe(false);
      expect(await readdir(own)).toEqual([]);
    }
    const engine = await openNewest(source, world.records);
    expect(engine.size()).toBe(3);
    engine.close();
    vi.unstubAllEnvs();
    await rm(own, { recursive: true });
  });

  it('folds the journal anew where the snapshot is of an earlier version', async () => {
    const reference = await answered(world, withheld('s40', '40(2)'));
    await publish(deps, workOf(reference, 4, 'publication'));
    const source = disclosures(world.journal, world.records);
    await compact(source, world.records);
    const folder = await mkdtemp(join(tmpdir(), 'old-'));
    const file = join(folder, 'index.sqlite');
    await writeFile(file, (await world.records.get(source.snapshot))!);
    const old = new DatabaseSync(file);
    old.exec('PRAGMA user_version = 0; DROP TABLE fact');
    old.close();
    await world.records.put(source.snapshot, await readFile(file), 'application/vnd.sqlite3');
    await rm(folder, { recursive: true });
    const byGround = async () => {
      const engine = await openNewest(source, world.records);
      return [find(engine, 'miles', 1).total, find(engine, 'miles', 1, { ground: 's40' }).total];
    };
    expect(await byGround()).toEqual([1, 0]);
    expect(await compact(source, world.records)).toBe(true);
    expect(await byGround()).toEqual([1, 1]);
  });

  describe('of a correction', () => {
    const publishedThen = async (first = aResponse()) => {
      const reference = await answered(world, first);
      await publish(deps, workOf(reference, 4, 'publication'));
      world.moveTo('2026-12-03T09:30:00.000Z');
      return reference;
    };
    const json = async (key: string) => JSON.parse((await text(world, key)) ?? 'null');
    const run = (reference: string, n: number, kind: 'publication' | 'withdrawal' = 'publication') =>
      (kind === 'publication' ? publish : withdraw)(deps, workOf(reference, n, kind, world.now()));
    const below = async (reference: string) =>
      Object.fromEntries(
        await Promise.all(
          (await world.pages.list('disclosures/')).map(async (key) => [
            key.replace(reference, ''),
            await text(world, key),
          ]),
        ),
      );

    it('shows what was corrected, keeps the version before at an address of its own, and finds the new words only', async () => {
      const reference = await publishedThen(aResponse(miles('We gritted 431 aardvarks.')));
      const n = await corrected(world, reference, miles('We gritted 440 badgers.'));
      expect(await run(reference, n)).toBe('published');
      const at = `disclosures/${reference}`;
      expect(await json(`${at}/disclosure.json`)).toMatchObject({
        version: 2,
        path: `/${at}/`,
        // St Andrew’s Day is a bank holiday in a part of the United Kingdom (s.10(6)).
        dates: { receivedOn: '2026-11-23', dueOn: '2026-12-22', decidedOn: '2026-11-23', publishedOn: '2026-11-23' },
        corrections: [
          { on: '2026-12-03', version: 2, note: 'We had left out the ramps.', from: 1, earlier: `/${at}/versions/1/` },
        ],
      });
      expect(await text(world, `${at}/index.html`)).toContain('after 1');
      const before = await json(`${at}/versions/1/disclosure.json`);
      expect(before).toMatchObject({
        version: 1,
        path: `/${at}/versions/1/`,
        replaced: { on: '2026-12-03', current: `/${at}/` },
      });
      expect(JSON.stringify(before)).toContain('431 aardvarks');
      expect((await found('badgers')).map((r) => r.reference)).toEqual([reference]);
      expect(await found('aardvarks')).toEqual([]);
      expect(await found('ramps')).toEqual([]);
      expect(forgotten).toEqual([]);
      expect(await withdrawnAt(world.cases, `${at}/versions/1/`, TODAY)).toBeNull();
    });

    it('takes the versions away that disclosed what they should not, and says so at their addresses', async () => {
      const reference = await publishedThen();
      await run(reference, await corrected(world, reference, miles('440')));
      const n = await corrected(world, reference, miles('450'), { earlier: 'hidden', correction: 'A name was in it.' });
      expect(await run(reference, n)).toBe('published');
      expect(forgotten).toEqual(['/disclosures/*', '/scheme/*']);
      const at = `disclosures/${reference}`;
      expect(await world.pages.list(at)).toEqual([`${at}/disclosure.json`, `${at}/index.html`]);
      expect(await text(world, `${at}/disclosure.json`)).not.toMatch(/431|440|ramps/);
      for (const version of [1, 2]) {
        expect(await withdrawnAt(world.cases, `${at}/versions/${version}/index.html`, TODAY)).toEqual({
          on: '2026-12-03',
          current: `/${at}/`,
        });
      }
      for (const path of [`${at}/versions/3/`, `${at}/versions/x/`, `${at}/versions/`, `${at}/`]) {
        expect(await withdrawnAt(world.cases, path, TODAY)).toBeNull();
      }
    });

    it('takes everything down where the new version is not to be published, and puts it back where a later one is', async () => {
      const reference = await publishedThen();
      await run(reference, await corrected(world, reference, miles('440')));
      const kept = { kind: 'do-not-publish', reason: 'Small numbers.' } as const;
      const n = await corrected(world, reference, miles('450', { publication: kept }));
      expect(await run(reference, n + 1, 'withdrawal')).toBe('withdrawn');
      const at = `disclosures/${reference}`;
      expect(await world.pages.list(at)).toEqual([]);
      expect(await found('gritted')).toEqual([]);
      expect(await withdrawnAt(world.cases, `${at}/versions/1/`, TODAY)).toMatchObject({ reason: 'superseded' });
      const later = await corrected(world, reference, miles('460'));
      expect(await run(reference, later)).toBe('published');
      // The work of the withdrawal, done a second time, does not undo it.
      expect(await run(reference, n + 1, 'withdrawal')).toBe('published');
      expect(await json(`${at}/disclosure.json`)).toMatchObject({ version: 4, dates: { publishedOn: '2026-11-23' } });
      expect((await world.pages.list(`${at}/versions/`)).length).toBe(0);
      expect((await found('gritted')).length).toBe(1);
    });

    it('waits for the day of the answer where that was not published yet', async () => {
      const slow = { ...world, authority: { ...world.authority, publicationDelayDays: 14 } };
      const reference = await answered(slow);
      world.moveTo('2026-12-03T09:30:00.000Z');
      const n = await corrected(slow, reference, miles('440 badgers'));
      expect(await publish({ ...deps, authority: slow.authority }, workOf(reference, n, 'publication'))).toBe(
        'not-wanted',
      );
      world.moveTo('2026-12-07T09:30:00.000Z');
      await publish({ ...deps, authority: slow.authority }, workOf(reference, 4, 'publication'));
      expect(await json(`disclosures/${reference}/disclosure.json`)).toMatchObject({ version: 2 });
      // The version before never stood published.
      expect(await world.pages.list(`disclosures/${reference}/versions/`)).toEqual([]);
    });

    it('of a review waits for that day too, and what was held meanwhile is of the day on which it is for publication again', async () => {
      const slow = { ...world, authority: { ...world.authority, publicationDelayDays: 14 } };
      const late = (reference: string, n: number) =>
        publish({ ...deps, authority: slow.authority }, workOf(reference, n, 'publication'));
      const reference = await answered(slow);
      world.moveTo('2026-12-03T09:30:00.000Z');
      const receivedAt = world.now();
      await giveCommand(slow, officer, reference, { command: 'request-review', receivedAt, grounds: 'Look again.' });
      const review = aResponse(miles('440 badgers'));
      const by = { ...officer, sub: 'officer-9' };
      expect((await saveResponse(slow, by, reference, review, undefined)).ok).toBe(true);
      const varied = { outcome: 'varied', letter: 'Dear Ada', version: 2, acceptFindings: 'Looked at.' } as const;
      expect(await giveCommand(slow, by, reference, { command: 'answer-review', ...varied })).toMatchObject({
        ok: true,
      });
      const n = (await world.cases.load(reference))!.ledger.findLast(({ type }) => type === 'ReviewAnswered')!.n;
      expect(await late(reference, n)).toBe('not-wanted');
      expect(await world.pages.list('disclosures/')).toEqual([]);

      const held = await answered(slow);
      const hold = { kind: 'hold', reason: 'A trial.' } as const;
      await corrected(slow, held, miles('450', { publication: hold }));
      world.moveTo('2026-12-04T09:30:00.000Z');
      const again = await corrected(slow, held, miles('460'));
      expect(await late(held, again)).toBe('published');
      const published = { dates: { publishedOn: '2026-12-04' } };
      expect(await json(`disclosures/${held}/disclosure.json`)).toMatchObject(published);

      world.moveTo('2026-12-07T09:30:00.000Z');
      expect(await late(reference, 4)).toBe('published');
      const whole = { version: 2, dates: { publishedOn: '2026-12-07' } };
      expect(await json(`disclosures/${reference}/disclosure.json`)).toMatchObject(whole);
    });

    it('does not let slower work put back what was corrected or withdrawn meanwhile', async () => {
      const reference = await answered(world);
      let meanwhile = async () => {};
      // What comes between reading the ledger and putting the page.
      const put: typeof world.pages.put = async (...args) => {
        const now = meanwhile;
        meanwhile = async () => {};
        await now();
        return world.pages.put(...args);
      };
      const slow = { ...deps, pages: { ...world.pages, put } };
      meanwhile = async () => void (await corrected(world, reference, miles('440 badgers'), { earlier: 'hidden' }));
      expect(await publish(slow, workOf(reference, 4, 'publication'))).toBe('published');
      expect(await text(world, `disclosures/${reference}/disclosure.json`)).toContain('440 badgers');
      meanwhile = async () => void (await give(world, reference, { command: 'withdraw-disclosure', reason: 'error' }));
      expect(await publish(slow, workOf(reference, 4, 'publication'))).toBe('withdrawn');
      expect(await world.pages.list(`disclosures/${reference}/`)).toEqual([]);
    });

    it('leaves out an earlier version in which the applicant is found now, and refuses words that name them', async () => {
      const reference = await publishedThen(aResponse({ introduction: 'By the cycle paths.' }));
      const n = await corrected(world, reference, miles('440'));
      const named = (name: string): PublishDeps => {
        const load = async (asked: string) => {
          const stored = await deps.cases.load(asked);
          return stored && { ...stored, applicant: { ...stored.applicant!, name } };
        };
        return { ...deps, cases: { ...deps.cases, load } };
      };
      await publish(named('By The'), workOf(reference, n, 'publication'));
      const at = `disclosures/${reference}`;
      expect(await world.pages.list(`${at}/versions/`)).toEqual([]);
      expect((await json(`${at}/disclosure.json`)).corrections[0].earlier).toBeUndefined();
      const refused = publish(named('The Ramps'), workOf(reference, n, 'publication'));
      await expect(refused).rejects.toMatchObject({ code: 'identity-name' });
    });

    it('is the same, to the byte, however often and in whatever order its work is done, also once all words are erased', async () => {
      const reference = await publishedThen();
      const first = await corrected(world, reference, miles('440'), { correction: 'The first.' });
      world.moveTo('2026-12-04T09:30:00.000Z');
      const second = await corrected(world, reference, miles('450'), { correction: 'The second.' });
      const works = [4, first, second];
      for (const n of works) await run(reference, n);
      const whole = await below(reference);
      expect(Object.keys(whole)).toContain('disclosures//versions/2/disclosure.json');
      const again = async () => {
        await fc.assert(
          fc.asyncProperty(fc.array(fc.constantFrom(...works), { minLength: 1, maxLength: 6 }), async (order) => {
            world.moveTo('2027-03-01T09:30:00.000Z');
            for (const n of order) await run(reference, n);
            expect(await below(reference)).toEqual(whole);
          }),
          { numRuns: 15 },
        );
      };
      await again();
      await world.cases.erase(reference);
      await again();
    });
  });
});
