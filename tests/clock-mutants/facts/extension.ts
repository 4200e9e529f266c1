import { question } from './clarification.ts';
import { type Fact, fact } from './fact.ts';

const pit = { kind: 'pit-decision-target' } as const;
export const extension: readonly Fact[] = [
  fact(
    'FOIA',
    '2026-10-05',
    { dueOn: '2026-12-01', limitWorkingDays: 40, refusalNoticeDue: '2026-11-02', notes: ['extension'] },
    'on the 20th day',
    [['pit-extension', '2026-11-02']],
    pit,
  ),
  fact(
    'FOIA',
    '2026-10-05',
    { dueOn: '2026-12-01', notes: ['extension', 'extension-late'] },
    'a day too late',
    [['pit-extension', '2026-11-03']],
    pit,
  ),
  fact(
    'FOIA',
    '2026-10-05',
    { dueOn: '2026-11-23', refusalNoticeDue: '2026-11-02' },
    'revised; to a Saturday, so to Monday',
    [
      ['pit-extension', '2026-10-26', '2026-11-13'],
      ['pit-extension', '2026-11-11', '2026-11-21'],
    ],
    pit,
  ),
  fact(
    'FOIA',
    '2026-10-05',
    { dueOn: '2026-12-02', notes: ['extension', 'extension-beyond-limit'] },
    'beyond 40',
    [['pit-extension', '2026-10-26', '2026-12-02']],
    pit,
  ),
  fact(
    'EIR',
    '2026-07-01',
    { dueOn: '2026-08-28', limitWorkingDays: 40, extensionNoticeDue: '2026-07-30' },
    'regulation 7',
    [['eir-reg7-extension', '2026-07-20']],
  ),
  fact(
    'EISR',
    '2026-07-20',
    { dueOn: '2026-09-15', limitWorkingDays: 40, extensionNoticeDue: '2026-08-18' },
    'regulation 7 in Scotland',
    [['eir-reg7-extension', '2026-08-10']],
  ),
  fact('EIR', '2026-07-01', { refused: 'events.1.type' }, 'regulation 7 once', [
    ['eir-reg7-extension', '2026-07-20'],
    ['eir-reg7-extension', '2026-07-21'],
  ]),
  fact('FOISA', '2026-07-01', { refused: 'events.0.type' }, 'no extension under FOISA', [
    ['pit-extension', '2026-07-20'],
  ]),
  fact(
    'EIR',
    '2026-05-11',
    { limitWorkingDays: 20, dueOn: '2026-07-03', notes: ['clarification-restart', 'extension-spent'] },
    'an extension does not outlive a restart',
    [['eir-reg7-extension', '2026-05-18'], ...question('2026-05-19', '2026-06-04')],
  ),
];
