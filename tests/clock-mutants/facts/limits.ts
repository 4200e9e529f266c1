import { type Fact, fact, type More } from './fact.ts';

const closed = (from: string, to: string): More => ({ schoolClosed: [[from, to]] });
export const limits: readonly Fact[] = [
  fact('FOIA', '2026-03-02', { dueOn: '2026-04-16', notes: ['other-limit'] }, 'archives', [], { limitWorkingDays: 30 }),
  fact('FOIA', '2026-05-01', '2026-07-30', 'the most that may be specified', [], { limitWorkingDays: 60 }),
  fact('EIR', '2026-05-01', { refused: 'limitWorkingDays' }, 'the Regulations have no other', [], {
    limitWorkingDays: 30,
  }),
  fact(
    'FOIA',
    '2026-03-16',
    { dueOn: '2026-04-28', limitWorkingDays: 20 },
    'twenty school days',
    [],
    closed('2026-03-30', '2026-04-10'),
  ),
  fact(
    'FOIA',
    '2026-03-16',
    { dueOn: '2026-06-16', limitWorkingDays: 60 },
    'sixty working days',
    [],
    closed('2026-03-20', '2026-07-31'),
  ),
];

const window = { kind: 'review-request-window' } as const;
export const reviews: readonly Fact[] = [
  fact('FOIA', '2026-10-05', '2026-11-02', 'an internal review', [], { kind: 'internal-review-target' }),
  fact('FOIA', '2026-10-05', '2026-12-01', '… of an exceptional kind', [], {
    kind: 'internal-review-target',
    limitWorkingDays: 40,
  }),
  fact('EIR', '2026-10-05', '2026-12-01', 'a reconsideration', [], { kind: 'internal-review-statutory' }),
  fact('FOISA', '2026-10-05', '2026-11-02', 'a review in Scotland', [], { kind: 'review-response' }),
  fact('EISR', '2026-10-05', '2026-11-02', 'a review in Scotland', [], { kind: 'review-response' }),
  fact('FOIA', '2026-10-05', { refused: 'kind' }, 'another regime’s review', [], { kind: 'review-response' }),
  fact(
    'FOIA',
    '2026-10-05',
    { dueOn: '2026-12-16', clockStartedOn: '2026-10-20' },
    'from the answer',
    [['responded', '2026-10-20']],
    window,
  ),
  fact(
    'EIR',
    '2026-10-05',
    { dueOn: '2026-12-16', clockStartedOn: '2026-10-20' },
    'from the answer',
    [['responded', '2026-10-20']],
    window,
  ),
  fact(
    'FOISA',
    '2026-10-05',
    { dueOn: '2026-12-31', clockStartedOn: '2026-11-02' },
    'not shortened by an early answer',
    [['responded', '2026-10-20']],
    window,
  ),
  fact(
    'EISR',
    '2026-10-05',
    { dueOn: '2026-12-31', clockStartedOn: '2026-11-02' },
    'not shortened by an early answer',
    [['responded', '2026-10-20']],
    window,
  ),
  fact(
    'FOISA',
    '2026-10-05',
    { dueOn: '2027-01-22', clockStartedOn: '2026-11-20' },
    'from a late answer',
    [['responded', '2026-11-20']],
    window,
  ),
  fact(
    'FOISA',
    '2026-10-05',
    { dueOn: '2026-12-31', clockStartedOn: '2026-11-02' },
    'without an answer, from the end',
    [],
    window,
  ),
];
