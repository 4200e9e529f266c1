import { addDays, type LocalDate } from '../../../functions/domain/dates.ts';
import type { EntryWords } from '../../../functions/domain/scheme/entry.ts';

export type SampleEntry = { readonly id: string; readonly words: EntryWords };

const site = 'https://www.aldermere-police.example';
const page = { format: null, licence: 'ogl' } as const;
const pdf = { format: 'PDF', licence: 'ogl' } as const;

/** What the invented authority publishes without being asked, with days that are counted from today: one version is overdue, and one soon due. */
export function sampleEntries(today: LocalDate): readonly SampleEntry[] {
  const day = (days: number) => addDays(today, days);
  return [
    {
      id: 'sample-chief-officers',
      words: {
        ...{
          schemeClass: 'who-we-are',
          title: 'Chief officers and their duties',
          link: `${site}/about/chief-officers/`,
        },
        ...page,
        description: 'Who leads the force, what each chief officer answers for, and how the departments are organised.',
        ...{ versionOn: day(-60), renewal: 'as-needed', nextVersionDue: null },
      },
    },
    {
      id: 'sample-accounts',
      words: {
        ...{ schemeClass: 'spending', title: 'Statement of accounts', link: `${site}/spending/accounts.pdf` },
        ...pdf,
        description:
          'What the force received, spent, owns and owes in the last financial year, with the auditor’s report.',
        ...{ versionOn: day(-170), renewal: 'yearly', nextVersionDue: day(195) },
      },
    },
    {
      id: 'sample-spending',
      words: {
        ...{ schemeClass: 'spending', title: 'Spending over £500', link: `${site}/spending/over-500.csv` },
        ...{ format: 'CSV', licence: 'ogl' },
        description: 'Every payment of more than £500 to a supplier: day, supplier, what for, and how much.',
        ...{ versionOn: day(-80), renewal: 'quarterly', nextVersionDue: day(10) },
      },
    },
    {
      id: 'sample-statistics',
      words: {
        ...{ schemeClass: 'priorities', title: 'How we deal with requests for information' },
        ...{ link: '/disclosures/statistics/', ...page },
        description:
          'How many requests we received in each quarter, how many we answered in time, and what became of them.',
        ...{ versionOn: day(-20), renewal: 'quarterly', nextVersionDue: day(72) },
      },
    },
    {
      id: 'sample-ethics-minutes',
      words: {
        ...{ schemeClass: 'decisions', title: 'Minutes of the ethics committee', link: `${site}/ethics/minutes.pdf` },
        ...pdf,
        description:
          'What the committee discussed at its last meeting, what it advised, and what the force did about it.',
        ...{ versionOn: day(-100), renewal: 'quarterly', nextVersionDue: day(-9) },
      },
    },
    {
      id: 'sample-retention',
      words: {
        ...{ schemeClass: 'policies', title: 'Retention of records', link: `${site}/policies/retention.pdf`, ...pdf },
        description: 'How long each kind of record is kept, why so long, and what happens to it then.',
        ...{ versionOn: day(-400), renewal: 'two-yearly', nextVersionDue: day(330) },
      },
    },
    {
      id: 'sample-gifts',
      words: {
        ...{ schemeClass: 'lists', title: 'Register of gifts and hospitality', link: `${site}/registers/gifts.csv` },
        ...{ format: 'CSV', licence: 'ogl' },
        description: 'What officers and staff were offered, by whom, what it was worth, and whether they took it.',
        ...{ versionOn: day(-25), renewal: 'monthly', nextVersionDue: day(20) },
      },
    },
    {
      id: 'sample-crime-prevention',
      words: {
        ...{ schemeClass: 'services', title: 'Keeping your cycle safe', link: `${site}/advice/cycles/` },
        ...{ format: null, licence: 'elsewhere' },
        description: 'Advice on locks, marking and registration, written together with a charity.',
        ...{ versionOn: day(-300), renewal: 'as-needed', nextVersionDue: null },
      },
    },
  ];
}
