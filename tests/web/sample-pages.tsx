import type { VNode } from 'preact';
import { readAuthority } from '#domain/authority.ts';
import { rejectionReasons } from '#domain/case/events.ts';
import { withdrawalReasons } from '#domain/case/events-withdrawal.ts';
import type { TrackingView } from '#domain/case/tracking.ts';
import { answerClock } from '#domain/clock/answer.ts';
import { calendarFor } from '#domain/clock/due-date.ts';
import type { FullAnswer, FullQuestion } from '#domain/clock/question.ts';
import type { FieldProblem } from '#domain/problem.ts';
import type { FilterChoices } from '#domain/publication/filters.ts';
import { type Answers, type Question, readAnswers } from '#domain/request/answers.ts';
import { fullContextOf } from '#web/full-context.ts';
import { Calculator } from '#web/pages/clock/calculator.tsx';
import { Gone } from '#web/pages/errors/gone.tsx';
import { NotFound } from '#web/pages/errors/not-found.tsx';
import { ProblemPage } from '#web/pages/errors/problem-page.tsx';
import { Accessibility } from '#web/pages/information/accessibility.tsx';
import { Cookies } from '#web/pages/information/cookies.tsx';
import { Developers } from '#web/pages/information/developers.tsx';
import { Feedback } from '#web/pages/information/feedback.tsx';
import { Privacy } from '#web/pages/information/privacy.tsx';
import { Answered } from '#web/pages/search/answered.tsx';
import { End } from '#web/pages/search/end.tsx';
import { Published } from '#web/pages/search/published.tsx';
import { Related } from '#web/pages/search/related.tsx';
import { Search, type SearchResult } from '#web/pages/search/search.tsx';
import { Start } from '#web/pages/start/start.tsx';
import { Before } from '#web/pages/submit/before.tsx';
import { Check } from '#web/pages/submit/check.tsx';
import { OnePage } from '#web/pages/submit/one-page.tsx';
import { QuestionPage } from '#web/pages/submit/question-page.tsx';
import { RequestSent, RequestSentUnknown } from '#web/pages/submit/request-sent.tsx';
import { ActForm } from '#web/pages/track/act-form.tsx';
import { LinkAgain, LinkSent } from '#web/pages/track/link-again.tsx';
import { Track } from '#web/pages/track/track.tsx';
import { TrackClosed } from '#web/pages/track/track-closed.tsx';
import { renderDocument } from '#web/render.ts';

export const authority = readAuthority({
  name: 'Netherby Borough Council',
  shortName: 'Netherby Council',
  code: '07',
  regimes: ['FOIA', 'EIR'],
  costLimitHours: 18,
  nonWorkingDayReceipt: 'calendar',
  regulator: {
    name: 'Regulator of Information',
    address: '1 Long Lane, Oldtown ON1 1AA',
    url: 'https://regulator.example/',
  },
  contact: { email: 'foi@netherby.example', post: 'Town Hall, Netherby', telephone: '01632 960999' },
  mail: { from: 'no-reply@netherby.example', replyTo: 'foi@netherby.example' },
  colours: { brand: '#14344f', link: '#125a8c' },
  languages: ['en'],
  exit: { url: 'https://weather.example/', escapeKey: false },
  elsewhere: {},
  retention: { caseDaysAfterAnswer: 2555, personalDataDaysAfterAnswer: 730 },
  smallNumberThreshold: 5,
  publicationDelayDays: 0,
});

export const context = fullContextOf(authority, {
  css: '/assets/style-1.css',
  more: '/assets/more-1.css',
  officer: '/assets/officer-1.css',
  officerJs: '/assets/officer-editor-1.js',
  js: { en: '/assets/script-1.js' },
});

/** Markup that does something wherever it is not escaped. */
export const hostile = `"><script>alert(1)</script><img src=x onerror='alert(2)'> & {{7*7}} 'quote'`;

