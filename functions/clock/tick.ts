import type { Authority } from '#domain/authority.ts';
import { decide } from '#domain/case/decide.ts';
import { keptDocuments, keptFiles } from '#domain/case/erasure.ts';
import { allows } from '#domain/case/lifecycle.ts';
import { bookYear } from '#domain/case/reference.ts';
import { retentionIsOver } from '#domain/case/retention.ts';
import type { Summary } from '#domain/case/summary.ts';
import { type DueWork, dueWork, type ReminderName, reminderId } from '#domain/clock/tick.ts';
import { type LocalDate, londonDate } from '#domain/dates.ts';
import { readResponse } from '#domain/response/read-response.ts';
import { ok } from '#domain/result.ts';
import { type ApplyDeps, apply } from '#store/apply.ts';
import type { CaseJournal } from '#store/journal-ports.ts';
import type { Files, Outbox } from '#store/ports.ts';
import { eraseFiles, mustRead } from '#store/response-files.ts';
import { chase } from './chase.ts';
import { type Count, eachSafely } from './each-safely.ts';
import { everyCase } from './every-case.ts';

export type TickDeps = ApplyDeps & {
  readonly authority: Pick<Authority, 'retention'>;
  readonly outbox: Pick<Outbox, 'put' | 'outcome'>;
  readonly records: Pick<Files, 'get' | 'list' | 'remove'>;
  readonly caseJournal: Pick<CaseJournal, 'append'>;
};

const portal = { kind: 'portal' } as const;

/**
 * Does what is due today: reminders, also to those who were asked; lapses, holds that are over, personal data that must go. Safe to run twice, late, or
 * after a gap: everything is asked of the day, and each thing that is done leaves a mark that it was.
 */
export async function tick(deps: TickDeps): Promise<Count> {
  const rules = await deps.rules();
  const today = londonDate(deps.now());
  const fixed = { ...deps, rules: async () => rules };
  const days = deps.authority.retention.personalDataDaysAfterAnswer;
  return eachSafely(everyCase(deps.cases, today), 'tick', async (summary) => {
    const work = dueWork(summary, today, rules.calendar(summary.regime), days);
    let done = await remind(fixed, summary, work);
    for (const one of work.look) done += Number(await looks[one](fixed, summary.reference, today));
    return done;
  });
}

/**
 * Asks for the last reminder whose day has come and marks those before it as superseded. The last is written last: where
 * it is there, all are, and one look is enough.
 */
async function remind(deps: TickDeps, { reference, dueOn }: Summary, work: DueWork): Promise<number> {
  const put = (day: LocalDate, name: ReminderName, outcome?: string) => {
    const id = reminderId(reference, day, name);
    return deps.outbox.put({ id, kind: 'reminder', reference, event: 0, notBefore: deps.now() }, outcome);
  };
  const isNew = async (day: LocalDate, name: ReminderName) =>
    (await deps.outbox.outcome(reminderId(reference, day, name))) === null;
  let done = 0;
  const last = work.reminders.at(-1);
  if (dueOn !== null && last !== undefined && (await isNew(dueOn, last))) {
    for (const stage of work.reminders.slice(0, -1)) await put(dueOn, stage, 'superseded');
    done += Number(await put(dueOn, last));
  }
  for (const { name, since } of work.waiting) if (await isNew(since, name)) done += Number(await put(since, name));
  return done;
}

type Look = (deps: TickDeps, reference: string, today: LocalDate) => Promise<boolean>;

/** What may be due, by name. Each answers whether it was, and was done. */
const looks: Readonly<Record<DueWork['look'][number], Look>> = {
  /** FOIA s.9(2): a fee that is not paid within three months. A fee that was paid meanwhile is a refusal, and fine. */
  lapse: async (deps, reference) => {
    const done = await apply(deps, reference, portal, (theCase, context) =>
      allows(theCase.state, 'lapse') ? decide(theCase, { command: 'lapse' }, context) : ok([]),
    );
    return done.ok && done.value.state === 'lapsed';
  },

  /** A response that was approved to be held until a day is published from that day on. */
  release: async (deps, reference, today) => {
    const done = await apply(deps, reference, portal, async (theCase, context) => {
      if (theCase.sent?.publication !== 'hold' || !allows(theCase.state, 'release-hold')) return ok([]);
      const read = readResponse(await mustRead(deps.records, theCase.sent.document), theCase.regime);
      if (!read.ok) throw new Error('A response that was approved can be read');
      const { publication } = read.value;
      const isOver = publication.kind === 'hold' && publication.until !== undefined && publication.until <= today;
      return isOver ? decide(theCase, { command: 'release-hold' }, context) : ok([]);
    });
    return done.ok && done.value.sent?.publication === 'publish';
  },

  chase,

  /**
   * Deletes first, takes the case out of officers' search then, and records it last: the ledger never says that something is
   * gone which is not, and whoever reads the words again after the line that removes them finds none. An interrupted run
   * is finished by the next.
   */
  erase: async (deps, reference, today) => {
    const days = deps.authority.retention.personalDataDaysAfterAnswer;
    let isOver = false;
    const done = await apply(deps, reference, portal, async (theCase, _context, { ledger }) => {
      isOver = theCase.erasedAt === null && retentionIsOver(theCase, ledger, days, today);
      if (!isOver) return ok([]);
      // Before the applicant's item: while that is there, it can be seen that something is left.
      await eraseFiles(deps.records, reference, keptDocuments(theCase), keptFiles(theCase));
      await deps.cases.erase(reference);
      await deps.caseJournal.append(bookYear(reference), { action: 'remove', reference });
      return ok([{ type: 'PersonalDataErased' }]);
    });
    return isOver && done.ok;
  },
};
