import type { FormCommand } from './forms.ts';

/** How the commands stand together on the page of a case. */
export const commandGroups = {
  request: [
    'triage',
    'release-request',
    'reject-request',
    'hand-over',
    'take-back',
    'correct-received-date',
    'relate',
    'unrelate',
    'withdraw-request',
    'open-linked-request',
  ],
  applicant: [
    'seek-clarification',
    'record-clarification',
    'judge-clarification',
    'close-unclarified',
    'extend-time',
    'issue-fees-notice',
    'record-fee',
    'write-letter',
    'mark-posted',
    'clear-undelivered',
    'see-identity',
  ],
  work: ['assign', 'add-note', 'commission', 'answer-commission', 'cancel-commission', 'log-hours'],
  response: [
    'not-held',
    'refuse',
    'approve-response',
    'return-response',
    'send-response',
    'correct-response',
    'release-hold',
    'withdraw-disclosure',
    'confirm-withdrawal',
    'reinstate-disclosure',
    'place-disclosure',
    'close-without-notice',
  ],
  after: ['request-review', 'assign-review', 'answer-review', 'keep-promise', 'record-regulator', 'finish-regulator'],
} as const satisfies Record<string, readonly FormCommand[]>;
export type CommandGroup = keyof typeof commandGroups;