/** An answer of the clock: a FOIA request of 2 November 2026 unless told otherwise. */
export function clockAnswer(more: Partial<FullQuestion> = {}): FullAnswer {
  const question: FullQuestion = { regime: 'FOIA', kind: 'response', receivedAt: '2026-11-02', events: [], ...more };
  const answer = answerClock(question, calendarFor(question.regime));
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value;
}

export const view: TrackingView = {
  reference: '07.FOI.26.000123',
  status: 'being-prepared',
  receivedOn: '2026-11-02',
  dueOn: '2026-12-01',
  workingDay: { number: 7, of: 20 },
  overdue: false,
  provisional: false,
  answeredOn: null,
  correctedOn: null,
  publishedPath: null,
  rejection: null,
  request: 'How many benches?',
  question: null,
  fee: null,
  reviewOutcome: null,
  reviewBy: null,
  reviewDueOn: null,
  reviewDueIsStatutory: false,
  regulatorBy: null,
  sendsLinks: true,
  may: ['withdraw'],
  reviewIsLate: false,
  clock: clockAnswer(),
  history: [{ on: '2026-11-02', what: 'RequestReceived' }],
};

/** While it is checked: the count runs, and nothing is sent. */
export const heldView: TrackingView = {
  ...view,
  status: 'checking',
  sendsLinks: false,
  history: [...view.history, { on: '2026-11-02', what: 'RequestHeld' }],
};
const done: Partial<TrackingView> = { workingDay: null, clock: null, answeredOn: '2026-11-20' };
const result: SearchResult = {
  reference: '07.FOI.26.000001',
  title: 'Bicycles found',
  publishedOn: '2026-10-09',
  passages: [
    [
      { text: 'There were 12 ', hit: false },
      { text: 'bicycles', hit: true },
    ],
  ],
  path: '/disclosures/07.FOI.26.000001/',
};
/** What the calculator was asked, and what it answers. */
/** What the search page is given beside its results: choices of every kind, and nothing chosen. */
export const choices: FilterChoices = {
  year: [
    { value: '2025', count: 1200 },
    { value: '2026', count: 3 },
  ],
  month: [{ value: '11', count: 2 }],
  decision: [{ value: 'cost-limit', count: 1 }],
  ground: [{ value: 's40', count: 2 }],
  class: [{ value: 'lists', count: 2 }],
  topic: [{ value: hostile, count: 1 }],
  data: [{ value: 'yes', count: 2 }],
};
export const unfiltered = { filters: {}, choices };

const typed = { regime: 'FOIA', 'received-day': '2', 'received-month': '11', 'received-year': '2026' };
const worked = {
  answer: clockAnswer(),
  receivedOn: '2026-11-02',
  posted: false,
  today: '2026-11-11',
  query: 'regime=FOIA&received-day=2&received-month=11&received-year=2026',
};
const none = readAnswers({});
const filled = readAnswers({
  information: '1. How many?\n2. What does my son’s school say? Call 020 7946 0018.',
  name: 'Jo Doe',
  email: 'jo@example.org',
  contactBy: 'email',
  preferredForm: 're-usable',
  needs: 'yes',
  adjustments: 'Large print',
});
const question = (name: Question, answers: Answers, problems: readonly FieldProblem[] = [], change = false) => (
  <QuestionPage context={context} question={name} answers={answers} problems={problems} kept="{}" change={change} />
);

