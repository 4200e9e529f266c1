import type { CaseFacts } from '#domain/case/facts.ts';
import { overduePromise } from '#domain/case/promises.ts';
import { unconfirmed } from '#domain/case/withdrawal.ts';
import { openCommissions, openMatters } from '#domain/case/work.ts';
import { londonDate } from '#domain/dates.ts';
import { dayInWords } from '#web/components/day/day.tsx';
import type { DeskWords } from '#web/words/index.ts';

/** What an officer has to look at first, in sentences; none for most cases. */
export function flagsOf(facts: CaseFacts, { casework, dates, links }: DeskWords): readonly string[] {
  const { theCase, row, windows, ledgerIntact } = facts;
  const { flags } = casework;
  const day = (date: string) => dayInWords(date, dates);
  const reviewDueOn = theCase.review?.outcome === null ? windows.reviewDueOn : null;
  const matter = openMatters(theCase)[0]?.dueOn ?? null;
  const down = unconfirmed(theCase);
  const promised = overduePromise(theCase, facts.today)?.on ?? null;
  const allDead = facts.links.filter(({ state }) => state === 'dead');
  const refused = allDead.find(({ refusals }) => refusals.includes(theCase.reference));
  const dead = refused ?? allDead[0];
  const asked = openCommissions(theCase)[0];
  return [
    ledgerIntact ? null : flags.tampered,
    row.flags.includes('held') ? flags.held : null,
    row.flags.includes('unjudged') ? flags.unjudged : null,
    row.flags.includes('undelivered') ? flags.undelivered : null,
    down === null ? null : flags.unconfirmed(day(down.on)),
    theCase.toPost.length > 0 ? flags.toPost(theCase.toPost.length) : null,
    reviewDueOn === null ? null : flags.review(day(reviewDueOn)),
    matter === null ? null : flags.regulator(day(matter)),
    dead === undefined ? null : (refused ? links.refusalFlag : links.flag)(day(londonDate(dead.since))),
    promised === null ? null : flags.promise(day(promised)),
    asked === undefined ? null : flags.waits(day(asked.dueOn)),
  ].filter((flag) => flag !== null);
}
