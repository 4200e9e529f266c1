import { checkFactsOf } from '#domain/case/check-facts.ts';
import { type LocalDate, londonDate } from '#domain/dates.ts';
import { withKnown } from '#domain/response/blanks.ts';
import { inserted, templatesFor } from '#domain/response/template.ts';
import { kindOf, type Typed, valuesOf } from '#domain/response/working/typed.ts';
import type { WorkingCopy } from '#store/editing-ports.ts';
import type { OpenDeps, Opened } from './open-editor.ts';

/**
 * The response with the words of a template at the end of a field, what is known of the case filled in. It stays as it is where
 * there is no such template for this field. `inWords`: a date as a reader reads it.
 */
export async function insertTemplate(
  deps: OpenDeps,
  { theCase, stored }: Opened,
  { typed }: WorkingCopy,
  asked: { readonly field: string; readonly id: string },
  inWords: (date: LocalDate) => string,
): Promise<Typed> {
  // A field of something that is not there, or was taken out meanwhile.
  const [list = '', key = ''] = asked.field.split('.');
  if (kindOf(asked.field) !== 'words' || !(key === '' || list === 'outcome' || valuesOf(typed, list).includes(key)))
    return typed;
  const kept = asked.id === '' ? null : await deps.templates.find(asked.id);
  const [template] = kept && !kept.isOut ? templatesFor([kept], asked.field, { typed, regime: theCase.regime }) : [];
  if (!template) return typed;
  const { dueOn } = checkFactsOf(theCase, stored.applicant, deps.authority, await deps.rules(), deps.now());
  const known = {
    reference: theCase.reference,
    received: inWords(londonDate(theCase.receivedAt)),
    due: dueOn === null ? null : inWords(dueOn),
  };
  return inserted(typed, asked.field, withKnown(template.text, known));
}
