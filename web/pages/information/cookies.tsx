import { Column, Page } from '#web/components/layout/layout.tsx';
import { Table } from '#web/components/table/table.tsx';
import { type FullContext, linkTo } from '#web/context.ts';

/** Which cookies there are: essential ones only, so that nobody has to be asked. */
export function Cookies({ context }: { readonly context: FullContext }) {
  const { cookies } = context.words;
  const { columns } = cookies;
  return (
    <Page context={context} title={cookies.title} back={linkTo(context, '/')}>
      <Column>
        <h1 class="govuk-heading-l">{cookies.title}</h1>
        <p class="govuk-body-l">{cookies.lead}</p>
        <Table
          caption={cookies.caption}
          captionClass="govuk-table__caption--m"
          head={[[{ text: columns.name }, { text: columns.purpose }, { text: columns.expires }]]}
          rows={cookies.rows.map((row) => ({
            header: row.name,
            cells: [{ content: row.purpose }, { content: row.expires }],
          }))}
        />
        <p class="govuk-body">{cookies.because}</p>
      </Column>
    </Page>
  );
}
