import type { Authority } from '../authority.ts';
import { checkResponse } from './check/check-response.ts';
import { checkSum } from './check/check-sum.ts';
import type { CheckFacts, Finding } from './check/finding.ts';
import type { Response } from './response.ts';
import { findSmallNumbers, type SmallNumberFinding } from './small-numbers/findings.ts';
import { type Proved, prove, type SmallNumberRules } from './small-numbers/prove.ts';
import { placeKey } from './small-numbers/read-table.ts';

/** Small numbers at one place, or figures that are suppressed and can be worked out: one thing to look at for each table. */
export type SmallRaised = {
  readonly id: string;
  readonly rule: 'small-numbers' | 'figure-told';
  readonly level: 'check';
  readonly approverOnly?: undefined;
  readonly place: string;
  readonly field?: undefined;
  readonly section: string;
  readonly small: readonly SmallNumberFinding[];
  readonly told: readonly Proved[];
};
/** Whatever somebody has to look at before a response is approved. */
export type Raised = Finding | SmallRaised;

/** What the authority calls small. */
export function smallNumberRules(authority: Pick<Authority, 'smallNumberThreshold' | 'zeroIsSmall'>): SmallNumberRules {
  return { threshold: authority.smallNumberThreshold, zeroIsSmall: authority.zeroIsSmall };
}

/** FOIA s.40(2), and s.17(1) for what is suppressed. */
const section = 's.40(2)';

/** Changes where what was found does, and tells nothing of it: it may stand in an event. */
const named = (rule: string, place: string, what: readonly string[]) => `${rule}~${place}~${checkSum(what.join('\n'))}`;

function smallIn(response: Response, rules: SmallNumberRules): readonly SmallRaised[] {
  const all = findSmallNumbers(response, rules);
  const places = new Map<string, SmallNumberFinding[]>();
  for (const one of all) {
    const { place } = one;
    const at = 'table' in place ? `tables.${response.tables.findIndex(({ id }) => id === place.table)}` : place.field;
    places.set(at, [...(places.get(at) ?? []), one]);
  }
  return [...places].map(([place, small]) => {
    const what = small.map((one) => `${one.rule} ${JSON.stringify(one.place)} ${one.value}`);
    const id = named('small-numbers', place, what);
    return { id, rule: 'small-numbers', level: 'check', place, section, small, told: [] };
  });
}

function toldIn(response: Response, rules: SmallNumberRules): readonly SmallRaised[] {
  const isHidden = response.tables.some(({ rows }) =>
    rows.some(({ cells }) => cells.some((cell) => typeof cell !== 'string' && 'suppressed' in cell)),
  );
  if (!isHidden) return [];
  const open = prove(response.tables, [], rules).filter(({ isProtected }) => !isProtected);
  return response.tables.flatMap(({ id: table }, i): SmallRaised[] => {
    const told = open.filter(({ place }) => place.table === table);
    const id = named(
      'figure-told',
      `tables.${i}`,
      told.map(({ place }) => placeKey(place)),
    );
    const place = `tables.${i}`;
    return told.length === 0 ? [] : [{ id, rule: 'figure-told', level: 'check', place, section, small: [], told }];
  });
}

/** Everything that is found about a response: what the law asks, small numbers, and suppressed figures that can be worked out. */
export function raisedBy(response: Response, facts: CheckFacts, rules: SmallNumberRules): readonly Raised[] {
  return [...checkResponse(response, facts), ...smallIn(response, rules), ...toldIn(response, rules)];
}
