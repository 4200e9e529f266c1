import type { FigureVersion, QuarterFacts } from '#domain/statistics/console-facts.ts';
import { statisticsKeys } from '#domain/statistics/edition.ts';
import { Button } from '#web/components/button/button.tsx';
import { Day, dateInWords } from '#web/components/day/day.tsx';
import { ErrorSummary } from '#web/components/error-summary/error-summary.tsx';
import { Notification } from '#web/components/notification/notification.tsx';
import { SummaryList } from '#web/components/summary-list/summary-list.tsx';
import { Textarea } from '#web/components/textarea/textarea.tsx';
import { linkTo } from '#web/context.ts';
import type { AtDesk, DeskContext } from '#web/officer-context.ts';
import { ChangesTable } from '#web/pages/publish/statistics/changes-table.tsx';
import { OfficerPage } from '../officer-page.tsx';
import { quarterName } from './figures-page.tsx';

type Props = QuarterFacts & { readonly context: DeskContext; readonly officer: AtDesk | null };

/** What became of the form. */
function Told({ context, isChanged, isAsked }: Props) {
  const { figures: words, components } = context.words;
  if (!isChanged && !isAsked) return null;
  return (
    <Notification words={components} title={isChanged ? words.changedTitle : words.doneTitle}>
      <p class="govuk-body">{isChanged ? words.changedText : words.asked}</p>
    </Notification>
  );
}

function Version({ context, quarter, names, of }: Props & { readonly of: FigureVersion }) {
  const { figures: words, dates } = context.words;
  const { version, publishedOn, reason, by } = of;
  const page = `/${statisticsKeys(quarter, version).page.replace(/index\.html$/, '')}`;
  const when = publishedOn === null ? words.soon : <Day date={publishedOn} words={dates} short />;
  return (
    <>
      <h3 class="govuk-heading-s">{words.version(version)}</h3>
      <SummaryList
        rows={[
          { key: words.published, value: when },
          ...(reason === null ? [] : [{ key: words.why, value: reason }]),
          ...(version === 1
            ? []
            : [{ key: words.by, value: by === null ? words.command : (names[by] ?? words.somebody) }]),
        ]}
      />
      {publishedOn === null ? null : (
        <p class="govuk-body">
          <a class="govuk-link" href={page}>
            {words.public}
            <span class="govuk-visually-hidden">: {words.version(version)}</span>
          </a>
        </p>
      )}
    </>
  );
}

/** What a count of today's record would change. */
function Now({ context, changes, takenAt, columns, threshold }: Props) {
  const { figures: words, dates } = context.words;
  return (
    <section class="officer-part" aria-labelledby="now">
      <h2 class="govuk-heading-m" id="now">
        {words.nowTitle}
      </h2>
      {changes === null ? <p class="govuk-body">{words.onItsWay}</p> : null}
      {changes?.length === 0 ? <p class="govuk-body">{words.nothing}</p> : null}
      {changes === null || changes.length === 0 ? null : (
        <>
          <p class="govuk-body">{words.nowLead(dateInWords(takenAt, dates))}</p>
          <ChangesTable
            {...{ words: context.words, changed: changes, columns, threshold }}
            caption={words.changes}
            headed
            after={words.would}
          />
          <p class="govuk-body">{words.few}</p>
        </>
      )}
    </section>
  );
}

function CorrectionForm({ context, quarter, versions, typed, fault }: Props) {
  const { figures: words, fields } = context.words;
  return (
    <section class="officer-part" aria-labelledby="correct">
      <h2 class="govuk-heading-m" id="correct">
        {words.formTitle}
      </h2>
      <p class="govuk-body">{words.formLead}</p>
      <form method="post" action={linkTo(context, `/officer/figures/${quarter}`)} noValidate>
        <input type="hidden" name="version" value={String(versions.at(-1)?.version ?? '')} />
        <Textarea
          words={fields}
          name="reason"
          label={words.reason}
          hint={words.reasonHint}
          value={typed}
          rows={4}
          error={fault === null ? undefined : words.errors[fault]}
        />
        <Button>{words.button}</Button>
      </form>
    </section>
  );
}

/** The figures of a quarter: its versions, and a correction for an approver to publish where anything would change. */
export function QuarterFiguresPage(props: Props) {
  const { context, officer, quarter, versions, changes, mayCorrect, fault } = props;
  const { figures: words, fields } = context.words;
  const title = words.quarterTitle(quarterName(quarter, context.words));
  const errors = fault === null ? [] : [{ field: 'reason', text: words.errors[fault] }];
  const canCorrect = changes !== null && changes.length > 0;
  return (
    <OfficerPage
      context={context}
      officer={officer}
      title={title}
      section="figures"
      back={linkTo(context, '/officer/figures')}
      error={errors.length > 0}
    >
      <ErrorSummary words={fields} errors={errors} />
      <Told {...props} />
      <h1 class="govuk-heading-l officer-title">{title}</h1>
      <Now {...props} />
      {canCorrect && mayCorrect ? <CorrectionForm {...props} /> : null}
      {canCorrect && !mayCorrect ? <p class="govuk-body">{words.onlyApprovers}</p> : null}
      <section class="officer-part" aria-labelledby="versions">
        <h2 class="govuk-heading-m" id="versions">
          {words.versions}
        </h2>
        {versions.toReversed().map((of) => (
          <Version {...props} of={of} key={of.version} />
        ))}
      </section>
    </OfficerPage>
  );
}
