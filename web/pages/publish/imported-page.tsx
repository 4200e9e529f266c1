import { type ImportedDisclosure, knownGrounds } from '#domain/imported/imported-disclosure.ts';
import type { ImportedPiece, ImportedTable } from '#domain/imported/record.ts';
import { firstWords } from '#domain/publication/plain.ts';
import { Day } from '#web/components/day/day.tsx';
import { Inset } from '#web/components/inset/inset.tsx';
import { Found } from '#web/components/layout/found.tsx';
import { Page } from '#web/components/layout/layout.tsx';
import type { SummaryRow } from '#web/components/summary-list/summary-list.tsx';
import { Verbatim } from '#web/components/verbatim/verbatim.tsx';
import type { FullContext } from '#web/context.ts';
import { anchors } from './anchors.ts';
import { AnswerFrame } from './answer-frame.tsx';
import { OldBlocks } from './imported-blocks.tsx';
import { PublishedFiles } from './published-files.tsx';
import { RelatedLinks } from './related-links.tsx';
import { Reuse } from './reuse.tsx';
import { placeRow } from './scheme/place-row.tsx';

type Props = { readonly context: FullContext; readonly disclosure: ImportedDisclosure };

function factsOf({ context, disclosure }: Props): readonly SummaryRow[] {
  const { words } = context;
  const { imported, publish, respond, dates } = words;
  const { reference, source, decision, regime } = disclosure;
  const isOther = source.reference !== '' && source.reference !== reference;
  return [
    { key: publish.reference, value: reference },
    ...(isOther ? [{ key: imported.ownReference, value: source.reference }] : []),
    { key: imported.outcome, value: respond.outcomeTag[decision.outcome] },
    {
      key: source.on === undefined ? imported.publishedHere : imported.published,
      value: <Day date={disclosure.dates.publishedOn} words={dates} short />,
    },
    { key: publish.law, value: regime.title },
    ...placeRow(context, disclosure.schemeClass),
  ];
}

function Decision({ context: { words }, disclosure }: Props) {
  const { imported } = words;
  const { decision, grounds } = disclosure;
  if (decision.sentence === '' && grounds.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-l">{imported.decision}</h2>
      <p class="govuk-body">{decision.sentence}</p>
      {grounds.length === 0 ? null : (
        <>
          <p class="govuk-body">{imported.grounds}</p>
          <ul class="govuk-list govuk-list--bullet">
            {grounds.map(({ written, title }) => (
              <li key={written}>
                {written} – {title}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

type PieceProps = {
  readonly context: FullContext;
  readonly piece: ImportedPiece;
  readonly isFirst: boolean;
  readonly tables: readonly ImportedTable[];
};

/** A piece of the answer. `isFirst`: no piece above has its label, which names a place once. */
function Piece({ context: { words }, piece, isFirst, tables }: PieceProps) {
  const { imported } = words;
  if (piece.kind === 'answer') {
    return (
      <section class="portal-part" id={isFirst ? anchors.part(piece.label) : undefined}>
        <h3 class="govuk-heading-m">{imported.question(piece.label)}</h3>
        {piece.question === '' ? null : (
          <Inset>
            <Verbatim text={piece.question} />
          </Inset>
        )}
        <OldBlocks blocks={piece.blocks} tables={tables} words={words} />
        {piece.withheldBy.length === 0 ? null : (
          <p class="govuk-body">
            {imported.withheldBy} {piece.withheldBy.join(', ')}
          </p>
        )}
      </section>
    );
  }
  const heading = piece.heading.replace(/\s*:\s*$/, '') || imported.section[piece.kind];
  return (
    <section>
      <h2 class="govuk-heading-l">{heading}</h2>
      <OldBlocks blocks={piece.blocks} tables={tables} words={words} />
    </section>
  );
}

const labelOf = (piece: ImportedPiece | undefined) => (piece?.kind === 'answer' ? piece.label : undefined);
const isFirst = (pieces: readonly ImportedPiece[], i: number) =>
  pieces.findIndex((piece) => labelOf(piece) === labelOf(pieces[i])) === i;

/** An answer that was published before there was this portal: in its own words and order, and said to be that. */
export function ImportedPage({ context, disclosure }: Props) {
  const { imported, publish, site } = context.words;
  const { title, request, source, citations, reference, pieces } = disclosure;
  const tables = pieces.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'table' ? [block] : [])));
  return (
    <Page
      context={context}
      title={title}
      section="published"
      found={
        <Found
          context={context}
          title={title}
          description={firstWords(request || title, 155)}
          path={disclosure.path}
          published
        />
      }
      breadcrumbs={[
        { text: site.start, href: '/' },
        { text: publish.lists.title, href: '/disclosures/' },
        { text: reference },
      ]}
    >
      <AnswerFrame
        words={context.words}
        disclosure={disclosure}
        outcome={disclosure.decision.outcome}
        facts={factsOf({ context, disclosure })}
      >
        <Inset>
          <p class="govuk-body">{imported.notice}</p>
          {source.address === undefined ? null : (
            <p class="govuk-body portal-link--whole">
              {imported.noticeBefore} {source.address}
            </p>
          )}
        </Inset>
        {request === '' ? null : (
          <>
            <h2 class="govuk-heading-l">{imported.request}</h2>
            <Inset>
              <Verbatim text={request} />
            </Inset>
          </>
        )}
        <Decision context={context} disclosure={disclosure} />
        {disclosure.pieces.map((piece, i) => (
          <Piece context={context} piece={piece} isFirst={isFirst(disclosure.pieces, i)} tables={tables} key={i} />
        ))}
        <PublishedFiles disclosure={disclosure} words={context.words} />
        {citations.length === 0 ? null : (
          <>
            <h2 class="govuk-heading-m">{imported.cited}</h2>
            <p class="govuk-body">{citations.join(', ')}</p>
          </>
        )}
        <RelatedLinks context={context} reference={reference} grounds={knownGrounds(disclosure)} />
        <Reuse context={context} disclosure={disclosure} />
      </AnswerFrame>
    </Page>
  );
}
