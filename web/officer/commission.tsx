import { countedActivities } from '#domain/case/hours.ts';
import { hoursField, unitAnswerFields } from '#domain/case/unit-answer.ts';
import type { CommissionFacts } from '#domain/commissions.ts';
import { Day } from '#web/components/day/day.tsx';
import { Details } from '#web/components/details/details.tsx';
import { ErrorSummary } from '#web/components/error-summary/error-summary.tsx';
import { Inset } from '#web/components/inset/inset.tsx';
import { MailLink } from '#web/components/mail-link/mail-link.tsx';
import { Notification } from '#web/components/notification/notification.tsx';
import { SummaryList } from '#web/components/summary-list/summary-list.tsx';
import { Verbatim } from '#web/components/verbatim/verbatim.tsx';
import { Warning } from '#web/components/warning/warning.tsx';
import { linkTo } from '#web/context.ts';
import type { AtDesk, DeskContext } from '#web/officer-context.ts';
import { AnswerForm, answerError } from './commission-form.tsx';
import { aboutParts } from './commissions.tsx';
import { OfficerPage } from './officer-page.tsx';
import { TimeLeft } from './time-left.tsx';

type Props = CommissionFacts & { readonly context: DeskContext; readonly officer: AtDesk | null };

/** What became of what was sent. */
function Became({ context, became, answer }: Props) {
  const { commissions: words, components } = context.words;
  if (became === null) return null;
  if (became === 'sent') {
    return (
      <Notification words={components} title={words.sentTitle}>
        <p class="govuk-body">{words.sent}</p>
      </Notification>
    );
  }
  return (
    <Notification words={components} title={words.meanwhileTitle}>
      <p class="govuk-body">{answer === null ? words.meanwhileClosed : words.meanwhileAnswered}</p>
      <p class="govuk-body">
        {words.meanwhileAdd} <MailLink address={context.authority.contact.email} />.
      </p>
    </Notification>
  );
}

function Facts({ context, unit, parts, askedOn, dueOn, time }: Props) {
  const { commissions: words, dates } = context.words;
  const left =
    time === null ? [] : [{ key: words.columns.time, value: <TimeLeft words={context.words.caseload} time={time} /> }];
  return (
    <SummaryList
      rows={[
        { key: words.columns.unit, value: unit },
        { key: words.columns.about, value: aboutParts(context, parts) },
        { key: words.asked, value: <Day date={askedOn} words={dates} /> },
        { key: words.columns.due, value: <Day date={dueOn} words={dates} /> },
        ...left,
      ]}
    />
  );
}

/** The answer that is recorded. */
function Given({ context, answer }: Props) {
  const { commissions: words, dates } = context.words;
  if (answer === null) return <p class="govuk-body">{words.closed}</p>;
  const text = (said: string | null, otherwise: string) => (said === null ? otherwise : <Verbatim text={said} />);
  return (
    <>
      <h2 class="govuk-heading-m">{words.given}</h2>
      <SummaryList
        rows={[
          { key: words.givenOn, value: <Day date={answer.receivedOn} words={dates} /> },
          { key: words.outcome, value: words.outcomes[answer.outcome] },
          { key: words.answer, value: text(answer.words, words.erased) },
          { key: words.searches, value: text(answer.searches, words.noSearches) },
        ]}
      />
    </>
  );
}

/** What somebody typed who was not first. */
function Typed({ context, typed }: Props) {
  const words = context.words.commissions;
  const labels: Readonly<Record<string, string>> = {
    outcome: words.outcome,
    answer: words.answer,
    searches: words.searches,
    ...Object.fromEntries(countedActivities.map((one) => [hoursField(one), words.hoursOf[one]])),
  };
  const said = (name: string, value: string) =>
    name === 'outcome' ? (words.outcomes[value as keyof typeof words.outcomes] ?? value) : value;
  const rows = unitAnswerFields
    .filter((name) => typed[name].trim() !== '')
    .map((name) => ({ key: labels[name] ?? '', value: <Verbatim text={said(name, typed[name])} /> }));
  return (
    <>
      <h2 class="govuk-heading-m">{words.typed}</h2>
      <SummaryList rows={rows} />
    </>
  );
}

/** A question to a unit: what is asked, what a good answer has, and the form; or the answer that was given. */
export function Commission(props: Props) {
  const { context, officer, reference, question, time, problems, became } = props;
  const { commissions: words, fields, components } = context.words;
  const title = words.pageTitle(reference);
  const isScottish = context.authority.regimes.includes('FOISA');
  const errors = problems.map((one) => ({ field: one.field, text: answerError(context.words, one) }));
  return (
    <OfficerPage
      context={context}
      officer={officer}
      title={title}
      section="commissions"
      error={errors.length > 0}
      back={linkTo(context, '/officer/commissions')}
    >
      <div class="officer-reading">
        <ErrorSummary words={fields} errors={errors} />
        <Became {...props} />
        <h1 class="govuk-heading-l">{title}</h1>
        <Facts {...props} />
        <h2 class="govuk-heading-m">{words.question}</h2>
        <Inset>{question === null ? words.erased : <Verbatim text={question} />}</Inset>
        {time === null ? (
          <Given {...props} />
        ) : (
          <>
            <p class="govuk-body">{words.blind}</p>
            <Details summary={words.good} open>
              <ul class="govuk-list govuk-list--bullet">
                {words.goodPoints.map((point) => (
                  <li key={point}>{point}</li>
                ))}
              </ul>
            </Details>
            <Warning words={components}>{words.offence(isScottish)}</Warning>
            <AnswerForm {...props} />
          </>
        )}
        {became === 'meanwhile' ? <Typed {...props} /> : null}
      </div>
    </OfficerPage>
  );
}
