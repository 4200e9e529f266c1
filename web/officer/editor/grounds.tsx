import { catalogue, provision } from '#domain/response/grounds.ts';
import { groundNeeds } from '#domain/response/working/ground-fields.ts';
import { keysOf } from '#domain/response/working/typed.ts';
import { Select } from '#web/components/select/select.tsx';
import { TextInput } from '#web/components/text-input/text-input.tsx';
import { Textarea } from '#web/components/textarea/textarea.tsx';
import { Checks } from '../command/checks.tsx';
import { at, type FormPart, partChoices } from './form.ts';
import { Found } from './found.tsx';
import { type GroundForm, Harm, has, Opinion, PromiseToPublish, PublicInterest, ticked } from './ground-reasons.tsx';
import { Insert } from './insert.tsx';
import { More, Tools, WroteBy } from './tools.tsx';

type Of = FormPart & { readonly item: string };

function Limbs(of: GroundForm) {
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

function Needed(of: GroundForm) {
  const { editor, item } = of;
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
      <Textarea {...at(editor, name('why'))} label={words.why} rows={5} />
      <Insert editor={editor} name={name('why')} label={words.why} />
      <Opinion {...of} />
      <Harm {...of} />
      <PublicInterest {...of} />
      <PromiseToPublish {...of} />
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
