import type { LocalDate } from '#domain/dates.ts';
import { Button } from '#web/components/button/button.tsx';
import { ErrorSummary } from '#web/components/error-summary/error-summary.tsx';
import { Notification } from '#web/components/notification/notification.tsx';
import { TextInput } from '#web/components/text-input/text-input.tsx';
import { linkTo } from '#web/context.ts';
import type { AtDesk, DeskContext } from '#web/officer-context.ts';
import { OfficerPage } from './officer-page.tsx';
import { PostTable, type Waiting } from './post-table.tsx';

export type ToPostProps = {
  readonly context: DeskContext;
  readonly officer: AtDesk | null;
  readonly letters: readonly Waiting[];
  readonly next: string | null;
  readonly beyond?: string | undefined;
  readonly today: LocalDate;
  readonly on: string;
  readonly ticked: readonly string[];
  readonly done?: { readonly posted: number; readonly refused: readonly string[] } | undefined;
  readonly problem?: 'none-ticked' | 'bad-day' | undefined;
};

/** The form of all that are ticked. */
export const BULK = 'post-all';

/** One day for all that are ticked. */
function Bulk({ context, on, beyond, problem }: ToPostProps) {
  const { officerPost: words, fields } = context.words;
  const error = problem === 'bad-day' ? words.badDay : undefined;
  return (
    <form class="officer-assign" id={BULK} method="post" action={linkTo(context, '/officer/to-post')} noValidate>
      {beyond === undefined ? null : <input type="hidden" name="after" value={beyond} />}
      <TextInput words={fields} name="postedOn" label={words.allOn} type="date" value={on} error={error} />
      <Button>{words.markAll}</Button>
    </form>
  );
}

function Done({ context, done }: Pick<ToPostProps, 'context' | 'done'>) {
  if (done === undefined) return null;
  const { officerPost: words, components } = context.words;
  const isWhole = done.refused.length === 0;
  return (
    <Notification words={components} title={isWhole ? components.success : words.refusedTitle}>
      {done.posted > 0 ? <p class="govuk-body">{words.marked(done.posted)}</p> : null}
      {isWhole ? null : (
        <p class="govuk-body">
          {words.refused} {done.refused.join(', ')}
        </p>
      )}
    </Notification>
  );
}

function More({ context, beyond, next }: Pick<ToPostProps, 'context' | 'beyond' | 'next'>) {
  const words = context.words.officerPost;
  if (beyond === undefined && next === null) return null;
  return (
    <nav class="officer-more" aria-label={words.paging}>
      {beyond === undefined ? null : (
        <a class="govuk-link" href={linkTo(context, '/officer/to-post')}>
          {words.first}
        </a>
      )}
      {next === null ? null : (
        <a
          class="govuk-link"
          rel="next"
          href={linkTo(context, `/officer/to-post?${new URLSearchParams({ after: next })}`)}
        >
          {words.next}
        </a>
      )}
    </nav>
  );
}

/** The letters that somebody has to print and post. */
export function ToPost(props: ToPostProps) {
  const { context, officer, letters, problem, beyond } = props;
  const { officerPost: words, fields } = context.words;
  const errors =
    problem === undefined || letters.length === 0
      ? []
      : [
          problem === 'none-ticked'
            ? { field: 'letter-1', text: words.noneTicked }
            : { field: 'postedOn', text: words.badDay },
        ];
  return (
    <OfficerPage context={context} officer={officer} title={words.title} section="toPost" error={errors.length > 0}>
      <ErrorSummary words={fields} errors={errors} />
      <h1 class="govuk-heading-l officer-title">{words.title}</h1>
      <Done {...props} />
      {letters.length === 0 ? (
        <p class="officer-empty">{beyond === undefined ? words.empty : words.emptyPage}</p>
      ) : (
        <>
          <p class="govuk-body">{words.lead}</p>
          <PostTable {...props} />
          <Bulk {...props} />
        </>
      )}
      <More {...props} />
    </OfficerPage>
  );
}
