import type { Case } from './case.ts';
import type { Command, DecideContext } from './commands.ts';
import type { CaseEvent, EventBody, RejectionReason } from './events.ts';
import type { OutboxKind } from './outbox.ts';

/** What an officer decided of a request that was held: it is none, and whether the applicant is told by letter. */
export type Rejection = { readonly reason: RejectionReason; readonly tell: boolean };

const holdCommands = ['release-request', 'reject-request'] as const;
export type HoldCommand = Extract<Command, { command: (typeof holdCommands)[number] }>;
type HoldEvent = Extract<CaseEvent, { type: 'RequestHeld' | 'RequestReleased' | 'RequestRejected' }>;

/** True for the commands that end a hold. */
export function isHoldCommand(command: Command): command is HoldCommand {
  return (holdCommands as readonly string[]).includes(command.command);
}

/** The case while it is looked at, and after. What it was held for stays; a rejection that was taken back goes. */
export function evolveHold(after: Case, event: HoldEvent): Case {
  switch (event.type) {
    case 'RequestHeld':
      // Nothing goes to the address that was given; once it is released the acknowledgement does.
      return { ...after, state: 'held', heldFor: event.reasons, silent: true, toPost: [] };
    case 'RequestReleased':
      return { ...after, state: 'received', rejection: null, silent: false };
    case 'RequestRejected':
      return { ...after, state: 'rejected', rejection: { reason: event.reason, tell: event.tell } };
  }
}

/** What an officer's look at a held request records. Notes are for the file: nobody outside reads them. */
export function decideHold(command: HoldCommand, { keep }: DecideContext): readonly EventBody[] {
  const note = command.note === undefined ? {} : { note: keep(command.note) };
  if (command.command === 'release-request') return [{ type: 'RequestReleased', ...note }];
  return [{ type: 'RequestRejected', reason: command.reason, tell: command.tell, ...note }];
}

/** Whether a letter may go to the applicant as the case now stands. Of a rejected one only that which says so. */
export function mayWrite({ silent, rejection }: Pick<Case, 'silent' | 'rejection'>, kind: OutboxKind): boolean {
  return kind === 'rejection' ? rejection?.tell === true : !silent;
}
