import { type Event, type Fact, fact } from './fact.ts';

const fees = (notice: string, paid?: string): Event[] =>
  paid === undefined
    ? [['fees-notice', notice]]
    : [
        ['fees-notice', notice],
        ['fee-received', paid],
      ];

export const payment: readonly Fact[] = [
  fact(
    'FOIA',
    '2025-12-08',
    {
      dueOn: '2026-01-21',
      notes: ['fee-disregarded'],
      disregarded: [
        '2025-12-22',
        '2025-12-23',
        '2025-12-24',
        '2025-12-29',
        '2025-12-30',
        '2025-12-31',
        '2026-01-05',
        '2026-01-06',
      ],
    },
    'both ends are disregarded, holidays counted once',
    fees('2025-12-22', '2026-01-06'),
  ),
  fact('FOIA', '2026-10-01', '2026-11-18', 'paid after weeks', fees('2026-10-14', '2026-11-02')),
  fact(
    'FOIA',
    '2026-09-01',
    { state: 'stopped-fee', dueOn: null, feePaymentDeadline: '2026-12-13', notes: ['fee-awaited'] },
    'unpaid',
    fees('2026-09-14'),
  ),
  fact('FOIA', '2026-09-01', { state: 'running' }, 'paid on the last day', fees('2026-09-14', '2026-12-13')),
  fact('FOIA', '2026-09-01', { state: 'lapsed', dueOn: null }, 'paid a day too late', fees('2026-09-14', '2026-12-14')),
  fact('FOIA', '2026-11-20', { feePaymentDeadline: '2027-02-28' }, 'a month without the day', fees('2026-11-30')),
  fact('FOIA', '2026-10-01', '2026-11-11', 'notice on the 20th day', fees('2026-10-29', '2026-11-10')),
  fact(
    'FOIA',
    '2026-10-01',
    { state: 'running', dueOn: '2026-10-29', notes: ['fees-notice-late'] },
    'notice too late',
    fees('2026-10-30'),
  ),
  fact(
    'EIR',
    '2026-10-01',
    { dueOn: '2026-11-03', feePaymentDeadline: '2027-01-13' },
    '60 working days to pay',
    fees('2026-10-14', '2026-10-16'),
  ),
  fact('FOIA', '2026-09-01', { refused: 'events.1.type' }, 'paid before any notice', [
    ['fees-notice', '2026-09-14'],
    ['fee-received', '2026-09-13'],
  ]),
];
