import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { replay } from '#domain/case/case.ts';
import { builtInRules } from '#domain/case/clock.ts';
import type { OfficerCommand } from '#domain/case/commands.ts';
import type { CaseState } from '#domain/case/lifecycle.ts';
import { londonDate } from '#domain/dates.ts';
import { readRecord } from '#domain/imported/read-record.ts';
import { linesOfText } from '#domain/imported/source.ts';
import type { Disclosure } from '#domain/publication/disclosure.ts';
import type { Placement } from '#domain/scheme/classes.ts';
import { dailyWork } from '#domain/scheme/work.ts';
import { giveCommand } from '#functions/decide/give-command.ts';
import { makeDump } from '#functions/publish/dump.ts';
import { importEntry } from '#functions/publish/import-entry.ts';
import { standing } from '#functions/publish/lists.ts';
import { writePromises } from '#functions/publish/promises.ts';
import { doWork, type WorkDeps } from '#functions/publish/work.ts';
import { writeScheme } from '#functions/publish/write-scheme.ts';
import type { JournalEntry } from '#store/journal-ports.ts';
import { memoryJournal } from '#store/memory-journal.ts';
import type { Files } from '#store/ports.ts';
import { saveResponse } from '#store/save-response.ts';
import { answer, officer, received, reviewer } from '#tests/support/cases.ts';
import { correctWith } from '#tests/support/corrections.ts';
import { asAttachment, inspectedFile } from '#tests/support/files.ts';
import { promising } from '#tests/support/promises.ts';
import { aPublication } from '#tests/support/publication.ts';
import { rebuildPublication } from '#tests/support/rebuild-publication.ts';
import { anIntake, aResponse, aWorld, type World } from '#tests/support/rooms.ts';

/*
 * Any order of publishing, correcting, placing, keeping a promise, taking down, putting back and making the dump, with work that is
 * interrupted, repeated, and overtaken by what others do meanwhile, ends with the objects that a rebuild from the ledger makes.
 */

type Act =
  | { readonly act: 'correct'; readonly earlier: 'shown' | 'hidden'; readonly publication: 'publish' | 'keep' | 'hold' }
  /** A review that is asked for and answered; with `null` it changes nothing. */
  | {
      readonly act: 'review';
      readonly earlier: 'shown' | 'hidden' | undefined;
      readonly publication: 'publish' | 'keep' | null;
    }
  | { readonly act: 'notice' | 'other-day' | 'keep' }
  | { readonly act: 'withdraw'; readonly says: 'reason' | 'no-reason' | 'later'; readonly named: boolean }
  | { readonly act: 'place'; readonly schemeClass: Placement }
  | { readonly act: 'confirm' | 'reinstate' | 'release' };
type Step =
  | (Act & { readonly on: number })
  | { readonly act: 'days'; readonly days: number }
  /** Any work that is due: at its n-th write it is interrupted, before or after that; or somebody does something meanwhile. */
  | {
      readonly act: 'work';
      readonly which: number;
      readonly write: number;
      readonly meanwhile:
        | 'crash-before'
        | 'crash-after'
        | 'nothing'
        | (Act & { readonly on: number; readonly alsoWork: boolean; readonly crash: boolean });
    }
  | { readonly act: 'again'; readonly which: number }
  /** What the day asks for; somebody may do something at its n-th write. */
  | {
      readonly act: 'dump';
      readonly write: number;
      readonly meanwhile: (Act & { readonly on: number; readonly alsoWork: boolean }) | null;
    };

