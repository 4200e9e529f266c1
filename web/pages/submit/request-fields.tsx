import { MAX_INFORMATION } from '#domain/request/intake.ts';
import { Button } from '#web/components/button/button.tsx';
import type { SummaryError } from '#web/components/error-summary/error-summary.tsx';
import { Radios } from '#web/components/radios/radios.tsx';
import { TextInput } from '#web/components/text-input/text-input.tsx';
import { Textarea } from '#web/components/textarea/textarea.tsx';
import type { Words } from '#web/words/index.ts';
import { chosenContact, type RequestValues } from './request-errors.ts';

/** The sections of the words that the form shows; the script in the browser carries these and no others. */
export type FormWords = Pick<Words, 'errors' | 'fields' | 'requestForm'>;

export type RequestFieldsProps = {
  readonly words: FormWords;
  /** What everybody is told about publication: it names the authority. */
  readonly authorityName: string;
  /** What addresses in this language begin with. */
  readonly base: string;
  readonly values: RequestValues;
  readonly errors: readonly SummaryError[];
  readonly formKey: string;
  /** What the browser adds: following the typing, checking a field that is left, and sending. */
  readonly live?: {
    readonly set: (field: keyof RequestValues, value: string) => void;
    readonly leave: (field: keyof RequestValues) => void;
    readonly submit: (event: Event) => void;
    /** True once the first drawing, which must equal the server's, is done. */
    readonly counting: boolean;
    readonly busy: boolean;
    readonly trouble: string;
  };
};

/** The request form. The same component on the server and in the browser. */
export function RequestFields({ words, base, authorityName, values, errors, formKey, live }: RequestFieldsProps) {
  const { requestForm: request, fields } = words;
  const field = (name: keyof RequestValues) => ({
    words: fields,
    name,
    value: values[name] ?? '',
    error: errors.find((error) => error.field === name)?.text,
    onInput: live && ((value: string) => live.set(name, value)),
    onLeave: live && (() => live.leave(name)),
  });
  return (
    <form method="post" action={`${base}/request/`} noValidate onSubmit={live?.submit}>
      <input type="hidden" name="key" value={formKey} />
      <Textarea
        {...field('information')}
        label={request.information}
        labelClass="govuk-label--m"
        hint={request.informationHint}
        rows={10}
        max={MAX_INFORMATION}
        counting={live?.counting}
      />
      <TextInput
        {...field('name')}
        label={request.name}
        labelClass="govuk-label--m"
        hint={request.nameHint}
        autocomplete="name"
        spellcheck={false}
      />
      <Radios
        {...field('contactBy')}
        value={chosenContact(values)}
        label={request.contact}
        legendClass="govuk-fieldset__legend--m"
        onChoose={live && ((value) => live.set('contactBy', value))}
        items={[
          {
            value: 'email',
            label: request.email,
            reveals: (
              <TextInput
                {...field('email')}
                label={request.emailLabel}
                hint={request.emailHint}
                type="email"
                autocomplete="email"
                spellcheck={false}
              />
            ),
          },
          {
            value: 'post',
            label: request.post,
            reveals: (
              <Textarea
                {...field('postalAddress')}
                label={request.postLabel}
                hint={request.postHint}
                autocomplete="street-address"
              />
            ),
          },
        ]}
      />
      <h2 class="govuk-heading-m">{request.publication}</h2>
      <p class="govuk-body">{request.publicationText(authorityName)}</p>
      <p class="govuk-body">
        <a class="govuk-link" href={`${base}/privacy/`}>
          {request.privacy}
        </a>
      </p>
      <Button busy={live?.busy}>{request.send}</Button>
      <div class={`portal-status${live?.trouble ? ' portal-status--trouble' : ''}`} role="status">
        {live?.trouble ? live.trouble : live?.busy ? request.sending : null}
      </div>
    </form>
  );
}
