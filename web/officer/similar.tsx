import type { CaseState } from '#domain/case/lifecycle.ts';
import type { Regime } from '#domain/clock/regimes.ts';
import { Button } from '#web/components/button/button.tsx';
import type { PassagePiece } from '#web/components/results/result.tsx';
import { linkTo } from '#web/context.ts';
import type { FindContext } from '#web/find-context.ts';
import type { AtDesk } from '#web/officer-context.ts';
import { FoundCase } from './found-case.tsx';
import { OfficerPage } from './officer-page.tsx';

/** How a case may be said to stand to another: what the forms of this page send as `kind`. */
type Relation = 'aggregated' | 'repeats' | 'round-robin';
type Alike = {
  readonly reference: string;
  readonly state: CaseState;
  readonly receivedOn: string;
  readonly workingDaysApart: number;
  readonly subject: number;
  readonly wording: number;
  readonly shared: readonly string[];
  readonly passage: readonly PassagePiece[];
};
export type SimilarProps = {
  readonly context: FindContext;
  readonly officer: AtDesk | null;
  readonly of: { readonly reference: string; readonly version: number; readonly regime: Regime };
  readonly sameApplicant: readonly Alike[];
  readonly roundRobin: readonly Alike[];
};

/** So many shared words are named. */
const NAMED = 12;

function Why({ context, alike }: { readonly context: FindContext; readonly alike: Alike }) {
  const { find } = context.words;
  const named = alike.shared.slice(0, NAMED).join(find.listed) + (alike.shared.length > NAMED ? find.more : '');
  return (
    <ul class="govuk-list govuk-list--bullet">
      <li>{find.subject(find.percent(alike.subject))}</li>
      <li>{find.wording(find.percent(alike.wording))}</li>
      <li>{named === '' ? find.noneShared : find.shared(named)}</li>
    </ul>
  );
}

type ListProps = Pick<SimilarProps, 'context' | 'of'> & {
  readonly list: readonly Alike[];
  /** What may be recorded of each, with the words of its button. */
  readonly relations: readonly (readonly [kind: Relation, label: string])[];
};

/** Requests with why each is shown, and a form that records how the case stands to it. */
function List({ context, of, list, relations }: ListProps) {
  const { find } = context.words;
  return (
    <ol class="portal-results">
      {list.map((alike) => (
        <FoundCase
          context={context}
          {...alike}
          passages={alike.passage.length > 0 ? [alike.passage] : []}
          level={3}
          about={find.apart(alike.workingDaysApart)}
          key={alike.reference}
        >
          <Why context={context} alike={alike} />
          <form method="post" action={linkTo(context, `/officer/cases/${of.reference}/relate`)} novalidate>
            <input type="hidden" name="other" value={alike.reference} />
            <input type="hidden" name="expectedVersion" value={of.version} />
            <div class="govuk-button-group">
              {relations.map(([kind, label]) => (
                <Button secondary name="kind" value={kind} key={kind}>
                  {label}
                  <span class="govuk-visually-hidden">{find.with(alike.reference)}</span>
                </Button>
              ))}
            </div>
          </form>
        </FoundCase>
      ))}
    </ol>
  );
}

/** Requests that may have to be looked at together with a case: suggested, each with why, never decided. */
export function Similar({ context, officer, of, sameApplicant, roundRobin }: SimilarProps) {
  const { find } = context.words;
  const isFoia = of.regime === 'FOIA';
  const repeats = ['repeats', find.repeats] as const;
  // Only the Fees Regulations 2004 let the cost of several requests be added up.
  const same = isFoia ? [['aggregated', find.aggregated] as const, repeats] : [repeats];
  return (
    <OfficerPage
      context={context}
      officer={officer}
      title={find.similarTitle(of.reference)}
      section="caseload"
      back={linkTo(context, `/officer/cases/${of.reference}`)}
    >
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{of.reference}</span>
        {find.similarHeading}
      </h1>
      <p class="govuk-body">{find.similarAbout}</p>
      <h2 class="govuk-heading-m">{find.sameTitle}</h2>
      <p class="govuk-body">{isFoia ? find.sameAbout.FOIA : find.sameAbout.other}</p>
      {sameApplicant.length === 0 ? (
        <p class="govuk-body">{find.sameNone}</p>
      ) : (
        <List context={context} of={of} list={sameApplicant} relations={same} />
      )}
      <h2 class="govuk-heading-m">{find.roundTitle}</h2>
      <p class="govuk-body">{find.roundAbout}</p>
      {roundRobin.length === 0 ? (
        <p class="govuk-body">{find.roundNone}</p>
      ) : (
        <List context={context} of={of} list={roundRobin} relations={[['round-robin', find.roundRobin]]} />
      )}
    </OfficerPage>
  );
}
