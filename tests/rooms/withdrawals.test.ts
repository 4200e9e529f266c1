import { beforeEach, describe, expect, it } from 'vitest';
import { replay } from '#domain/case/case.ts';
import { builtInRules } from '#domain/case/clock.ts';
import type { OfficerCommand } from '#domain/case/commands.ts';
import { keptDocuments } from '#domain/case/erasure.ts';
import { earlierInPublic } from '#domain/case/given.ts';
import { hinder } from '#domain/case/hinder.ts';
import { retentionIsOver } from '#domain/case/retention.ts';
import { caseRow } from '#domain/caseload.ts';
import { reminderId } from '#domain/clock/tick.ts';
import { readRecord } from '#domain/imported/read-record.ts';
import { linesOfText } from '#domain/imported/source.ts';
import { tick } from '#functions/clock/tick.ts';
import { giveCommand } from '#functions/decide/give-command.ts';
import { withdrawnAt } from '#functions/publish/gone.ts';
import { importEntry } from '#functions/publish/import-entry.ts';
import { doWork } from '#functions/publish/work.ts';
import type { Files } from '#store/ports.ts';
import { answered, officer, reviewer, workOf } from '#tests/support/cases.ts';
import { corrected, miles } from '#tests/support/corrections.ts';
import { aPublication } from '#tests/support/publication.ts';
import { aResponse, aWorld, type World } from '#tests/support/rooms.ts';

const helper = { sub: 'officer-3', groups: ['officer'] };
const LOG = 'disclosures/withdrawn/index.html';

let world: World;
let reference: string;
beforeEach(async () => {
  world = aWorld();
  reference = await answered(world);
  await workAll();
  world.moveTo('2026-12-03T09:30:00.000Z');
});

async function workAll(): Promise<void> {
  for (const id of await world.outbox.due('publish', world.now(), 100)) {
    const item = await world.outbox.claim(id, world.now(), 120);
    if (item) await world.outbox.done(id, world.now(), await doWork(aPublication(world), item));
  }
}
const stored = async () => (await world.cases.load(reference))!;
const theCase = async () => replay(reference, (await stored()).ledger)!;
/** Null where it was done, else why not. */
async function give(command: OfficerCommand, by = officer, where = world) {
  const done = await giveCommand(where, by, reference, command);
  return done.ok ? null : (done.error.fields?.[0]?.field ?? done.error.code);
}
const down = (more: Partial<OfficerCommand & { command: 'withdraw-disclosure' }> = {}) =>
  give({ command: 'withdraw-disclosure', reason: 'error', ...more }, helper);
const back = () => give({ command: 'reinstate-disclosure', reason: 'It may be read.' }, reviewer);
const text = async (key: string) => new TextDecoder().decode((await world.pages.get(key)) ?? undefined);
const said = async (key: string) => (await text(key)).replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
const below = async () => {
  const keys = await world.pages.list('disclosures/');
  return Object.fromEntries(await Promise.all(keys.map(async (key) => [key, await text(key)])));
};

