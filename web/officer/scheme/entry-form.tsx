import { classesOf, numberOf } from '#domain/scheme/classes.ts';
import { entryLicences, renewals } from '#domain/scheme/entry.ts';
import type { EntryFacts } from '#domain/scheme/facts.ts';
import { entryFields, type EntryForm as Form, MAX_DESCRIPTION, versionFields } from '#domain/scheme/read-entry.ts';
import { Button } from '#web/components/button/button.tsx';
import type { SummaryError } from '#web/components/error-summary/error-summary.tsx';
import { Select } from '#web/components/select/select.tsx';
import { TextInput } from '#web/components/text-input/text-input.tsx';
import { Textarea } from '#web/components/textarea/textarea.tsx';
import { linkTo } from '#web/context.ts';
import type { AtDesk } from '#web/officer-context.ts';
import type { SchemeContext } from '#web/scheme-context.ts';
import { grouped } from '#web/words/field-error.ts';
import { DateField } from '../editor/date-field.tsx';

export type EntryProps = EntryFacts & { readonly context: SchemeContext; readonly officer: AtDesk | null };
type Sentence = string | ((over: string) => string);

/** What is wrong with each field, in a sentence. */
export function entryErrors({ context, faults }: EntryProps): readonly SummaryError[] {
  const { officerScheme: words, fields } = context.words;
  const byField = words.errors as Readonly<Record<string, string | Readonly<Record<string, Sentence>>>>;
  return faults.map(({ field, code, detail = '' }) => {
    const codes = byField[field];
    const said = (typeof codes === 'object' ? codes[code] : undefined) ?? words.errors.otherwise;
    return { field, text: typeof said === 'string' ? said : said(grouped(detail, fields.thousands)) };
  });
}

/** What the fields that are a choice offer. */
function optionsOf({ context, regimes }: EntryProps) {
  const { officerScheme: words } = context.words;
  const none = { value: '', label: words.choose };
  return {
    schemeClass: [
      none,
      ...classesOf(regimes).map((value) => ({ value, label: words.numbered(numberOf(value), words.classes[value]) })),
    ],
    licence: entryLicences.map((value) => ({ value, label: words.licences[value] })),
    renewal: [none, ...renewals.map((value) => ({ value, label: words.renewals[value] }))],
  };
}

function Field({ name, ...props }: EntryProps & { readonly name: keyof Form }) {
  const { context, typed } = props;
  const { officerScheme: words, fields } = context.words;
  const error = entryErrors(props).find(({ field }) => field === name)?.text;
  const box = { words: fields, name, ...words.fields[name], labelClass: 'govuk-label--s', error, value: typed[name] };
  switch (name) {
    case 'schemeClass':
    case 'licence':
    case 'renewal':
      return <Select {...box} options={optionsOf({ ...props })[name]} />;
    case 'description':
      return <Textarea {...box} rows={5} max={MAX_DESCRIPTION} />;
    case 'versionOn':
    case 'nextVersionDue':
      return <DateField {...box} />;
    default:
      return <TextInput {...box} />;
  }
}

/** The form of an entry, or of its next version: one post keeps all of it. */
export function EntryForm(props: EntryProps) {
  const { context, entry, act } = props;
  const { officerScheme: words } = context.words;
  const names = act === 'version' ? versionFields : entryFields;
  const path = act === 'version' ? `${entry?.id}/version` : (entry?.id ?? 'new');
  const button = entry === null ? words.addButton : act === 'version' ? words.giveButton : words.save;
  return (
    <form class="officer-reading" method="post" noValidate action={linkTo(context, `/officer/scheme/${path}`)}>
      {entry === null ? null : <input type="hidden" name="version" value={entry.version} />}
      {names.map((name) => (
        <Field {...props} name={name} key={name} />
      ))}
      <Button>{button}</Button>
    </form>
  );
}
