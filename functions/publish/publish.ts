import type { Authority } from '#domain/authority.ts';
import { type Case, replay } from '#domain/case/case.ts';
import { decide } from '#domain/case/decide.ts';
import type { CaseEvent } from '#domain/case/events.ts';
import { isPublic } from '#domain/case/given.ts';
import type { OutboxItem } from '#domain/case/outbox.ts';
import { publishedNotice } from '#domain/case/regulator.ts';
import { londonDate } from '#domain/dates.ts';
import { type Disclosure, disclosureJson, publicationKeys, toDisclosure } from '#domain/publication/disclosure.ts';
import { identityInFiles } from '#domain/publication/file-leaks.ts';
import { identityInResponse } from '#domain/publication/leaks.ts';
import { listEntry } from '#domain/publication/lists.ts';
import { keptOf } from '#domain/publication/promises.ts';
import { searchText } from '#domain/publication/search-text.ts';
import { asCurrent } from '#domain/publication/versions.ts';
import { readResponse } from '#domain/response/read-response.ts';
import type { Response } from '#domain/response/response.ts';
import { sha256 } from '#plumbing/ids.ts';
import { apply } from '#store/apply.ts';
import type { Journal } from '#store/journal-ports.ts';
import type { Applicant, Files } from '#store/ports.ts';
import { disclosureTextKey, mustRead } from '#store/response-files.ts';
import { fileTexts, putFiles, removeFiles } from './files.ts';
import { type ListPages, writeLists } from './lists.ts';
import { type RegisterDeps, touchPromises } from './promises.ts';
import { type ImportedDeps, publishImported } from './publish-imported.ts';
import { earlierOf, putVersions } from './versions.ts';

export type PublishDeps = ImportedDeps & {
  readonly authority: Authority;
  readonly records: Files;
  readonly pages: Files;
  readonly journal: Journal;
  readonly render: ListPages &
    RegisterDeps['render'] & {
      /** `earlier`: the versions that it replaced and that are shown, oldest first. */
      readonly disclosure: (disclosure: Disclosure, earlier?: readonly Disclosure[]) => string;
    };
  /** Makes the front forget pages that it keeps: paths, `*` at the end for all below. */
  readonly invalidate: (paths: readonly string[], unique: string) => Promise<void>;
};

type Sent = Pick<NonNullable<Case['sent']>, 'version' | 'document'>;

async function sentResponse(deps: PublishDeps, sent: Sent, { regime }: Case): Promise<Response> {
  const read = readResponse(await mustRead(deps.records, sent.document), regime);
  if (!read.ok) throw new Error('A response that was sent can be read');
  return read.value;
}

function disclosureOf(
  deps: PublishDeps,
  theCase: Case,
  { version }: Sent,
  response: Response,
  publishedAt: string,
): Disclosure {
  const { reference, regime, receivedAt, sent } = theCase;
  return toDisclosure({
    reference,
    regime,
    response,
    receivedOn: londonDate(receivedAt),
    decidedOn: londonDate(sent?.sentAt ?? publishedAt),
    publishedOn: londonDate(publishedAt),
    version,
    authority: deps.authority,
    decisionNotice: publishedNotice(theCase),
    kept: keptOf(theCase.promises),
  });
}

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

/** A correction of what waits for its day to be published waits with it: the work of the answer will find it. */
function isWaiting(
  theCase: Case,
  asked: CaseEvent | undefined,
  ledger: readonly CaseEvent[],
  deps: PublishDeps,
): boolean {
  if (asked?.type !== 'ResponseCorrected' || theCase.publishedAt !== null) return false;
  const answer = ledger.find((event) => event.type === 'ResponseSent');
  if (answer?.type !== 'ResponseSent' || !isPublic(answer.publication)) return false;
  const day = Date.parse(answer.recordedAt) + deps.authority.publicationDelayDays * 86_400_000;
  return Date.parse(deps.now()) < day;
}

/**
 * Publishes what an outbox item asks for. Safe to do twice: keys and bytes depend on the ledger alone. Order: text →
 * files → versions → page → journal → lists → ledger, so that a crash at any point is mended by the next try. What was recorded
 * meanwhile is found out at the end, and done again: whoever ends last has made the pages of what the ledger says last.
 */
