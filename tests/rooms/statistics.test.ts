import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { builtInRules } from '#domain/case/clock.ts';
import type { OfficerCommand } from '#domain/case/commands.ts';
import { calendarFor } from '#domain/clock/due-date.ts';
import { readRecord } from '#domain/imported/read-record.ts';
import { linesOfText } from '#domain/imported/source.ts';
import { statisticsId } from '#domain/statistics/quarter.ts';
import { askStatistics } from '#functions/clock/ask-statistics.ts';
import { tick } from '#functions/clock/tick.ts';
import { giveCommand } from '#functions/decide/give-command.ts';
import { logRequest } from '#functions/decide/log-request.ts';
import { withdrawnAt } from '#functions/publish/gone.ts';
import { importEntry } from '#functions/publish/import-entry.ts';
import { publishStatistics, type StatisticsDeps } from '#functions/publish/statistics.ts';
import { workOff } from '#plumbing/outbox-door.ts';
import { askCorrection, askFirst } from '#store/ask-edition.ts';
import { countQuarter } from '#store/count-quarter.ts';
import { answered, officer, received } from '#tests/support/cases.ts';
import { aJson, aResponse, aWorld, type World } from '#tests/support/rooms.ts';
import { fullContextOf } from '#web/full-context.ts';
import { statisticsPages } from '#web/pages/publish/statistics/pages.ts';

const assets = { css: '/a.css', more: '/b.css', officer: '/c.css', officerJs: '/d.js', js: { en: '/e.js' } };
const text = async (world: World, key: string) => {
  const bytes = await world.pages.get(`disclosures/statistics/${key}`);
  return bytes && new TextDecoder().decode(bytes);
};
const json = async (world: World, key: string) => JSON.parse((await text(world, key)) ?? 'null');
const said = (html: string | null) => (html ?? '').replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');

