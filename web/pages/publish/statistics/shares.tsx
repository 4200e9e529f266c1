import { type Frozen, percent, sharesIn } from '#domain/statistics/edition.ts';
import { type Band, isShareHidden, type Share, type ShareId, shareIds } from '#domain/statistics/shares.ts';
import type { Column } from '#domain/statistics/statistics.ts';
import { Table } from '#web/components/table/table.tsx';
import { Tag, type TagTone } from '#web/components/tag/tag.tsx';
import type { StatisticsContext } from '#web/statistics-context.ts';
import type { StatisticsWords as Words } from '#web/words/index.ts';

const tones: Record<Band, TagTone> = { good: 'green', adequate: 'yellow', unsatisfactory: 'red' };

type Props = { readonly context: StatisticsContext; readonly edition: Frozen };
type OneProps = { readonly words: Words; readonly edition: Frozen; readonly id: ShareId };

/** The regulator's word for a share. */
function BandTag({ words, band }: { words: Words; band: Band }) {
  return <Tag tone={tones[band]}>{words.statistics.band[band]}</Tag>;
}

/** A share in one cell of a table. */
export function ShareText({ words, share }: { words: Words; share: Share | null }) {
  const said = words.statistics;
  if (share === null) return <>{said.noShare}</>;
  return (
    <>
      {said.percent(percent(share.tenths))}
      {share.band === null ? null : (
        <>
          <br />
          <BandTag words={words} band={share.band} />
        </>
      )}
    </>
  );
}

/** A share under each law: how many of how many, and the regulator's word for it. */
function OneShare({ words, edition, id }: OneProps) {
  const said = words.statistics;
  const { statistics } = edition;
  const all = sharesIn(edition).filter((one) => one.id === id);
  const shares = statistics.columns.map((law) => [law, all.find(({ column }) => column === law)] as const);
  const instead = (column: Column) => (isShareHidden(statistics, id, column) ? said.notShown : said.noShare);
  const isBanded = shares.some(([, share]) => share?.band);
  return (
    <>
      <Table
        caption={said.shares[id].label}
        head={[
          [
            { text: said.law },
            { text: said.share, numeric: true },
            { text: said.ofWhich, numeric: true },
            ...(isBanded ? [{ text: said.bandName }] : []),
          ],
        ]}
        rows={shares.map(([column, share]) => ({
          header: said.column[column],
          cells: [
            { content: share ? said.percent(percent(share.tenths)) : instead(column), numeric: true },
            { content: share ? said.percentOf(share.part, share.whole) : '', numeric: true },
            ...(isBanded ? [{ content: share?.band ? <BandTag words={words} band={share.band} /> : '' }] : []),
          ],
        }))}
      />
      <p class="govuk-body">{said.shares[id].means}</p>
    </>
  );
}

/** Every share that there is something to say of, with what it counts. */
export function Shares({ context, edition }: Props) {
  const { words, authority } = context;
  const said = words.statistics;
  const known = new Set(sharesIn(edition).map(({ id }) => id));
  return (
    <>
      <h2 class="govuk-heading-m">{said.shareTable}</h2>
      <p class="govuk-body">{said.bands(authority.regulator.name)}</p>
      {shareIds.flatMap((id) => (known.has(id) ? [<OneShare key={id} words={words} edition={edition} id={id} />] : []))}
      {known.size === 0 ? <p class="govuk-body">{said.noShare}</p> : null}
    </>
  );
}
