import type { OutboxKind } from '#domain/case/outbox.ts';
import type { LocalDate } from '#domain/dates.ts';
import { dateInWords } from '#web/components/day/day.tsx';
import { linkTo } from '#web/context.ts';
import { letterNameOf } from './letter.tsx';
import { role } from './table-roles.ts';
import { TickTable } from './tick-table.tsx';
import { BULK, type ToPostProps } from './to-post.tsx';

/** A letter that waits to be posted. */
export type Waiting = {
  readonly id: string;
  readonly reference: string;
  readonly event: number | null;
  readonly kind: OutboxKind;
  readonly madeOn: LocalDate;
  readonly dueOn: LocalDate | null;
};

/** The day on which one letter was posted. */
function OneForm({ table, letter, n }: { readonly table: ToPostProps; readonly letter: Waiting; readonly n: number }) {
  const { context, today, beyond } = table;
  const words = context.words.officerPost;
  const name = letterNameOf(words, letter.kind);
  return (
    <form class="officer-post" method="post" action={linkTo(context, '/officer/to-post')} noValidate>
      <input type="hidden" name="letter" value={letter.id} />
      {beyond === undefined ? null : <input type="hidden" name="after" value={beyond} />}
      <label class="govuk-visually-hidden" for={`posted-${n}`}>
        {words.postedOn(name, letter.reference)}
      </label>
      <input class="govuk-input" id={`posted-${n}`} type="date" name="postedOn" value={today} max={today} />
      <button type="submit" class="officer-post__mark">
        {words.mark}
        <span class="govuk-visually-hidden">{words.markWhat(name, letter.reference)}</span>
      </button>
    </form>
  );
}

function Row({ table, letter, n }: { readonly table: ToPostProps; readonly letter: Waiting; readonly n: number }) {
  const { context, ticked } = table;
  const { officerPost: words, dates } = context.words;
  const { id, reference, event, kind, madeOn, dueOn } = letter;
  const name = letterNameOf(words, kind);
  const toCase = linkTo(context, `/officer/cases/${reference}`);
  const date = (on: string) => <time dateTime={on}>{dateInWords(on, dates)}</time>;
  return (
    <tr {...role('row')}>
      <td class="officer-cases__select" {...role('cell')}>
        <label>
          <input
            type="checkbox"
            id={`letter-${n}`}
            form={BULK}
            name="letter"
            value={id}
            checked={ticked.includes(id)}
          />
          <span class="govuk-visually-hidden">{words.select(name, reference)}</span>
        </label>
      </td>
      <th scope="row" class="officer-cases__reference" {...role('rowheader')}>
        <a class="govuk-link" href={toCase}>
          {reference}
        </a>
      </th>
      <td {...role('cell')} data-label={words.columns.letter}>
        {name}
        <br />
        {event === null ? (
          words.linkHint
        ) : (
          <a class="govuk-link" href={`${toCase}/letters/${event}/${kind}`}>
            {words.print}
            <span class="govuk-visually-hidden">{words.printWhat(name, reference)}</span>
          </a>
        )}
      </td>
      <td {...role('cell')} data-label={words.columns.made}>
        {date(madeOn)}
      </td>
      <td {...role('cell')} data-label={dueOn === null ? undefined : words.columns.due}>
        {dueOn === null ? null : date(dueOn)}
      </td>
      <td {...role('cell')} data-label={words.columns.posted}>
        <OneForm table={table} letter={letter} n={n} />
      </td>
    </tr>
  );
}

const columns = ['reference', 'letter', 'made', 'due', 'posted'] as const;

/** The letters that wait, a line each; every line has a form of its own, and a box that belongs to that of all. */
export function PostTable(props: ToPostProps) {
  const words = props.context.words.officerPost;
  return (
    <TickTable caption={words.caption} select={words.columns.select} columns={columns.map((one) => words.columns[one])}>
      {props.letters.map((letter, i) => (
        <Row table={props} letter={letter} n={i + 1} key={letter.id} />
      ))}
    </TickTable>
  );
}
