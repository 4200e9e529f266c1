import type { Authority } from '#domain/authority.ts';
import { type Problem, problem } from '#domain/problem.ts';
import type { FigureVersion, QuarterFacts, QuartersFacts } from '#domain/statistics/console-facts.ts';
import { changes, type Frozen } from '#domain/statistics/edition.ts';
import { type HttpAnswer, html, seeOther } from '#plumbing/http.ts';
import { pageAnswer } from '#plumbing/problem-answer.ts';
import { askCorrection, LONGEST_REASON } from '#store/ask-edition.ts';
import { type CountDeps, countQuarter } from '#store/count-quarter.ts';
import type { Colleagues } from '#store/officer-ports.ts';
import type { Outbox } from '#store/ports.ts';
import { mustRead } from '#store/response-files.ts';
import type { Editions, StoredEdition } from '#store/statistics-ports.ts';
import { fieldOf, type Visit } from './desk-visit.ts';
import { namesOf } from './officer-names.ts';

export type FiguresDeps = CountDeps & {
  readonly editions: Pick<Editions, 'all' | 'ask'>;
  readonly outbox: Pick<Outbox, 'put'>;
  readonly colleagues: Pick<Colleagues, 'all'>;
  readonly authority: Pick<Authority, 'regimes'>;
  readonly now: () => string;
};

export type FiguresPages = {
  readonly figures: (facts: QuartersFacts) => string;
  readonly quarterFigures: (facts: QuarterFacts) => string;
  readonly problem: (problem: Problem) => string;
};

const asVersion = ({ version, publishedOn, reason, by }: StoredEdition): FigureVersion => ({
  ...{ version, publishedOn, reason, by: by ?? null },
});

/** `GET /officer/figures`: the quarters whose figures are published, newest first, with every version of them. */
export async function showFigures(_: Visit, deps: FiguresDeps, pages: FiguresPages): Promise<HttpAnswer> {
  const byQuarter = Map.groupBy(await deps.editions.all(), ({ quarter }) => quarter);
  const quarters = [...byQuarter].map(([quarter, all]) => ({ quarter, versions: all.map(asVersion) }));
  return html(pages.figures({ quarters: quarters.reverse() }));
}

type Shown = Partial<Pick<QuarterFacts, 'typed' | 'fault' | 'isChanged' | 'isAsked'>>;

/** What the page of a quarter shows; null where its figures are not published. */
async function factsOf({ params, officer }: Visit, deps: FiguresDeps, shown: Shown): Promise<QuarterFacts | null> {
  const quarter = params['quarter'] ?? '';
  const all = (await deps.editions.all()).filter((one) => one.quarter === quarter);
  const frozen = all.findLast(({ document }) => document !== null);
  if (!frozen?.document) return null;
  const [kept, colleagues] = await Promise.all([mustRead(deps.records, frozen.document), deps.colleagues.all()]);
  const { statistics } = kept as Frozen;
  const isOnItsWay = all.at(-1) !== frozen;
  return {
    ...{ quarter, versions: all.map(asVersion), names: namesOf(colleagues) },
    changes: isOnItsWay ? null : changes(statistics, await countQuarter(deps, quarter)),
    ...{ takenAt: statistics.takenAt, threshold: statistics.threshold, columns: statistics.columns.length },
    mayCorrect: officer.groups.includes('approver'),
    ...{ typed: '', fault: null, isChanged: false, isAsked: false, ...shown },
  };
}

const notFound = (pages: FiguresPages) => pageAnswer(problem('not-found'), pages.problem);

/** `GET /officer/figures/{quarter}`: its versions, and what a correction would change now. */
export async function showQuarter(visit: Visit, deps: FiguresDeps, pages: FiguresPages): Promise<HttpAnswer> {
  const isAsked = visit.event.queryStringParameters?.['done'] === 'asked';
  const facts = await factsOf(visit, deps, { isAsked });
  return facts ? html(pages.quarterFigures(facts)) : notFound(pages);
}

/**
 * `POST /officer/figures/{quarter}`: has the figures counted again and published as a new version, with the reason on the public page. Only an approver
 * may: they are said in the authority’s name. Refused where nothing would change, or where somebody else corrected them since the form was opened (409).
 */
export async function correctFigures(visit: Visit, deps: FiguresDeps, pages: FiguresPages): Promise<HttpAnswer> {
  const typed = fieldOf(visit.form, 'reason');
  const facts = await factsOf(visit, deps, { typed });
  if (!facts) return notFound(pages);
  const again = (status: number, more: Shown) => html(pages.quarterFigures({ ...facts, ...more }), status);
  const { quarter, versions } = facts;
  const isSeen = fieldOf(visit.form, 'version') === String(versions.at(-1)?.version);
  if (!isSeen || facts.changes === null || facts.changes.length === 0) return again(409, { isChanged: true });
  const why = typed.trim();
  if (why === '') return again(422, { fault: 'missing' });
  if (why.length > LONGEST_REASON) return again(422, { fault: 'too-long' });
  const asked = await askCorrection(deps, quarter, why, visit.officer.sub);
  return asked.ok ? seeOther(`/officer/figures/${quarter}?done=asked`) : again(409, { isChanged: true });
}
