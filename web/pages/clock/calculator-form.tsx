import { clockKinds } from '#domain/clock/question.ts';
import { regimeNames } from '#domain/clock/regimes.ts';
import type { CalculatorContext } from '#web/clock-context.ts';
import { Button } from '#web/components/button/button.tsx';
import { DateInput } from '#web/components/date-input/date-input.tsx';
import { Details } from '#web/components/details/details.tsx';
import { Radios } from '#web/components/radios/radios.tsx';
import { Select } from '#web/components/select/select.tsx';
import { TextInput } from '#web/components/text-input/text-input.tsx';
import { linkTo } from '#web/context.ts';
import type { CalculatorValues } from './calculator.tsx';
import type { CalculatorError } from './calculator-errors.ts';

type Props = {
  readonly context: CalculatorContext;
  readonly values: CalculatorValues;
  readonly errors: readonly CalculatorError[];
};

const eventNames = ['asked', 'clarified', 'notice', 'paid', 'extended', 'responded'] as const;
type DateName = 'received' | (typeof eventNames)[number];

/** The question, as a form that asks with GET: an answer has an address, and nothing of it is kept. */
export function CalculatorForm({ context, values, errors }: Props) {
  const { calculator, fields } = context.words;
  const { form } = calculator;
  const field = (name: string) => ({
    words: fields,
    name,
    value: values[name] ?? '',
    error: errors.find((error) => error.field === name)?.text,
  });
  const date = (name: DateName, label: string, hint?: string) => {
    const wrong = errors.find((error) => error.field.startsWith(`${name}-`));
    const typed = (part: string) => values[`${name}-${part}`] ?? '';
    return (
      <DateInput
        words={fields}
        name={name}
        label={label}
        labelClass={name === 'received' ? 'govuk-fieldset__legend--m' : 'govuk-fieldset__legend--s'}
        hint={hint}
        error={wrong?.text}
        wrong={wrong?.wrong}
        values={{ day: typed('day'), month: typed('month'), year: typed('year') }}
        partLabels={form}
      />
    );
  };
  const hasEvents =
    values['dated'] === 'posted' ||
    errors.some(({ field: at }) => at === 'dated') ||
    eventNames.some((name) => ['day', 'month', 'year'].some((part) => values[`${name}-${part}`]));
  return (
    <form method="get" action={linkTo(context, '/clock/')} noValidate>
      <Radios
        {...field('regime')}
        label={form.regime}
        legendClass="govuk-fieldset__legend--m"
        items={regimeNames.map((value) => ({ value, ...form.regimes[value] }))}
      />
      <Select
        {...field('kind')}
        value={values['kind'] || 'response'}
        label={form.kind}
        labelClass="govuk-label--m"
        options={clockKinds.map((value) => ({ value, label: form.kinds[value] }))}
      />
      {date('received', form.received, form.receivedHint)}
      <TextInput
        {...field('time')}
        label={form.time}
        labelClass="govuk-label--s"
        hint={form.timeHint}
        inputClass="govuk-input--width-5"
        autocomplete="off"
        spellcheck={false}
      />
      <Details summary={form.events} open={hasEvents}>
        <p class="govuk-body">{form.eventsHint}</p>
        <Radios
          {...field('dated')}
          value={values['dated'] === 'posted' ? 'posted' : 'received'}
          label={form.dated}
          legendClass="govuk-fieldset__legend--s"
          items={[
            { value: 'received', label: form.datedReceived },
            { value: 'posted', label: form.datedPosted, hint: form.datedPostedHint },
          ]}
        />
        {date('asked', form.asked)}
        {date('clarified', form.clarified, form.clarifiedHint)}
        {date('notice', form.notice)}
        {date('paid', form.paid)}
        {date('extended', form.extended, form.extendedHint)}
        {date('responded', form.responded, form.respondedHint)}
      </Details>
      <Button>{form.send}</Button>
      <p class="govuk-body">
        <a class="govuk-link" href={linkTo(context, '/clock/')}>
          {form.clear}
        </a>
      </p>
    </form>
  );
}
