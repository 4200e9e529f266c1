import { percent } from '#domain/statistics/edition.ts';
import { type Band, type Share, shareIds, shareOf } from '#domain/statistics/shares.ts';
import type { Statistics } from '#domain/statistics/statistics.ts';
import { Details } from '#web/components/details/details.tsx';
import { SummaryList } from '#web/components/summary-list/summary-list.tsx';
import { Table } from '#web/components/table/table.tsx';
import { Tag, type TagTone } from '#web/components/tag/tag.tsx';
import type { FullContext } from '#web/context.ts';

const tones: Record<Band, TagTone> = { good: 'green', adequate: 'yellow', unsatisfactory: 'red' };

type Props = { readonly context: FullContext; readonly statistics: Statistics };

/** A share with the regulator's word for it. */
export function ShareText({ context: { words }, share }: { context: FullContext; share: Share | null }) {
  const said = words.statistics;
  if (share === null) return <>{said.noShare}</>;
  return (
    <>
      {said.percent(percent(share.tenths))}
      {share.band === null ? null : (
        <>
          {' '}
          <Tag tone={tones[share.band]}>{said.band[share.band]}</Tag>
        </>
      )}
      <br />
      <span class="portal-share__of">{said.percentOf(share.part, share.whole)}</span>
    </>
  );
}

/** The shares of all requests, and of those under each law. */
export function Shares({ context, statistics }: Props) {
  const { words, authority } = context;
  const said = words.statistics;
  const { columns } = statistics;
  return (
    <>
      <Table
        caption={said.shareTable}
        captionClass="govuk-table__caption--m"
        head={[[{ text: said.line }, ...columns.map((column) => ({ text: said.column[column], numeric: true }))]]}
        rows={shareIds.map((id) => ({
          header: said.shares[id].label,
          cells: columns.map((column) => ({
            content: <ShareText context={context} share={shareOf(statistics, id, column)} />,
            numeric: true,
          })),
        }))}
      />
      <p class="govuk-body">{said.bands(authority.regulator.name)}</p>
      <Details summary={said.explain(said.shareTable)}>
        <SummaryList rows={shareIds.map((id) => ({ key: said.shares[id].label, value: said.shares[id].means }))} />
      </Details>
    </>
  );
}
