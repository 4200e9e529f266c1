import type { AnswerName, Answers, Question } from '#domain/request/answers.ts';
import { chosenContact } from '#domain/request/answers.ts';
import { MAX_ADJUSTMENTS, MAX_INFORMATION, preferredForms } from '#domain/request/intake.ts';
import type { SummaryError } from '#web/components/error-summary/error-summary.tsx';
import { Radios } from '#web/components/radios/radios.tsx';
import { TextInput } from '#web/components/text-input/text-input.tsx';
import { Textarea } from '#web/components/textarea/textarea.tsx';
import type { AskWords, FrameWords } from '#web/words/index.ts';

/** The sections of the words that the questions show; the script in the browser carries these and no others. */
export type QuestionWords = Pick<AskWords, 'errors' | 'questions'> & Pick<FrameWords, 'fields'>;

/** What the browser adds to the fields: following the typing, and checking a field that is left. */
export type Live = {
  readonly set: (name: AnswerName, value: string) => void;
  readonly leave: (name: AnswerName) => void;
  /** True once the first drawing, which must equal the server's, is done. */
  readonly counting: boolean;
};

export type FieldsProps = {
  readonly words: QuestionWords;
  readonly answers: Answers;
  readonly errors: readonly SummaryError[];
  /** True where the question has a page of its own, and is its heading. */
  readonly heading: boolean;
  readonly live?: Live | undefined;
};

function fieldOf({ words, answers, errors, live }: FieldsProps, name: AnswerName) {
  return {
    words: words.fields,
    name,
    value: answers[name],
    error: errors.find((error) => error.field === name)?.text,
    onInput: live && ((value: string) => live.set(name, value)),
    onLeave: live && (() => live.leave(name)),
  };
}

/** The same for the field that carries the question itself. */
function leading(props: FieldsProps, name: AnswerName) {
  const size = props.heading ? 'l' : 'm';
  return {
    ...fieldOf(props, name),
    heading: props.heading,
    labelClass: `govuk-label--${size}`,
    legendClass: `govuk-fieldset__legend--${size}`,
    onChoose: props.live && ((value: string) => props.live?.set(name, value)),
  };
}

function Information(props: FieldsProps) {
  const { questions } = props.words;
  return (
    <Textarea
      {...leading(props, 'information')}
      label={questions.information}
      hint={questions.informationHint}
      rows={10}
      max={MAX_INFORMATION}
      counting={props.live?.counting}
    />
  );
}

function Name(props: FieldsProps) {
  const { questions } = props.words;
  return (
    <TextInput
      {...leading(props, 'name')}
      label={questions.name}
      hint={questions.nameHint}
      autocomplete="name"
      spellcheck={false}
    />
  );
}

function Contact(props: FieldsProps) {
  const { questions } = props.words;
  const email = (
    <TextInput
      {...fieldOf(props, 'email')}
      label={questions.emailLabel}
      type="email"
      autocomplete="email"
      spellcheck={false}
    />
  );
  const post = (
    <Textarea
      {...fieldOf(props, 'postalAddress')}
      label={questions.postLabel}
      hint={questions.postHint}
      autocomplete="street-address"
    />
  );
  return (
    <Radios
      {...leading(props, 'contactBy')}
      value={chosenContact(props.answers)}
      label={questions.contactBy}
      hint={questions.contactByHint}
      items={[
        { value: 'email', label: questions.email, reveals: email },
        { value: 'post', label: questions.post, reveals: post },
      ]}
    />
  );
}

function Form(props: FieldsProps) {
  const { questions } = props.words;
  return (
    <Radios
      {...leading(props, 'preferredForm')}
      label={questions.preferredForm}
      hint={questions.preferredFormHint}
      items={preferredForms.map((value) => ({ value, label: questions.forms[value] }))}
    />
  );
}

function Needs(props: FieldsProps) {
  const { questions } = props.words;
  const adjustments = (
    <Textarea
      {...fieldOf(props, 'adjustments')}
      label={questions.adjustmentsLabel}
      hint={questions.adjustmentsHint}
      rows={3}
      max={MAX_ADJUSTMENTS}
      counting={props.live?.counting}
    />
  );
  return (
    <Radios
      {...leading(props, 'needs')}
      label={questions.needs}
      hint={questions.needsHint}
      items={[
        { value: 'no', label: questions.no },
        { value: 'yes', label: questions.yes, reveals: adjustments },
      ]}
    />
  );
}

/** The fields of each question, the same on a page of its own and among the others. */
export const fields = {
  information: Information,
  name: Name,
  contact: Contact,
  form: Form,
  needs: Needs,
} as const satisfies Record<Question, (props: FieldsProps) => unknown>;

/** What a question is called, as the title of its page. */
export const titleOf = {
  information: 'information',
  name: 'name',
  contact: 'contactBy',
  form: 'preferredForm',
  needs: 'needs',
} as const satisfies Record<Question, AnswerName>;