describe('taking a published answer down', () => {
  it('is done by any officer at once, and stands as something to do until an approver confirms it', async () => {
    expect(await down({ note: 'A name in a cell.' })).toBeNull();
    expect(await theCase()).toMatchObject({
      state: 'unpublished',
      withdrawals: [{ by: 'officer-3', isConfirmed: false }],
    });
    const { summary, ledger, words } = await stored();
    expect(summary).toMatchObject({ unconfirmedSince: '2026-12-03', active: true, nextDueOn: '2026-12-03' });
    expect(caseRow(summary, await world.rules(), '2026-12-03').flags).toContain('unconfirmed');
    expect(JSON.stringify(ledger)).not.toContain('A name');
    expect(words.map(({ text: one }) => one)).toContain('A name in a cell.');
    expect(await give({ command: 'confirm-withdrawal' }, helper)).toBe('not-permitted');
    expect(await give({ command: 'confirm-withdrawal' }, reviewer)).toBeNull();
    expect((await stored()).summary).toMatchObject({ unconfirmedSince: null, active: false });
    expect(hinder(await theCase(), 'confirm-withdrawal')).toBe('nothing-to-confirm');
    expect((await theCase()).state).toBe('unpublished');
  });

  it('is not confirmed by whoever did it, where the authority wants two for an approval', async () => {
    const strict: World = { ...world, authority: { ...world.authority, approval: 'other-person' } };
    await give({ command: 'withdraw-disclosure', reason: 'error' }, reviewer);
    expect(await give({ command: 'confirm-withdrawal' }, reviewer, strict)).toBe('not-permitted');
    expect(await give({ command: 'confirm-withdrawal' }, officer, strict)).toBeNull();
  });

  it('reminds the team after two working days, and keeps the personal data until somebody has looked', async () => {
    await down();
    const id = reminderId(reference, '2026-12-03', 'unconfirmed');
    world.moveTo('2026-12-04T09:30:00.000Z');
    await tick({ ...world, records: world.files });
    expect(await world.outbox.outcome(id)).toBeNull();
    world.moveTo('2026-12-07T09:30:00.000Z');
    await tick({ ...world, records: world.files });
    expect(await world.outbox.outcome(id)).toBe('pending');
    const isOver = async () => retentionIsOver(await theCase(), (await stored()).ledger, 365, '2030-01-01');
    expect(await isOver()).toBe(false);
    await give({ command: 'confirm-withdrawal' }, reviewer);
    expect(await isOver()).toBe(true);
    expect(keptDocuments(await theCase())).toEqual([]);
  });

  it('reminds the team of an answer of an earlier log too, however old', async () => {
    const text =
      'Freedom of information request reference no: 07.FOI.13.000009\nI note you seek access to:\nHow many?\nTwo.';
    const entry = { record: readRecord(linesOfText(text)), on: '2013-03-04' };
    ({ reference } = await importEntry({ ...world, rules: builtInRules('calendar') }, entry));
    await workAll();
    expect(await tick({ ...world, records: world.files })).toMatchObject({ failed: 0 });
    await down();
    world.moveTo('2026-12-07T09:30:00.000Z');
    expect(await tick({ ...world, records: world.files })).toMatchObject({ failed: 0 });
    expect(await world.outbox.outcome(reminderId(reference, '2026-12-03', 'unconfirmed'))).toBe('pending');
  });

  it('asks for a day that lies ahead, and not for ever, where the log is to wait', async () => {
    expect(await down({ public: 'later' })).toBe('from');
    for (const from of ['2026-12-03', '2027-12-05']) expect(await down({ public: 'later', from })).toBe('from');
    expect(await down({ public: 'later', from: '2026-12-04' })).toBeNull();
  });

  it('can be done as soon as the page is there, whatever keeps the lists from being written', async () => {
    reference = await answered(world, aResponse({ title: 'Salt' }));
    const put: Files['put'] = async (key, ...rest) => {
      if (key === 'disclosures/index.html') throw new Error('no lists');
      return world.pages.put(key, ...rest);
    };
    const item = workOf(reference, 4, 'publication');
    const broken = aPublication({ ...world, pages: { ...world.pages, put } });
    await expect(doWork(broken, item)).rejects.toThrow('no lists');
    expect(await text(`disclosures/${reference}/index.html`)).toContain('Salt');
    expect(await down()).toBeNull();
    const taken = workOf(reference, (await theCase()).version, 'withdrawal');
    await expect(doWork(broken, taken)).rejects.toThrow('no lists');
    expect(await world.pages.list(`disclosures/${reference}/`)).toEqual([]);
    await workAll();
    expect(await doWork(aPublication(world), item)).toBe('withdrawn');
    expect(await said(LOG)).toContain(reference);
    expect(await world.pages.list(`disclosures/${reference}/`)).toEqual([]);
  });

  it('is offered for what is published, and while it goes back, and for nothing that never was', async () => {
    await down();
    await workAll();
    await back();
    expect((await theCase()).state).toBe('sent');
    expect(hinder(await theCase(), 'withdraw-disclosure')).toBeNull();
    reference = await answered(world);
    expect(hinder(await theCase(), 'withdraw-disclosure')).toBe('not-published');
  });
});

