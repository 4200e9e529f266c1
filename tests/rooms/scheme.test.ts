import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { replay } from '#domain/case/case.ts';
import { builtInRules } from '#domain/case/clock.ts';
import { addDays } from '#domain/dates.ts';
import { readRecord } from '#domain/imported/read-record.ts';
import { linesOfText } from '#domain/imported/source.ts';
import { factsOf } from '#domain/publication/filters.ts';
import type { Placement } from '#domain/scheme/classes.ts';
import type { SchemeData } from '#domain/scheme/data.ts';
import { type EntryWords, evolveEntry } from '#domain/scheme/entry.ts';
import { SchemeSchema, schemeDefinitions } from '#domain/scheme/schema.ts';
import { entryWork } from '#domain/scheme/work.ts';
import { sendSchemeReminder } from '#functions/acknowledge/send-scheme-reminder.ts';
import { askScheme } from '#functions/clock/ask-scheme.ts';
import { giveCommand } from '#functions/decide/give-command.ts';
import { importEntry } from '#functions/publish/import-entry.ts';
import { doWork, type WorkDeps } from '#functions/publish/work.ts';
import type { Email } from '#plumbing/mail.ts';
import { workOff } from '#plumbing/outbox-door.ts';
import { answered, officer } from '#tests/support/cases.ts';
import { faultsOf, strictAjv } from '#tests/support/json-schema.ts';
import { aPublication } from '#tests/support/publication.ts';
import { aResponse, aWorld, type World } from '#tests/support/rooms.ts';
import { jsonSchemaOf } from '#web/data/json-schema.ts';
import { internalOf } from '#web/pages/acknowledge/letters.ts';

const validate = strictAjv().compile(jsonSchemaOf(SchemeSchema, schemeDefinitions) as object);
const words: EntryWords = {
  ...{ schemeClass: 'spending', title: 'Accounts', description: 'What we spent.', link: 'https://a.example/b.pdf' },
  ...{ format: 'PDF', licence: 'ogl', versionOn: '2026-10-01', renewal: 'yearly', nextVersionDue: '2026-12-20' },
};

let world: World;
let deps: WorkDeps;
const forgotten: string[] = [];
beforeEach(() => {
  vi.spyOn(console, 'log').mockImplementation(() => {});
  world = aWorld();
  forgotten.length = 0;
  deps = aPublication(world, async (paths) => void forgotten.push(...paths));
});
afterEach(() => vi.restoreAllMocks());

/** All that is due is done, as the publish room does it. */
async function workAll(on = deps): Promise<void> {
  for (let due = [''].slice(1); ; ) {
    due = [...(await world.outbox.due('publish', world.now(), 500))];
    if (due.length === 0) return;
    for (const id of due) await workOff(world.outbox, id, (item) => doWork(on, item), world.now);
  }
}
const text = async (key: string) => {
  const bytes = await world.pages.get(key);
  return bytes ? new TextDecoder().decode(bytes) : undefined;
};
const page = async (place: string) => (await text(`scheme/${place}/index.html`)) ?? '';
async function data(): Promise<SchemeData> {
  const read = JSON.parse((await text('scheme/index.json')) ?? 'null');
  expect(faultsOf(validate, read)).toEqual([]);
  return read;
}
const classOf = async (id: string) => (await data()).classes.find((one) => one.id === id)!;
const place = (reference: string, schemeClass: Placement) =>
  giveCommand(world, officer, reference, { command: 'place-disclosure', schemeClass });
async function published(): Promise<string> {
  const reference = await answered(world);
  await workAll();
  return reference;
}
/** Keeps an entry as an approver would; another version of it where there is one. */
async function keep(more: Partial<EntryWords> = {}, id = 'accounts'): Promise<void> {
  const before = await world.scheme.find(id);
  const body = { type: before ? 'EntryChanged' : 'EntryAdded', words: { ...words, ...more } } as const;
  const event = { ...body, n: (before?.version ?? 0) + 1, recordedAt: world.now(), by: 'bob' };
  const entry = evolveEntry(before, event, id);
  expect(await world.scheme.append(entry, event, entryWork(entry))).toBe('saved');
}

