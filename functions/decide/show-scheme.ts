import type { Authority } from '#domain/authority.ts';
import { londonDate } from '#domain/dates.ts';
import type { Problem } from '#domain/problem.ts';
import type { SchemeEntry } from '#domain/scheme/entry.ts';
import { type EntriesFacts, entryDone } from '#domain/scheme/facts.ts';
import { type HttpAnswer, html } from '#plumbing/http.ts';
import type { Colleagues } from '#store/officer-ports.ts';
import type { SignedIn } from '#store/officer-session.ts';
import type { SchemeEntries } from '#store/scheme-ports.ts';
import type { Visit } from './desk-visit.ts';
import { namesOf } from './officer-names.ts';

export type SchemeDeps = {
  readonly scheme: SchemeEntries;
  readonly colleagues: Pick<Colleagues, 'all'>;
  readonly authority: Pick<Authority, 'regimes'>;
  readonly now: () => string;
  readonly newId: () => string;
};
export type SchemePages = {
  readonly scheme: (facts: EntriesFacts) => string;
  readonly problem: (problem: Problem) => string;
};

/** What all its pages know. Any officer may look; only an approver changes what the authority says to everybody. */
export async function commonFacts({ colleagues, authority, now }: SchemeDeps, { groups }: SignedIn) {
  const names = namesOf(await colleagues.all());
  return { regimes: authority.regimes, names, mayChange: groups.includes('approver'), today: londonDate(now()) };
}

const dueOf = ({ nextVersionDue, title }: SchemeEntry) => `${nextVersionDue ?? '9999'} ${title.toLowerCase()}`;

/** `GET /officer/scheme`: every entry of the publication scheme, what is due first at the top. */
export async function showScheme({ event, officer }: Visit, deps: SchemeDeps, pages: SchemePages): Promise<HttpAnswer> {
  const [all, common] = await Promise.all([deps.scheme.all(), commonFacts(deps, officer)]);
  const byDue = all.toSorted((a, b) => (dueOf(a) < dueOf(b) ? -1 : 1));
  const asked = event.queryStringParameters?.['done'];
  return html(
    pages.scheme({
      ...common,
      entries: byDue.filter(({ isRemoved }) => !isRemoved),
      removed: byDue.filter(({ isRemoved }) => isRemoved),
      done: entryDone.find((one) => one === asked) ?? null,
    }),
  );
}