const CASES = 3;
/** Makes every page of the scheme; a publication makes those that it touches. */
const everyMorning = dailyWork('2026-11-23', '2026-11-23T09:30:00.000Z');
/** One who had nothing to do with answer and corrections. */
const third = { sub: 'officer-9', groups: ['officer', 'approver'] };
const on = fc.nat(CASES - 1);
const anAct: fc.Arbitrary<Act> = fc.oneof(
  fc.record({
    act: fc.constant('correct' as const),
    earlier: fc.constantFrom('shown', 'hidden'),
    publication: fc.constantFrom('publish', 'publish', 'keep', 'hold'),
  }),
  fc.record({
    act: fc.constant('review' as const),
    earlier: fc.constantFrom('shown', 'hidden', undefined),
    publication: fc.constantFrom('publish', 'publish', 'keep', null),
  }),
  fc.record({ act: fc.constantFrom('notice', 'other-day', 'keep') }),
  fc.record({
    act: fc.constant('withdraw' as const),
    says: fc.constantFrom('reason', 'no-reason', 'later'),
    named: fc.boolean(),
  }),
  fc.record({ act: fc.constant('place' as const), schemeClass: fc.constantFrom('policies', 'lists', 'none') }),
  fc.record({ act: fc.constantFrom('reinstate', 'reinstate', 'confirm', 'release') }),
) as fc.Arbitrary<Act>;
const anActOn = fc.tuple(anAct, on).map(([act, number]) => ({ ...act, on: number }));
const aStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: anActOn },
  {
    weight: 4,
    arbitrary: fc.record({
      act: fc.constant('work' as const),
      which: fc.nat(5),
      write: fc.nat(14),
      meanwhile: fc.oneof(
        fc.constantFrom('crash-before' as const, 'crash-after' as const, 'nothing' as const),
        fc
          .tuple(anActOn, fc.boolean(), fc.boolean())
          .map(([act, alsoWork, isCut]) => ({ ...act, alsoWork, crash: isCut })),
      ),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      act: fc.constant('dump' as const),
      write: fc.nat(6),
      meanwhile: fc.option(fc.tuple(anActOn, fc.boolean()).map(([act, alsoWork]) => ({ ...act, alsoWork }))),
    }),
  },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('again' as const), which: fc.nat(9) }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('days' as const), days: fc.integer({ min: 1, max: 50 }) }) },
);

/** Most authorities publish at once; some wait, so that the applicant reads it first. */
const aDelay = fc.constantFrom(0, 0, 20);

const OURS = /~(publication|withdrawal|withdrawal-log)$/;
const crash = new Error('crash');
/** Every object but the dump, which is made once a day and says when. */
const noted = async (pages: Files) => {
  const keys = (await pages.list('')).filter((key) => !key.startsWith('disclosures/dump/'));
  const texts = keys.map(async (key) => [key, new TextDecoder().decode((await pages.get(key)) ?? undefined)]);
  return Object.fromEntries(await Promise.all(texts)) as Record<string, string>;
};
/** The lines of every part of the dump as it lies there. */
async function dumped(pages: Files): Promise<readonly string[]> {
  const keys = (await pages.list('disclosures/dump/')).filter((key) => key.endsWith('.gz'));
  const parts = await Promise.all(keys.map((key) => pages.get(key)));
  return parts.flatMap((bytes) => gunzipSync(bytes!).toString().split('\n').filter(Boolean));
}
type Book = World['journal'];
/** The last word on each reference, without its number; that nothing is there, of what never was published, is no word. */
async function lastWords(journal: Book): Promise<object> {
  const years = Object.keys(await journal.heads()).sort();
  const all = await Promise.all(years.map((year) => journal.since(year, 0)));
  const words = new Map(all.flat().map(({ sequence: _, ...line }) => [line.reference, line]));
  const last = [...words].filter(([, { action, withdrawals }]) => action === 'put' || withdrawals);
  return {
    last: Object.fromEntries(last.sort()),
    standing: all.flatMap((one) => standing(one).map((e) => e.reference)),
  };
}

/** The keys of objects that are not the same, with the first place where they differ. */
function differing(a: Record<string, string>, b: Record<string, string>): readonly string[] {
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((key) => a[key] !== b[key]);
  return keys.map((key) => {
    const [left = 'nothing', right = 'nothing'] = [a[key], b[key]];
    const at = Math.max(0, [...left].findIndex((letter, i) => letter !== right[i]) - 40);
    return `${key}: ${left.slice(at, at + 160)} / ${right.slice(at, at + 160)}`;
  });
}

class Portal {
  readonly world: World;
  readonly references: string[] = [];
  readonly deps: WorkDeps;
  /** Every piece of work that there ever was. */
  readonly works = new Set<string>();

