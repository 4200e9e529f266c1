import type { ComponentChildren } from 'preact';

/** A header cell, with how many columns and rows it spans. */
export type HeadCell = {
  readonly text: string;
  readonly columns?: number | undefined;
  readonly rows?: number | undefined;
  /** Heads a column of figures, which are set to the right. */
  readonly numeric?: boolean | undefined;
};

/** A row: its own header where it has one, and its cells. */
export type TableRow = {
  readonly header?: string | undefined;
  readonly cells: readonly { readonly content: ComponentChildren; readonly numeric?: boolean | undefined }[];
};

type Props = {
  readonly caption: string;
  /** What the region is called, where another table of the page has the same caption. */
  readonly label?: string | undefined;
  readonly captionClass?: string | undefined;
  readonly head: readonly (readonly HeadCell[])[];
  readonly rows: readonly TableRow[];
};

/**
 * A table with grouped headers and row headers, in a region that scrolls by itself on a narrow screen and can be
 * reached by keyboard for that. A head cell that spans several columns heads a column group; one without words is no
 * header but an empty corner.
 */
export function Table({ caption, label = caption, captionClass = 'govuk-table__caption--s', head, rows }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must take the keyboard's focus (axe: scrollable-region-focusable)
    <section class="portal-table" tabIndex={0} aria-label={label}>
      <table class="govuk-table">
        <caption class={`govuk-table__caption ${captionClass}`}>{caption}</caption>
        <thead class="govuk-table__head">
          {head.map((cells, i) => (
            <tr class="govuk-table__row" key={i}>
              {cells.map((cell, j) => {
                const span = {
                  colSpan: cell.columns === 1 ? undefined : cell.columns,
                  rowSpan: cell.rows === 1 ? undefined : cell.rows,
                };
                if (cell.text === '') return <td key={j} class="govuk-table__cell" {...span} />;
                return (
                  <th
                    key={j}
                    class={`govuk-table__header${cell.numeric ? ' govuk-table__header--numeric' : ''}`}
                    scope={(cell.columns ?? 1) > 1 ? 'colgroup' : 'col'}
                    {...span}
                  >
                    {cell.text}
                  </th>
                );
              })}
            </tr>
          ))}
        </thead>
        <tbody class="govuk-table__body">
          {rows.map((row, i) => (
            <tr class="govuk-table__row" key={i}>
              {row.header === undefined ? null : (
                <th scope="row" class="govuk-table__header">
                  {row.header}
                </th>
              )}
              {row.cells.map((cell, j) => (
                <td class={`govuk-table__cell${cell.numeric ? ' govuk-table__cell--numeric' : ''}`} key={j}>
                  {cell.content}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
