import type { ApplicantAct, TrackingView } from '#domain/case/tracking.ts';
import type { FieldProblem } from '#domain/problem.ts';
import type { ActContext } from '#web/act-context.ts';
import { Button } from '#web/components/button/button.tsx';
import { dayInWords } from '#web/components/day/day.tsx';
import { ErrorSummary } from '#web/components/error-summary/error-summary.tsx';
import { Inset } from '#web/components/inset/inset.tsx';
import { Column, Page } from '#web/components/layout/layout.tsx';
import { MailLink } from '#web/components/mail-link/mail-link.tsx';
import { Textarea } from '#web/components/textarea/textarea.tsx';
import { Verbatim } from '#web/components/verbatim/verbatim.tsx';
import { linkTo } from '#web/context.ts';
import { actError } from './act-error.ts';

export type ActFormProps = {
  readonly context: ActContext;
  readonly act: ApplicantAct | 'new-link';
  readonly view: Pick<TrackingView, 'reference' | 'question' | 'reviewBy' | 'reviewIsLate'>;
  readonly typed: string;
  readonly problem?: FieldProblem | undefined;
  readonly refused?: 'not-now' | 'enough' | undefined;
};

/** Why it cannot be done, and what was typed, so that nothing is lost. */
function Refused({ context, act, typed, refused }: ActFormProps) {
  const { authority, words } = context;
  const { acts } = words;
  return (
    <>
      <p class="govuk-body">
        {act === 'new-link' && refused === 'not-now' ? acts['new-link'].notNow : acts[act].refused}
      </p>
      {typed === '' ? null : (
        <>
          <h2 class="govuk-heading-m">{acts.typed}</h2>
          <Inset>
            <Verbatim text={typed} />
          </Inset>
          <p class="govuk-body">
            {acts.typedText}
            <MailLink address={authority.contact.email} />.
          </p>
        </>
      )}
    </>
  );
}

/** What stands above the form: the question, or what follows from sending it. */
function Before({ context: { words }, act, view }: ActFormProps) {
  const { acts, dates } = words;
  if (act === 'answer') {
    return view.question === null ? null : (
      <>
        <h2 class="govuk-heading-m">{acts.question}</h2>
        <Inset>
          <Verbatim text={view.question} />
        </Inset>
      </>
    );
  }
  const sentence = view.reviewIsLate ? acts.review.late : acts.review.until;
  return (
    <>
      <p class="govuk-body">{acts[act].text}</p>
      {act === 'review' && view.reviewBy !== null ? (
        <p class="govuk-body">{sentence(dayInWords(view.reviewBy, dates))}</p>
      ) : null}
    </>
  );
}

/** Words are asked for where there is something to say. */
function Field({ context: { words }, act, typed, problem }: ActFormProps) {
  if (act !== 'answer' && act !== 'review') return null;
  return (
    <Textarea
      words={words.fields}
      name={act === 'answer' ? 'answer' : 'grounds'}
      label={words.acts[act].label}
      labelClass="govuk-label--m"
      hint={words.acts[act].hint}
      error={problem && actError(words.acts, problem)}
      value={typed}
      rows={8}
      max={20_000}
    />
  );
}

/** A page on which an applicant does one thing about a request: what it is, the form, and one button. */
export function ActForm(props: ActFormProps) {
  const { context, act, view, problem, refused } = props;
  const { acts, fields } = context.words;
  const errors = problem ? [{ field: problem.field, text: actError(acts, problem) }] : [];
  const title = refused ? acts.refusedTitle : acts[act].title;
  const back = linkTo(context, `/track/${view.reference}`);
  return (
    <Page context={context} title={title} error={errors.length > 0} back={back} noindex exit>
      <Column>
        <ErrorSummary words={fields} errors={errors} />
        <span class="govuk-caption-l">
          {acts.reference}
          {view.reference}
        </span>
        <h1 class="govuk-heading-l">{title}</h1>
        {refused ? (
          <Refused {...props} />
        ) : (
          <form method="post" action={`${back}/${act}`} noValidate>
            <Before {...props} />
            <Field {...props} />
            <Button>{acts[act].send}</Button>
          </form>
        )}
        <p class="govuk-body">
          <a class="govuk-link" href={back}>
            {acts.back}
          </a>
        </p>
      </Column>
    </Page>
  );
}
