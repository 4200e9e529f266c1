import { type CaseloadFacts, type CaseloadView, caseloadViews } from '#domain/caseload.ts';
import { ErrorSummary, type SummaryError } from '#web/components/error-summary/error-summary.tsx';
import { Notification } from '#web/components/notification/notification.tsx';
import { linkTo } from '#web/context.ts';
import type { AtDesk, DeskContext } from '#web/officer-context.ts';
import { AssignTo } from './assign-to.tsx';
import { CaseTable } from './case-table.tsx';
import { OfficerPage } from './officer-page.tsx';

export type CaseloadProps = CaseloadFacts & { readonly context: DeskContext; readonly officer: AtDesk | null };
type Context = Pick<CaseloadProps, 'context'>;

function addressOf(context: DeskContext, view: CaseloadView, after?: string): string {
  return linkTo(context, `/officer/?${new URLSearchParams({ view, ...(after ? { after } : {}) })}`);
}

function Views({ context, view }: Context & { readonly view: CaseloadView }) {
  const words = context.words.caseload;
  return (
    <nav class="officer-tabs" aria-label={words.views}>
      <ul>
        {caseloadViews.map((one) => (
          <li key={one}>
            <a href={addressOf(context, one)} aria-current={one === view ? 'page' : undefined}>
              {words.view[one]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** What became of an assignment. */
function Done({ context, done }: Context & Pick<CaseloadProps, 'done'>) {
  if (done === undefined) return null;
  const { caseload: words, components } = context.words;
  const { assigned, refused } = done;
  return (
    <Notification words={components} title={refused.length > 0 ? words.refusedTitle : components.success}>
      {assigned > 0 ? <p class="govuk-body">{words.done(assigned)}</p> : null}
      {refused.length > 0 ? (
        <>
          <p class="govuk-body">
            {words.refused(refused.length)} {refused.join(', ')}
          </p>
          <p class="govuk-body">{words.stillTicked}</p>
        </>
      ) : null}
    </Notification>
  );
}

function More({ context, view, beyond, next }: Context & Pick<CaseloadProps, 'view' | 'beyond' | 'next'>) {
  const words = context.words.caseload;
  if (beyond === undefined && next === null) return null;
  return (
    <nav class="officer-more" aria-label={words.paging}>
      {beyond === undefined ? null : (
        <a class="govuk-link" href={addressOf(context, view)}>
          {words.first}
        </a>
      )}
      {next === null ? null : (
        <a class="govuk-link" rel="next" href={addressOf(context, view, next)}>
          {words.next}
        </a>
      )}
    </nav>
  );
}

/** The caseload: the cases that ask for work, soonest due first, and a form that assigns some of them. */
export function Caseload(props: CaseloadProps) {
  const { context, officer, view, rows, beyond, problem } = props;
  const { caseload: words, fields } = context.words;
  const errors: readonly SummaryError[] =
    problem === undefined
      ? []
      : [
          problem === 'none-ticked'
            ? { field: 'case-1', text: words.noneTicked }
            : { field: 'to', text: words.nobodyChosen },
        ];
  return (
    <OfficerPage
      context={context}
      officer={officer}
      title={words.pageTitle(words.view[view])}
      section="caseload"
      error={errors.length > 0}
    >
      <ErrorSummary words={fields} errors={rows.length > 0 ? errors : []} />
      <h1 class="govuk-heading-l officer-title">{words.title}</h1>
      <Done context={context} done={props.done} />
      <Views context={context} view={view} />
      {rows.length === 0 ? (
        <p class="officer-empty">{beyond === undefined ? words.empty[view] : words.emptyPage}</p>
      ) : (
        <form method="post" action={linkTo(context, '/officer/assign')} noValidate>
          <input type="hidden" name="view" value={view} />
          {beyond === undefined ? null : <input type="hidden" name="after" value={beyond} />}
          <CaseTable {...props} />
          <More context={context} view={view} beyond={beyond} next={props.next} />
          <AssignTo {...props} />
        </form>
      )}
      {rows.length === 0 ? <More context={context} view={view} beyond={beyond} next={props.next} /> : null}
    </OfficerPage>
  );
}
