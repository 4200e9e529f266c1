import { refusalKinds } from '#domain/response/response.ts';
import { keysOf, type List } from '#domain/response/working/typed.ts';
import { Radios } from '#web/components/radios/radios.tsx';
import { Select } from '#web/components/select/select.tsx';
import { TextInput } from '#web/components/text-input/text-input.tsx';
import { Textarea } from '#web/components/textarea/textarea.tsx';
import { Checks } from '../command/checks.tsx';
import { DateField } from './date-field.tsx';
import { at, type FormPart, partChoices } from './form.ts';
import { Found } from './found.tsx';
import { Insert } from './insert.tsx';
import { More, Tools, WroteBy } from './tools.tsx';

const ticks = (editor: FormPart['editor'], name: string) => (editor.typed[name] ?? '').split('\n');

/** What the answer is about. */
export function About({ editor }: FormPart) {
  const { editor: words } = editor.context.words;
  return (
    <section class="officer-part" aria-labelledby="about">
      <h2 class="govuk-heading-m" id="about">
        {words.sections.about}
      </h2>
      <WroteBy editor={editor} place="about" />
      <TextInput {...at(editor, 'title')} label={words.titleField} hint={words.titleHint} />
      <Found editor={editor} place="title" />
      <div class="officer-editor__row">
        <TextInput {...at(editor, 'topics')} label={words.topics} hint={words.topicsHint} />
        <DateField {...at(editor, 'dataAsAt')} label={words.dataAsAt} hint={words.dataAsAtHint} />
      </div>
      <Found editor={editor} place="topics" />
    </section>
  );
}

/** A section that is one text: introduction, advice. */
export function OneText({ editor, name }: FormPart & { readonly name: 'introduction' | 'advice' }) {
  const { editor: words } = editor.context.words;
  const hint = { introduction: words.introductionHint, advice: words.adviceHint }[name];
  return (
    <section class="officer-part" aria-labelledby={`${name}-title`}>
      <h2 class="govuk-heading-m" id={`${name}-title`}>
        {words.sections[name]}
      </h2>
      <WroteBy editor={editor} place={name} />
      <Textarea
        {...at(editor, name)}
        label={words.sections[name]}
        labelClass="govuk-visually-hidden"
        hint={hint}
        rows={4}
      />
      <Insert editor={editor} name={name} label={words.sections[name]} />
      <Found editor={editor} place={name} />
    </section>
  );
}

/** FOIA ss.12 and 14, and what else ends a request as a whole. */
export function Whole({ editor }: FormPart) {
  const { editor: words } = editor.context.words;
  const isWhole = (editor.typed['outcome.kind'] ?? '') !== '';
  const isTyped = (editor.typed['outcome.explanation'] ?? '') !== '';
  return (
    <section class="officer-part" aria-labelledby="outcome" data-reload="keep">
      <h2 class="govuk-heading-m" id="outcome">
        {words.sections.outcome}
      </h2>
      <WroteBy editor={editor} place="outcome" />
      <Select
        {...at(editor, 'outcome.kind')}
        label={words.outcomeKind}
        options={[
          { value: '', label: words.outcomeNone },
          ...refusalKinds.map((value) => ({ value, label: words.outcomeKinds[value] })),
        ]}
      />
      {isWhole || isTyped ? (
        <>
          <Textarea {...at(editor, 'outcome.explanation')} label={words.explanation} rows={5} />
          <Insert editor={editor} name="outcome.explanation" label={words.explanation} />
          <TextInput
            {...at(editor, 'outcome.estimatedHours')}
            label={words.estimatedHours}
            inputClass="govuk-input--width-5"
          />
        </>
      ) : null}
      <Found editor={editor} place="outcome" />
    </section>
  );
}

function Item({ editor, list, item, n }: FormPart & { list: 'notes' | 'closing'; item: string; n: number }) {
  const { editor: words, fields } = editor.context.words;
  const base = `${list}.${item}`;
  const name = list === 'notes' ? words.note(n) : words.closingOf(n);
  return (
    <section class="officer-editor__item" id={base} aria-labelledby={`${base}-title`}>
      <div class="officer-editor__head">
        <h3 class="govuk-heading-s" id={`${base}-title`}>
          {name}
        </h3>
        <Tools editor={editor} list={list} item={item} what={name} />
      </div>
      <WroteBy editor={editor} place={base} />
      {list === 'notes' ? (
        <>
          <Textarea {...at(editor, `${base}.text`)} label={words.noteText} rows={3} />
          <Insert editor={editor} name={`${base}.text`} label={name} />
          <Checks
            words={fields}
            name={`${base}.parts`}
            legend={words.noteParts}
            hint={words.notePartsHint}
            error={at(editor, `${base}.parts`).error}
            items={partChoices(editor)}
            typed={ticks(editor, `${base}.parts`)}
          />
        </>
      ) : (
        <>
          <TextInput {...at(editor, `${base}.heading`)} label={words.closingHeading} />
          <Textarea {...at(editor, `${base}.text`)} label={words.closingText} rows={3} />
          <Insert editor={editor} name={`${base}.text`} label={name} />
        </>
      )}
      <Found editor={editor} place={base} />
    </section>
  );
}

/** Notes and caveats, or what stands at the end. */
export function Several({ editor, list }: FormPart & { readonly list: Extract<List, 'notes' | 'closing'> }) {
  const { editor: words } = editor.context.words;
  const keys = keysOf(editor.typed, list);
  const none = { notes: words.notesNone, closing: words.closingNone }[list];
  return (
    <section class="officer-part" aria-labelledby={list}>
      <h2 class="govuk-heading-m" id={list}>
        {words.sections[list]}
      </h2>
      {keys.length === 0 ? <p class="govuk-body">{none}</p> : null}
      {keys.map((key, i) => (
        <Item editor={editor} list={list} item={key} n={i + 1} key={key} />
      ))}
      <More editor={editor} list={list} />
    </section>
  );
}

const kinds = ['publish', 'publish-edited', 'hold', 'do-not-publish'] as const;

/** What becomes of the response in public; decided and approved with it. */
export function Publication({ editor }: FormPart) {
  const { editor: words, fields } = editor.context.words;
  const kind = editor.typed['publication.kind'] ?? '';
  return (
    <section class="officer-part" aria-labelledby="publication">
      <h2 class="govuk-heading-m" id="publication">
        {words.sections.publication}
      </h2>
      <WroteBy editor={editor} place="publication" />
      <div data-reload="keep">
        <Radios
          {...at(editor, 'publication.kind')}
          label={words.publicationKind}
          legendClass="govuk-fieldset__legend--s"
          items={kinds.map((value) => ({ value, label: words.publicationKinds[value] }))}
        />
      </div>
      {kind === 'publish-edited' ? (
        <Checks
          words={fields}
          name="publication.omitParts"
          legend={words.omitParts}
          error={at(editor, 'publication.omitParts').error}
          items={partChoices(editor)}
          typed={ticks(editor, 'publication.omitParts')}
        />
      ) : null}
      {kind === 'hold' ? (
        <DateField {...at(editor, 'publication.until')} label={words.until} hint={words.untilHint} />
      ) : null}
      {kind === 'publish' && (editor.typed['publication.reason'] ?? '') === '' ? null : (
        <Textarea {...at(editor, 'publication.reason')} label={words.reason} hint={words.reasonHint} rows={3} />
      )}
      <Found editor={editor} place="publication" />
    </section>
  );
}
