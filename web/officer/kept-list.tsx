import type { ComponentChildren } from 'preact';
import { Notification } from '#web/components/notification/notification.tsx';
import { linkTo } from '#web/context.ts';
import type { AtDesk, OfficerContext } from '#web/officer-context.ts';
import { OfficerPage } from './officer-page.tsx';

type Props = {
  readonly context: OfficerContext;
  readonly officer: AtDesk | null;
  readonly section: 'templates' | 'scheme';
  readonly words: Readonly<Record<'title' | 'lead' | 'add' | 'onlyApprovers' | 'doneTitle', string>>;
  /** What was done a moment ago, in a sentence. */
  readonly done: string | null;
  readonly mayChange: boolean;
  /** Stands between the lead and the way to add. */
  readonly before?: ComponentChildren;
  readonly children: ComponentChildren;
};

/** A list that every officer reads and approvers alone keep: what was done, what it is for, and the way to add to it. */
export function KeptList({ context, officer, section, words, done, mayChange, before, children }: Props) {
  return (
    <OfficerPage context={context} officer={officer} title={words.title} section={section}>
      {done === null ? null : (
        <Notification words={context.words.components} title={words.doneTitle}>
          <p class="govuk-body">{done}</p>
        </Notification>
      )}
      <h1 class="govuk-heading-l officer-title">{words.title}</h1>
      <p class="govuk-body">{words.lead}</p>
      {before}
      {mayChange ? (
        <p class="govuk-body">
          <a class="govuk-button officer-templates__add" href={linkTo(context, `/officer/${section}/new`)}>
            {words.add}
          </a>
        </p>
      ) : (
        <p class="govuk-body">{words.onlyApprovers}</p>
      )}
      {children}
    </OfficerPage>
  );
}

/** That nothing is kept yet, and what it would be good for. */
export function NothingKept(props: {
  readonly words: { readonly emptyTitle: string; readonly empty: readonly string[] };
  readonly children?: ComponentChildren;
}) {
  const { words, children } = props;
  return (
    <section class="officer-part" aria-labelledby="empty">
      <h2 class="govuk-heading-m" id="empty">
        {words.emptyTitle}
      </h2>
      {words.empty.map((text) => (
        <p class="govuk-body" key={text}>
          {text}
        </p>
      ))}
      {children}
    </section>
  );
}
