import type { LocalDate } from '#domain/dates.ts';
import type { PreferredForm } from '#domain/request/intake.ts';
import { dayInWords } from '#web/components/day/day.tsx';
import type { PageContext } from '#web/context.ts';
import type { SubmitWords } from '#web/words/index.ts';

export type CopyFacts = {
  readonly reference: string;
  readonly receivedOn: LocalDate;
  readonly dueOn: LocalDate | null;
  readonly information: string;
  readonly preferredForm: PreferredForm;
  readonly adjustments: string | null;
};

/** The applicant's own copy of a request, as a plain text file: what was asked, and what follows from it. No name, no address. */
export function copyOf(context: PageContext<SubmitWords>, facts: CopyFacts): string {
  const { authority, words } = context;
  const { copy, dates, questions } = words;
  const due = facts.dueOn === null ? [] : [copy.due + dayInWords(facts.dueOn, dates)];
  const adjustments = facts.adjustments === null ? [] : ['', copy.adjustments, '', facts.adjustments];
  return [
    copy.title(authority.name),
    '',
    copy.reference + facts.reference,
    copy.received + dayInWords(facts.receivedOn, dates),
    ...due,
    copy.preferredForm + questions.forms[facts.preferredForm],
    '',
    copy.asked,
    '',
    facts.information,
    ...adjustments,
    '',
    copy.contact + authority.contact.email,
    '',
  ].join('\n');
}
