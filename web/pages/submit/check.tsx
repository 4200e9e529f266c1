import type { AnswerName, Answers, Question } from '#domain/request/answers.ts';
import { answerNames, chosenContact } from '#domain/request/answers.ts';
import { type Careful, carefulIn } from '#domain/request/care.ts';
import { type PreferredForm, preferredForms } from '#domain/request/intake.ts';
import { Button } from '#web/components/button/button.tsx';
import { Column, Page } from '#web/components/layout/layout.tsx';
import { Notification } from '#web/components/notification/notification.tsx';
import { SummaryList } from '#web/components/summary-list/summary-list.tsx';
import { Verbatim } from '#web/components/verbatim/verbatim.tsx';
import { linkTo, type PageContext } from '#web/context.ts';
import type { SubmitWords } from '#web/words/index.ts';

type Context = PageContext<SubmitWords>;
export type CheckProps = {
  readonly context: Context;
  readonly answers: Answers;
  readonly formKey: string;
  /** The answers as the page carries them, where they are kept for the browser as well; null where only the page has them. */
  readonly kept: string | null;
  /** True where another tab has changed them since they were last shown. */
  readonly changed?: boolean | undefined;
};

/** What may say who somebody is, pointed out: nothing is refused for it. */
function Care({ context, found }: { readonly context: Context; readonly found: readonly Careful[] }) {
  const { checking } = context.words;
  const { ownInformation } = context.authority.elsewhere;
  if (found.length === 0) return null;
  return (
    <section class="portal-care" aria-labelledby="care">
      <h2 class="govuk-heading-m" id="care">
        {checking.care}
      </h2>
      <p class="govuk-body">{checking.careText}</p>
      <ul class="govuk-list govuk-list--bullet">
        {found.map(({ kind, words }) => (
          <li key={words} dir="auto">
            {checking.careQuoted(words, checking.careKinds[kind])}
          </li>
        ))}
      </ul>
      {found.some(({ kind }) => kind === 'self' || kind === 'name') ? (
        <p class="govuk-body">
          {checking.careOwn}{' '}
          {ownInformation === undefined ? null : (
            <a class="govuk-link" href={ownInformation}>
              {checking.careOwnLink}
            </a>
          )}
        </p>
      ) : null}
      <p class="govuk-body">{checking.careFree}</p>
    </section>
  );
}

function isForm(value: string): value is PreferredForm {
  return (preferredForms as readonly string[]).includes(value);
}

/** The answers as rows; each with its link to change it, where there is a page for it. */
function Rows({ context, answers, kept }: CheckProps) {
  const { checking, questions } = context.words;
  const byPost = chosenContact(answers) === 'post';
  const { preferredForm, needs, adjustments } = answers;
  const change = (question: Question) =>
    kept === null
      ? undefined
      : {
          href: linkTo(context, `/request/${question}?change=yes`),
          text: checking.change,
          what: checking.changeWhat[question],
        };
  return (
    <SummaryList
      rows={[
        {
          key: checking.information,
          value: <Verbatim text={answers.information} />,
          change: change('information'),
        },
        { key: checking.name, value: <bdi>{answers.name}</bdi>, change: change('name') },
        {
          key: byPost ? checking.post : checking.email,
          value: <Verbatim text={byPost ? answers.postalAddress : answers.email} />,
          change: change('contact'),
        },
        {
          key: checking.preferredForm,
          value: isForm(preferredForm) ? questions.forms[preferredForm] : questions.forms.any,
          change: change('form'),
        },
        {
          key: checking.needs,
          value: needs === 'no' || adjustments === '' ? checking.nothing : <Verbatim text={adjustments} />,
          change: change('needs'),
        },
      ]}
    />
  );
}

/** Everything that is about to be sent, each answer with a way to change it, and the button that sends it. */
export function Check(props: CheckProps) {
  const { context, answers, formKey, kept, changed } = props;
  const { checking, questions, components } = context.words;
  const carried = (name: AnswerName) => <input type="hidden" name={name} value={answers[name]} key={name} />;
  const action = kept === null ? linkTo(context, '/request/all') : linkTo(context, '/request/check');
  // Where only this page holds the answers, its own button leads back to them.
  const back = kept === null ? undefined : linkTo(context, '/request/needs');
  // With two buttons the browser's own way of sending says which was meant.
  const followed =
    kept === null
      ? {}
      : { 'data-sending': questions.sending, 'data-offline': questions.offline, 'data-failed': questions.failed };
  return (
    <Page context={context} title={checking.title} section="ask" back={back} noindex exit>
      <Column>
        {changed ? (
          <Notification words={components}>
            <p class="govuk-body">{checking.changed}</p>
          </Notification>
        ) : null}
        <h1 class="govuk-heading-l">{checking.title}</h1>
        <Rows {...props} />
        <Care context={context} found={carefulIn(answers.information, answers.name)} />
        <p class="govuk-body">{checking.sendText}</p>
        <p class="govuk-body">
          <a class="govuk-link" href={linkTo(context, '/privacy/')}>
            {checking.privacy}
          </a>
        </p>
        <form method="post" action={action} noValidate {...followed}>
          <input type="hidden" name="key" value={formKey} />
          {kept === null ? answerNames.map(carried) : <input type="hidden" name="kept" value={kept} />}
          <div class="govuk-button-group">
            <Button name="do" value="send">
              {checking.send}
            </Button>
            {kept === null ? (
              <Button secondary name="do" value="change">
                {checking.changeAll}
              </Button>
            ) : null}
          </div>
          <div class="portal-status" role="status" />
        </form>
      </Column>
    </Page>
  );
}