/** Every page of the public side in each of its states, by a name for the test's report. */
export const pages: Readonly<Record<string, VNode>> = {
  start: <Start context={context} />,
  privacy: <Privacy context={context} />,
  accessibility: <Accessibility context={context} />,
  cookies: <Cookies context={context} />,
  feedback: <Feedback context={context} />,
  developers: <Developers context={context} />,
  'before asking': <Before context={context} />,
  'the question of information': question('information', none),
  'the question of the name': question('name', none),
  'the question of contact': question('contact', none),
  'the question of the form': question('form', none),
  'the question of needs': question('needs', none),
  'the question of contact refused': question(
    'contact',
    { ...filled, email: 'jo@' },
    [{ field: 'email', code: 'not-an-email' }],
    true,
  ),
  'everything on one page': <OnePage context={context} answers={none} problems={[]} formKey="k" />,
  'checking the answers': <Check context={context} answers={filled} formKey="k" kept="{}" />,
  sent: (
    <RequestSent
      context={context}
      reference="07.FOI.26.000123"
      receivedOn="2026-11-02"
      dueOn="2026-12-01"
      trackPath="/track/07.FOI.26.000123"
      contact="email"
      held={false}
    />
  ),
  'sent unknown': <RequestSentUnknown context={context} />,
  track: <Track context={context} view={view} />,
  'track closed': <TrackClosed context={context} />,
  'answer a question': (
    <ActForm context={context} act="answer" view={{ ...view, question: 'Which year do you mean?' }} typed="" />
  ),
  'withdraw a request': <ActForm context={context} act="withdraw" view={view} typed="" />,
  'ask for a review': <ActForm context={context} act="review" view={{ ...view, reviewBy: '2027-01-20' }} typed="" />,
  'replace the link': <ActForm context={context} act="new-link" view={view} typed="" />,
  'link again': <LinkAgain context={context} values={{ reference: '', email: '' }} problems={[]} />,
  'link sent': <LinkSent context={context} />,
  calculator: <Calculator context={context} values={{}} problems={[]} />,
  'calculator answered': <Calculator context={context} values={typed} problems={[]} worked={worked} />,
  'calculator refused': (
    <Calculator
      context={context}
      values={{ ...typed, regime: '', 'paid-day': '4' }}
      problems={[
        { field: 'regime', code: 'missing' },
        { field: 'paid-month', code: 'missing' },
      ]}
    />
  ),
  search: <Search context={context} {...unfiltered} query="" results={[]} total={0} page={1} pageSize={10} />,
  'search found': (
    <Search context={context} {...unfiltered} query="bicycles" results={[result]} total={1} page={1} pageSize={10} />
  ),
  'search second page': (
    <Search context={context} {...unfiltered} query="bicycles" results={[result]} total={11} page={2} pageSize={10} />
  ),
  'search nothing': (
    <Search context={context} {...unfiltered} query="unicorns" results={[]} total={0} page={1} pageSize={10} />
  ),
  'published already': <Published context={context} results={[result]} />,
  'question answered': <Answered context={context} kept />,
  'nothing kept': <Answered context={context} kept={false} />,
  'not found': <NotFound context={context} />,
  gone: <Gone context={context} on="2026-11-20" reason="error" />,
  'too large': <ProblemPage context={context} problem={{ code: 'body-too-large' }} />,
  'wrong form': <ProblemPage context={context} problem={{ code: 'cross-site' }} />,
  'not allowed': <ProblemPage context={context} problem={{ code: 'method-not-allowed' }} />,
  'too many': <ProblemPage context={context} problem={{ code: 'too-many' }} />,
  busy: <ProblemPage context={context} problem={{ code: 'busy' }} />,
  unexpected: <ProblemPage context={context} problem={{ code: 'internal-error' }} />,
};

