import { type CaseloadFacts, type CaseloadView, caseloadViews } from '#domain/caseload.ts';
import { type HttpAnswer, html } from '#plumbing/http.ts';
import { isOfficer } from '#plumbing/who.ts';
import type { Colleague, Colleagues } from '#store/officer-ports.ts';
import type { Openings } from '#store/ports.ts';
import { readCaseload } from './caseload.ts';
import type { Visit } from './desk-visit.ts';

export type CaseloadDeps = Parameters<typeof readCaseload>[0] & {
  readonly colleagues: Pick<Colleagues, 'all'>;
  readonly openings: Openings;
};
export type CaseloadPages = { readonly caseload: (facts: CaseloadFacts) => string };

/** Whom cases may be given to, by name. */
export function mayBeAssigned(colleagues: readonly Colleague[], me: string): readonly { sub: string; name: string }[] {
  return colleagues
    .filter(({ sub, groups }) => sub !== me && isOfficer(groups))
    .map(({ sub, name }) => ({ sub, name: name ?? sub }))
    .sort((a, b) => a.name.localeCompare(b.name));
}

const PLACE = /^\d{4}-\d{2}-\d{2}#[\w.]{1,40}$/;
const REFERENCE = /^[\w.]{1,40}$/;

export type Asked = { readonly view: CaseloadView | undefined; readonly beyond: string | undefined };

/** The view and the page of it that a query or a form names. */
export function askedFor(view: string | undefined, beyond: string | undefined): Asked {
  return {
    view: caseloadViews.find((one) => one === view),
    beyond: beyond !== undefined && PLACE.test(beyond) ? beyond : undefined,
  };
}

/** Everything that the page shows. Who names no view sees their own cases, or everybody's where they have none. */
export async function caseloadFacts(
  deps: CaseloadDeps,
  me: string,
  { view, beyond }: Asked,
  more: Partial<Pick<CaseloadFacts, 'ticked' | 'to' | 'done' | 'problem'>> = {},
): Promise<CaseloadFacts> {
  const colleagues = await deps.colleagues.all();
  const read = (of: CaseloadView) => readCaseload(deps, colleagues, { view: of, me, beyond });
  let [shown, page] = [view ?? 'mine', await read(view ?? 'mine')] as const;
  if (view === undefined && page.items.length === 0) [shown, page] = ['due', await read('due')];
  const names = Object.fromEntries(colleagues.flatMap(({ sub, name }) => (name === null ? [] : [[sub, name]])));
  const others = mayBeAssigned(colleagues, me);
  const openings = Object.fromEntries(await deps.openings(page.items));
  return { view: shown, rows: page.items, openings, next: page.next, names, others, beyond, ticked: [], ...more };
}

/** What an assignment left behind in the address. */
function doneIn({ assigned, refused = '' }: Readonly<Record<string, string | undefined>>): CaseloadFacts['done'] {
  if (assigned === undefined || !/^\d{1,3}$/.test(assigned)) return undefined;
  return { assigned: Number(assigned), refused: refused.split(',').filter((one) => REFERENCE.test(one)) };
}

/** `GET /officer/`: a view of the caseload. */
export async function showCaseload(
  { event, officer }: Visit,
  deps: CaseloadDeps,
  pages: CaseloadPages,
): Promise<HttpAnswer> {
  const query = event.queryStringParameters ?? {};
  const done = doneIn(query);
  const asked = askedFor(query['view'], query['after']);
  return html(pages.caseload(await caseloadFacts(deps, officer.sub, asked, { done, ticked: done?.refused ?? [] })));
}
