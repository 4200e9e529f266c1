import { catalogue, provision } from '#domain/response/grounds.ts';
import { type GroundNeeds, groundNeeds } from '#domain/response/working/ground-fields.ts';
import { keysOf } from '#domain/response/working/typed.ts';
import { Radios } from '#web/components/radios/radios.tsx';
import { Select } from '#web/components/select/select.tsx';
import { TextInput } from '#web/components/text-input/text-input.tsx';
import { Textarea } from '#web/components/textarea/textarea.tsx';
import { Checks } from '../command/checks.tsx';
import { DateField } from './date-field.tsx';
import { at, type FormPart, partChoices } from './form.ts';
import { Found } from './found.tsx';
import { More, Tools, WroteBy } from './tools.tsx';

type Of = FormPart & { readonly item: string };
type Needed = Of & { readonly needs: GroundNeeds };
const has = ({ editor, item }: Of, name: string) => (editor.typed[`grounds.${item}.${name}`] ?? '').trim() !== '';
const ticked = ({ editor, item }: Of, name: string) => (editor.typed[`grounds.${item}.${name}`] ?? '').split('\n');

function Limbs(of: Needed) {
  const { editor, item, needs } = of;
  const { editor: words, fields } = editor.context.words;
  const name = `grounds.${item}.limbs`;
  const byLimb = needs.exemption.publicInterest === 'by-limb';
  return (
    <div data-reload={byLimb ? `show grounds.${item}` : undefined}>
      {needs.limbs.length === 0 ? null : (
        <Checks
          words={fields}
          name={name}
          legend={words.limbs}
          hint={needs.exemption.cumulative ? words.cumulative : undefined}
          error={at(editor, name).error}
          items={needs.limbs.map(({ limb, means, neither }) => ({
            value: limb,
            label: (neither ? words.neitherLimb : words.limb)(limb, means),
          }))}
          typed={ticked(of, 'limbs')}
        />
      )}
      {needs.typesLimbs || has(of, 'moreLimbs') ? (
        <TextInput
          {...at(editor, `grounds.${item}.moreLimbs`)}
          label={words.moreLimbs}
          hint={words.moreLimbsHint}
          inputClass="govuk-!-width-one-half"
        />
      ) : null}
    </div>
  );
}

function Harm(of: Needed) {
  const { editor, item, needs } = of;
  const { editor: words } = editor.context.words;
  const name = (field: string) => `grounds.${item}.${field}`;
  const hint = needs.harm ? undefined : words.notNeeded;
  return (
    <>
      {needs.harm || has(of, 'harm') ? (
        <Textarea {...at(editor, name('harm'))} label={words.harm} hint={hint} rows={4} />
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

function PublicInterest(of: Needed) {
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
        <Textarea
          {...at(editor, `grounds.${item}.${name}`)}
          error={at(editor, `grounds.${item}.${name}`).error ?? (name === 'favouring' ? error : undefined)}
          label={words[name]}
          rows={4}
          key={name}
        />
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

function Needed(of: Needed) {
  const { editor, item, needs } = of;
  const { editor: words, fields } = editor.context.words;
  const name = (field: string) => `grounds.${item}.${field}`;
  return (
    <>
      <Limbs {...of} />
      <Checks
        words={fields}
        name={name('parts')}
        legend={words.groundParts}
        hint={words.groundPartsHint}
        error={at(editor, name('parts')).error}
        items={partChoices(editor)}
        typed={ticked(of, 'parts')}
      />
      <Textarea {...at(editor, name('withheld'))} label={words.withheld} rows={2} />
      <Textarea
        {...at(editor, name('why'))}
        label={words.why}
        hint={needs.qualifiedPerson ? words.whyQualified : undefined}
        rows={5}
      />
      <Harm {...of} />
      <PublicInterest {...of} />
      {(['reasonsWithheld', 'inTheAlternative'] as const).map((flag) => (
        <Checks
          words={fields}
          name={name(flag)}
          items={[{ value: 'yes', label: words[flag] }]}
          typed={ticked(of, flag)}
          key={flag}
        />
      ))}
    </>
  );
}

function Ground({ editor, item }: Of) {
  const { regime, typed } = editor;
  const { editor: words } = editor.context.words;
  const base = `grounds.${item}`;
  const needs = groundNeeds(typed, item, regime);
  const section = (id: string) => `${provision(regime)} ${id}`;
  const title = needs
    ? words.groundOf(item, `${section(needs.exemption.section)} – ${needs.exemption.title}`)
    : words.ground(item);
  return (
    <section class="officer-editor__item" id={base} aria-labelledby={`${base}-title`}>
      <div class="officer-editor__head">
        <h3 class="govuk-heading-s" id={`${base}-title`}>
          {title}
        </h3>
        <Tools editor={editor} list="grounds" item={item} what={words.ground(item)} />
      </div>
      <WroteBy editor={editor} place={base} />
      <div class="officer-editor__row" data-reload={`show ${base}`}>
        <Select
          {...at(editor, `${base}.exemption`)}
          label={words.exemption}
          options={[
            { value: '', label: words.choose },
            ...catalogue[regime].map((one) => ({
              value: one.id,
              label: words.exemptionOf(section(one.section), one.title),
            })),
          ]}
        />
        <button type="submit" name="act" value={`show ${base}`} class="govuk-button govuk-button--secondary">
          {words.show}
        </button>
      </div>
      {needs ? <Needed editor={editor} item={item} needs={needs} /> : null}
      <Found editor={editor} place={base} />
    </section>
  );
}

/** The grounds on which something is withheld, each with the fields that the law asks for. */
export function Grounds({ editor }: FormPart) {
  const { editor: words } = editor.context.words;
  const keys = keysOf(editor.typed, 'grounds');
  return (
    <section class="officer-part" aria-labelledby="grounds">
      <h2 class="govuk-heading-m" id="grounds">
        {words.sections.grounds}
      </h2>
      {keys.length === 0 ? <p class="govuk-body">{words.groundsNone}</p> : null}
      {keys.map((key) => (
        <Ground editor={editor} item={key} key={key} />
      ))}
      <More editor={editor} list="grounds" />
    </section>
  );
}
