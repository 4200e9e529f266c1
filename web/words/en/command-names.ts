import type { FormCommand } from '#domain/case/forms.ts';

type CommandWords = { readonly name: string; readonly button: string; readonly lead?: string };

/** What each command is called, what it does, and what its button says. */
export const names: Readonly<Record<FormCommand, CommandWords>> = {
  triage: {
    name: 'Decide under which law it falls',
    button: 'Record',
    lead: 'Environmental information falls under the Regulations, all else under the Act. A request may be mixed. If it is no request for information, pass it on instead.',
  },
  'hand-over': {
    name: 'Pass it on',
    button: 'Pass it on',
    lead: 'The people who deal with it are told at once, with the day of receipt. What concerns the applicant’s own data is never published.',
  },
  'take-back': {
    name: 'Take it back',
    button: 'Take it back',
    lead: 'The request is worked on again, from its true day of receipt.',
  },
  'release-request': {
    name: 'Release it',
    button: 'Release the request',
    lead: 'It is a request. The acknowledgement goes out now, with the true day of receipt.',
  },
  'reject-request': {
    name: 'Reject it',
    button: 'Reject',
    lead: 'It is no request. A wrong rejection can be taken back by releasing it.',
  },
  'correct-received-date': { name: 'Correct the date of receipt', button: 'Correct the date' },
  relate: {
    name: 'Relate it to another request',
    button: 'Relate',
    lead: 'Requests of one person, or of people acting together, to the same or similar information within 60 working days may be taken together against the cost limit (s.12(4), Fees Regulations reg 5).',
  },
  unrelate: { name: 'Remove a relation', button: 'Remove' },
  'withdraw-request': {
    name: 'Record that it was withdrawn',
    button: 'Record the withdrawal',
    lead: 'The applicant does not want an answer any more. They are told that we know.',
  },
  'open-linked-request': {
    name: 'Open a request that follows this one',
    button: 'Open the new request',
    lead: 'A request that was refined after a refusal on cost, or clarified after it was closed, is a new one with a clock of its own.',
  },
  assign: { name: 'Assign', button: 'Assign' },
  'add-note': {
    name: 'Add a note',
    button: 'Add the note',
    lead: 'For the file. The applicant does not see it here, but may ask for it.',
  },
  'log-hours': {
    name: 'Log time',
    button: 'Log the time',
    lead: 'Only determining whether it is held, locating, retrieving and extracting it count towards the limit.',
  },
  commission: {
    name: 'Ask a unit or somebody outside',
    button: 'Send the question',
    lead: 'They get an email with a date, and are reminded by themselves. Nobody is told who asked.',
  },
  'answer-commission': { name: 'Record an answer to a question', button: 'Record the answer' },
  'cancel-commission': { name: 'Let a question go', button: 'Let it go' },
  'seek-clarification': {
    name: 'Ask the applicant',
    button: 'Send the question',
    lead: 'Where more is needed to identify what is asked for, the clock stops, and begins anew with the answer (s.1(3), s.10(6)). Where a question is only advice, the clock goes on.',
  },
  'record-clarification': {
    name: 'Record the applicant’s answer',
    button: 'Record the answer',
    lead: 'With the day on which it arrived: the clock begins there.',
  },
  'judge-clarification': { name: 'Judge the applicant’s answer', button: 'Record' },
  'close-unclarified': {
    name: 'Close it: not clarified',
    button: 'Close the request',
    lead: 'The applicant has not answered our question. An answer that comes later opens a new request.',
  },
  'issue-fees-notice': {
    name: 'Ask for a fee',
    button: 'Send the fees notice',
    lead: 'Days from the notice to the payment do not count. If it is not paid within three months, the request lapses (s.9).',
  },
  'record-fee': { name: 'Record the payment', button: 'Record the payment' },
  'extend-time': {
    name: 'Take more time',
    button: 'Extend and send the notice',
    lead: 'Under the Act only to weigh the public interest, and only for qualified exemptions (s.10(3)); under the Regulations once, for a request that is complex and voluminous (reg 7). The notice goes out with this: without it there is no extension.',
  },
  'write-letter': { name: 'Write a letter', button: 'Send the letter' },
  'mark-posted': { name: 'A letter was posted', button: 'Mark as posted', lead: 'It counts as sent from that day.' },
  'clear-undelivered': { name: 'The undelivered letter was dealt with', button: 'Record' },
  'see-identity': {
    name: 'See who asked',
    button: 'Show who asked',
    lead: 'Requests are answered without regard to who asks. Each look is recorded, with its reason.',
  },
  'not-held': {
    name: 'Answer that it is not held',
    button: 'Save the response',
    lead: 'Makes a response for an approver: that the information is not held, where it was looked for, and who may hold it (s.16).',
  },
  refuse: {
    name: 'Refuse the whole request',
    button: 'Save the refusal',
    lead: 'Makes a refusal notice for an approver: on cost (s.12), or as vexatious or repeated (s.14). On cost, always say what could be answered within the limit (s.16).',
  },
  'approve-response': {
    name: 'Approve the response',
    button: 'Approve',
    lead: 'Read it first. What is approved is what is sent, and published as it says.',
  },
  'return-response': { name: 'Take the approval back', button: 'Take it back' },
  'send-response': {
    name: 'Send the response',
    button: 'Send the response',
    lead: 'By email it goes at once. To a postal address it is made ready to be printed, and is sent on the day on which it is posted.',
  },
  'correct-response': {
    name: 'Correct the answer',
    button: 'Give the corrected answer',
    lead: 'The new version takes the place of the answer that was sent, in the letter to the applicant, on their page and in public. Read it first.',
  },
  'release-hold': { name: 'Publish it now', button: 'Publish' },
  'withdraw-disclosure': {
    name: 'Take the published answer down',
    button: 'Take it down',
    lead: 'It goes at once, with its earlier versions and files: search first, then pages and lists. A page that says so stays in its place, and the public log of withdrawals has an entry. The answer to the applicant stands. An approver then confirms it, or puts it back.',
  },
  'confirm-withdrawal': {
    name: 'Confirm that it stays down',
    button: 'Confirm',
    lead: 'The published answer was taken down. Look at why, and confirm it or put it back: nothing comes back by itself.',
  },
  'reinstate-disclosure': {
    name: 'Put the published answer back',
    button: 'Put it back',
    lead: 'It is published again at the same address, as it stands now: where it was corrected meanwhile, corrected. The log of withdrawals says so.',
  },
  'close-without-notice': {
    name: 'Close it without a notice',
    button: 'Close without a notice',
    lead: 'Only where this applicant was given a notice that a request was vexatious or repeated, and it would be unreasonable to give another (s.17(6)).',
  },
  'request-review': { name: 'Record a request for a review', button: 'Open the review' },
  'assign-review': {
    name: 'Name the reviewer',
    button: 'Name the reviewer',
    lead: 'Somebody who neither wrote nor approved the answer.',
  },
  'answer-review': {
    name: 'Answer the review',
    button: 'Send the outcome',
    lead: 'A fresh decision, as at the time of the request. Where it changes the answer, save a new version of the response first.',
  },
  'keep-promise': {
    name: 'Record that what was promised is published',
    button: 'Record and tell the applicant',
    lead: 'The applicant is written to, the published answer leads to it, and the register of promises says that it was kept.',
  },
  'place-disclosure': {
    name: 'Place it in the publication scheme',
    button: 'Place it',
    lead: 'What is published stands in its class of the scheme at once, and can be found by it. What is not published yet will.',
  },
  'record-regulator': { name: 'Record what the regulator or tribunal did', button: 'Record' },
  'finish-regulator': { name: 'Record what was done for them', button: 'Record' },
};