  /** `publicationDelayDays`: how long an answer waits before everybody can read it. */
  constructor(publicationDelayDays: number) {
    const world = aWorld('2026-10-29T09:30:00.000Z');
    this.world = { ...world, authority: { ...world.authority, publicationDelayDays } };
    this.deps = aPublication(this.world);
  }

  async begin(): Promise<void> {
    for (const [i, title] of ['First', 'Second'].entries()) {
      const { reference } = await received(this.world, { ...anIntake, information: title });
      const file = await inspectedFile(this.world, reference, { sheets: [{ name: 'A', csv: 'a,b\r\n1,2\r\n' }] });
      // One of them waits: it is corrected before it was ever published.
      await answer(
        this.world,
        reference,
        aResponse({ ...promising, title, attachments: i === 0 ? [asAttachment(file)] : [] }),
      );
      this.references.push(reference);
    }
    const old =
      'Freedom of information request reference no: 07.FOI.25.000009\nI note you seek access to:\nHow many?\nTwo.';
    const entry = { record: readRecord(linesOfText(old)), on: '2025-03-04' };
    const imported = await importEntry({ ...this.world, rules: builtInRules('calendar') }, entry);
    this.references.push(imported.reference);
    await writeScheme(this.deps, everyMorning);
  }

  async state(n: number): Promise<CaseState> {
    const reference = this.references[n]!;
    return replay(reference, (await this.world.cases.load(reference))!.ledger)!.state;
  }

  /** What an officer does; refused where the case does not allow it, as it would be. */
  async do(act: Act & { readonly on: number }): Promise<void> {
    const reference = this.references[act.on]!;
    const give = async (by: typeof officer, command: OfficerCommand) =>
      void (await giveCommand(this.world, by, reference, command));
    const kinds = {
      publish: { kind: 'publish' },
      keep: { kind: 'do-not-publish', reason: 'Personal.' },
      hold: { kind: 'hold', reason: 'A trial.' },
    } as const;
    switch (act.act) {
      case 'review': {
        const receivedAt = this.world.now();
        await give(officer, { command: 'request-review', receivedAt, grounds: 'Ada Example is not content.' });
        const { version: before } = (await this.world.cases.load(reference))!.summary;
        const outcome = act.publication === null ? 'upheld' : 'varied';
        const publication = act.publication && kinds[act.publication];
        const response = publication && aResponse({ ...promising, title: `Reviewed after ${before}`, publication });
        if (response) await saveResponse(this.world, third, reference, response, undefined);
        const stored = await this.world.cases.load(reference);
        const version = replay(reference, stored!.ledger)!.responses.at(-1)?.version;
        const changed =
          response && version !== undefined ? { version, ...(act.earlier ? { earlier: act.earlier } : {}) } : {};
        const said = { outcome, letter: 'Dear Ada Example', acceptFindings: 'Looked at for this test.' } as const;
        return give(third, { command: 'answer-review', ...said, ...changed });
      }
      case 'keep': {
        const { version } = (await this.world.cases.load(reference))!.summary;
        return give(officer, { command: 'keep-promise', ground: 's22', where: `https://a.example/kept/${version}` });
      }
      case 'notice': {
        const on = this.world.now().slice(0, 10);
        await give(officer, { command: 'record-regulator', step: 'complaint', on, dueOn: null });
        return give(officer, {
          command: 'record-regulator',
          step: 'decision-notice',
          dueOn: null,
          on,
          link: 'https://ico.example/1',
        });
      }
      case 'other-day': {
        const receivedAt = new Date(Date.parse(this.world.now()) - 40 * 86_400_000).toISOString();
        return give(officer, { command: 'correct-received-date', receivedAt, reason: 'It came earlier.' });
      }
      case 'correct': {
        const { version } = (await this.world.cases.load(reference))!.summary;
        const response = { ...promising, title: `Version after ${version}`, publication: kinds[act.publication] };
        const advice = `See https://a.example/${version} and https://a.example/${version % 2}.`;
        if (act.on < 2) await correctWith(this.world, reference, { ...response, advice }, { earlier: act.earlier });
        return;
      }
      case 'withdraw': {
        const from = new Date(Date.parse(this.world.now()) + 20 * 86_400_000).toISOString().slice(0, 10);
        const later = act.says === 'later' ? { from } : {};
        const said = { reason: 'error', public: act.says, named: act.named, ...later } as const;
        return give(officer, { command: 'withdraw-disclosure', ...said });
      }
      case 'place':
        return give(officer, { command: 'place-disclosure', schemeClass: act.schemeClass });
      case 'confirm':
        return give(reviewer, { command: 'confirm-withdrawal' });
      case 'reinstate':
        return give(reviewer, { command: 'reinstate-disclosure', reason: 'It may be read.' });
      case 'release':
        return give(officer, { command: 'release-hold' });
    }
  }