describe('putting it back', () => {
  it('needs an approver, and makes every page as it was, earlier versions too', async () => {
    await corrected(world, reference, miles('440'));
    await workAll();
    const { [LOG]: none, 'disclosures/index.html': index, ...before } = await below();
    expect([none, Object.keys(before).some((key) => key.includes('/versions/1/'))]).toEqual([undefined, true]);
    await down();
    await workAll();
    expect(await world.pages.list(`disclosures/${reference}/`)).toEqual([]);
    for (const path of ['', 'versions/1/', 'disclosure.json', 'files/x/y.csv'])
      expect(await withdrawnAt(world.cases, `disclosures/${reference}/${path}`, world.now())).toMatchObject({
        reason: 'error',
      });
    expect(await give({ command: 'reinstate-disclosure', reason: 'Right.' }, helper)).toBe('not-permitted');
    expect(await back()).toBeNull();
    await workAll();
    const { [LOG]: log, 'disclosures/index.html': linked, ...after } = await below();
    expect(after).toEqual(before);
    expect(log).toContain('We put it back on');
    expect([index?.includes('/disclosures/withdrawn/'), linked?.includes('/disclosures/withdrawn/')]).toEqual([
      false,
      true,
    ]);
    expect((await theCase()).publishedAt).toBe('2026-11-23T09:30:00.000Z');
  });

  it('shows the correction that was given meanwhile, and nothing of what was taken down', async () => {
    await down();
    await workAll();
    await corrected(world, reference, miles('440'));
    await workAll();
    expect(await world.pages.list(`disclosures/${reference}/`)).toEqual([]);
    expect((await theCase()).state).toBe('unpublished');
    await back();
    await workAll();
    expect(await text(`disclosures/${reference}/index.html`)).toContain('440');
    expect(earlierInPublic(await theCase())).toEqual([]);
  });

  it('is not possible where the answer is not for publication by now, or was erased', async () => {
    await down();
    await corrected(world, reference, miles('440', { publication: { kind: 'hold', reason: 'A trial.' } }));
    expect(hinder(await theCase(), 'reinstate-disclosure')).toBe('not-for-publication');
    await give({ command: 'release-hold' });
    // The hold is over; that it was taken down is not.
    expect((await theCase()).state).toBe('unpublished');
    expect(hinder(await theCase(), 'reinstate-disclosure')).toBeNull();
    await give({ command: 'confirm-withdrawal' }, reviewer);
    world.moveTo('2028-12-03T09:30:00.000Z');
    await tick({ ...world, records: world.files });
    expect(hinder(await theCase(), 'reinstate-disclosure')).toBe('erased');
  });
});

describe('the log of withdrawals', () => {
  it('says when, and why, and has no title unless that may be given', async () => {
    await down({ reason: 'personal-data' });
    await workAll();
    const log = await said(LOG);
    expect(log).toContain(reference);
    expect(log).toContain('It contained information about a person');
    expect(log).not.toContain('Gritting');
  });

  it('gives the title where it may, and no reason where none is to be given, at its address neither', async () => {
    await down({ public: 'no-reason', named: true });
    await workAll();
    expect(await said(LOG)).toContain('Gritting of cycle paths');
    expect(await said(LOG)).toContain('We give no reason.');
    expect(await withdrawnAt(world.cases, `disclosures/${reference}/`, world.now())).toEqual({
      on: '2026-12-03',
      reason: null,
    });
  });

  it('says nothing before the day from which it may', async () => {
    await down({ public: 'later', from: '2026-12-10' });
    await workAll();
    expect(await world.pages.get(LOG)).toBeNull();
    expect(await text('disclosures/index.html')).not.toContain('/disclosures/withdrawn/');
    const at = `disclosures/${reference}/`;
    expect(await withdrawnAt(world.cases, at, world.now())).toMatchObject({ reason: null });
    world.moveTo('2026-12-09T23:00:00.000Z');
    await workAll();
    expect(await world.pages.get(LOG)).toBeNull();
    world.moveTo('2026-12-10T00:00:00.000Z');
    await workAll();
    expect(await said(LOG)).toContain('It contained a mistake.');
    expect(await text('disclosures/index.html')).toContain('/disclosures/withdrawn/');
    expect(await withdrawnAt(world.cases, at, world.now())).toMatchObject({ reason: 'error' });
  });

  it('loses the title of a version that disclosed what it should not have, whatever becomes of the answer', async () => {
    await down({ named: true });
    await workAll();
    expect(await said(LOG)).toContain('Gritting of cycle paths');
    const keep = { kind: 'do-not-publish', reason: 'Personal.' } as const;
    await corrected(world, reference, miles('440', { publication: keep }), { earlier: 'hidden' });
    await workAll();
    expect(await said(LOG)).not.toContain('Gritting');
    expect(await said(LOG)).toContain(reference);
  });
});

it('an old event, which says no more than why, is read as before', async () => {
  await down();
  const { ledger } = await stored();
  const old = ledger.map((event) => (event.type === 'DisclosureWithdrawn' ? { ...event, says: undefined } : event));
  const read = replay(reference, old as typeof ledger);
  expect(read?.withdrawals).toMatchObject([{ reason: 'error', says: 'reason', isNamed: false, isConfirmed: false }]);
});