describe('an answer that is placed', () => {
  it('stands on the page of its class, in all data and in search; and in none again, when it is taken out', async () => {
    const reference = await published();
    expect((await data()).unplaced).toMatchObject({ count: 1, answers: [{ reference, title: aResponse().title }] });
    expect((await place(reference, 'policies')).ok).toBe(true);
    await workAll();
    expect(await classOf('policies')).toMatchObject({
      ...{ number: 5, title: 'Our policies and procedures', path: '/scheme/policies/', count: 1 },
      answers: [{ reference, path: `/disclosures/${reference}/` }],
    });
    expect((await data()).unplaced.count).toBe(0);
    expect(await page('policies')).toContain(`href="/disclosures/${reference}/"`);
    expect(await page('answers')).not.toContain(reference);
    const own = `disclosures/${reference}`;
    expect(JSON.parse((await text(`${own}/disclosure.json`))!).schemeClass).toBe('policies');
    expect(await text(`${own}/index.html`)).toContain('href="/scheme/policies/"');
    const [year = ''] = Object.keys(await world.journal.heads());
    const line = (await world.journal.since(year, 0)).at(-1)!;
    expect(factsOf(line)).toContain('class:policies');

    await place(reference, 'none');
    await workAll();
    expect((await classOf('policies')).count).toBe(0);
    expect((await data()).unplaced.count).toBe(1);
    expect(JSON.parse((await text(`${own}/disclosure.json`))!)).not.toHaveProperty('schemeClass');
    expect(await text(`${own}/index.html`)).not.toContain('/scheme/policies/');
  });

  it('goes with what is withdrawn, and the front is told to forget the frame as well', async () => {
    const reference = await published();
    await place(reference, 'lists');
    await workAll();
    await giveCommand(world, officer, reference, { command: 'withdraw-disclosure', reason: 'error' });
    // Placed while it is down, it stays down, and is put back where it was placed.
    await place(reference, 'services');
    await workAll();
    expect([(await classOf('lists')).count, (await classOf('services')).count]).toEqual([0, 0]);
    expect(await page('lists')).not.toContain(reference);
    expect(forgotten).toContain('/scheme/*');
    await giveCommand(world, officer, reference, { command: 'reinstate-disclosure', reason: 'It was right.' });
    await workAll();
    expect((await classOf('services')).count).toBe(1);
  });

  it('before it is published waits for its day, and is then published in its class', async () => {
    const slow = { ...world, authority: { ...world.authority, publicationDelayDays: 10 } };
    const reference = await answered(slow);
    await place(reference, 'decisions');
    await workAll({ ...deps, authority: slow.authority });
    expect(await text(`disclosures/${reference}/index.html`)).toBeUndefined();
    world.moveTo('2026-12-04T09:30:00.000Z');
    await workAll({ ...deps, authority: slow.authority });
    expect((await classOf('decisions')).count).toBe(1);
  });

  it('and is not for publication is published by that no more than before', async () => {
    const reference = await answered(
      world,
      aResponse({ publication: { kind: 'do-not-publish', reason: 'Personal.' } }),
    );
    await place(reference, 'policies');
    await workAll();
    expect(await world.pages.list('disclosures/07')).toEqual([]);
  });

  it('may be one of an earlier log', async () => {
    const old =
      'Freedom of information request reference no: 07.FOI.19.000009\nI note you seek access to:\nHow many?\nTwo.';
    const entry = { record: readRecord(linesOfText(old)), on: '2019-03-04' };
    const { reference } = await importEntry({ ...world, rules: builtInRules('calendar') }, entry);
    await workAll();
    await place(reference, 'lists');
    await workAll();
    expect((await classOf('lists')).answers).toMatchObject([{ reference }]);
    expect(JSON.parse((await text(`disclosures/${reference}/disclosure.json`))!).schemeClass).toBe('lists');
    expect(await text(`disclosures/${reference}/index.html`)).toContain('href="/scheme/lists/"');
  });

  it('is placed in no class of another model scheme, and by nobody before there is an answer', async () => {
    const reference = await published();
    const refused = await place(reference, 'open-data');
    expect(refused.ok ? null : refused.error.fields?.[0]).toMatchObject({ field: 'schemeClass', code: 'not-valid' });
    const stored = await world.cases.load(reference);
    expect(replay(reference, stored!.ledger)?.schemeClass).toBeNull();
  });
});

