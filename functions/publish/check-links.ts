import type { OutboxItem } from '#domain/case/outbox.ts';
import { afterCheck, reachedNobody } from '#domain/links/after-check.ts';
import type { Answered, Ask } from '#domain/links/answered.ts';
import type { Outcome, PublishedLink } from '#domain/links/link.ts';
import type { Whom } from '#domain/links/whom.ts';
import { log, traceOf } from '#plumbing/log.ts';
import type { Links } from '#store/link-ports.ts';
import { checkLink } from './check-link.ts';

export type CheckDeps = {
  readonly links: Pick<Links, 'due' | 'load' | 'record' | 'forget'>;
  readonly whom: Whom;
  /** Begins to ask, with a deadline of its own. */
  readonly ask: () => Ask;
  readonly now: () => string;
};
type Looked = { readonly link: PublishedLink; readonly outcome: Outcome };
export type Count = { readonly looked: number; readonly dead: number; readonly forgotten: number };

const AT_ONCE = 50;
const SIDE_BY_SIDE = 8;
/** Nothing is begun after that: with the last one's deadline it stays within the function's time. */
const BEGIN_WITHIN_MS = 15_000;

/** A host that gave no answer is not asked again in this run: it would cost it, and the others, the same time once more. */
function sparing(down: Map<string, Answered>, ask: Ask): Ask {
  return async (url, method) => {
    const known = down.get(url.origin);
    if (known) return known;
    const answer = await ask(url, method);
    if ('fault' in answer) down.set(url.origin, answer);
    return answer;
  };
}

async function look(deps: CheckDeps, link: PublishedLink, down: Map<string, Answered>): Promise<Outcome> {
  try {
    return await checkLink(sparing(down, deps.ask()), link.address, deps.whom);
  } catch (error) {
    log('error', 'link', { id: link.id, ...traceOf(error) });
    // It is put off like any other that cannot be told of, or it would come first for ever.
    return { found: 'unknown', because: 'not-asked' };
  }
}

/** Looks at links, those of one host one after the other. What there is no time for stays due. */
async function lookAtAll(deps: CheckDeps, links: readonly PublishedLink[]): Promise<readonly Looked[]> {
  const begun = Date.parse(deps.now());
  const { origin } = deps.whom;
  const hosts = Map.groupBy(links, ({ address }) =>
    URL.canParse(address, origin) ? new URL(address, origin).host : '',
  );
  const queue = [...hosts.values()];
  const looked: Looked[] = [];
  const down = new Map<string, Answered>();
  const worker = async () => {
    for (let some = queue.shift(); some; some = queue.shift()) {
      for (const link of some) {
        if (Date.parse(deps.now()) - begun > BEGIN_WITHIN_MS) return;
        looked.push({ link, outcome: await look(deps, link, down) });
      }
    }
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, worker));
  return looked;
}

/** True where nobody could be reached, and the portal's own front cannot be either: it is our network that is away. */
async function isAway(deps: CheckDeps, looked: readonly Looked[]): Promise<boolean> {
  if (!reachedNobody(looked.map(({ outcome }) => outcome))) return false;
  return 'fault' in (await deps.ask()(new URL('/', deps.whom.origin), 'HEAD'));
}

/** Keeps what a look found; 1 where officers are told of it. */
async function keep({ links, now }: CheckDeps, { link, outcome }: Looked): Promise<number> {
  const { id, address: _address, owners: _owners, refusals: _refusals, ...before } = link;
  const at = now();
  const after = afterCheck(before, outcome, at, Number.parseInt(id.slice(0, 8), 16) / 0xffff_ffff);
  const alert: OutboxItem = {
    // By its day as well: a link that was forgotten and is cited again begins to count anew.
    id: `${id}~${after.link.alerts}~${at}~dead-link`,
    kind: 'dead-link',
    reference: id,
    event: after.link.alerts,
    notBefore: at,
  };
  const isKept = await links.record(id, before.nextCheckAt, after.link, after.alert ? alert : undefined);
  return Number(isKept && after.alert);
}

/**
 * Looks at the links that are due, and keeps what was found with the work that tells officers of a dead one. Links that nobody cites any
 * more are forgotten. Where nobody at all can be reached nothing is kept: everything stays due, and the log says so, which raises the alarm.
 */
export async function checkLinks(deps: CheckDeps): Promise<Count> {
  const { links } = deps;
  const due = await Promise.all((await links.due(deps.now(), AT_ONCE)).map((id) => links.load(id)));
  const there = due.filter((link) => link !== null);
  const uncited = there.filter(({ owners }) => owners.length === 0);
  for (const { id } of uncited) await links.forget(id);
  const looked = await lookAtAll(
    deps,
    there.filter(({ owners }) => owners.length > 0),
  );
  if (await isAway(deps, looked)) {
    log('error', 'links-away', { looked: looked.length });
    return { looked: 0, dead: 0, forgotten: uncited.length };
  }
  let dead = 0;
  for (const one of looked) dead += await keep(deps, one);
  return { looked: looked.length, dead, forgotten: uncited.length };
}