export async function publish(deps: PublishDeps, item: OutboxItem): Promise<string> {
  const stored = await deps.cases.load(item.reference);
  const theCase = stored && replay(item.reference, stored.ledger);
  if (!stored || !theCase) throw new Error('An outbox item names a case');
  if (theCase.state !== 'sent' && theCase.state !== 'published') return 'not-wanted'; // withdrawn meanwhile
  const publishedAt = theCase.publishedAt ?? item.notBefore;
  const { sent } = theCase;
  if (!sent) throw new Error('What is published was sent');
  if (theCase.isImported) return publishImported(deps, theCase);
  // A regulator's notice and a promise that was kept change what is published, and publish nothing that is not.
  const asked = stored.ledger.find(({ n }) => n === item.event);
  const isAddition = asked?.type === 'RegulatorStep' || asked?.type === 'PromiseKept';
  if (isAddition && theCase.state !== 'published') return 'not-wanted';
  if (!isPublic(sent.publication) || isWaiting(theCase, asked, stored.ledger, deps)) return 'not-wanted';
  const response = await sentResponse(deps, sent, theCase);
  // The same question as at approval; an approver may have answered it.
  if (!sent.identityAccepted) refuseIdentity(stored.applicant, response, theCase);
  const earlier = await earlierOf(deps, stored, theCase, {
    read: (given) => sentResponse(deps, given, theCase),
    disclose: (given, read) => disclosureOf(deps, theCase, given, read, publishedAt),
  });
  const disclosure = asCurrent(disclosureOf(deps, theCase, sent, response, publishedAt), earlier.corrections);
  const page = deps.render.disclosure(disclosure, earlier.replaced);
  const text = searchText(disclosure, await fileTexts(deps, theCase.reference, response));
  const json = disclosureJson(disclosure);

  const words = JSON.stringify(text);
  const textKey = disclosureTextKey(theCase.reference, sha256(words));
  await deps.records.put(textKey, words, 'application/json');
  // Before the pages that name them.
  const shown = [response, ...earlier.responses];
  await putFiles(deps, theCase.reference, shown);
  await putVersions(deps, theCase, earlier.replaced, deps.render.disclosure);
  const keys = publicationKeys(theCase.reference);
  await deps.pages.put(keys.page, page, 'text/html; charset=utf-8');
  await deps.pages.put(keys.data, json, 'application/json');
  await removeFiles(deps, theCase.reference, shown);
  const day = londonDate(publishedAt);
  await deps.journal.append(day.slice(0, 4), { ...listEntry(disclosure), action: 'put', text: textKey });
  await writeLists(deps.journal, deps.pages, deps.render, day, item.reference);
  await touchPromises(deps, stored.ledger);

  const published = { command: 'record-published', version: disclosure.version, publishedAt } as const;
  const recorded = await apply(deps, theCase.reference, { kind: 'portal' }, (now, context) =>
    decide(now, published, context),
  );
  if (!recorded.ok) {
    const now = await deps.cases.load(theCase.reference);
    // Withdrawn while this was made: what was just put goes again.
    if (now && replay(theCase.reference, now.ledger)?.state === 'unpublished') return withdraw(deps, item);
    throw new Error(`The publication could not be recorded: ${recorded.error.code}`);
  }
  const { given, promises } = recorded.value;
  const isSaid = JSON.stringify(promises) === JSON.stringify(theCase.promises);
  if (given.length !== theCase.given.length || !isSaid) return publish(deps, item);
  // What disclosed what it should not have is not to be had from the front either.
  if (asked?.type === 'ResponseCorrected' && asked.earlier === 'hidden')
    await deps.invalidate(['/disclosures/*'], item.id);
  return 'published';
}

/** Takes a disclosure down: out of search first, then the pages, the lists, and what the front has kept. */
export async function withdraw(deps: PublishDeps, item: OutboxItem): Promise<string> {
  const stored = await deps.cases.load(item.reference);
  const theCase = stored && replay(item.reference, stored.ledger);
  if (!stored || !theCase?.publishedAt) throw new Error('What is withdrawn was published');
  if (theCase.state !== 'unpublished') return 'not-wanted'; // corrected and published again since
  const day = londonDate(theCase.publishedAt);
  const gone = {
    reference: item.reference,
    title: '',
    publishedOn: day,
    outcome: 'withdrawn',
    summaryLine: '',
  } as const;
  await deps.journal.append(day.slice(0, 4), { ...gone, action: 'remove', text: '' });
  const keys = publicationKeys(item.reference);
  await deps.pages.remove(keys.page);
  await deps.pages.remove(keys.data);
  await putVersions(deps, theCase, [], deps.render.disclosure);
  await removeFiles(deps, item.reference, []);
  await writeLists(deps.journal, deps.pages, deps.render, day, item.reference);
  await touchPromises(deps, stored.ledger);
  // The lists as well: they name it, and the front may keep them for another minute.
  await deps.invalidate(['/disclosures/*'], item.id);
  return 'withdrawn';
}
