import type { CommissionRow, CommissionsFacts } from '#domain/commissions.ts';
import { dateInWords } from '#web/components/day/day.tsx';
import { linkTo } from '#web/context.ts';
import type { AtDesk, DeskContext } from '#web/officer-context.ts';
import { OfficerPage } from './officer-page.tsx';
import { role } from './table-roles.ts';
import { TimeLeft } from './time-left.tsx';

type Context = { readonly context: DeskContext };

/** The parts that a question is about, in words. */
export function aboutParts({ words }: DeskContext, parts: readonly string[]): string {
  return parts.length === 0 ? words.commissions.whole : words.commissions.parts(parts);
}

const columns = ['reference', 'unit', 'about', 'due', 'time'] as const;

function Row({ context, row, isOfMany }: Context & { readonly row: CommissionRow; readonly isOfMany: boolean }) {
  const { commissions: words, dates } = context.words;
  const { reference, n, unit, dueOn } = row;
  const about = aboutParts(context, row.parts);
  return (
    <tr {...role('row')}>
      <th scope="row" class="officer-cases__reference" {...role('rowheader')}>
        <a class="govuk-link" href={linkTo(context, `/officer/commissions/${reference}/${n}`)}>
          {reference}
          <span class="govuk-visually-hidden">{about}</span>
        </a>
      </th>
      {isOfMany ? (
        <td {...role('cell')} data-label={words.columns.unit}>
          {unit}
        </td>
      ) : null}
      <td {...role('cell')} data-label={words.columns.about}>
        {about}
      </td>
      <td {...role('cell')} data-label={words.columns.due}>
        <time dateTime={dueOn}>{dateInWords(dueOn, dates)}</time>
      </td>
      <td {...role('cell')} data-label={words.columns.time}>
        <TimeLeft words={context.words.caseload} time={row.time} />
      </td>
    </tr>
  );
}

function Questions({ context, rows, units }: Context & Pick<CommissionsFacts, 'rows' | 'units'>) {
  const words = context.words.commissions;
  // Whoever answers for one unit need not read its name in every line.
  const isOfMany = units.length > 1;
  return (
    <table class="officer-cases officer-cases--plain" {...role('table')}>
      <caption class="govuk-visually-hidden">{words.caption}</caption>
      <thead {...role('rowgroup')}>
        <tr {...role('row')}>
          {columns
            .filter((column) => column !== 'unit' || isOfMany)
            .map((column) => (
              <th scope="col" key={column} {...role('columnheader')}>
                {words.columns[column]}
              </th>
            ))}
        </tr>
      </thead>
      <tbody {...role('rowgroup')}>
        {rows.map((row) => (
          <Row context={context} row={row} isOfMany={isOfMany} key={`${row.reference}/${row.n}`} />
        ))}
      </tbody>
    </table>
  );
}

/** What the units of a contact are asked, soonest due first. */
export function Commissions({
  context,
  officer,
  units,
  rows,
  more,
}: Context & { readonly officer: AtDesk | null } & CommissionsFacts) {
  const words = context.words.commissions;
  const isEmpty = rows.length === 0;
  return (
    <OfficerPage context={context} officer={officer} title={words.title} section="commissions">
      <h1 class="govuk-heading-l officer-title">{words.title}</h1>
      {units.length === 0 ? (
        <p class="govuk-body">{words.noUnit}</p>
      ) : (
        <p class="govuk-body">{words.listFor(units.join(words.and))}</p>
      )}
      {isEmpty ? null : <Questions context={context} rows={rows} units={units} />}
      {isEmpty && units.length > 0 ? <p class="officer-empty">{words.empty}</p> : null}
      {more ? <p class="govuk-body">{words.more}</p> : null}
    </OfficerPage>
  );
}
