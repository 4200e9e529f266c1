/**
 * Which command is allowed in which state. This table is the document: the rules, the officer's API and the tests read
 * it, and the database enforces it a second time by the condition on the case's version.
 */
/** What is done to the file of a case, whatever its state. */
const file = [
  'assign',
  'add-note',
  'log-hours',
  'record-letter',
  'see-identity',
  'relate',
  'unrelate',
  'answer-commission',
  'cancel-commission',
  'mark-posted',
  'pack-evidence',
] as const;
/** Files for the response, while one is written. */
const files = ['record-file', 'accept-file', 'drop-file'] as const;
const always = [...file, 'correct-received-date', 'clear-undelivered'] as const;
const working = [
  ...always,
  'triage',
  'hand-over',
  'commission',
  'write-letter',
  'save-response',
  ...files,
  'seek-clarification',
  'issue-fees-notice',
  'extend-time',
  'withdraw-request',
  'close-without-notice',
] as const;
const answering = ['record-clarification', 'judge-clarification'] as const;
const regulator = ['record-regulator', 'finish-regulator'] as const;
const answered = [
  ...always,
  ...regulator,
  'commission',
  'write-letter',
  'request-review',
  'assign-review',
  'answer-review',
  // For a review that is open, or a correction: neither changes what was sent before it is given.
  'save-response',
  'correct-response',
  ...files,
  'open-linked-request',
  'keep-promise',
  'place-disclosure',
] as const;
const ended = [...always, ...regulator, 'write-letter', 'open-linked-request'] as const;

export const lifecycle = {
  held: [...file, 'correct-received-date', 'release-request', 'reject-request', 'hand-over', 'withdraw-request'],
  received: [...working, ...answering],
  drafted: [...working, ...answering, 'approve-response'],
  approved: [...working, ...answering, 'return-response', 'send-response'],
  // Printed and not yet posted: it is sent on the day on which it is.
  'to-post': [...always, 'return-response', 'withdraw-request'],
  'awaiting-clarification': [
    ...always,
    'hand-over',
    'write-letter',
    'record-clarification',
    'close-unclarified',
    'withdraw-request',
  ],
  'awaiting-fee': [...always, 'hand-over', 'write-letter', 'record-fee', 'lapse', 'withdraw-request'],
  // Taken down on its way back to the public, too.
  sent: [...answered, 'release-hold', 'record-published', 'withdraw-disclosure'],
  published: [...answered, 'withdraw-disclosure', 'record-published'],
  // Taken down by an officer, or by a correction or a review; a version that is held back may wait for its day.
  unpublished: [...answered, 'release-hold', 'confirm-withdrawal', 'reinstate-disclosure'],
  closed: ended,
  lapsed: ended,
  // Passed on to those who deal with it. If that was wrong, it keeps its day of receipt.
  'passed-on': [...ended, 'take-back'],
  withdrawn: [...file, ...regulator],
  // A wrong rejection is put right by a release: the request keeps its day of receipt.
  rejected: [...always, ...regulator, 'release-request'],
} as const satisfies Record<string, readonly string[]>;

export type CaseState = keyof typeof lifecycle;
export type CommandName = (typeof lifecycle)[CaseState][number];

/** Commands that come from the portal's own work; all others an officer may give through the API. */
const portalCommands: readonly CommandName[] = [
  'save-response',
  ...files,
  'record-published',
  'lapse',
  'pack-evidence',
];

/** Every command that an officer may give, in the order of the table. */
export const officerCommands: readonly CommandName[] = [
  ...new Set(Object.values<readonly CommandName[]>(lifecycle).flat()),
].filter((command) => !portalCommands.includes(command));

/** What only an approver may do. */
const approverCommands: readonly CommandName[] = [
  'approve-response',
  'correct-response',
  'confirm-withdrawal',
  'reinstate-disclosure',
];
export function needsApprover(command: CommandName): boolean {
  return approverCommands.includes(command);
}

/** True where the table allows the command in the state. */
export function allows(state: CaseState, command: CommandName): boolean {
  const allowed: readonly string[] = lifecycle[state];
  return allowed.includes(command);
}

/** The states in which the table allows a command, in its order. */
export function statesAllowing(command: CommandName): readonly CaseState[] {
  return (Object.keys(lifecycle) as CaseState[]).filter((state) => allows(state, command));
}
