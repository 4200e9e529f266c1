import type { ComponentChildren } from 'preact';
import { role } from './table-roles.ts';

type Props = {
  readonly caption: string;
  /** What the column of the boxes is called. */
  readonly select: string;
  readonly columns: readonly string[];
  readonly children: ComponentChildren;
};

/** A table whose lines can be ticked; the lines are its children. On a narrow screen each line is a block. */
export function TickTable({ caption, select, columns, children }: Props) {
  return (
    <table class="officer-cases" {...role('table')}>
      <caption class="govuk-visually-hidden">{caption}</caption>
      <thead {...role('rowgroup')}>
        <tr {...role('row')}>
          <th scope="col" {...role('columnheader')}>
            <span class="govuk-visually-hidden">{select}</span>
          </th>
          {columns.map((column) => (
            <th scope="col" key={column} {...role('columnheader')}>
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...role('rowgroup')}>{children}</tbody>
    </table>
  );
}
