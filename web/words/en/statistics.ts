import type { FixedLine, TableId } from '#domain/statistics/lines.ts';
import type { Band, ShareId } from '#domain/statistics/shares.ts';

type Line = { readonly label: string; readonly means: string };

const lines = {
  received: {
    label: 'Received',
    means:
      'Requests for information received in the quarter, by the day of receipt in London. A request counts under the law under which it was dealt with, and counts once, however many questions it asks.',
  },
  answered: {
    label: 'Answered',
    means:
      'An answer was sent by the day on which these figures were taken, whatever it said. Posted answers count from the day of posting.',
  },
  open: { label: 'Not answered yet', means: 'No answer had been sent by that day, and one was still owed.' },
  'open-in-time': {
    label: 'Not answered yet, within 20 working days',
    means:
      'The time for the answer had not run out, without an extension. It begins again when an applicant explains an unclear request.',
  },
  'open-extended': {
    label: 'Not answered yet, time extended',
    means: 'Notice of a permitted extension was given in time, and the extended time had not run out.',
  },
  'open-clarification': {
    label: 'Not answered yet, waiting for the applicant to explain',
    means: 'We asked what was meant (section 1(3), regulation 9) and had no sufficient answer. The time does not run.',
  },
  'open-fee': {
    label: 'Not answered yet, waiting for a fee',
    means: 'A fees notice was given and not paid. The days until payment are not counted.',
  },
  'open-overdue': {
    label: 'Not answered yet, overdue',
    means: 'The time for the answer, with any permitted extension, had run out.',
  },
  ended: {
    label: 'Ended without an answer',
    means: 'Nothing was owed any more. These requests count in no figure of time or outcome.',
  },
  'ended-withdrawn': {
    label: 'Withdrawn by the applicant',
    means: 'The applicant told us that no answer was wanted any more.',
  },
  'ended-fee-unpaid': {
    label: 'Fee not paid',
    means:
      'The fee was not paid in the time that the law gives: three months (section 9), or 60 working days (regulation 8).',
  },
  'ended-not-clarified': {
    label: 'Not explained',
    means: 'We could not tell what was asked for, said so, and were not told.',
  },
  'ended-no-further-notice': {
    label: 'Closed without a further notice',
    means:
      'A vexatious or repeated request about which another notice would be unreasonable, as one was given before (section 17(6)).',
  },
  'no-request': {
    label: 'Not requests (not counted above)',
    means: 'An officer found that what came in was no request for information. It is counted nowhere else.',
  },
  'passed-on': {
    label: 'Dealt with in another way (not counted above)',
    means:
      'A person’s own data, a complaint, an emergency or ordinary business, passed on to those who deal with it. Counted nowhere else.',
  },
  'time-in-20': {
    label: 'Within 20 working days',
    means:
      'Sent by the twentieth working day after receipt, or by the day that a question to the applicant or a fee moved it to (section 10; regulation 5).',
  },
  'time-in-extension': {
    label: 'Within a permitted extension',
    means:
      'Sent later, and by the end of an extension of which notice was given in time: for the public interest (section 10(3)), or for complex and voluminous requests (regulation 7).',
  },
  'time-late': {
    label: 'Late',
    means: 'Sent after that. An extension of which notice was given too late does not count.',
  },
  'extended-public-interest': {
    label: 'Extended for the public interest',
    means: 'Requests for which more time was taken to weigh the public interest (section 10(3)), answered or not.',
  },
  'extended-complex-and-voluminous': {
    label: 'Extended as complex and voluminous',
    means: 'Requests for which more time was taken under regulation 7, answered or not.',
  },
  'outcome-granted': {
    label: 'Granted in full',
    means:
      'All the information that we hold was given. Where some parts are not held and all others were given, the request is granted in full.',
  },
  'outcome-part': { label: 'Granted in part', means: 'Some of it was given, and some withheld.' },
  'outcome-refused': {
    label: 'Refused in full',
    means:
      'Nothing was given, and the law’s reasons were named. Where we neither confirmed nor denied that we hold it, it counts here. Not held is apart, though some statistics add it to these.',
  },
  'outcome-not-held': {
    label: 'Information not held',
    means: 'We hold none of it. The Cabinet Office calls such requests not resolvable.',
  },
  'outcome-outside-act': {
    label: 'Answered outside the Act',
    means: 'All of it was answered as ordinary correspondence.',
  },
  'outcome-no-decision': {
    label: 'Answered without a decision',
    means:
      'The answer said that there was no valid request, or that it had ended: not explained, fee not paid, withdrawn.',
  },
  'outcome-unknown': {
    label: 'Outcome not kept any more',
    means: 'The answer was deleted with the applicant’s personal data before these figures were counted.',
  },
  'refused-cost-12(1)': {
    label: 'Cost limit',
    means: 'Finding it would cost more than the appropriate limit (section 12(1)).',
  },
  'refused-cost-12(2)': { label: 'Cost limit, even to say whether it is held', means: 'Section 12(2).' },
  'refused-vexatious': {
    label: 'Vexatious',
    means: 'Section 14(1). It is said of a request, and not of whoever made it.',
  },
  'refused-repeated': {
    label: 'Repeated',
    means: 'The same as an earlier request of the same applicant, without a reasonable interval (section 14(2)).',
  },
  'refused-neither-confirmed-nor-denied': {
    label: 'Neither confirmed nor denied',
    means:
      'To say whether we hold it would itself give something away. Counted as refused in full, as the Ministry of Justice counts it.',
  },
  'refused-other-grounds': {
    label: 'Other exemptions',
    means: 'All that is held was withheld on the grounds in the table of grounds.',
  },
  'only-available': {
    label: 'Refused only as already available',
    means:
      'Requests whose only ground was that the information is to be had elsewhere (section 21, regulation 6). They are counted above as well.',
  },
  review: {
    label: 'Reviews asked for',
    means:
      'Requests received in the quarter about whose answer an internal review had been asked for, by the day on which these figures were taken.',
  },
  'review-answered': { label: 'Reviews answered', means: 'The outcome of the review was sent.' },
  'review-upheld': { label: 'Answer upheld', means: 'The review found the first answer right.' },
  'review-varied': { label: 'Answer changed in part', means: 'The review changed some of it.' },
  'review-overturned': { label: 'Answer overturned', means: 'The review came to another answer.' },
  'review-in-time': {
    label: 'Reviews answered in time',
    means: 'Within 20 working days (section 45 Code of Practice; section 21 in Scotland), or 40 (regulation 11).',
  },
  'review-late': { label: 'Reviews answered late', means: 'After that.' },
  'review-open': { label: 'Reviews open, in time', means: 'Not answered yet, and the time had not run out.' },
  'review-overdue': { label: 'Reviews overdue', means: 'Not answered yet, and the time had run out.' },
  complaint: {
    label: 'Complaints to the regulator',
    means: 'Requests received in the quarter about which the regulator had told us of a complaint.',
  },
  'decision-notice': {
    label: 'Decision notices',
    means: 'Requests received in the quarter about which the regulator had given a decision notice.',
  },
  'fee-notice': { label: 'Fees notices', means: 'Requests for which a fee was asked (section 9, regulation 8).' },
  'fee-paid': { label: 'Fees paid', means: 'Fees notices that were paid.' },
  'fee-lapsed': { label: 'Fees not paid in time', means: 'Requests that ended as the fee was not paid.' },
  'fee-pence': { label: 'Paid in all', means: 'The fees that were paid, added up.' },
} as const satisfies Record<FixedLine, Line>;

