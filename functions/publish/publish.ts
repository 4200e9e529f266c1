import type { Authority } from '#domain/authority.ts';
import { type Case, replay } from '#domain/case/case.ts';
import { decide } from '#domain/case/decide.ts';
import { isPublic } from '#domain/case/given.ts';
import type { OutboxItem } from '#domain/case/outbox.ts';
import { changedSince, isAddition, publishAt } from '#domain/case/publish-at.ts';
import { londonDate } from '#domain/dates.ts';
import { changedAt } from '#domain/publication/changed-at.ts';
import { type Disclosure, disclosureJson, publicationKeys } from '#domain/publication/disclosure.ts';
import { identityInFiles } from '#domain/publication/file-leaks.ts';
import { publicHistory } from '#domain/publication/history.ts';
import { identityInResponse } from '#domain/publication/leaks.ts';
import { listEntry } from '#domain/publication/lists.ts';
import { searchText } from '#domain/publication/search-text.ts';
import { asCurrent } from '#domain/publication/versions.ts';
import type { Response } from '#domain/response/response.ts';
import { lastDays } from '#domain/statistics/as-at.ts';
import { sha256 } from '#plumbing/ids.ts';
import { apply } from '#store/apply.ts';
import type { Applicant, Files, StoredCase } from '#store/ports.ts';
import { disclosureTextKey } from '#store/response-files.ts';
import { citeLinks } from './cite-links.ts';
import { mendDumpOf } from './dump.ts';
import { fileTexts, holds, putFiles, removeFiles } from './files.ts';
import { appendLine, isRebuilding } from './journal-line.ts';
import { type ListPages, writeLists } from './lists.ts';
import { touchesPromises } from './promises.ts';
import { type ImportedDeps, publishImported } from './publish-imported.ts';
import { saidOf } from './said.ts';
import { disclosureOf, isWaiting, sentResponse } from './sent-disclosure.ts';
import { putTables, removeTables } from './tables.ts';
import { removeTraces, type TakeDownDeps, takeDown } from './take-down.ts';
import { earlierOf, putVersions } from './versions.ts';

export type PublishDeps = ImportedDeps &
  Pick<TakeDownDeps, 'invalidate' | 'links' | 'origin'> & {
    readonly authority: Authority;
    readonly records: Files;
    readonly render: ListPages & {
      /** `earlier`: the versions that it replaced and that are shown, oldest first. */
      readonly disclosure: (disclosure: Disclosure, earlier?: readonly Disclosure[]) => string;
    };
  };

/** Fails closed: nothing is put where the applicant is found in what would be published. Says which, never the words. */
function refuseIdentity(applicant: Applicant | null, response: Response, { files }: Case): void {
  const [inFile] = identityInFiles(response, files);
  if (inFile)
    throw Object.assign(new Error('Not published: the applicant stands in a file'), { code: 'identity-file' });
  if (!applicant) return;
  const [found] = identityInResponse(response, { name: applicant.name, ...applicant.contact });
  if (!found) return;
  throw Object.assign(new Error(`Not published: the applicant’s ${found.kind} stands in it`), {
    code: `identity-${found.kind}`,
  });
}

/**
 * Publishes what an outbox item asks for. Safe to do twice: keys and bytes depend on the ledger alone. Order: text →
 * files → versions → page → journal → ledger → lists, so that a crash at any point is mended by the next try, and what is on show can be
 * taken down, whatever keeps its lists from being written. What was recorded meanwhile is found out at the end, and done again: whoever ends last
 * has made the pages of what the ledger says last.
 */
