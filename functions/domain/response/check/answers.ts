import type { WordsRef } from '../../case/events.ts';
import { hasLetters } from '../../text.ts';
import type { Finding } from './finding.ts';

/** What somebody said to a finding. It stays with the finding’s id, whatever is edited elsewhere. */
export type Answer = {
  /** Id of the finding. */
  readonly finding: string;
  /** `reason`: a check stands, and why. `override`: an approver lets stand what the law, or privacy, would have mended. */
  readonly kind: 'reason' | 'override';
  /** The words, or where they are kept. */
  readonly reason: string | WordsRef;
  /** The officer (`sub`). That whoever overrides is an approver is for the door to see to. */
  readonly by: string;
};
/** An approver’s answer; it closes any finding. */
export type Override = Answer & { readonly kind: 'override' };

/** Where the findings stand: what is open, what was answered and by what, and whether the response may be approved. */
type Any = Pick<Finding, 'id' | 'level'>;
export type Standing<F extends Any = Finding> = {
  readonly open: readonly F[];
  readonly answered: readonly { readonly finding: F; readonly answer: Answer }[];
  readonly mayApprove: boolean;
};

const says = ({ reason }: Answer) => typeof reason !== 'string' || hasLetters(reason);

/** What closes a finding: of what must be mended only an override, of a check either. The last one said counts. */
function closing(finding: Any, answers: readonly Answer[]): Answer | undefined {
  return answers.findLast(
    (answer) =>
      answer.finding === finding.id && says(answer) && (finding.level === 'check' || answer.kind === 'override'),
  );
}

/**
 * Which findings are still open. A response may be approved when none is: what must be fixed is fixed or overridden by an
 * approver with a reason, and every check is answered with one. Answers to findings that have gone are passed over.
 */
export function openFindings<F extends Any>(findings: readonly F[], answers: readonly Answer[]): Standing<F> {
  const each = findings.map((finding) => ({ finding, answer: closing(finding, answers) }));
  const open = each.flatMap(({ finding, answer }) => (answer ? [] : [finding]));
  const answered = each.flatMap(({ finding, answer }) => (answer ? [{ finding, answer }] : []));
  return { open, answered, mayApprove: open.length === 0 };
}
