import type { Authority } from '#domain/authority.ts';
import { type Case, replay } from '#domain/case/case.ts';
import type { HandOverTarget } from '#domain/case/events-work.ts';
import type { OutboxItem } from '#domain/case/outbox.ts';
import type { Commission } from '#domain/case/work.ts';
import { type LocalDate, londonDate } from '#domain/dates.ts';
import type { StoredCase } from '#store/ports.ts';
import type { Message } from './compose-facts.ts';
import { sendInside } from './send-inside.ts';
import type { MessageDeps } from './send-message.ts';

type Asked = { readonly reference: string; readonly dueOn: LocalDate; readonly chase: 'soon' | 'overdue' | null };

export type InternalDeps = Pick<MessageDeps, 'cases' | 'origin' | 'sendMail'> & {
  readonly authority: Pick<Authority, 'contact' | 'mail' | 'units' | 'handOver'>;
  /** How the words of each are made; the door brings them from `web`. */
  readonly internal: {
    readonly handOver: (facts: {
      reference: string;
      to: HandOverTarget;
      receivedOn: LocalDate;
      caseUrl: string;
    }) => Message;
    readonly commission: (facts: Asked & { commissionUrl: string }) => Message;
    readonly outside: (facts: Asked & { kind: 'third-party' | 'referral'; question: string }) => Message;
  };
};

/** The first email address in what an officer wrote of somebody. */
function addressIn(who: string): string | undefined {
  return /[^\s<>()[\],;:"]+@[^\s<>()[\],;:"]+\.[a-z\d-]*[a-z\d]/i.exec(who)?.[0];
}

/**
 * Sends what goes to colleagues and to those whom the authority asks. It needs no applicant, and nothing of them is in it.
 * Answers what became of it: the mail's id, `no-longer-due` where the question was answered or cancelled meanwhile,
 * `no-address` where the words name none (an officer writes in another way), `erased` where they are gone.
 */
export async function sendInternal(deps: InternalDeps, item: OutboxItem, at: string): Promise<string> {
  const stored = await deps.cases.load(item.reference);
  const theCase = stored && replay(item.reference, stored.ledger);
  if (!stored || !theCase) throw new Error('An outbox item names a case');
  const letter =
    item.kind === 'hand-over' ? handOver(deps, theCase, stored, item) : commission(deps, theCase, stored, item, at);
  if (typeof letter === 'string') return letter;
  return sendInside(deps, item, letter.message, letter.to);
}

type Letter = { readonly to: string; readonly message: Message };

function handOver(
  { authority, origin, internal }: InternalDeps,
  theCase: Case,
  { ledger }: StoredCase,
  item: OutboxItem,
) {
  const event = ledger.find(({ n }) => n === item.event);
  if (event?.type !== 'RequestHandedOver') throw new Error('This letter follows a hand-over');
  const { reference, receivedAt } = theCase;
  const caseUrl = `${origin}/officer/cases/${reference}`;
  const message = internal.handOver({ reference, to: event.to, receivedOn: londonDate(receivedAt), caseUrl });
  return { to: authority.handOver[event.to] ?? authority.contact.email, message };
}

function commission(
  deps: InternalDeps,
  theCase: Case,
  { words, applicant }: StoredCase,
  { kind, event }: OutboxItem,
  at: string,
): Letter | string {
  const asked: Commission | undefined = theCase.commissions.find(({ n }) => n === event);
  if (!asked) throw new Error('This letter follows a question');
  if (asked.answer !== null || asked.cancelled) return 'no-longer-due';
  const { authority, origin, internal } = deps;
  const { reference } = theCase;
  const { n, dueOn } = asked;
  const late = dueOn < londonDate(at) ? 'overdue' : 'soon';
  const facts = { reference, dueOn, chase: kind === 'commission' ? null : late } as const;
  if (asked.kind === 'unit') {
    // A unit that the settings do not know any more: the team finds out, and not nobody.
    const to = authority.units.find(({ id }) => id === asked.unit)?.email ?? authority.contact.email;
    const commissionUrl = `${origin}/officer/commissions/${reference}/${n}`;
    return { to, message: internal.commission({ ...facts, commissionUrl }) };
  }
  const textOf = (id: string | undefined) => words.find((one) => one.id === id)?.text;
  const [who, question] = [textOf(asked.who?.textId), textOf(asked.question.textId)];
  if (who === undefined || question === undefined) return applicant ? 'no-address' : 'erased';
  const to = addressIn(who);
  return to === undefined ? 'no-address' : { to, message: internal.outside({ ...facts, kind: asked.kind, question }) };
}
