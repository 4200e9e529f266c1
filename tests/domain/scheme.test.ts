import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#domain/dates.ts';
import type { ListEntry } from '#domain/publication/lists.ts';
import { classesOf, modelSchemes, numberOf, schemeClasses } from '#domain/scheme/classes.ts';
import {
  decideEntry,
  dueAfter,
  dueState,
  type EntryCommand,
  type EntryEvent,
  type EntryWords,
  evolveEntry,
  renewals,
  replayEntry,
  type SchemeEntry,
} from '#domain/scheme/entry.ts';
import { MOST_ANSWERS, schemeFrame } from '#domain/scheme/frame.ts';
import { type EntryForm, entryForm, readEntry, readVersion, versionForm } from '#domain/scheme/read-entry.ts';
import { readSchemeReminderId, schemeReminderId } from '#domain/scheme/work.ts';

const today = '2026-11-23';
const words: EntryWords = {
  ...{ schemeClass: 'spending', title: 'Accounts', description: 'What we spent.', link: 'https://a.example/b.pdf' },
  ...{ format: 'PDF', licence: 'ogl', versionOn: '2026-10-01', renewal: 'yearly', nextVersionDue: '2027-10-01' },
};
const event = (n: number, body: object): EntryEvent =>
  ({ ...body, n, recordedAt: `2026-11-23T09:00:0${n}.000Z`, by: 'bob' }) as EntryEvent;
const added = event(1, { type: 'EntryAdded', words });
const entryWith = (more: Partial<SchemeEntry> = {}): SchemeEntry => ({ ...replayEntry('e', [added])!, ...more });