  async due(): Promise<readonly string[]> {
    const due = (await this.world.outbox.due('publish', this.world.now(), 500)).filter((id) => OURS.test(id));
    for (const id of due) this.works.add(id);
    return due;
  }

  /** Does a piece of work to its end, or to the write at which something happens. Interrupted, it is free to be tried again. */
  async work(
    id: string,
    at?: { readonly write: number; readonly happens: (write: () => Promise<unknown>) => Promise<unknown> },
  ) {
    const { outbox, now } = this.world;
    const item = await outbox.claim(id, now(), 120);
    if (!item) return;
    try {
      await outbox.done(id, now(), await doWork(at ? watched(this.deps, at) : this.deps, item));
    } catch (error) {
      // Two that record at once: one of them is tried again.
      const isOvertaken = error instanceof Error && error.message.includes('changed-meanwhile');
      if (error !== crash && !isOvertaken) throw error;
      await outbox.release(id);
    }
  }

  /** What somebody does while work is under way, with the work that follows. */
  async meanwhile({ alsoWork, ...act }: Act & { readonly on: number; readonly alsoWork: boolean }): Promise<void> {
    await this.do(act);
    if (alsoWork) for (const other of await this.due()) await this.work(other);
  }

  async step(step: Step): Promise<void> {
    if (step.act === 'days') {
      this.world.moveTo(new Date(Date.parse(this.world.now()) + step.days * 86_400_000).toISOString());
    } else if (step.act === 'again') {
      const id = [...this.works][step.which % Math.max(1, this.works.size)];
      const [reference, event, kind] = id?.split('~') ?? [];
      if (id === undefined || reference === undefined || (await this.world.outbox.outcome(id)) === 'pending') return;
      const item = { id, reference, event: Number(event), kind: kind as 'publication', notBefore: this.world.now() };
      await doWork(this.deps, item);
    } else if (step.act === 'dump') {
      const { write, meanwhile } = step;
      const happens = async (goOn: () => Promise<unknown>) => {
        if (meanwhile) await this.meanwhile(meanwhile);
        await goOn();
      };
      await makeDump(watched(this.deps, { write, happens }));
    } else if (step.act === 'work') {
      const due = await this.due();
      const id = due[step.which % Math.max(1, due.length)];
      if (id === undefined) return;
      const { meanwhile } = step;
      await this.work(id, {
        write: step.write,
        happens: async (write) => {
          if (meanwhile === 'crash-before') throw crash;
          if (typeof meanwhile === 'object') await this.meanwhile(meanwhile);
          await write();
          if (meanwhile === 'crash-after' || (typeof meanwhile === 'object' && meanwhile.crash)) throw crash;
        },
      });
    } else {
      await this.do(step);
    }
  }

  /** What stands in public under a day that has not come. */
  async tooEarly(): Promise<readonly string[]> {
    const { pages, now } = this.world;
    const keys = this.references.map((reference) => `disclosures/${reference}/disclosure.json`);
    const texts = await Promise.all(keys.map((key) => pages.get(key)));
    const data = texts.map((bytes) => (bytes ? (JSON.parse(new TextDecoder().decode(bytes)) as Disclosure) : null));
    return data.flatMap((one) => (one && one.dates.publishedOn > londonDate(now()) ? [one.reference] : []));
  }

  /** All that is left to do is done, in the order in which it fell due. */
  async settle(): Promise<void> {
    this.world.moveTo(new Date(Date.parse(this.world.now()) + 400 * 86_400_000).toISOString());
    for (let due = await this.due(); due.length > 0; due = await this.due()) for (const id of due) await this.work(id);
  }
}