const shares = {
  'in-time': {
    label: 'Answered in time',
    means: 'Within 20 working days or a permitted extension, of all requests that were answered or are overdue.',
  },
  'in-20': { label: 'Answered within 20 working days', means: 'Without counting extensions, of the same requests.' },
  granted: {
    label: 'Resolvable requests granted in full',
    means:
      'Of those granted in full or in part, refused in full, or not answered yet, as the Cabinet Office counts them: without those that wait for the applicant to explain or to pay.',
  },
  'granted-without-procedural': {
    label: 'The same without procedural refusals',
    means: 'Leaving out those refused for cost, as vexatious or as repeated. Shown only where each of these is.',
  },
  'review-in-time': { label: 'Reviews answered in time', means: 'Of the reviews that were answered or are overdue.' },
} as const satisfies Record<ShareId, Line>;

/** The quarterly figures: what each is called, and what it counts. */
export const statistics = {
  title: 'Request statistics',
  lead: 'How many requests for information we received in each quarter, how soon we answered, and what we answered.',
  period: (from: string, to: string) => `${from} to ${to}`,
  quarterTitle: (from: string, to: string) => `Requests received ${from} to ${to}`,
  taken: 'The figures show where these requests stood at the end of',
  takenWhy:
    'That is 30 working days after the quarter ended, so that a request of its last day could be answered. What happened later is not in them.',
  published: 'Published on',
  none: 'No figures have been published yet.',
  next: (period: string) => `The figures for ${period} will be published on`,
  nextNote: 'They are counted from the record of each request.',
  quarter: 'Quarter',
  newestFirst: 'Figures by quarter',
  line: 'Figure',
  groundName: 'Ground',
  number: 'Number',
  column: { FOIA: 'FOIA', EIR: 'EIR', FOISA: 'FOISA', EISR: 'EISR', all: 'All' },
  lawsShort: (short: string, law: string) => `${short}: ${law}`,
  tables: {
    received: 'Requests received, and where they stand',
    time: 'How soon they were answered',
    extensions: 'Time extended',
    outcomes: 'What was answered first',
    refused: 'Why requests were refused in full',
    grounds: 'Grounds for withholding',
    reviews: 'Internal reviews',
    regulator: 'The regulator',
    fees: 'Fees',
  } satisfies Record<TableId, string>,
  shareTable: 'In per cent',
  law: 'Law',
  share: 'Share',
  ofWhich: 'Requests',
  bandName: 'Band',
  inTime: 'In time',
  lines,
  shares,
  ground: (citation: string) => citation,
  groundsNote:
    'Each request counts once for each ground that was named in the first answer, in full or in part. The numbers cannot be added up.',
  groundsNone: 'No ground was named.',
  explain: (table: string) => `What is counted: ${table.charAt(0).toLowerCase()}${table.slice(1)}`,
  band: { good: 'good', adequate: 'adequate', unsatisfactory: 'unsatisfactory' } satisfies Record<Band, string>,
  bands: (regulator: string) =>
    `The ${regulator} calls 95% and more good, 90% to 95% adequate, and less unsatisfactory. Percentages are cut off after one digit, never rounded up.`,
  percent: (text: string) => `${text}%`,
  percentOf: (part: number, whole: number) => `${part} of ${whole}`,
  noShare: 'none',
  inPence: 'Paid in all, in pence',
  pounds: (pence: number) => `£${Math.floor(pence / 100)}.${String(pence % 100).padStart(2, '0')}`,
  fewerThan: (threshold: number) => `fewer than ${threshold}`,
  notShown: 'not shown',
  smallNote: (threshold: number) =>
    `A figure about people that is below ${threshold} and not nought is shown as “fewer than ${threshold}”, so that nobody can be told from it. Where such a figure could be worked out from others, some of these are not shown.`,
  data: 'The same figures as data',
  csv: 'Spreadsheet (CSV)',
  json: 'JSON',
  allCsv: 'All quarters as one spreadsheet (CSV)',
  corrected: (version: number) => `Corrected: version ${version}`,
  correctedWhy: 'Why:',
  changes: 'What was corrected',
  changed: (n: number) => (n === 1 ? 'What was corrected: 1 figure' : `What was corrected: ${n} figures`),
  before: 'Before',
  after: 'Now',
  absent: 'not there',
  noChanges: 'No figure that is shown changed.',
  versions: 'Versions of these figures',
  version: (n: number) => `Version ${n}`,
  older: 'This is not the newest version of these figures.',
  newest: 'Read the newest',
  chart: {
    quarter: 'How soon requests were answered',
    quarterNote: 'Each bar is a share of all requests that were received. The numbers stand in the tables below.',
    time: 'Requests answered in time, by quarter',
    timeNote:
      'The lines stand at 90% and 95%. A full bar is good, a striped one adequate, an empty one unsatisfactory. The numbers stand in the table below.',
  },
};
