import type { CaseFlag, CaseRow } from '#domain/caseload.ts';
import { dateInWords } from '#web/components/day/day.tsx';
import { linkTo } from '#web/context.ts';
import type { CaseloadProps } from './caseload.tsx';
import { role } from './table-roles.ts';
import { TickTable } from './tick-table.tsx';
import { TimeLeft } from './time-left.tsx';

type Props = Pick<CaseloadProps, 'context' | 'view' | 'rows' | 'openings' | 'names' | 'ticked'>;

/** What somebody has to see to before the case can go on. */
const urgent: readonly CaseFlag[] = ['held', 'unjudged', 'undelivered', 'unconfirmed'];

function assigneeIn({ context, names }: Props, { assignee }: CaseRow): string {
  const words = context.words.caseload;
  return assignee === null ? words.nobody : (names[assignee] ?? words.notKnown(assignee));
}

function Row({ table, row, n }: { readonly table: Props; readonly row: CaseRow; readonly n: number }) {
  const { context, openings, ticked } = table;
  const { caseload: words, officer, dates } = context.words;
  const { reference, version, state, regime, receivedOn, dueOn, flags } = row;
  const date = (on: string) => <time dateTime={on}>{dateInWords(on, dates)}</time>;
  return (
    <tr {...role('row')}>
      <td class="officer-cases__select" {...role('cell')}>
        <label>
          <input
            type="checkbox"
            id={`case-${n}`}
            name="case"
            value={`${reference}~${version}`}
            checked={ticked.includes(reference)}
          />
          <span class="govuk-visually-hidden">{words.select(reference)}</span>
        </label>
      </td>
      <th scope="row" class="officer-cases__reference" {...role('rowheader')}>
        <a class="govuk-link" href={linkTo(context, `/officer/cases/${reference}`)}>
          {reference}
        </a>
        {openings[reference] === undefined ? null : (
          <span class="officer-cases__about" dir="auto">
            {openings[reference]}
          </span>
        )}
        {flags.map((flag) => (
          <strong class={`officer-flag${urgent.includes(flag) ? ' officer-flag--urgent' : ''}`} key={flag}>
            <span class="govuk-visually-hidden">{words.flags}</span>
            {words.flag[flag]}
          </strong>
        ))}
      </th>
      <td {...role('cell')} data-label={words.columns.state}>
        {officer.states[state]}
      </td>
      <td {...role('cell')} data-label={words.columns.regime}>
        {regime}
      </td>
      <td {...role('cell')} data-label={words.columns.received}>
        {date(receivedOn)}
      </td>
      <td {...role('cell')} data-label={words.columns.due}>
        {dueOn === null ? words.noDue : date(dueOn)}
      </td>
      {/* On a narrow screen too this says by itself what it is. */}
      <td {...role('cell')}>
        <TimeLeft words={words} time={row.time} />
      </td>
      <td
        {...role('cell')}
        data-label={words.columns.assignee}
        class={row.assignee === null ? 'officer-cases__nobody' : undefined}
      >
        {assigneeIn(table, row)}
      </td>
    </tr>
  );
}

const columns = ['reference', 'state', 'regime', 'received', 'due', 'time', 'assignee'] as const;

/** Cases, a line each. On a narrow screen each line is a block. */
export function CaseTable(props: Props) {
  const words = props.context.words.caseload;
  return (
    <TickTable
      caption={words.caption(words.view[props.view])}
      select={words.columns.select}
      columns={columns.map((one) => words.columns[one])}
    >
      {props.rows.map((row, i) => (
        <Row table={props} row={row} n={i + 1} key={row.reference} />
      ))}
    </TickTable>
  );
}
