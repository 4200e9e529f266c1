import type { Because, LinkState, Outcome } from './link.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** After the first, the second and every further failure in a row. */
const SOONER = [HOUR, 6 * HOUR, DAY];
/** What says that nothing is there may be a slip of an hour, as while a site is put up anew. */
const SURE_AFTER = HOUR;
/** What only fails may be mended: it is dead after so many looks over so long. */
const PATIENCE = { looks: 4, time: 3 * DAY };
/** A dead link is looked at daily for so long, then as any other. */
const HOPE = 14 * DAY;

const later = (at: string, ms: number) => new Date(Date.parse(at) + ms).toISOString();
/** About a week, by the link's own share (0 to 1) a little sooner or later, so that they do not come all at once. */
const usual = (share: number) => 7 * DAY + Math.round((share - 0.5) * DAY);

function isDead(before: LinkState, outcome: Outcome, failures: number, lasting: number): boolean {
  if (before.state === 'dead') return true;
  // 410: somebody took it away on purpose.
  if (outcome.found === 'dead') return outcome.because === 'gone' || lasting >= SURE_AFTER;
  return failures >= PATIENCE.looks && lasting >= PATIENCE.time;
}

/**
 * A link after one more look at it. `share`: its place between 0 and 1, the same each time. `alert`: officers are to be told that it is
 * dead; once for each time that it dies, and once more where another answer that cites it is published meanwhile.
 */
export function afterCheck(
  before: LinkState,
  outcome: Outcome,
  at: string,
  share: number,
): { readonly link: LinkState; readonly alert: boolean } {
  const seen = { ...before, checkedAt: at };
  const isSame = (state: LinkState['state']) => (before.state === state ? before.since : at);
  const week = later(at, usual(share));
  if (outcome.found === 'alive') {
    const { movedTo } = outcome;
    const state = movedTo === null ? 'alive' : 'moved';
    const well = { state, since: isSame(state), because: null, movedTo, failures: 0, told: false } as const;
    return { link: { ...seen, ...well, nextCheckAt: week }, alert: false };
  }
  if (outcome.found === 'unknown' && before.state !== 'dead') {
    const { because } = outcome;
    const unknown = { state: 'unknown', since: isSame('unknown'), because, movedTo: null, failures: 0 } as const;
    return { link: { ...seen, ...unknown, nextCheckAt: week }, alert: false };
  }
  const isSeries = before.state === 'failing' || before.state === 'dead';
  const since = isSeries ? before.since : at;
  const failures = isSeries ? before.failures + 1 : 1;
  const lasting = Date.parse(at) - Date.parse(since);
  const dead = isDead(before, outcome, failures, lasting);
  const soon = SOONER[Math.min(failures, SOONER.length) - 1] ?? DAY;
  const wait = dead ? (lasting < HOPE ? DAY : usual(share)) : soon;
  const alert = dead && !before.told;
  const link = {
    ...seen,
    state: dead ? 'dead' : 'failing',
    since,
    // Of what is dead, what a program could be told last.
    because: outcome.found === 'unknown' ? before.because : outcome.because,
    movedTo: null,
    failures,
    alerts: before.alerts + Number(alert),
    told: before.told || alert,
    nextCheckAt: later(at, wait),
  } as const;
  return { link, alert };
}

const ofTheWay: readonly Because[] = ['no-answer', 'no-such-name'];

/** True where no look of many reached anybody: it may be our own network that is away. */
export function reachedNobody(outcomes: readonly Outcome[]): boolean {
  return outcomes.length > 0 && outcomes.every((one) => one.found !== 'alive' && ofTheWay.includes(one.because));
}
