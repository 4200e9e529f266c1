import { countedActivities } from '#domain/case/hours.ts';
import { hoursField, MAX_ANSWER, type UnitAnswerField, unitOutcomes } from '#domain/case/unit-answer.ts';
import type { CommissionFacts } from '#domain/commissions.ts';
import type { FieldProblem } from '#domain/problem.ts';
import { Button } from '#web/components/button/button.tsx';
import { Radios } from '#web/components/radios/radios.tsx';
import { TextInput } from '#web/components/text-input/text-input.tsx';
import { Textarea } from '#web/components/textarea/textarea.tsx';
import { linkTo } from '#web/context.ts';
import type { DeskContext } from '#web/officer-context.ts';
import { grouped } from '#web/words/field-error.ts';

type Sentences = Readonly<Record<string, Readonly<Record<string, string | ((detail: string) => string)>>>>;

/** The sentence for a field of a unit's answer that was refused. */
export function answerError(words: DeskContext['words'], { field, code, detail = '' }: FieldProblem): string {
  const sentences: Sentences = words.commissions.errors;
  const sentence = sentences[field]?.[code] ?? '';
  return typeof sentence === 'string' ? sentence : sentence(grouped(detail, words.fields.thousands));
}

type Props = CommissionFacts & { readonly context: DeskContext };

/** The form with which a unit answers a question. */
export function AnswerForm({ context, reference, n, typed, problems }: Props) {
  const { commissions: words, fields } = context.words;
  const field = (name: UnitAnswerField) => {
    const problem = problems.find((one) => one.field === name);
    return {
      words: fields,
      name,
      value: typed[name],
      error: problem && answerError(context.words, problem),
    };
  };
  return (
    <form method="post" action={linkTo(context, `/officer/commissions/${reference}/${n}`)} noValidate>
      <h2 class="govuk-heading-m">{words.form}</h2>
      <Radios
        {...field('outcome')}
        label={words.outcome}
        legendClass="govuk-fieldset__legend--s"
        items={unitOutcomes.map((value) => ({ value, label: words.outcomes[value], hint: words.outcomeHints[value] }))}
      />
      <Textarea
        {...field('answer')}
        label={words.answer}
        labelClass="govuk-label--s"
        hint={words.answerHint}
        rows={10}
        max={MAX_ANSWER}
      />
      <Textarea
        {...field('searches')}
        label={words.searches}
        labelClass="govuk-label--s"
        hint={words.searchesHint}
        rows={5}
        max={MAX_ANSWER}
      />
      <fieldset class="govuk-fieldset" aria-describedby="hours-hint">
        <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{words.hours}</legend>
        <div class="govuk-hint" id="hours-hint">
          {words.hoursHint(context.authority.costLimitHours)}
        </div>
        {countedActivities.map((activity) => (
          <TextInput
            {...field(hoursField(activity))}
            label={words.hoursOf[activity]}
            inputClass="govuk-input--width-4"
            key={activity}
          />
        ))}
      </fieldset>
      <Button>{words.send}</Button>
    </form>
  );
}