export async function publish(deps: PublishDeps, item: OutboxItem): Promise<string> {
  const stored = await deps.cases.load(item.reference);
  const theCase = stored && replay(item.reference, stored.ledger);
  if (!stored || !theCase) throw new Error('An outbox item names a case');
  // Withdrawn meanwhile: an attempt that was interrupted may have put it back.
  if (theCase.state === 'unpublished') return withdraw(deps, item);
  if (theCase.state !== 'sent' && theCase.state !== 'published') return 'not-wanted';
  const { publicationDelayDays } = deps.authority;
  const publishedAt = theCase.publishedAt ?? publishAt(stored.ledger, publicationDelayDays) ?? item.notBefore;
  const day = londonDate(publishedAt);
  const { sent } = theCase;
  if (!sent) throw new Error('What is published was sent');
  if (theCase.isImported) {
    const version = await publishImported(deps, theCase, stored.ledger, item);
    return (await record(deps, stored, { version, publishedAt })) ? finish(deps, item, stored) : publish(deps, item);
  }
  const asked = stored.ledger.find(({ n }) => n === item.event);
  if (asked && isAddition(asked) && theCase.state !== 'published') return 'not-wanted';
  if (isWaiting(theCase, asked, stored.ledger, deps)) return 'not-wanted';
  if (!isPublic(sent.publication)) return removeTraces(deps, theCase, stored.ledger, day, item);
  const response = await sentResponse(deps, sent, theCase);
  // The same question as at approval; an approver may have answered it.
  if (!sent.identityAccepted) refuseIdentity(stored.applicant, response, theCase);
  const on = { publishedAt, dueOn: lastDays(theCase, await deps.rules()).extended };
  const earlier = await earlierOf(deps, stored, theCase, {
    read: (given) => sentResponse(deps, given, theCase),
    disclose: (given, read) => disclosureOf(deps, theCase, given, read, on),
  });
  const present = disclosureOf(deps, theCase, sent, response, on);
  const disclosure = asCurrent(present, publicHistory(theCase, stored.ledger, present), earlier.corrections);
  const page = deps.render.disclosure(disclosure, earlier.replaced);
  const text = searchText(disclosure, await fileTexts(deps, theCase.reference, response));
  const json = disclosureJson(disclosure);

  const words = JSON.stringify(text);
  const textKey = disclosureTextKey(theCase.reference, sha256(words));
  await deps.records.put(textKey, words, 'application/json');
  // Before the pages that name them.
  const shown = [response, ...earlier.responses];
  await putFiles(deps, theCase.reference, shown);
  const tables = [disclosure, ...earlier.replaced].flatMap(deps.render.tables);
  await putTables(deps, tables);
  await putVersions(deps, theCase, earlier.replaced, deps.render.disclosure);
  const keys = publicationKeys(theCase.reference);
  const isSame = isRebuilding(item) && (await holds(deps.pages, keys.data, json));
  await deps.pages.put(keys.page, page, 'text/html; charset=utf-8');
  await deps.pages.put(keys.data, json, 'application/json');
  await removeFiles(deps, theCase.reference, shown);
  await removeTables(deps, theCase.reference, tables);
  const said = { ...(await saidOf(deps, theCase)), changedAt: changedAt(stored.ledger, publishedAt) };
  const line = { ...listEntry(disclosure), action: 'put', text: textKey, ...said } as const;
  await appendLine(deps.journal, item, line, isSame);
  if (!(await record(deps, stored, { version: disclosure.version, publishedAt }))) return publish(deps, item);
  await citeLinks(deps, disclosure);
  if (!isRebuilding(item)) {
    const register = await touchesPromises(deps, stored.ledger);
    const touched = { day, reference: theCase.reference, today: londonDate(deps.now()), register };
    await writeLists(deps, touched);
    await mendDumpOf(deps, day.slice(0, 4), theCase.reference);
  }
  return finish(deps, item, stored);
}

/**
 * True where the ledger says something else by now, of what is public or that nothing is: then it is to be done again, as the page that was just
 * put, or taken down, may be older than what somebody else has made of it meanwhile.
 */
async function isOvertaken({ cases }: Pick<PublishDeps, 'cases'>, { reference, ledger }: StoredCase): Promise<boolean> {
  const after = await cases.load(reference);
  return after !== null && changedSince(after.ledger, ledger.length);
}

/** Records that it is published. False where it is overtaken. */
async function record(
  deps: PublishDeps,
  before: StoredCase,
  done: { readonly version: number; readonly publishedAt: string },
): Promise<boolean> {
  const { reference } = before;
  const published = { command: 'record-published', ...done } as const;
  const recorded = await apply(deps, reference, { kind: 'portal' }, (now, context) => decide(now, published, context));
  if (await isOvertaken(deps, before)) return false;
  if (!recorded.ok) throw new Error(`The publication could not be recorded: ${recorded.error.code}`);
  return true;
}

/** Looks once more, as others may have done something while the lists were written; then nothing is left to do. */
async function finish(deps: PublishDeps, item: OutboxItem, before: StoredCase): Promise<string> {
  if (await isOvertaken(deps, before)) return publish(deps, item);
  const asked = before.ledger.find(({ n }) => n === item.event);
  // What disclosed what it should not have is not to be had from the front either.
  if ((asked?.type === 'ResponseCorrected' || asked?.type === 'ReviewAnswered') && asked.earlier === 'hidden')
    await deps.invalidate(['/disclosures/*', '/scheme/*'], item.id);
  return 'published';
}

/** Takes a disclosure down; what was put back since is published, whatever an older piece of work may have removed of it. */
export async function withdraw(deps: PublishDeps, item: OutboxItem): Promise<string> {
  const stored = await deps.cases.load(item.reference);
  const theCase = stored && replay(item.reference, stored.ledger);
  if (!stored || !theCase?.publishedAt) throw new Error('What is withdrawn was published');
  if (theCase.state !== 'unpublished') return publish(deps, item);
  await takeDown(deps, theCase, stored.ledger, londonDate(theCase.publishedAt), item);
  return (await isOvertaken(deps, stored)) ? publish(deps, item) : 'withdrawn';
}

/** Writes the log of withdrawals on the day from which it tells of one, with the lists that lead to it. */
export async function writeLog(deps: PublishDeps, { reference }: OutboxItem): Promise<string> {
  const stored = await deps.cases.load(reference);
  const theCase = stored && replay(reference, stored.ledger);
  if (!theCase?.publishedAt) throw new Error('What is withdrawn was published');
  const [day, today] = [londonDate(theCase.publishedAt), londonDate(deps.now())];
  await writeLists(deps, { day, reference, today });
  return 'written';
}
