import { media } from '#domain/case/events-work.ts';
import type { LocalDate } from '#domain/dates.ts';
import type { FieldProblem } from '#domain/problem.ts';
import { Button } from '#web/components/button/button.tsx';
import { ErrorSummary } from '#web/components/error-summary/error-summary.tsx';
import { FileInput } from '#web/components/file-input/file-input.tsx';
import { Notification } from '#web/components/notification/notification.tsx';
import { Radios } from '#web/components/radios/radios.tsx';
import { TextInput } from '#web/components/text-input/text-input.tsx';
import { Textarea } from '#web/components/textarea/textarea.tsx';
import { linkTo } from '#web/context.ts';
import type { AtDesk, DeskContext } from '#web/officer-context.ts';
import { intakeErrors } from './field-errors.ts';
import { originalEnds } from './new-request.tsx';
import { OfficerPage } from './officer-page.tsx';

type Name = 'direction' | 'medium' | 'on' | 'words';
type Instead = 'record-clarification' | 'record-fee' | 'withdraw-request' | 'request-review';
export type RecordLetterProps = {
  readonly context: DeskContext;
  readonly officer: AtDesk | null;
  readonly reference: string;
  readonly version: number;
  readonly typed: Readonly<Partial<Record<Name, string>>>;
  readonly today: LocalDate;
  readonly faults: readonly FieldProblem[];
  /** A file was chosen; it has to be chosen again. */
  readonly fileLost: boolean;
  /** Somebody else changed the case while this was typed. */
  readonly isChanged: boolean;
  /** Forms for letters that move the clock, as the case allows them. */
  readonly instead: readonly Instead[];
};

function OwnForms({ context, reference, instead }: RecordLetterProps) {
  const words = context.words.officerIntake;
  if (instead.length === 0) return null;
  return (
    <>
      <p class="govuk-body">{words.instead}</p>
      <ul class="govuk-list govuk-list--bullet">
        {instead.map((command) => (
          <li key={command}>
            <a class="govuk-link" href={linkTo(context, `/officer/cases/${reference}/${command}`)}>
              {words.insteadOf[command]}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

const legendClass = 'govuk-fieldset__legend--s';
const labelClass = 'govuk-label--s';

/** The form for a letter, call or visit that moves no clock. */
export function RecordLetter(props: RecordLetterProps) {
  const { context, officer, reference, version, typed, fileLost } = props;
  const { officerIntake: words, fields } = context.words;
  const errors = intakeErrors(words, props.faults);
  const box = (name: Name | 'file') => ({
    words: fields,
    name,
    label: words[name],
    error: errors.find(({ field }) => field === name)?.text,
  });
  const toCase = linkTo(context, `/officer/cases/${reference}`);
  const directions = (['in', 'out'] as const).map((one) => ({ value: one, label: words.directions[one] }));
  return (
    <OfficerPage
      context={context}
      officer={officer}
      title={`${words.recordTitle}: ${reference}`}
      back={toCase}
      error={errors.length > 0}
    >
      <ErrorSummary words={fields} errors={errors} />
      {props.isChanged ? (
        <Notification words={context.words.components} title={words.changedTitle}>
          <p class="govuk-body">{words.changed}</p>
        </Notification>
      ) : null}
      <span class="govuk-caption-l">{reference}</span>
      <h1 class="govuk-heading-l">{words.recordTitle}</h1>
      <p class="govuk-body">{words.recordLead}</p>
      <OwnForms {...props} />
      <form
        class="officer-reading"
        method="post"
        action={`${toCase}/record-letter`}
        encType="multipart/form-data"
        noValidate
      >
        <input type="hidden" name="expectedVersion" value={version} />
        <Radios {...box('direction')} legendClass={legendClass} items={directions} value={typed.direction} />
        <Radios
          {...box('medium')}
          legendClass={legendClass}
          items={media.map((one) => ({ value: one, label: words.media[one] }))}
          value={typed.medium}
        />
        <TextInput {...box('on')} labelClass={labelClass} type="date" inputClass="officer-day" value={typed.on ?? ''} />
        <Textarea {...box('words')} labelClass={labelClass} hint={words.wordsHint} rows={6} value={typed.words ?? ''} />
        <FileInput
          {...box('file')}
          labelClass={labelClass}
          hint={fileLost ? `${words.fileAgain} ${words.fileHint}` : words.fileHint}
          accept={originalEnds}
        />
        <Button>{words.record}</Button>
      </form>
    </OfficerPage>
  );
}