describe('what is published without being asked', () => {
  it('stands in its class with its facts, as a page and as data, and leaves with its removal', async () => {
    await keep();
    await keep({ title: 'Poems', licence: 'elsewhere', format: null, nextVersionDue: null }, 'poems');
    await workAll();
    const [accounts, poems] = (await classOf('spending')).entries.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    expect(accounts).toMatchObject({
      ...{ title: 'Accounts', link: words.link, format: 'PDF', licence: { id: 'OGL-UK-3.0' }, renewal: 'yearly' },
      ...{ versionOn: '2026-10-01', nextVersionDue: '2026-12-20', addedOn: '2026-11-23' },
    });
    for (const name of ['licence', 'format', 'nextVersionDue']) expect(poems).not.toHaveProperty(name);
    const html = await page('spending');
    expect(html).toContain('href="https://a.example/b.pdf"');
    expect(html).toContain('Next version due <time datetime="2026-12-20">20 December 2026</time>');
    expect(await text('scheme/index.html')).toContain('2 publications<');

    const cited = async (id: string) => (await world.links.citedBy(`scheme:${id}`)).map(({ address }) => address);
    expect([await cited('poems'), await cited('unknown')]).toEqual([[words.link], []]);

    const before = (await world.scheme.find('poems'))!;
    const event = { type: 'EntryRemoved', n: 2, recordedAt: world.now(), by: 'bob' } as const;
    const entry = evolveEntry(before, event, 'poems');
    await world.scheme.append(entry, event, entryWork(entry));
    await workAll();
    expect((await classOf('spending')).entries.map(({ id }) => id)).toEqual(['accounts']);
    expect(await page('spending')).not.toContain('Poems');
    expect(await cited('poems')).toEqual([]);
  });

  it('is told as overdue from the day after its day, without anybody doing anything', async () => {
    await keep();
    for (const [day, isOver] of [
      ['2026-12-20', false],
      ['2026-12-21', true],
    ] as const) {
      world.moveTo(`${day}T00:30:00.000Z`);
      await askScheme(world);
      await askScheme(world);
      await workAll();
      expect((await page('spending')).includes('Overdue'), day).toBe(isOver);
    }
  });

  it('is the same whatever wrote it last: an answer, an entry, or the morning', async () => {
    await published();
    await keep();
    await workAll();
    const all = async () => Promise.all((await world.pages.list('scheme/')).map(async (key) => [key, await text(key)]));
    const byEntry = await all();
    // Seven classes, the answers in none, the frame, its data and its map.
    expect(byEntry).toHaveLength(11);
    await askScheme(world);
    await workAll();
    expect(await all()).toEqual(byEntry);
  });
});

describe('the team', () => {
  const mails: Email[] = [];
  const deliver = async () => {
    const send = {
      ...world,
      internal: internalOf(world.authority),
      sendMail: async (mail: Email) => `id-${mails.push(mail)}`,
    };
    for (const id of await world.outbox.due('acknowledge', world.now(), 100))
      await workOff(world.outbox, id, (item, at) => sendSchemeReminder(send, item, at), world.now);
  };
  const subjects = () => mails.map(({ subject }) => subject);
  beforeEach(() => void mails.splice(0));
  /** Every hour of some days, twice each. */
  async function days(from: string, to: string): Promise<void> {
    for (let day = from; day <= to; day = addDays(day, 1)) {
      for (const hour of ['06', '18']) {
        world.moveTo(`${day}T${hour}:00:00.000Z`);
        await Promise.all([askScheme(world), askScheme(world)]);
        await deliver();
      }
    }
  }

  it('is reminded once fourteen days before the next version is due, and once when it is overdue', async () => {
    await keep();
    await days('2026-11-23', '2026-12-05');
    expect(mails).toEqual([]);
    await days('2026-12-06', '2026-12-20');
    expect(subjects()).toEqual(['Soon due in the publication scheme: Accounts']);
    await days('2026-12-21', '2027-01-20');
    expect(subjects().slice(1)).toEqual(['Overdue in the publication scheme: Accounts']);
    expect(mails[0]).toMatchObject({ to: 'foi@testshire.example', tags: { kind: 'scheme-reminder' } });
    expect(mails[0]?.text).toContain('Sunday 20 December 2026');
    expect(mails[0]?.text).toContain(`${world.origin}/officer/scheme/accounts`);
  });

  it('is not reminded of what was given, promised for another day, or has no day', async () => {
    await keep();
    await keep({ nextVersionDue: null }, 'poems');
    world.moveTo('2026-12-10T06:00:00.000Z');
    await askScheme(world);
    await keep({ nextVersionDue: '2027-12-20' });
    await deliver();
    expect([subjects(), await world.outbox.outcome('scheme-reminder~accounts~2026-12-20~soon')]).toEqual([
      [],
      'no-longer-due',
    ]);
    await days('2027-12-21', '2027-12-22');
    expect(subjects()).toEqual(['Overdue in the publication scheme: Accounts']);
  });

  it('is told that it is overdue, and not that it soon is, where a reminder was sent late', async () => {
    await keep();
    world.moveTo('2026-12-10T06:00:00.000Z');
    await askScheme(world);
    world.moveTo('2026-12-21T06:00:00.000Z');
    await askScheme(world);
    await deliver();
    expect(subjects()).toEqual(['Overdue in the publication scheme: Accounts']);
    expect(await world.outbox.outcome('scheme-reminder~accounts~2026-12-20~soon')).toBe('superseded');
  });
});