describe('the figures of a quarter', () => {
  let world: World;
  let deps: StatisticsDeps;
  let forgotten: string[];
  beforeEach(() => {
    vi.spyOn(console, 'log').mockImplementation(() => {});
    world = aWorld('2026-07-06T09:00:00.000Z');
    forgotten = [];
    deps = {
      ...world,
      invalidate: async (paths) => void forgotten.push(...paths),
      statistics: statisticsPages(fullContextOf(world.authority, assets)),
    };
  });
  afterEach(() => vi.restoreAllMocks());
  const give = async (reference: string, command: OfficerCommand) => {
    const done = await giveCommand(world, officer, reference, command);
    if (!done.ok) throw new Error(JSON.stringify(done.error));
  };
  /** Runs the tick, and does the work of publishing that is pending. Answers the ids of that work. */
  const runAt = async (at: string, work = deps) => {
    world.moveTo(at);
    await askStatistics(world);
    const due = (await world.outbox.due('publish', at, 100)).filter((id) => id.startsWith('statistics~'));
    for (const id of due) await workOff(world.outbox, id, (item) => publishStatistics(work, item), world.now);
    return due;
  };

  it('are announced from the first day on', async () => {
    expect(await runAt('2026-07-06T09:00:00.000Z')).toEqual([statisticsId('2026Q3', 0)]);
    const page = said(await text(world, 'index.html'));
    expect(page).toContain('No figures have been published yet.');
    expect(page).toContain('The figures for July to September 2026 will be published on 12 November 2026');
    expect(await runAt('2026-07-06T10:00:00.000Z')).toEqual([]);
  });

  it('are published once, on the day after they were taken, and never counted again', async () => {
    const reference = await answered(world);
    await received(world);
    world.moveTo('2026-07-07T09:00:00.000Z');
    const other = (await received(world, { ...intake, regime: 'EIR' })).reference;
    await give(other, { command: 'withdraw-request' });
    // In November: 11 is the last of 30 working days after the quarter.
    expect(await runAt('2026-11-11T23:59:00.000Z')).toEqual([statisticsId('2026Q3', 0)]);
    expect(await text(world, '2026Q3/index.html')).toBeNull();
    expect(await runAt('2026-11-12T00:30:00.000Z')).toEqual([statisticsId('2026Q3', 1), statisticsId('2026Q4', 0)]);

    const data = await json(world, '2026Q3/statistics.json');
    expect(data).toMatchObject({ quarter: '2026Q3', version: 1, takenAt: '2026-11-11', publishedOn: '2026-11-12' });
    const value = (line: string, law = 'all') =>
      data.figures.find((one: { line: string; law: string }) => one.line === line && one.law === law).value;
    expect(['received', 'answered', 'open-overdue', 'ended'].map((line) => value(line))).toEqual([3, 1, 1, 1]);
    expect([value('received', 'EIR'), value('outcome-granted', 'FOIA')]).toEqual([1, 1]);
    expect(data.shares[0]).toEqual({
      share: 'in-time',
      law: 'FOIA',
      label: 'Answered in time',
      part: 1,
      whole: 2,
      percent: 50,
      band: 'unsatisfactory',
    });
    // One withdrawal is few: it is neither shown nor told by what stands beside it.
    const csv = (await text(world, '2026Q3/statistics.csv'))!;
    expect(csv).toMatch(/^quarter,version,table,line,law,label,value,shown_as,band\r\n/);
    expect(csv).toContain('2026Q3,1,received,received,all,Received,3,,\r\n');
    expect(csv).not.toMatch(/ended-withdrawn,(EIR|all),[^,]*,1,/);
    expect(await text(world, 'statistics.csv')).toBe(csv);
    const page = said(await text(world, '2026Q3/index.html'));
    expect(page).toContain('Requests received July to September 2026');
    expect(page).toContain('stood at the end of 11 November 2026');
    expect(said(await text(world, 'index.html'))).toContain(
      'The figures for October to December 2026 will be published',
    );

    const keys = await world.pages.list('disclosures/statistics/');
    const before = await Promise.all(keys.map((key) => world.pages.get(key)));
    // What happened since, or is put right, is not in a quarter that was published.
    await give((await world.cases.receivedIn('2026Q3', 10)).items[1]!.reference, { command: 'withdraw-request' });
    world.moveTo('2026-12-24T09:00:00.000Z');
    await publishStatistics(deps, work('2026Q3', 1));
    expect(await world.pages.list('disclosures/statistics/')).toEqual(keys);
    expect(await Promise.all(keys.map((key) => world.pages.get(key)))).toEqual(before);
    expect(JSON.stringify(await world.records.list('statistics/'))).not.toContain(reference);
    expect(await world.records.list('statistics/')).toHaveLength(1);
  });

  it('are the same when a run breaks off on the way', async () => {
    await answered(world);
    const broken = { ...deps, pages: { put: async () => Promise.reject(new Error('no page')) } };
    expect(await runAt('2026-11-12T00:30:00.000Z', broken)).toHaveLength(2);
    const [document] = await world.records.list('statistics/');
    await runAt('2026-11-20T00:30:00.000Z');
    expect(await world.records.list('statistics/')).toEqual([document]);
    expect(await json(world, '2026Q3/statistics.json')).toMatchObject({ publishedOn: '2026-11-12' });
    expect(await text(world, 'index.html')).toContain('July to September 2026');
  });

  it('of all quarters since the first request are published, also of those in which nothing came', async () => {
    await answered(world);
    const ids = await runAt('2027-05-20T09:00:00.000Z');
    expect(ids).toEqual([
      statisticsId('2026Q3', 1),
      statisticsId('2026Q4', 1),
      statisticsId('2027Q1', 1),
      statisticsId('2027Q2', 0),
    ]);
    const all = (await text(world, 'statistics.csv'))!;
    expect(all.match(/quarter,version/g)).toHaveLength(1);
    expect(all.match(/,received,received,all,.*/g)).toEqual([
      ',received,received,all,Received,1,,',
      ',received,received,all,Received,0,,',
      ',received,received,all,Received,0,,',
    ]);
    const page = said(await text(world, 'index.html'));
    expect(page.indexOf('January to March 2027')).toBeLessThan(page.indexOf('July to September 2026'));
  });

  it('are corrected with a reason, and what was published before stays at its own address', async () => {
    await answered(world);
    const late = (await received(world)).reference;
    await runAt('2026-11-12T00:30:00.000Z');
    const first = await text(world, '2026Q3/v1/statistics.csv');
    // It had been withdrawn in August, which nobody had written down.
    world.moveTo('2026-11-16T09:00:00.000Z');
    await give(late, { command: 'withdraw-request', receivedAt: '2026-08-03T09:00:00.000Z' } as OfficerCommand);
    await expect(publishStatistics(deps, work('2026Q3', 2))).rejects.toThrow('asked for');
    await world.editions.ask('2026Q3', 2, 'A withdrawal had not been recorded.');
    expect(await publishStatistics(deps, work('2026Q3', 2))).toBe('published');

    const page = said(await text(world, '2026Q3/index.html'));
    expect(page).toContain('Corrected: version 2');
    expect(page).toContain('A withdrawal had not been recorded.');
    expect(page).toContain('Not answered yet (FOIA) 1 0');
    expect(await text(world, '2026Q3/v1/statistics.csv')).toBe(first);
    expect(said(await text(world, '2026Q3/v1/index.html'))).toContain('This is not the newest version');
    expect(await json(world, '2026Q3/v1/statistics.json')).toMatchObject({ version: 1, reason: null });
    expect(await json(world, '2026Q3/statistics.json')).toMatchObject({
      version: 2,
      takenAt: '2026-11-11',
      publishedOn: '2026-11-16',
      reason: 'A withdrawal had not been recorded.',
    });
    expect(said(await text(world, 'index.html'))).toContain('(Corrected: version 2)');
    expect(forgotten).toEqual(['/disclosures/statistics/*']);
  });

  it('begin with the quarter of the first run, whatever is logged of earlier days later; those are asked for by command', async () => {
    await runAt('2026-10-05T09:00:00.000Z');
    const { information, name } = intake;
    const byHand = { information, name, channel: 'post', postalAddress: '1 High Street' };
    const body = { ...byHand, receivedAt: '2026-05-04T09:00:00.000Z' };
    const logged = await logRequest(aJson('POST', '/api/cases', body), world, officer);
    expect(logged.statusCode).toBe(201);
    // Asked for by command while the first own quarter still runs: the page says the day of that one.
    world.moveTo('2026-12-01T09:00:00.000Z');
    expect(await askFirst({ ...world, calendar: calendarFor('FOIA') }, '2026Q1')).toEqual({ ok: true, value: 1 });
    await runAt('2026-12-01T09:00:00.000Z');
    expect(said(await text(world, 'index.html'))).toContain(
      'The figures for October to December 2026 will be published',
    );
    expect(await runAt('2027-02-16T09:00:00.000Z')).toEqual([statisticsId('2026Q4', 1), statisticsId('2027Q1', 0)]);
    const ask = { ...world, calendar: calendarFor('FOIA') };
    expect(await askFirst(ask, '2027Q1')).toEqual({ ok: false, error: 'not-over' });
    expect(await askFirst(ask, '2026Q4')).toEqual({ ok: false, error: 'published-already' });
    expect(await askFirst(ask, '2026Q9')).toEqual({ ok: false, error: 'no-such-quarter' });
    expect(await askCorrection(ask, '2026Q2', 'Why.')).toEqual({ ok: false, error: 'not-published' });
    expect(await askFirst(ask, '2026Q2')).toEqual({ ok: true, value: 1 });
    expect(await askFirst(ask, '2026Q2')).toEqual({ ok: false, error: 'asked-already' });
    await runAt('2027-02-16T10:00:00.000Z');
    expect(await text(world, '2026Q2/statistics.csv')).toContain('received,received,all,Received,1,,');
    // The next is still that after the newest.
    expect(said(await text(world, 'index.html'))).toContain('The figures for January to March 2027 will be published');

    expect(await askCorrection(ask, '2026Q2', ' ')).toEqual({ ok: false, error: 'no-reason' });
    expect(await askCorrection(ask, '2026Q2', 'It came in June.')).toEqual({ ok: true, value: 2 });
    expect(await askCorrection(ask, '2026Q2', 'Another.')).toEqual({ ok: false, error: 'asked-already' });
    await runAt('2027-02-16T11:00:00.000Z');
    expect(await json(world, '2026Q2/statistics.json')).toMatchObject({ version: 2, reason: 'It came in June.' });
    expect(said(await text(world, '2026Q2/index.html'))).toContain('No figure that is shown changed.');
    expect(await askCorrection(ask, '2026Q2', 'Another.')).toEqual({ ok: true, value: 3 });
  });

  it('count an answer that went with the personal data as not kept', async () => {
    await answered(world, aResponse({ publication: { kind: 'do-not-publish', reason: 'Personal.' } }));
    world.moveTo('2027-09-01T09:00:00.000Z');
    await tick(world);
    await runAt('2027-09-01T09:00:00.000Z');
    const data = await json(world, '2026Q3/statistics.json');
    const lines = data.figures.filter((one: { law: string; value: number }) => one.law === 'all' && one.value === 1);
    expect(lines.map((one: { line: string }) => one.line)).toEqual([
      'received',
      'answered',
      'time-in-20',
      'outcome-unknown',
    ]);
  });

  it('leave out a case whose day of receipt has just been put right, though a list may still have it', async () => {
    await answered(world);
    const reference = (await received(world)).reference;
    const stale = await world.cases.receivedIn('2026Q3', 10);
    await give(reference, {
      command: 'correct-received-date',
      receivedAt: '2026-06-30T09:00:00.000Z',
      reason: 'It had come a week before.',
    });
    const cases = { ...world.cases, receivedIn: async () => stale };
    const counted = await countQuarter({ ...deps, cases }, '2026Q3');
    expect(counted.figures.find(({ line, column }) => line === 'received' && column === 'all')?.value).toBe(1);
  });

  it('neither begin with an earlier log that was taken over, nor count its answers', async () => {
    const page = 'Freedom of information request reference no: 01-FOI-26-000017\nQ1 – How many?\nFourteen.';
    const record = readRecord(linesOfText(page));
    const rules = builtInRules('calendar');
    await importEntry({ ...world, rules }, { record, on: '2026-05-05' });
    await importEntry({ ...world, rules }, { record: { ...record, reference: '01-FOI-26-000018' }, on: '2026-07-03' });
    await received(world);
    expect(await runAt('2026-11-12T00:30:00.000Z')).toEqual([statisticsId('2026Q3', 1), statisticsId('2026Q4', 0)]);
    expect(await text(world, '2026Q3/statistics.csv')).toContain(',received,received,all,Received,1,,');
  });

  it('are not found where they are not published', async () => {
    expect(await withdrawnAt(world.cases, 'disclosures/statistics/2026Q3/', '2026-11-23T09:30:00.000Z')).toBeNull();
  });

  it('miss no quarter when two are published at once', async () => {
    await answered(world);
    world.moveTo('2027-02-16T09:00:00.000Z');
    await Promise.all([publishStatistics(deps, work('2026Q3', 1)), publishStatistics(deps, work('2026Q4', 1))]);
    const all = (await text(world, 'statistics.csv'))!;
    expect(all.match(/,received,received,all,.*/g)).toHaveLength(2);
  });
});

const intake = {
  information: 'How many trees?',
  name: 'Ada Example',
  contact: { email: 'ada@example.org' },
  regime: 'FOIA',
  language: 'en',
  preferredForm: 'any',
  adjustments: '',
} as const;

function work(quarter: string, version: number) {
  const id = statisticsId(quarter, version);
  return { id, kind: 'statistics', reference: quarter, event: version, notBefore: '2026-11-12T00:30:00.000Z' } as const;
}
