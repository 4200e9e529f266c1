import { deemed, type Event, type Fact, fact } from './fact.ts';

export const question = (asked: string, answered?: string): Event[] =>
  answered === undefined
    ? [['clarification-requested', asked]]
    : [
        ['clarification-requested', asked],
        ['clarification-received', answered],
      ];

export const clarification: readonly Fact[] = [
  fact(
    'FOIA',
    '2026-05-11',
    { clockStartedOn: '2026-06-04', dueOn: '2026-07-03', notes: ['clarification-restart'] },
    'restarts',
    question('2026-05-19', '2026-06-04'),
  ),
  fact('FOIA', '2026-05-11', { clockStartedOn: '2026-06-19', dueOn: '2026-07-20' }, 'the last answer counts', [
    ...question('2026-05-19', '2026-06-04'),
    ...question('2026-06-09', '2026-06-19'),
  ]),
  fact(
    'FOIA',
    '2026-05-11',
    { state: 'stopped-clarification', dueOn: null, notes: ['clarification-awaited'] },
    'waits',
    question('2026-05-19'),
  ),
  fact(
    'FOIA',
    '2026-04-13',
    { clockStartedOn: '2026-04-27', dueOn: '2026-05-27' },
    'an answer on a Saturday, by the other rule',
    question('2026-04-20', '2026-04-25'),
    deemed,
  ),
  fact(
    'FOIA',
    '2026-02-02',
    { notes: ['clarification-restart', 'clarification-late'] },
    'asked a day too late',
    question('2026-03-03', '2026-03-04'),
  ),
  fact(
    'FOIA',
    '2026-02-02',
    { notes: ['clarification-restart'] },
    'asked on the last day',
    question('2026-03-02', '2026-03-04'),
  ),
  fact('FOIA', '2026-05-11', { refused: 'events.0.type' }, 'an answer to nothing', [
    ['clarification-received', '2026-06-04'],
  ]),
];
