import type { CaseState } from '#domain/case/lifecycle.ts';
import { dateInWords } from '#web/components/day/day.tsx';
import { Pagination } from '#web/components/pagination/pagination.tsx';
import type { PassagePiece } from '#web/components/results/result.tsx';
import { MAX_QUERY } from '#web/components/search-box/search-box.tsx';
import { linkTo } from '#web/context.ts';
import type { FindContext } from '#web/find-context.ts';
import type { AtDesk } from '#web/officer-context.ts';
import { grouped } from '#web/words/field-error.ts';
import { FoundCase } from './found-case.tsx';
import { OfficerPage } from './officer-page.tsx';

export type FindProps = {
  readonly context: FindContext;
  readonly officer: AtDesk | null;
  readonly query: string;
  readonly results: readonly {
    readonly reference: string;
    readonly state: CaseState;
    readonly receivedOn: string;
    readonly dueOn: string | null;
    readonly assignee: string | null;
    readonly passages: readonly (readonly PassagePiece[])[];
  }[];
  readonly total: number;
  /** From 1. */
  readonly page: number;
  readonly pageSize: number;
  readonly tooLong: boolean;
  /** The names of colleagues by their subject. */
  readonly names: Readonly<Record<string, string>>;
};

function Box({ context, query }: Pick<FindProps, 'context' | 'query'>) {
  const words = context.words.find;
  return (
    <search>
      <form class="portal-search" action={linkTo(context, '/officer/search')} method="get">
        <label class="govuk-label govuk-visually-hidden" for="q">
          {words.label}
        </label>
        <div class="govuk-hint" id="q-hint">
          {words.hint}
        </div>
        <div class="portal-search__row">
          <input
            class="govuk-input"
            id="q"
            name="q"
            type="search"
            value={query}
            maxLength={MAX_QUERY}
            autocomplete="off"
            aria-describedby="q-hint"
          />
          <button type="submit" class="govuk-button">
            {words.button}
          </button>
        </div>
      </form>
    </search>
  );
}

function Found({ context, query, results, total, page, pageSize, names }: FindProps) {
  const { find, components, dates, fields } = context.words;
  const href = (to: number) => linkTo(context, `/officer/search?q=${encodeURIComponent(query)}&page=${to}`);
  const whose = (sub: string | null) => {
    if (sub === null) return find.nobody;
    const name = names[sub];
    return name === undefined ? find.notKnown(sub) : find.assignedTo(name);
  };
  return (
    <>
      <p class="portal-count">{find.countFor(find.count(total, grouped(total, fields.thousands)), query)}</p>
      <ol class="portal-results" aria-label={find.results}>
        {results.map(({ dueOn, assignee, ...found }) => (
          <FoundCase
            context={context}
            {...found}
            level={2}
            key={found.reference}
            about={
              <>
                {dueOn === null ? (
                  find.noDue
                ) : (
                  <>
                    {find.due}
                    <time dateTime={dueOn}>{dateInWords(dueOn, dates)}</time>
                  </>
                )}{' '}
                · {whose(assignee)}
              </>
            }
          />
        ))}
      </ol>
      <Pagination words={components} page={page} pages={Math.ceil(total / pageSize)} href={href} />
    </>
  );
}

/** Officers' search over the cases: before a search, with cases, or with advice where there are none. */
export function Find(props: FindProps) {
  const { context, officer, query, total, tooLong } = props;
  const words = context.words.find;
  return (
    <OfficerPage
      context={context}
      officer={officer}
      title={query === '' ? words.title : words.titleFor(query)}
      section="search"
    >
      <h1 class="govuk-heading-l">{words.heading}</h1>
      <Box context={context} query={query} />
      {tooLong ? <p class="govuk-error-message">{words.tooLong}</p> : null}
      {query === '' || tooLong ? (
        <p class="govuk-body">{words.about}</p>
      ) : total === 0 ? (
        <>
          <h2 class="govuk-heading-m">{words.none(query)}</h2>
          <p class="govuk-body">{words.noneAdvice}</p>
        </>
      ) : (
        <Found {...props} />
      )}
    </OfficerPage>
  );
}