/** States of the same page, which share its title. */
export const moreStates: Readonly<Record<string, VNode>> = {
  'in the middle of asking': <Before context={context} goOn="/request/name" />,
  'what was typed has expired': <Before context={context} expired />,
  'a browser without cookies': <OnePage context={context} answers={filled} problems={[]} formKey="k" noCookies />,
  'checking on one page': <Check context={context} answers={filled} formKey="k" kept={null} />,
  'track overdue': <Track context={context} view={{ ...view, overdue: true, workingDay: { number: 20, of: 20 } }} />,
  'track first day': (
    <Track context={context} view={{ ...view, workingDay: { number: 0, of: 20 }, provisional: true }} />
  ),
  'track stopped': (
    <Track
      context={context}
      view={{
        ...view,
        status: 'awaiting-clarification',
        dueOn: null,
        workingDay: null,
        question: 'Which year do you mean?',
        clock: clockAnswer({ events: [{ type: 'clarification-requested', at: '2026-11-10' }] }),
      }}
    />
  ),
  'calculator stopped': (
    <Calculator
      context={context}
      values={typed}
      problems={[]}
      worked={{ ...worked, answer: clockAnswer({ events: [{ type: 'fees-notice', at: '2026-11-10' }] }) }}
    />
  ),
  'track published': (
    <Track
      context={context}
      view={{ ...view, ...done, status: 'published', publishedPath: '/disclosures/07.FOI.26.000123/' }}
    />
  ),
  'track done': <Track context={context} view={{ ...view, overdue: true }} done="answer" />,
  'act refused': <ActForm context={context} act="answer" view={view} typed={hostile} refused="not-now" />,
  'act with an error': (
    <ActForm
      context={context}
      act="review"
      view={{ ...view, reviewBy: '2026-01-20', reviewIsLate: true }}
      typed={hostile}
      problem={{ field: 'grounds', code: 'too-long' }}
    />
  ),
  'link again with errors': (
    <LinkAgain
      context={context}
      values={{ reference: hostile, email: hostile }}
      problems={[
        { field: 'reference', code: 'missing' },
        { field: 'email', code: 'missing' },
      ]}
    />
  ),
  'sent and held': (
    <RequestSent
      context={context}
      reference="07.FOI.26.000123"
      receivedOn="2026-11-02"
      dueOn="2026-12-01"
      trackPath="/track/07.FOI.26.000123"
      contact="email"
      held
    />
  ),
  'track held': <Track context={context} view={heldView} />,
  ...Object.fromEntries(
    rejectionReasons.map((rejection) => [
      `track rejected: ${rejection}`,
      <Track
        key={rejection}
        context={context}
        view={{ ...heldView, ...done, answeredOn: null, status: 'rejected', may: [], rejection }}
      />,
    ]),
  ),
  'link refused while held': <ActForm context={context} act="new-link" view={view} typed="" refused="not-now" />,
  'track withdrawn': <Track context={context} view={{ ...view, workingDay: null, status: 'withdrawn' }} />,
  'several published already': (
    <Published context={context} results={[result, { ...result, reference: '07.FOI.26.000002', title: hostile }]} />
  ),
  'search too long': (
    <Search context={context} {...unfiltered} query="x" results={[]} total={0} page={1} pageSize={10} tooLong />
  ),
  'search filtered': (
    <Search
      context={context}
      filters={{ year: '2026', month: '11', ground: 's40', topic: hostile, data: 'yes' }}
      choices={choices}
      query="x"
      results={[result]}
      total={1}
      page={1}
      pageSize={10}
    />
  ),
  'search filtered to nothing': (
    <Search
      context={context}
      filters={{ year: '2019', decision: 'cost-limit' }}
      choices={choices}
      query=""
      results={[]}
      total={0}
      page={1}
      pageSize={10}
    />
  ),
  'answers like another': <Related context={context} of={result} results={[result]} />,
  'no newer answer': <End context={context} of={result} side="after" />,
  'no older answer': <End context={context} of={result} side="before" />,
  'no answers like another': <Related context={context} of={result} results={[]} />,
  ...Object.fromEntries(
    withdrawalReasons.map((reason) => [`gone: ${reason}`, <Gone key={reason} context={context} reason={reason} />]),
  ),
  'gone without a reason': <Gone context={context} on="2026-11-23" reason={null} />,
};

export const html = (page: VNode): string => renderDocument(page);

/** The words of a page as they are read, without its head. */
export function wordsOf(document: string): string {
  return (
    document
      .replace(/<head>.*?<\/head>/s, '')
      .replace(/<(?:"[^"]*"|[^">])+>/g, ' ')
      .replaceAll('&lt;', '<')
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'")
      // Last, or what was typed as an entity would be taken for one.
      .replaceAll('&amp;', '&')
      .replace(/\s+/g, ' ')
  );
}
