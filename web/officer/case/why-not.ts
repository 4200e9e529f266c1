import type { CaseFacts } from '#domain/case/facts.ts';
import { commandOf, type FormCommand } from '#domain/case/forms.ts';
import { statesAllowing } from '#domain/case/lifecycle.ts';
import type { DeskContext } from '#web/officer-context.ts';

/** Why a command cannot be given now, in a sentence; empty where it can. */
export function whyNot(context: DeskContext, facts: CaseFacts, command: FormCommand): string {
  const { casework, officer } = context.words;
  const hindrance = facts.commands[command];
  if (hindrance === null) return '';
  if (hindrance !== 'state') return casework.hindered[hindrance];
  const states = statesAllowing(commandOf(command)).map((state) => officer.states[state].toLowerCase());
  return casework.onlyIn(states.join(', '));
}
