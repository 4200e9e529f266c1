import type { CommandField, FormCommand } from '#domain/case/forms.ts';
import type { Option } from '#domain/case/options.ts';
import { dateInWords } from '#web/components/day/day.tsx';
import { describedBy, FormGroup } from '#web/components/form-group/form-group.tsx';
import { Radios } from '#web/components/radios/radios.tsx';
import { Select } from '#web/components/select/select.tsx';
import { TextInput } from '#web/components/text-input/text-input.tsx';
import { Textarea } from '#web/components/textarea/textarea.tsx';
import type { DeskWords } from '#web/words/index.ts';
import { Checks } from './checks.tsx';

export type FieldOf = {
  readonly words: DeskWords;
  readonly command: FormCommand;
  readonly field: CommandField;
  readonly options: readonly Option[];
  readonly typed: readonly string[];
  readonly error: string | undefined;
};

/** What a field is called on this command's form. */
export function labelOf(words: DeskWords, command: FormCommand, name: string) {
  const { fields } = words.commands;
  return fields[`${command}.${name}`] ?? fields[name] ?? { label: name };
}

/** What something to choose is called: by the words of its field, else by the name it has of itself. */
export function choiceOf(
  { commands, casework, dates }: DeskWords,
  command: FormCommand,
  field: string,
  option: Option,
) {
  const { value, name, detail } = option;
  const said =
    commands.choices[`${command}.${field}.${value}`] ??
    commands.choices[`${field}.${value}`] ??
    commands.choices[`${field}.${name}`] ??
    commands.choices[`step.${name}`] ??
    commands.choices[`relate.kind.${name}`] ??
    commands.choices[`commission.kind.${name}`] ??
    (Object.hasOwn(casework.letters, name) ? casework.letters[name as keyof typeof casework.letters] : name);
  if (detail === undefined || detail === '') return said;
  return `${said} (${/^\d{4}-\d\d-\d\d$/.test(detail) ? dateInWords(detail, dates) : detail})`;
}

/** Few are radios, all seen at once; many are a list. */
const MOST_RADIOS = 7;

function Choice({ words, command, field, options, typed, error }: FieldOf) {
  const { label, hint } = labelOf(words, command, field.name);
  const [value = ''] = typed;
  const items = options.map((option) => ({ value: option.value, label: choiceOf(words, command, field.name, option) }));
  const none = items.length === 0 ? words.commands.nothingToChoose : undefined;
  const common = { words: words.fields, name: field.name, label, hint: none ?? hint, error, value };
  if (items.length <= MOST_RADIOS) return <Radios {...common} items={items} legendClass="govuk-fieldset__legend--s" />;
  return (
    <Select {...common} labelClass="govuk-label--s" options={[{ value: '', label: words.commands.none }, ...items]} />
  );
}

/** One field of a command's form. */
export function Field(props: FieldOf) {
  const { words, command, field, options, typed, error } = props;
  const { label, hint } = labelOf(words, command, field.name);
  const [value = ''] = typed;
  const common = { words: words.fields, name: field.name, label, hint, error, value, labelClass: 'govuk-label--s' };
  switch (field.kind) {
    case 'choice':
    case 'from':
      return <Choice {...props} />;
    case 'several':
    case 'yes': {
      const items =
        field.kind === 'yes'
          ? [{ value: 'yes', label }]
          : options.map((option) => ({ value: option.value, label: choiceOf(words, command, field.name, option) }));
      const legend = field.kind === 'yes' ? undefined : label;
      return (
        <Checks
          words={words.fields}
          name={field.name}
          legend={legend}
          hint={hint}
          error={error}
          items={items}
          typed={typed}
        />
      );
    }
    case 'latest':
      return <input type="hidden" name={field.name} value={value} />;
    case 'text':
      return <Textarea {...common} rows={6} />;
    case 'day':
    case 'moment':
      return (
        <FormGroup {...common}>
          <input
            class={`govuk-input officer-date${error ? ' govuk-input--error' : ''}`}
            type="date"
            id={field.name}
            name={field.name}
            value={value}
            aria-describedby={describedBy({ name: field.name, hint, error })}
            aria-invalid={error ? 'true' : undefined}
          />
        </FormGroup>
      );
    default:
      return <TextInput {...common} inputClass={field.kind === 'line' ? '' : 'officer-date'} />;
  }
}
