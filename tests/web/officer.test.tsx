import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { CaseRow } from '#domain/caseload.ts';
import { Caseload, type CaseloadProps } from '#web/officer/caseload.tsx';
import { OfficerProblem, SessionEnded, SignInFailed, SigningOut } from '#web/officer/message-pages.tsx';
import { deskContextOf } from '#web/officer-context.ts';
import { authority, hostile, html, context as publicContext, wordsOf } from './sample-pages.tsx';

const context = deskContextOf(authority, publicContext.assets);
const officer = { sub: 'ann', name: 'Ann Price', groups: ['officer'] };
const aRow: CaseRow = {
  reference: '07.FOI.26.000001',
  version: 3,
  state: 'received',
  regime: 'FOIA',
  receivedOn: '2026-11-02',
  request: 'id-1',
  dueOn: '2026-12-01',
  assignee: 'olu',
  time: { kind: 'left', workingDays: 5 },
  flags: [],
};
const caseload = (more: Partial<CaseloadProps> = {}) => {
  const none = {
    rows: [aRow],
    openings: { [aRow.reference]: 'How many miles …' },
    names: { olu: 'Olu Adeyemi' },
    others: [],
    next: null,
    ticked: [],
  };
  return html(<Caseload context={context} officer={officer} view="due" {...none} {...more} />);
};
const rowOf = (more: Partial<CaseRow>) => wordsOf(caseload({ rows: [{ ...aRow, ...more }] }));

test.each([
  [{ kind: 'left', workingDays: 5 }, '5 working days left'],
  [{ kind: 'left', workingDays: 1 }, '1 working day left'],
  [{ kind: 'left', workingDays: 0 }, 'Less than a working day left'],
  [{ kind: 'today', workingDays: 0 }, 'Due today'],
  [{ kind: 'overdue', workingDays: 0 }, 'Overdue'],
  [{ kind: 'overdue', workingDays: 2 }, '2 working days overdue'],
  [{ kind: 'stopped' }, 'Clock stopped'],
  [{ kind: 'answered' }, 'Answered'],
  [{ kind: 'ended' }, 'No answer is owed'],
] as const)('a time of %j is said as “%s”', (time, said) => {
  expect(rowOf({ time })).toContain(`1 December 2026 ${said} Olu Adeyemi`);
});

test('a line says whose the case is, and what has to be looked at', () => {
  expect(rowOf({ assignee: null })).toContain('Nobody');
  expect(rowOf({ assignee: 'sub-1' })).toContain('Not signed in yet: sub-1');
  expect(rowOf({ dueOn: null, time: { kind: 'stopped' } })).toContain('No date');
  const flagged = rowOf({ flags: ['held', 'unjudged', 'undelivered'] });
  expect(flagged).toMatch(/Looks like misuse .*Clarification to judge .*Letter not delivered/);
});

test('every view says what it means that nothing is in it', () => {
  const said = (['due', 'overdue', 'waiting', 'mine', 'unassigned'] as const).map((view) => {
    const page = caseload({ rows: [], view });
    expect(page).not.toContain('action="/officer/assign"');
    return /officer-empty">([^<]+)</.exec(page)?.[1];
  });
  expect(new Set(said).size).toBe(5);
  expect(said[1]).toBe('Nothing is overdue.');
});

test('the way to the next page keeps the view, and what a form sends back is where it was', () => {
  const page = caseload({ view: 'mine', beyond: '2026-12-01#07.FOI.26.000009', next: '2026-12-02#07.FOI.26.000010' });
  expect(page).toContain('href="/officer/?view=mine&amp;after=2026-12-02%2307.FOI.26.000010"');
  expect(page).toContain('name="after" value="2026-12-01#07.FOI.26.000009"');
  expect(caseload()).not.toContain('officer-more');
});

describe('whoever is signed in', () => {
  const linksOf = (groups: readonly string[]) => {
    const problem = { code: 'not-found' } as const;
    const page = html(<OfficerProblem context={context} officer={{ ...officer, groups }} problem={problem} />);
    const nav = /<nav class="officer-header__nav"[\s\S]*?<\/nav>/.exec(page)?.[0] ?? '';
    return [...nav.matchAll(/href="([^"]+)"/g)].map((match) => match[1]);
  };
  test('is led to what the role may open', () => {
    const paths = ['', 'search', 'new', 'to-post', 'links', 'templates', 'scheme', 'figures'];
    const cases = paths.map((path) => `/officer/${path}`);
    expect(linksOf(['officer'])).toEqual(cases);
    expect(linksOf(['unit', 'unit-traffic'])).toEqual(['/officer/commissions']);
    expect(linksOf(['approver', 'unit'])).toEqual([...cases, '/officer/commissions']);
  });
});

test('what was posted too late is held as it was typed, and does nothing', () => {
  const fields = [['note', hostile] as const, ['note', 'second\r\nline'] as const];
  const page = html(<SessionEnded context={context} action={`/officer/x?y=${hostile}`} fields={fields} />);
  expect(page).not.toMatch(/<script|<img/);
  expect(page.match(/type="hidden" name="note"/g)).toHaveLength(2);
  expect(page).toContain('second\r\nline');
});

test('every class of the console is in one of its style sheets', () => {
  const styles = readFileSync(new URL('../../web/styles/officer.scss', import.meta.url), 'utf8');
  const pages = [
    caseload({ next: 'x', problem: 'none-ticked', rows: [{ ...aRow, assignee: null, flags: ['held'] }] }),
    html(<SignInFailed context={context} why="no-role" />),
    html(<SigningOut context={context} to="https://sign-in.example/" />),
  ];
  const names = pages.flatMap((page) =>
    [...page.matchAll(/class="([^"]+)"/g)].flatMap(([, list = '']) => list.split(' ')),
  );
  const isStyled = (name: string) => name.split(/(?=__|--)/).every((part) => styles.includes(part));
  const unstyled = [...new Set(names)].filter((name) => name.startsWith('officer') && !isStyled(name));
  expect(unstyled).toEqual([]);
});
