import type { CaseFlag, CaseloadView } from '#domain/caseload.ts';

const views: Readonly<Record<CaseloadView, string>> = {
  due: 'All, by due date',
  overdue: 'Overdue',
  waiting: 'Waiting',
  mine: 'Mine',
  unassigned: 'Unassigned',
};
const empty: Readonly<Record<CaseloadView, string>> = {
  due: 'No request is waiting for an answer.',
  overdue: 'Nothing is overdue.',
  waiting: 'No clock is stopped: nothing waits for an applicant.',
  mine: 'No open request is assigned to you.',
  unassigned: 'Every open request is assigned to somebody.',
};
const flags: Readonly<Record<CaseFlag, string>> = {
  held: 'Looks like misuse',
  unjudged: 'Clarification to judge',
  undelivered: 'Letter not delivered',
  unconfirmed: 'Withdrawal to confirm',
  untriaged: 'To be triaged',
  review: 'Review is open',
  regulator: 'With the regulator',
  promise: 'Has promised to publish',
  unit: 'A unit is asked',
  'to-post': 'Letter to post',
};

const days = (n: number) => (n === 1 ? '1 working day' : `${n} working days`);
const requests = (n: number) => (n === 1 ? '1 request' : `${n} requests`);

/** The caseload. */
export const caseload = {
  title: 'Caseload',
  views: 'Views of the caseload',
  view: views,
  pageTitle: (view: string) => `${view} – caseload`,
  caption: (view: string) => `Requests: ${view}`,
  empty,
  emptyPage: 'There is nothing on this page any more.',
  first: 'Back to the first page',
  next: 'Next page',
  paging: 'More of this list',

  columns: {
    select: 'Select',
    reference: 'Reference',
    state: 'State',
    regime: 'Law',
    received: 'Received',
    due: 'Due',
    time: 'Time left',
    assignee: 'Assigned to',
  },
  select: (reference: string) => `Select ${reference}`,
  flag: flags,
  flags: 'Look at this: ',
  noDue: 'No date',
  left: (n: number) => (n === 0 ? 'Less than a working day left' : `${days(n)} left`),
  today: 'Due today',
  overdue: (n: number) => (n === 0 ? 'Overdue' : `${days(n)} overdue`),
  stopped: 'Clock stopped',
  answered: 'Answered',
  ended: 'No answer is owed',
  nobody: 'Nobody',
  notKnown: (sub: string) => `Not signed in yet: ${sub}`,

  assignTitle: 'Assign the ticked requests',
  assignTo: 'Assign to',
  choose: 'Choose a person',
  me: (name: string) => `Me (${name})`,
  toNobody: 'Nobody: leave it unassigned',
  assign: 'Assign selected',
  noneTicked: 'Tick the requests that you want to assign',
  nobodyChosen: 'Choose whom to assign them to',

  done: (n: number) => (n === 1 ? '1 request has been assigned.' : `${n} requests have been assigned.`),
  refusedTitle: 'Not everything was assigned',
  refused: (n: number) =>
    `${requests(n)} could not be assigned, because somebody changed ${n === 1 ? 'it' : 'them'} meanwhile or the state does not allow it:`,
  stillTicked: 'What is still on this page is still ticked: look at it, and send it again.',
};
