import { catalogue } from '#domain/response/grounds.ts';
import { MAX_TEMPLATE_TEXT, templatePlaces } from '#domain/response/template.ts';
import { Button } from '#web/components/button/button.tsx';
import type { SummaryError } from '#web/components/error-summary/error-summary.tsx';
import { Select } from '#web/components/select/select.tsx';
import { TextInput } from '#web/components/text-input/text-input.tsx';
import { Textarea } from '#web/components/textarea/textarea.tsx';
import { linkTo } from '#web/context.ts';
import { grouped } from '#web/words/field-error.ts';
import { Checks } from '../command/checks.tsx';
import { exemptionName } from './fits.ts';
import type { TemplateProps } from './template-page.tsx';

type Sentence = string | ((over: string) => string);

/** What is wrong with each field, in a sentence. */
export function templateErrors({ context, faults }: TemplateProps): readonly SummaryError[] {
  const { templates: words, fields } = context.words;
  const byField = words.errors as Readonly<Record<string, string | Readonly<Record<string, Sentence>>>>;
  return faults.map(({ field, code, detail = '' }) => {
    const codes = byField[field];
    const said = (typeof codes === 'object' ? codes[code] : undefined) ?? words.errors.otherwise;
    return { field, text: typeof said === 'string' ? said : said(grouped(detail, fields.thousands)) };
  });
}

/** The exemptions of the laws that the authority works under. */
function exemptions({ context, regimes }: TemplateProps) {
  const all = regimes.flatMap((regime) => catalogue[regime].map(({ id }) => `${regime} ${id}`));
  return all.map((value) => ({ value, label: exemptionName(context, value, regimes.length > 1) }));
}

/** The form of a template: one post keeps all of it, whichever button is pressed. */
export function TemplateForm(props: TemplateProps) {
  const { context, template, typed, regimes } = props;
  const { templates: words, fields, site } = context.words;
  const errors = templateErrors(props);
  const box = (name: 'name' | 'place' | 'exemption' | 'regimes' | 'text') => ({
    words: fields,
    name,
    label: words[name],
    labelClass: 'govuk-label--s',
    error: errors.find(({ field }) => field === name)?.text,
  });
  const places = templatePlaces.map((value) => ({ value, label: words.places[value] }));
  return (
    <form
      class="officer-reading"
      method="post"
      noValidate
      action={linkTo(context, `/officer/templates/${template?.id ?? 'new'}`)}
    >
      {template === null ? null : <input type="hidden" name="revision" value={template.revision} />}
      <TextInput {...box('name')} hint={words.nameHint} value={typed.name} />
      <Select {...box('place')} options={[{ value: '', label: words.choose }, ...places]} value={typed.place} />
      <Select
        {...box('exemption')}
        hint={words.exemptionHint}
        options={[{ value: '', label: words.exemptionAny }, ...exemptions(props)]}
        value={typed.exemption}
      />
      {regimes.length === 1 ? null : (
        <Checks
          words={fields}
          name="regimes"
          legend={words.regimes}
          hint={words.regimesHint}
          error={box('regimes').error}
          items={regimes.map((value) => ({ value, label: site.lawName(value) }))}
          typed={typed.regimes}
        />
      )}
      <Textarea {...box('text')} hint={words.textHint} rows={14} max={MAX_TEMPLATE_TEXT} value={typed.text} />
      <div class="govuk-button-group">
        <Button name="act" value="save">
          {words.save}
        </Button>
        {template === null ? null : (
          <Button secondary name="act" value={template.isOut ? 'back' : 'out'}>
            {template.isOut ? words.back : words.out}
          </Button>
        )}
      </div>
    </form>
  );
}
