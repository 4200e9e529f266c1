/**
 * Which command is allowed in which state. This table is the document: the rules, the officer's API and the tests read
 * it, and the database enforces it a second time by the condition on the case's version.
 */
export const lifecycle = {
  received: ['assign', 'save-response', 'withdraw-request'],
  drafted: ['assign', 'save-response', 'approve-response', 'withdraw-request'],
  approved: ['assign', 'save-response', 'return-response', 'send-response', 'withdraw-request'],
  sent: ['assign', 'release-hold', 'record-published'],
  published: ['assign', 'withdraw-disclosure', 'record-published'],
  unpublished: ['assign'],
  withdrawn: ['assign'],
} as const satisfies Record<string, readonly string[]>;

export type CaseState = keyof typeof lifecycle;
export type CommandName = (typeof lifecycle)[CaseState][number];

/** Commands that an officer may give through the API; the others come from the portal's own work. */
export const officerCommands = [
  'assign',
  'approve-response',
  'return-response',
  'send-response',
  'release-hold',
  'withdraw-disclosure',
  'withdraw-request',
] as const satisfies readonly CommandName[];

/** True where the table allows the command in the state. */
export function allows(state: CaseState, command: CommandName): boolean {
  const allowed: readonly string[] = lifecycle[state];
  return allowed.includes(command);
}