describe('the classes', () => {
  it('are those of the model scheme of the law that an authority works under first', () => {
    expect(classesOf(['FOIA', 'EIR'])).toBe(modelSchemes.ico.classes);
    expect(classesOf(['FOISA', 'EISR'])).toBe(modelSchemes.sic.classes);
    expect([modelSchemes.ico.classes.length, modelSchemes.sic.classes.length]).toEqual([7, 9]);
  });

  it('have names of their own, in addresses too, and numbers in their scheme', () => {
    expect(new Set(schemeClasses).size).toBe(schemeClasses.length);
    for (const name of schemeClasses) expect(name).toMatch(/^[a-z-]{1,40}$/);
    expect(schemeClasses).not.toContain('answers');
    expect(modelSchemes.ico.classes.map(numberOf)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(modelSchemes.sic.classes.map(numberOf)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });
});

describe('an entry', () => {
  it('is what its events tell', () => {
    const version = { link: '/disclosures/', versionOn: '2026-11-01', nextVersionDue: null };
    const ledger = [added, event(2, { type: 'VersionGiven', version }), event(3, { type: 'EntryRemoved' })];
    expect(replayEntry('e', [])).toBeNull();
    expect(replayEntry('e', ledger.slice(0, 2))).toEqual({
      ...words,
      ...version,
      ...{ id: 'e', version: 2, addedAt: added.recordedAt, changedAt: '2026-11-23T09:00:02.000Z', by: 'bob' },
      isRemoved: false,
    });
    expect(replayEntry('e', ledger)).toMatchObject({ version: 3, isRemoved: true, link: '/disclosures/' });
    expect(() => evolveEntry(null, ledger[1]!, 'e')).toThrow('begins with being added');
  });

  it('may be changed, renewed and removed while it is there; what changes nothing records nothing', () => {
    const version = { link: words.link, versionOn: today, nextVersionDue: null };
    const commands: readonly EntryCommand[] = [
      { command: 'change', words: { ...words, title: 'Other' } },
      { command: 'give-version', version },
      { command: 'remove' },
    ];
    for (const command of commands) {
      expect(decideEntry(entryWith(), command), command.command).toHaveLength(1);
      for (const none of [null, entryWith({ isRemoved: true })]) expect(decideEntry(none, command)).toBeNull();
    }
    expect(decideEntry(null, { command: 'add', words })).toEqual([{ type: 'EntryAdded', words }]);
    expect(decideEntry(entryWith(), { command: 'add', words })).toBeNull();
    expect(decideEntry(entryWith(), { command: 'change', words })).toEqual([]);
    const { link, versionOn, nextVersionDue } = words;
    expect(decideEntry(entryWith(), { command: 'give-version', version: { link, versionOn, nextVersionDue } })).toEqual(
      [],
    );
  });

  it('is soon due from fourteen days before its day on, and overdue from the day after', () => {
    const on = (due: string | null) => dueState({ nextVersionDue: due }, today);
    expect(on(null)).toBeNull();
    expect(on(addDays(today, -1))).toBe('overdue');
    expect([on(today), on(addDays(today, 14))]).toEqual(['soon', 'soon']);
    expect(on(addDays(today, 15))).toBe('later');
  });

  it('is due again after as long as it is renewed, on the same day of the month where there is one', () => {
    const after = (day: string) => renewals.map((renewal) => dueAfter(day, renewal));
    expect(after('2026-11-30')).toEqual([
      ...['2026-12-07', '2026-12-30', '2027-02-28', '2027-05-30', '2027-11-30', '2028-11-30'],
      null,
    ]);
    expect(dueAfter('2024-02-29', 'yearly')).toBe('2025-02-28');
    const day = fc.integer({ min: 0, max: 4000 }).map((n) => addDays('2024-01-01', n));
    fc.assert(
      fc.property(day, fc.constantFrom(...renewals), (from, renewal) => {
        const next = dueAfter(from, renewal);
        if (next !== null) expect(next > from).toBe(true);
      }),
    );
  });

  it('has reminders that name its day, so that another day is another promise', () => {
    const named = schemeReminderId('a~b', '2027-10-01', 'overdue');
    expect(readSchemeReminderId(named)).toEqual({ id: 'a~b', due: '2027-10-01', stage: 'overdue' });
    for (const other of ['scheme~e~1', 'scheme-reminder~e~2027-13-01~soon', 'scheme-reminder~e~2027-10-01~later'])
      expect(readSchemeReminderId(other)).toBeUndefined();
  });
});

describe('what is typed of an entry', () => {
  const form: EntryForm = entryForm(entryWith());
  const faultsOf = (more: Partial<EntryForm>) => {
    const read = readEntry({ ...form, ...more }, ['FOIA'], today);
    return read.ok ? [] : (read.error.fields ?? []).map(({ field, code }) => `${field} ${code}`);
  };

  it('gives the same words as those that the form was filled in with', () => {
    expect(readEntry(form, ['FOIA'], today)).toEqual({ ok: true, value: words });
    expect(faultsOf({ format: '', nextVersionDue: ' ', link: '/disclosures/statistics/' })).toEqual([]);
  });

  it('is refused at every field at fault, in the order of the form', () => {
    expect(faultsOf(entryForm(null))).toEqual([
      ...['schemeClass missing', 'title missing', 'description missing', 'link missing', 'versionOn missing'],
      'renewal missing',
    ]);
    expect(faultsOf({ title: 'x'.repeat(151), description: 'a\u0007b', licence: 'mine' })).toEqual([
      ...['title too-long', 'description control-characters', 'licence missing'],
    ]);
    // Of another model scheme.
    expect(faultsOf({ schemeClass: 'open-data' })).toEqual(['schemeClass missing']);
    expect(faultsOf({ versionOn: addDays(today, 1), nextVersionDue: 'soon' })).toEqual([
      ...['versionOn not-valid', 'nextVersionDue not-valid'],
    ]);
    expect(faultsOf({ nextVersionDue: form.versionOn })).toEqual(['nextVersionDue not-valid']);
  });

  it.each([
    'http://a.example/',
    'javascript:alert(1)',
    'https://ann:secret@a.example/',
    '//a.example/',
    '/\\a.example/',
    '/officer/cases/',
    '/track/07.FOI.26.000001',
    'a page',
    `https://a.example/${'x'.repeat(500)}`,
  ])('takes no address such as %s', (link) => {
    expect(faultsOf({ link })).toEqual(['link not-valid']);
  });

  it('of the next version begins with today and the day on which it is due after that', () => {
    const next = versionForm(entryWith(), today);
    expect(readVersion(next, today)).toEqual({
      ok: true,
      value: { link: words.link, versionOn: today, nextVersionDue: '2027-11-23' },
    });
  });
});

describe('the frame', () => {
  const answer = (n: number, more: Partial<ListEntry> = {}): ListEntry => ({
    ...{ reference: `07.FOI.26.${String(n).padStart(6, '0')}`, title: 'T', publishedOn: today, summaryLine: '' },
    ...{ outcome: 'granted-in-full', ...more },
  });

  it('has the classes in their order, the newest entry first, and the answers in none at the end', () => {
    const entries = [
      entryWith({ id: 'old', versionOn: '2025-10-01', nextVersionDue: '2026-10-01' }),
      entryWith({ id: 'new' }),
      entryWith({ id: 'gone', isRemoved: true }),
    ];
    const answers = [answer(3, { schemeClass: 'lists' }), answer(2), answer(1, { schemeClass: 'open-data' })];
    const { sections } = schemeFrame(['FOIA'], entries, answers, today);
    expect(sections.map(({ place }) => place)).toEqual([...modelSchemes.ico.classes, 'answers']);
    const at = (place: string) => sections.find((one) => one.place === place)!;
    expect(at('spending').entries.map(({ id, due }) => [id, due])).toEqual([
      ['new', 'later'],
      ['old', 'overdue'],
    ]);
    expect(at('lists')).toMatchObject({ hasLog: true, count: 1, answers: [answers[0]] });
    // What was placed by another model scheme is in no class of this one.
    expect(at('answers').answers).toEqual([answers[1], answers[2]]);
    expect(sections.filter(({ hasLog }) => hasLog)).toHaveLength(1);
    const scottish = schemeFrame(['FOISA', 'EISR'], [], [answer(1, { schemeClass: 'open-data' })], today).sections;
    expect(scottish.map(({ place }) => place)).toEqual([...modelSchemes.sic.classes, 'answers']);
    expect(scottish.filter(({ count }) => count === 1).map(({ place }) => place)).toEqual(['open-data']);
  });

  it('shows so many answers on a page, and counts them all', () => {
    const many = Array.from({ length: MOST_ANSWERS + 1 }, (_, n) => answer(n));
    const rest = schemeFrame(['FOIA'], [], many, today).sections.at(-1)!;
    expect([rest.answers.length, rest.count]).toEqual([MOST_ANSWERS, MOST_ANSWERS + 1]);
  });
});
