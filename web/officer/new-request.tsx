import type { LocalDate } from '#domain/dates.ts';
import type { FieldProblem } from '#domain/problem.ts';
import { handChannels } from '#domain/request/by-hand.ts';
import { MAX_ADJUSTMENTS, MAX_INFORMATION, preferredForms } from '#domain/request/intake.ts';
import { originalTypes } from '#domain/request/originals.ts';
import { Button } from '#web/components/button/button.tsx';
import { ErrorSummary } from '#web/components/error-summary/error-summary.tsx';
import { FileInput } from '#web/components/file-input/file-input.tsx';
import { Radios } from '#web/components/radios/radios.tsx';
import { Select } from '#web/components/select/select.tsx';
import { TextInput } from '#web/components/text-input/text-input.tsx';
import { Textarea } from '#web/components/textarea/textarea.tsx';
import { linkTo } from '#web/context.ts';
import type { AtDesk, DeskContext } from '#web/officer-context.ts';
import { frameWordsFor } from '#web/words/index.ts';
import { intakeErrors } from './field-errors.ts';
import { OfficerPage } from './officer-page.tsx';

type Name =
  | 'channel'
  | 'receivedOn'
  | 'information'
  | 'name'
  | 'email'
  | 'postalAddress'
  | 'regime'
  | 'preferredForm'
  | 'adjustments'
  | 'language';
export type NewRequestProps = {
  readonly context: DeskContext;
  readonly officer: AtDesk | null;
  readonly typed: Readonly<Partial<Record<Name, string>>>;
  readonly today: LocalDate;
  readonly faults: readonly FieldProblem[];
  /** A file was chosen; it has to be chosen again. */
  readonly fileLost: boolean;
};

/** Ends of names that an original may have. */
export const originalEnds = Object.keys(originalTypes).map((end) => `.${end}`);

const labelClass = 'govuk-label--s';
const legendClass = 'govuk-fieldset__legend--s';

/** What everything of a form is given: its words, what was typed, and why it was refused. */
function boxesOf({ context, typed, faults }: Pick<NewRequestProps, 'context' | 'typed' | 'faults'>) {
  const { officerIntake: words, fields } = context.words;
  const errors = intakeErrors(words, faults);
  const box = (name: Name | 'file') => ({
    words: fields,
    name,
    label: String(words[name]),
    error: errors.find(({ field }) => field === name)?.text,
  });
  return { errors, box, value: (name: Name) => typed[name] ?? '' };
}

/** How and when it came, and what it asks for. */
function Request(props: NewRequestProps) {
  const { officerIntake: words } = props.context.words;
  const { box, value } = boxesOf(props);
  const channels = handChannels.map((one) => ({ value: one, label: words.channels[one] }));
  return (
    <>
      <Radios {...box('channel')} legendClass={legendClass} items={channels} value={value('channel')} />
      <TextInput
        {...box('receivedOn')}
        labelClass={labelClass}
        hint={words.receivedOnHint}
        type="date"
        inputClass="officer-day"
        value={value('receivedOn')}
      />
      <Textarea
        {...box('information')}
        labelClass={labelClass}
        hint={words.informationHint}
        rows={10}
        max={MAX_INFORMATION}
        value={value('information')}
      />
    </>
  );
}

/** Who asks, and where the answer goes. */
function Applicant(props: NewRequestProps) {
  const { officerIntake: words } = props.context.words;
  const { box, value } = boxesOf(props);
  return (
    <fieldset class="govuk-fieldset">
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">
        <h2 class="govuk-fieldset__heading">{words.who}</h2>
      </legend>
      <TextInput {...box('name')} autocomplete="off" spellcheck={false} value={value('name')} />
      <TextInput
        {...box('email')}
        hint={words.emailHint}
        type="email"
        autocomplete="off"
        spellcheck={false}
        value={value('email')}
      />
      <Textarea {...box('postalAddress')} rows={4} autocomplete="off" value={value('postalAddress')} />
    </fieldset>
  );
}

/** The law, the form of the answer, and what is to be done differently. */
function Wishes(props: NewRequestProps) {
  const { officerIntake: words } = props.context.words;
  const { regimes, languages } = props.context.authority;
  const { box, value } = boxesOf(props);
  const laws = regimes.map((one) => ({ value: one, label: words.regimes[one] }));
  const forms = preferredForms.map((one) => ({ value: one, label: words.forms[one] }));
  const spoken = languages.map((one) => ({ value: one, label: frameWordsFor(one).language.name }));
  return (
    <>
      {laws.length > 1 ? (
        <Radios {...box('regime')} legendClass={legendClass} items={laws} value={value('regime') || regimes[0]} />
      ) : null}
      <Select
        {...box('preferredForm')}
        labelClass={labelClass}
        options={forms}
        value={value('preferredForm') || 'any'}
      />
      <Textarea
        {...box('adjustments')}
        labelClass={labelClass}
        hint={words.adjustmentsHint}
        rows={2}
        max={MAX_ADJUSTMENTS}
        value={value('adjustments')}
      />
      {spoken.length > 1 ? (
        <Select
          {...box('language')}
          labelClass={labelClass}
          options={spoken}
          value={value('language') || (languages[0] ?? '')}
        />
      ) : null}
    </>
  );
}

/** The form for a request that came by email, by post or in another way. */
export function NewRequest(props: NewRequestProps) {
  const { context, officer, fileLost } = props;
  const { officerIntake: words, fields } = context.words;
  const { errors, box } = boxesOf(props);
  return (
    <OfficerPage context={context} officer={officer} title={words.title} section="log" error={errors.length > 0}>
      <ErrorSummary words={fields} errors={errors} />
      <h1 class="govuk-heading-l">{words.title}</h1>
      <p class="govuk-body">{words.lead}</p>
      <form
        class="officer-reading"
        method="post"
        action={linkTo(context, '/officer/new')}
        encType="multipart/form-data"
        noValidate
      >
        <Request {...props} />
        <Applicant {...props} />
        <Wishes {...props} />
        <FileInput
          {...box('file')}
          labelClass={labelClass}
          hint={fileLost ? `${words.fileAgain} ${words.fileHint}` : words.fileHint}
          accept={originalEnds}
        />
        <Button>{words.submit}</Button>
      </form>
    </OfficerPage>
  );
}

/** The same request was logged before. */
export function LoggedBefore({
  context,
  officer,
  reference,
}: Pick<NewRequestProps, 'context' | 'officer'> & { readonly reference: string }) {
  const words = context.words.officerIntake;
  return (
    <OfficerPage context={context} officer={officer} title={words.beforeTitle} section="log">
      <h1 class="govuk-heading-l">{words.beforeTitle}</h1>
      <p class="govuk-body">{words.before(reference)}</p>
      <p class="govuk-body">
        <a class="govuk-link" href={linkTo(context, `/officer/cases/${reference}`)}>
          {words.open}
        </a>
      </p>
    </OfficerPage>
  );
}
