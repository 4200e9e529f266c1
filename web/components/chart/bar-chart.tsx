/** How a bar is drawn. The kinds differ in pattern, so that nobody has to tell colours apart. */
export type BarKind = 'full' | 'striped' | 'empty';

export type Bar = {
  readonly label: string;
  /** What stands at the end of its line: the number in words. */
  readonly value: string;
  /** Length in tenths of a per cent of the whole width. */
  readonly tenths: number;
  readonly kind: BarKind;
};

type Props = {
  /** Names the drawing and its parts on the page. */
  readonly id: string;
  readonly title: string;
  readonly note: string;
  readonly bars: readonly Bar[];
  /** Lines across all bars, in per cent. */
  readonly marks?: readonly number[] | undefined;
};

/** Lines of text for each bar: its words, its number, the bar, and a gap. */
const STEP = 4.6;
const em = (n: number) => `${Math.round(n * 100) / 100}em`;

/**
 * Bars that lie, each with its words and number above it. Widths are in per cent and heights in the size of the text, so that letters
 * stay as large as those around them on any screen, zoomed and on paper. A screen reader hears title and numbers.
 */
export function BarChart({ id, title, note, bars, marks = [] }: Props) {
  const height = em(bars.length * STEP);
  return (
    <figure class="portal-chart">
      <figcaption class="portal-chart__title">{title}</figcaption>
      <svg class="portal-chart__plot" role="img" width="100%" height={height} aria-labelledby={`${id}-said`}>
        <title id={`${id}-said`}>
          {`${title}. ${bars.map(({ label, value }) => `${label}: ${value}`).join('; ')}.`}
        </title>
        <defs>
          <pattern id={`${id}-stripes`} width="8" height="8" patternUnits="userSpaceOnUse">
            <path class="portal-chart__stripe" d="M-2 2l4-4M0 8l8-8M6 10l4-4" />
          </pattern>
        </defs>
        {bars.map(({ label, value, tenths, kind }, i) => {
          const bar = { x: '0', y: em(i * STEP + 2.7), height: em(1.2) };
          return (
            <g key={label}>
              <text x="0" y={em(i * STEP + 1)}>
                {label}
              </text>
              <text class="portal-chart__value" x="0" y={em(i * STEP + 2.25)}>
                {value}
              </text>
              <rect class="portal-chart__track" {...bar} width="100%" />
              {tenths === 0 ? null : (
                <rect
                  class={`portal-chart__bar portal-chart__bar--${kind}`}
                  fill={kind === 'striped' ? `url(#${id}-stripes)` : undefined}
                  {...bar}
                  width={`${tenths / 10}%`}
                />
              )}
              {marks.flatMap((mark) =>
                ['edge', 'mark'].map((name) => (
                  <line
                    class={`portal-chart__${name}`}
                    key={`${name}-${mark}`}
                    x1={`${mark}%`}
                    x2={`${mark}%`}
                    y1={em(i * STEP + 2.5)}
                    y2={em(i * STEP + 4.1)}
                  />
                )),
              )}
            </g>
          );
        })}
      </svg>
      <p class="portal-chart__note">{note}</p>
    </figure>
  );
}