/** The same dependencies, where something happens at the n-th write, of whatever kind. */
function watched(
  deps: WorkDeps,
  { write, happens }: { readonly write: number; readonly happens: (write: () => Promise<unknown>) => Promise<unknown> },
) {
  let n = -1;
  const seen =
    <A extends unknown[], R>(make: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      n += 1;
      if (n !== write) return make(...args);
      let result: R | undefined;
      await happens(async () => {
        result = await make(...args);
      });
      return result as R;
    };
  const files = (of: Files): Files => ({ ...of, put: seen(of.put), remove: seen(of.remove) });
  return {
    ...deps,
    pages: files(deps.pages),
    records: files(deps.records),
    journal: { ...deps.journal, append: seen(deps.journal.append) },
    cases: { ...deps.cases, commit: seen(deps.cases.commit) },
    links: { ...deps.links, cite: seen(deps.links.cite) },
    invalidate: seen(deps.invalidate),
  };
}

/** Work that takes an answer down is held up; it is put back meanwhile, and published; then the work goes on for one more write, and dies. */
const takenDownTooLate: Step[] = [
  ...Array.from({ length: 3 }, () => ({ act: 'work', which: 0, write: 99, meanwhile: 'nothing' }) as const),
  { act: 'withdraw', says: 'reason', named: true, on: 0 },
  { act: 'work', which: 0, write: 1, meanwhile: { act: 'reinstate', on: 0, alsoWork: true, crash: true } },
];

it('whatever happens in whatever order, and wherever work is cut off, ends as a rebuild from the ledger', async () => {
  await fc.assert(
    fc.asyncProperty(aDelay, fc.array(aStep, { minLength: 3, maxLength: 22 }), async (delay, steps) => {
      const portal = new Portal(delay);
      await portal.begin();
      for (const step of steps) {
        await portal.step(step);
        expect(await portal.tooEarly()).toEqual([]);
      }
      await portal.settle();
      const { world, deps, references } = portal;
      // The register of promises says the day on which it was made; it is made every morning.
      await writePromises(deps);
      const pages = await noted(world.pages);
      // The dump may lack what is new, and has nothing that is not so any more.
      for (const line of await dumped(world.pages)) {
        const { reference } = JSON.parse(line) as Disclosure;
        expect(JSON.stringify(JSON.parse(pages[`disclosures/${reference}/disclosure.json`] ?? '{}'))).toBe(line);
      }

      const journal = memoryJournal<JournalEntry>();
      const anew = { ...aPublication({ ...world, pages: aWorld().pages }), journal };
      await rebuildPublication({ ...anew, outbox: world.outbox }, references);
      await writePromises(anew);
      await writeScheme(anew, everyMorning);
      expect(differing(pages, await noted(anew.pages))).toEqual([]);
      expect(await lastWords(deps.journal)).toEqual(await lastWords(journal));

      // In its place it changes nothing at all, and says nothing anew: looked at now and then, as it takes as long as all the rest.
      if (steps.length % 4 === 0) {
        const heads = await deps.journal.heads();
        await rebuildPublication({ ...deps, outbox: world.outbox }, references);
        expect(differing(pages, await noted(world.pages))).toEqual([]);
        expect(await deps.journal.heads()).toEqual(heads);
      }

      expect(Object.values(pages).filter((text) => text.includes('Ada Example'))).toEqual([]);
      for (const [n, reference] of references.entries()) {
        const state = await portal.state(n);
        const there = Object.keys(pages).filter((key) => key.startsWith(`disclosures/${reference}/`));
        const data = JSON.parse(pages[`disclosures/${reference}/disclosure.json`] ?? '{}') as Disclosure;
        const links =
          `${data.advice} ${data.decisionNotice?.link} ${data.grounds?.map((g) => g.promiseKept?.link)}`.match(
            /https:[^ ]*\d/g,
          );
        const cited = (await world.links.citedBy(reference)).map(({ address }) => address);
        expect(cited).toEqual([...new Set(links)].sort());
        if (state === 'published') expect(there).toContain(`disclosures/${reference}/index.html`);
        else expect(there).toEqual([]);
      }
    }),
    { numRuns: 150, examples: [[0, takenDownTooLate]] },
  );
}, 120_000);
