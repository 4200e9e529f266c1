import type { GroundNeeds } from '#domain/response/working/ground-fields.ts';
import { Radios } from '#web/components/radios/radios.tsx';
import { TextInput } from '#web/components/text-input/text-input.tsx';
import { Textarea } from '#web/components/textarea/textarea.tsx';
import { Checks } from '../command/checks.tsx';
import { DateField } from './date-field.tsx';
import { at, type FormPart } from './form.ts';
import { Insert } from './insert.tsx';

type Of = FormPart & { readonly item: string };
/** The form of a ground whose exemption is chosen, and what the law asks to be said of it. */
export type GroundForm = Of & { readonly needs: GroundNeeds };

/** True where something is typed in a field of the ground. */
export const has = ({ editor, item }: Of, name: string) =>
  (editor.typed[`grounds.${item}.${name}`] ?? '').trim() !== '';
/** What is ticked in a field of the ground. */
export const ticked = ({ editor, item }: Of, name: string) =>
  (editor.typed[`grounds.${item}.${name}`] ?? '').split('\n');

/** FOIA s.36(2): whose opinion it is, when it was given, and what it was. */
export function Opinion(of: GroundForm) {
  const { editor, item, needs } = of;
  const { editor: words } = editor.context.words;
  const fields = ['opinionBy', 'opinionOn', 'opinionText'];
  if (!needs.qualifiedPerson && !fields.some((name) => has(of, name))) return null;
  const name = (field: string) => `grounds.${item}.${field}`;
  return (
    <fieldset class="govuk-fieldset officer-editor__group">
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{words.opinion}</legend>
      {needs.qualifiedPerson ? null : <p class="govuk-hint">{words.notNeeded}</p>}
      <div class="officer-editor__row">
        <TextInput {...at(editor, name('opinionBy'))} label={words.opinionBy} hint={words.opinionByHint} />
        <DateField {...at(editor, name('opinionOn'))} label={words.opinionOn} />
      </div>
      <Textarea {...at(editor, name('opinionText'))} label={words.opinionText} hint={words.opinionTextHint} rows={4} />
    </fieldset>
  );
}

/** The harm, and how likely it is; of an exemption that asks for neither only what was typed. */
export function Harm(of: GroundForm) {
  const { editor, item, needs } = of;
  const { editor: words } = editor.context.words;
  const name = (field: string) => `grounds.${item}.${field}`;
  const hint = needs.harm ? undefined : words.notNeeded;
  return (
    <>
      {needs.harm || has(of, 'harm') ? (
        <>
          <Textarea {...at(editor, name('harm'))} label={words.harm} hint={hint} rows={4} />
          <Insert editor={editor} name={name('harm')} label={words.harm} />
        </>
      ) : null}
      {needs.likelihood || has(of, 'likelihood') ? (
        <Radios
          {...at(editor, name('likelihood'))}
          label={words.likelihood}
          legendClass="govuk-fieldset__legend--s"
          hint={hint}
          items={(['would', 'would-be-likely-to'] as const).map((value) => ({
            value,
            label: words.likelihoods[value],
          }))}
        />
      ) : null}
    </>
  );
}

/** FOIA s.22, FOISA s.27: what will be published, and by when. */
export function PromiseToPublish(of: GroundForm) {
  const { editor, item, needs } = of;
  const { editor: words } = editor.context.words;
  if (!needs.promise && !['promiseWhat', 'promiseOn'].some((name) => has(of, name))) return null;
  const name = (field: string) => `grounds.${item}.${field}`;
  return (
    <fieldset class="govuk-fieldset officer-editor__group">
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{words.promise}</legend>
      <p class="govuk-hint">{needs.promise ? words.promiseHint : words.notNeeded}</p>
      <TextInput {...at(editor, name('promiseWhat'))} label={words.promiseWhat} hint={words.promiseWhatHint} />
      <DateField {...at(editor, name('promiseOn'))} label={words.promiseOn} hint={words.promiseOnHint} />
    </fieldset>
  );
}

/** How the public interest was weighed, or by when it will be (FOIA s.17(2)). */
export function PublicInterest(of: GroundForm) {
  const { editor, item, needs } = of;
  const { editor: words, fields } = editor.context.words;
  const weighed = ['favouring', 'against', 'balance'] as const;
  const isTyped = [...weighed, 'pending', 'dueOn'].some((name) => has(of, name));
  if (!needs.publicInterest && !isTyped)
    return needs.exemption.type === 'absolute' ? <p class="govuk-hint">{words.absolute}</p> : null;
  const isPending = ticked(of, 'pending').includes('yes');
  const error = at(editor, `grounds.${item}.favouring`).error;
  return (
    <fieldset class="govuk-fieldset officer-editor__group">
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{words.publicInterest}</legend>
      {needs.publicInterest ? null : <p class="govuk-hint">{words.notNeeded}</p>}
      {weighed.map((name) => (
        <div key={name}>
          <Textarea
            {...at(editor, `grounds.${item}.${name}`)}
            error={at(editor, `grounds.${item}.${name}`).error ?? (name === 'favouring' ? error : undefined)}
            label={words[name]}
            rows={4}
          />
          <Insert editor={editor} name={`grounds.${item}.${name}`} label={words[name]} />
        </div>
      ))}
      {needs.mayWait || isPending ? (
        <>
          <Checks
            words={fields}
            name={`grounds.${item}.pending`}
            items={[{ value: 'yes', label: words.pending }]}
            typed={ticked(of, 'pending')}
          />
          <DateField {...at(editor, `grounds.${item}.dueOn`)} label={words.dueOn} />
        </>
      ) : null}
    </fieldset>
  );
}
