import { Inset } from '#web/components/inset/inset.tsx';
import type { MarkdownSource } from '#web/components/markdown/definitions.ts';
import { MarkdownTree } from '#web/components/markdown/tree.tsx';
import { SummaryList } from '#web/components/summary-list/summary-list.tsx';
import { Table } from '#web/components/table/table.tsx';
import { Verbatim } from '#web/components/verbatim/verbatim.tsx';
import type { Words } from '#web/words/index.ts';
import type { Block } from '../acknowledge/message.ts';
import { cellText, headView, numericColumns } from './table-view.ts';

/** A piece of a letter as it is kept for the page: Markdown is parsed already. */
export type PageBlock = Exclude<Block, { kind: 'prose' }> | ({ readonly kind: 'prose' } & MarkdownSource);
type PieceWords = Pick<Words, 'components' | 'respond'>;

function Items({ items }: { readonly items: readonly string[] }) {
  return (
    <ul class="govuk-list govuk-list--bullet">
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}

type Shown = {
  readonly words: PieceWords;
  /** Where a file can be taken, by its digest; left out where only its name is shown. */
  readonly fileHref?: (file: string) => string;
};
type PieceProps = Shown & { readonly block: PageBlock };

/** A piece of the letter as the page shows it: the same words, without the styles that mail programs want. */
function Piece({ block, words, fileHref }: PieceProps) {
  switch (block.kind) {
    case 'heading':
      return <h2 class="govuk-heading-m">{block.text}</h2>;
    case 'subheading':
      return <h3 class="govuk-heading-s">{block.text}</h3>;
    case 'lead':
      return <h4 class="govuk-heading-s">{block.text}</h4>;
    case 'text':
      return <p class="govuk-body">{block.text}</p>;
    case 'facts':
      return <SummaryList rows={block.rows} />;
    case 'quote':
      return (
        <Inset>
          <Verbatim text={block.text} />
        </Inset>
      );
    case 'list':
      return <Items items={block.items} />;
    case 'prose':
      return <MarkdownTree words={words.components} source={block.source} tree={block.tree} level={4} />;
    case 'files':
      return (
        <ul class="govuk-list govuk-list--spaced">
          {block.files.map(({ title, name, about, file }) => (
            <li key={name}>
              {fileHref === undefined ? (
                <strong>{title}</strong>
              ) : (
                <a class="govuk-link" href={fileHref(file)}>
                  {title}
                </a>
              )}
              <br />
              {`${name}. ${about}`}
            </li>
          ))}
        </ul>
      );
    case 'table': {
      const { table, below } = block;
      const numeric = numericColumns(table);
      const cells = (row: (typeof table.rows)[number]) =>
        row.cells.map((cell, c) => ({ content: cellText(cell, words.respond), numeric: numeric[c] === true }));
      const rows = table.rows.map((row) => ({ header: row.header, cells: cells(row) }));
      return (
        <>
          <Table caption={table.caption} captionClass="govuk-table__caption--m" head={headView(table)} rows={rows} />
          {below.length === 0 ? null : <Items items={below} />}
        </>
      );
    }
    default:
      return (
        <p class="govuk-body">
          <a class="govuk-link portal-link--whole" href={block.href}>
            {'text' in block ? block.text : block.href}
          </a>
        </p>
      );
  }
}

/** A letter as a piece of a page of the portal: word for word, without the styles that mail programs want. */
export function PageBlocks({ blocks, ...shown }: Shown & { readonly blocks: readonly PageBlock[] }) {
  return (
    <>
      {blocks.map((block, i) => (
        <Piece block={block} key={i} {...shown} />
      ))}
    </>
  );
}
