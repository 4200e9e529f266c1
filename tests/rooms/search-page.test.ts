import { beforeEach, describe, expect, it } from 'vitest';
import { importedEntry, importedText, toImported } from '#domain/imported/imported-disclosure.ts';
import { readRecord } from '#domain/imported/read-record.ts';
import { linesOfText } from '#domain/imported/source.ts';
import { standing } from '#functions/publish/lists.ts';
import { openEngine } from '#functions/search/engine.ts';
import type { RelatedAnswers } from '#functions/search/related.ts';
import { type SearchAnswer, search } from '#functions/search/search.ts';
import { answerSearch } from '#functions/search/search-answer.ts';
import { disclosed, sampleResponses } from '#tests/support/disclosed.ts';
import { anEvent, aResponse, authority, aWorld, type World } from '#tests/support/rooms.ts';

describe('the search page', () => {
  let world: World;
  let seen: SearchAnswer | RelatedAnswers | null;
  let ended: string | undefined;
  let references: Readonly<Record<string, string>>;
  const plain = aResponse({ title: 'Gritting and grit bins by ward' });
  const own = {
    ...plain,
    parts: plain.parts.map((part) => ({ ...part, tables: ['t'] })),
    topics: ['Roads'],
    tables: [
      {
        id: 't',
        caption: 'Bins',
        head: [[{ text: 'Ward' }, { text: 'Bins' }]],
        rows: [{ header: 'Wintergreen', cells: ['7,319'] }],
      },
    ],
  };
  beforeEach(async () => {
    world = aWorld();
    references = await disclosed(world, {
      ...sampleResponses,
      own,
      other: aResponse({ title: 'Gritting of cycle paths in winter' }),
    });
  });
  const ask = async (queryStringParameters?: Record<string, string>) => {
    seen = null;
    ended = undefined;
    const engine = openEngine();
    const answer = await answerSearch(
      anEvent('GET', '/disclosures/search', queryStringParameters ? { queryStringParameters } : {}),
      { engine: async () => engine, journal: world.journal, records: world.records },
      {
        search: (found) => {
          seen = found;
          return '';
        },
        related: (found) => {
          seen = found;
          return '';
        },
        end: ({ of, side }) => {
          ended = `nothing ${side} ${of.title}`;
          return '';
        },
        problem: ({ code }) => code,
      },
    );
    const shown = seen as SearchAnswer | RelatedAnswers | null;
    return {
      status: answer.statusCode,
      to: answer.headers?.['location'],
      found: shown?.results.map(({ reference }) => reference),
    };
  };

  it('shows everything, newest first, before anything is asked for, and says what can be chosen', async () => {
    const all = Object.values(references).sort().reverse();
    expect((await ask()).found).toEqual(all);
    const { choices, total } = seen as SearchAnswer;
    expect([total, choices.year]).toEqual([all.length, [{ value: '2026', count: all.length }]]);
    expect(choices.topic).toContainEqual({ value: 'Roads', count: 1 });
    expect((await ask({ page: '9' })).found).toEqual([]);
    // Of a hundred thousand, each page to which the one before leads.
    await ask({ page: '10000' });
    expect(seen).toMatchObject({ page: 10_000, results: [] });
    await ask({ page: '1.5' });
    expect(seen).toMatchObject({ page: 1 });
  });

  it('joins words and filters, each as the address has it', async () => {
    expect((await ask({ q: 'gritted', topic: 'Roads', month: '', year: '' })).found).toEqual([references['own']]);
    expect((await ask({ topic: 'Roads', data: 'yes' })).found).toEqual([references['own']]);
    expect((await ask({ topic: 'Roads', year: '1999' })).found).toEqual([]);
    expect((seen as SearchAnswer).filters).toEqual({ year: '1999', topic: 'Roads' });
  });

  it('finds what stands in the cells of a table', async () => {
    expect((await ask({ q: 'wintergreen 7,319' })).found).toEqual([references['own']]);
  });

  it('finds an answer of an earlier log by its own reference, however it is written', async () => {
    const record = readRecord(
      linesOfText(
        'Reference: FOI/2018/0417\nYou asked:\nHow many swans?\nWe have decided to disclose this in full.\nNine.',
      ),
    );
    const about = { reference: '07.FOI.18.900001', regime: 'FOIA', publishedOn: '2018-06-03', authority } as const;
    const swans = toImported({ ...about, document: { record } });
    await world.records.put('swans', JSON.stringify(importedText(swans)), 'application/json');
    await world.journal.append('2018', { ...importedEntry(swans), action: 'put', text: 'swans' });
    for (const q of ['FOI/2018/0417', 'foi-2018-0417', 'foi 2018 0417', '07-foi-18-900001']) {
      expect((await ask({ q })).found?.[0], q).toBe('07.FOI.18.900001');
    }
    expect((await ask({ decision: 'granted-in-full', year: '2018' })).found).toEqual(['07.FOI.18.900001']);
  });

  it('has lines of an older journal, which name no grounds, topics or data', async () => {
    await world.records.put('old', JSON.stringify({ title: 'Old', body: 'Stoats.' }), 'application/json');
    const old = { reference: '07.FOI.25.000001', title: 'Old', publishedOn: '2025-01-02', summaryLine: 'Stoats.' };
    await world.journal.append('2025', { ...old, outcome: 'not-held', action: 'put', text: 'old' });
    expect((await ask({ q: 'stoats', year: '2025', decision: 'not-held' })).found).toEqual(['07.FOI.25.000001']);
    expect((await ask({ q: 'stoats', data: 'yes' })).found).toEqual([]);
  });

  it('answers while thousands of lines wait to be read, and with nothing of what was taken down or replaced', async () => {
    const { journal, records } = world;
    let reads = 0;
    const get = async (key: string) => {
      reads += 1;
      return records.get(key);
    };
    const deps = { engine: async () => engine, journal, records: { get } };
    const engine = openEngine();
    const found = async (q: string) => (await search(deps, q, undefined)).total;
    const about = { title: 'Old', publishedOn: '2025-01-02', summaryLine: '', outcome: 'not-held' } as const;
    const line = (n: number, body: string, action: 'put' | 'remove' = 'put') => ({
      ...{ ...about, reference: `07.FOI.25.${String(n).padStart(6, '0')}`, action, text: `t/${body}` },
    });
    const say = async (...lines: ReturnType<typeof line>[]) => {
      for (const one of lines) await journal.append('2025', one);
    };
    for (const body of ['Stoats.', 'Weasels.', 'Stoats, but fewer.'])
      await records.put(`t/${body}`, JSON.stringify({ title: 'Old', body }), 'application/json');
    await say(...Array.from({ length: 4 }, (_, n) => line(n, 'Stoats.')));
    expect(await found('stoats')).toBe(4);

    // An import, before one of them is corrected and one taken down; the others are said again, as by a rebuild.
    await say(...Array.from({ length: 2_300 }, (_, n) => line(n + 10, 'Weasels.')));
    await say(line(0, 'Stoats, but fewer.'), line(1, 'Stoats.', 'remove'), line(2, 'Stoats.'), line(3, 'Stoats.'));
    reads = 0;
    expect(await found('stoats')).toBe(2);
    expect(reads).toBeLessThan(1_100);
    expect(await found('weasels')).toBe(2_000);
    expect(await found('fewer')).toBe(1);
    expect([await found('weasels'), await found('stoats')]).toEqual([2_300, 3]);
    reads = 0;
    await say(...Array.from({ length: 2_300 }, (_, n) => line(n + 10, 'Weasels.')));
    expect(await found('fewer')).toBe(1);
    expect(reads).toBeLessThan(10);
    expect(engine.heads()).toEqual(await journal.heads());
  });

  it('lists the answers that are most like one, and never itself', async () => {
    const { found } = await ask({ like: references['own']!.replaceAll('.', '-') });
    expect(found?.[0]).toBe(references['other']);
    expect(found).not.toContain(references['own']);
    expect((seen as RelatedAnswers).of).toEqual({
      reference: references['own'],
      title: 'Gritting and grit bins by ward',
      path: `/disclosures/${references['own']}/`,
    });
  });

  it.each(['07.FOI.26.999999', 'words', ''])('says that there is no answer “%s” to be like', async (like) => {
    expect((await ask({ like })).status).toBe(404);
  });

  it('leads from each answer to the one that was published next, as the lists have them, without what was taken down', async () => {
    const record = readRecord(linesOfText('Reference: FOI/2018/9\nYou asked:\nHow many swans?\nNine.'));
    const about = { reference: '07.FOI.18.900001', regime: 'FOIA', publishedOn: '2018-06-03', authority } as const;
    const swans = toImported({ ...about, document: { record } });
    await world.records.put('swans', JSON.stringify(importedText(swans)), 'application/json');
    await world.journal.append('2018', { ...importedEntry(swans), action: 'put', text: 'swans' });
    const gone = Object.values(references).sort()[1];
    const line = (await world.journal.since('2026', 0)).find(({ reference }) => reference === gone);
    await world.journal.append('2026', { ...line!, action: 'remove' });

    const lines = await Promise.all(['2018', '2026'].map((year) => world.journal.since(year, 0)));
    const inLists = lines.flatMap(standing).map(({ reference }) => reference);
    const newestFirst = [...inLists.slice(1), ...inLists.slice(0, 1)];
    const walk = async (from: string | undefined, side: string) => {
      const seen: string[] = [];
      for (let at = from; at; at = (await ask({ [side]: at })).to?.split('/')[2]) seen.push(at);
      return seen;
    };
    expect(newestFirst).not.toContain(gone);
    expect(await walk(newestFirst[0], 'before')).toEqual(newestFirst);
    expect(ended).toBe(`nothing before ${swans.title}`);
    expect(await walk(newestFirst.at(-1), 'after')).toEqual(newestFirst.toReversed());
    expect(ended).toMatch(/^nothing after /);
    expect(await ask({ after: references['own']!.replaceAll('.', '-') })).toMatchObject({ status: 303 });
    for (const side of ['before', 'after'])
      for (const none of [gone!, '07.FOI.26.999999', 'words', ''])
        expect((await ask({ [side]: none })).status, none).toBe(404);
  });
});
