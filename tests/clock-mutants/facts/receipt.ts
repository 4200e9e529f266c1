import { deemed, type Fact, fact } from './fact.ts';

export const holidays: readonly Fact[] = [
  fact('FOIA', '2026-02-02', '2026-03-02', 'no holiday inside'),
  fact('FOIA', '2025-12-15', '2026-01-16', 'Christmas, Boxing Day, New Year and 2 January'),
  fact(
    'FOIA',
    '2021-12-10',
    '2022-01-13',
    'Christmas at a weekend, New Year and 2 January moved to Monday and Tuesday',
  ),
  fact(
    'FOIA',
    '2022-12-12',
    '2023-01-13',
    'Christmas on a Sunday: Boxing Day stays on Monday, Christmas goes to Tuesday',
  ),
  fact('FOIA', '2024-03-11', '2024-04-11', 'St Patrick’s Day on a Sunday, Good Friday and Easter Monday'),
  fact('FOIA', '2025-07-01', '2025-07-30', 'the Twelfth on a Saturday goes to Monday'),
  fact('FOIA', '2024-07-25', '2024-08-23', 'the Scottish summer holiday, first Monday of August'),
  fact('FOIA', '2025-08-11', '2025-09-09', 'the other summer holiday, last Monday of August'),
  fact('FOIA', '2024-11-20', '2024-12-19', 'St Andrew’s Day on a Saturday goes to Monday'),
  fact('FOIA', '2020-04-21', '2020-05-20', 'early May moved from Monday to VE Day'),
  fact('FOIA', '2022-05-17', '2022-06-16', 'spring holiday moved, Jubilee added'),
  fact('FOIA', '2022-09-05', '2022-10-04', 'the State Funeral'),
  fact('FOIA', '2026-06-03', '2026-07-02', 'Scotland’s one-off day of 15 June 2026 counts in England'),
  fact('FOIA', '2024-02-29', '2024-04-02', 'a leap day'),
  fact('FOIA', '2021-12-31', '2022-02-01', 'the last day of a year'),
  fact('FOISA', '2025-04-07', '2025-05-07', 'Good Friday but not Easter Monday'),
  fact('FOISA', '2026-03-02', '2026-03-30', 'St Patrick’s Day does not count in Scotland'),
  fact('EISR', '2026-03-23', '2026-04-21', 'Scottish holidays alone'),
  fact('EIR', '2026-07-01', '2026-07-30', 'Northern Ireland’s holiday counts in England'),
];

export const receipt: readonly Fact[] = [
  fact(
    'FOIA',
    '2026-07-02T23:30:00Z',
    { clockStartedOn: '2026-07-03', dueOn: '2026-08-04' },
    'half past midnight in London',
  ),
  fact(
    'FOIA',
    '2026-04-25',
    { clockStartedOn: '2026-04-25', dueOn: '2026-05-26', notes: ['received-on-non-working-day'] },
    'a Saturday',
  ),
  fact(
    'FOIA',
    '2026-04-25',
    { clockStartedOn: '2026-04-27', dueOn: '2026-05-27', notes: ['deemed-received'] },
    'taken as received on Monday',
    [],
    deemed,
  ),
  fact(
    'FOISA',
    '2026-04-06',
    { clockStartedOn: '2026-04-09', dueOn: '2026-05-08', notes: ['posted-third-day'] },
    'posted',
    [['posted', '2026-04-06']],
  ),
  fact('FOIA', '2026-04-06', { refused: 'events.0.type' }, 'no rule for post but in Scotland', [
    ['posted', '2026-04-06'],
  ]),
];
