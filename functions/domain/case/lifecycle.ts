/**
 * Which command is allowed in which state. This table is the document: the rules, the officer's API and the tests read
 * it, and the database enforces it a second time by the condition on the case's version.
 */
const always = ['assign', 'correct-received-date', 'clear-undelivered', 'pack-evidence'] as const;
const working = [
  ...always,
  'save-response',
  'seek-clarification',
  'issue-fees-notice',
  'extend-time',
  'withdraw-request',
] as const;
const answered = [...always, 'request-review', 'answer-review', 'open-linked-request'] as const;

export const lifecycle = {
  held: ['assign', 'correct-received-date', 'pack-evidence', 'release-request', 'reject-request', 'withdraw-request'],
  received: [...working, 'record-clarification', 'judge-clarification'],
  drafted: [...working, 'record-clarification', 'judge-clarification', 'approve-response'],
  approved: [...working, 'record-clarification', 'judge-clarification', 'return-response', 'send-response'],
  'awaiting-clarification': [...always, 'record-clarification', 'close-unclarified', 'withdraw-request'],
  'awaiting-fee': [...always, 'record-fee', 'lapse', 'withdraw-request'],
  sent: [...answered, 'release-hold', 'record-published'],
  published: [...answered, 'withdraw-disclosure', 'record-published'],
  unpublished: answered,
  closed: [...always, 'open-linked-request'],
  lapsed: [...always, 'open-linked-request'],
  withdrawn: ['assign', 'pack-evidence'],
  // A wrong rejection is put right by a release: the request keeps its day of receipt.
  rejected: [...always, 'release-request'],
} as const satisfies Record<string, readonly string[]>;

export type CaseState = keyof typeof lifecycle;
export type CommandName = (typeof lifecycle)[CaseState][number];

/** Commands that come from the portal's own work; all others an officer may give through the API. */
const portalCommands: readonly CommandName[] = ['save-response', 'record-published', 'lapse', 'pack-evidence'];

/** Every command that an officer may give, in the order of the table. */
export const officerCommands: readonly CommandName[] = [
  ...new Set(Object.values<readonly CommandName[]>(lifecycle).flat()),
].filter((command) => !portalCommands.includes(command));

/** True where the table allows the command in the state. */
export function allows(state: CaseState, command: CommandName): boolean {
  const allowed: readonly string[] = lifecycle[state];
  return allowed.includes(command);
}
