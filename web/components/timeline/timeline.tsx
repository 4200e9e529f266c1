import type { ComponentChildren } from 'preact';

export type TimelineItem = {
  readonly title: string;
  readonly when?: ComponentChildren | undefined;
  readonly text?: ComponentChildren | undefined;
};

/** Steps or happenings in order, along a line. `done` draws all of them as reached. */
export function Timeline({
  items,
  done,
}: {
  readonly items: readonly TimelineItem[];
  readonly done?: boolean | undefined;
}) {
  return (
    <ol class={`portal-timeline${done ? ' portal-timeline--done' : ''}`}>
      {items.map((item, i) => (
        <li class="portal-timeline__item" key={i}>
          <p class="portal-timeline__title">{item.title}</p>
          {item.when === undefined ? null : <p class="portal-timeline__when">{item.when}</p>}
          {item.text === undefined ? null : <p class="govuk-body">{item.text}</p>}
        </li>
      ))}
    </ol>
  );
}
