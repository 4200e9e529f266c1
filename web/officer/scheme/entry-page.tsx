import { numberOf } from '#domain/scheme/classes.ts';
import { MAX_ENTRIES } from '#domain/scheme/read-entry.ts';
import { Button } from '#web/components/button/button.tsx';
import { dateInWords } from '#web/components/day/day.tsx';
import { ErrorSummary } from '#web/components/error-summary/error-summary.tsx';
import { Notification } from '#web/components/notification/notification.tsx';
import { SummaryList, type SummaryRow } from '#web/components/summary-list/summary-list.tsx';
import { linkTo } from '#web/context.ts';
import { OfficerPage } from '../officer-page.tsx';
import { doneBy } from './entries-page.tsx';
import { EntryForm, type EntryProps, entryErrors } from './entry-form.tsx';

/** What stands in the way of what was typed, or before it. */
function Told({ context, entry, isChanged, isFull, names }: EntryProps) {
  const { officerScheme: words, components } = context.words;
  const [who] = entry === null ? [''] : doneBy(context, { by: entry.by, at: entry.changedAt }, names);
  return (
    <>
      {isChanged ? (
        <Notification words={components} title={words.changedTitle} id="changed">
          <p class="govuk-body">{words.changed(who)}</p>
        </Notification>
      ) : null}
      {isFull ? (
        <Notification words={components} title={words.fullTitle} id="full">
          <p class="govuk-body">{words.full(MAX_ENTRIES)}</p>
        </Notification>
      ) : null}
    </>
  );
}

/** An entry as it is kept: for whoever may not change it, and where it is removed. */
function AsKept({ context, entry }: EntryProps) {
  const { officerScheme: words, dates } = context.words;
  if (entry === null) return null;
  const { fields } = words;
  const day = (date: string | null) => (date === null ? [] : [dateInWords(date, dates)]);
  const pairs: readonly (readonly [string, readonly string[]])[] = [
    [fields.schemeClass.label, [words.numbered(numberOf(entry.schemeClass), words.classes[entry.schemeClass])]],
    [fields.description.label, [entry.description]],
    [fields.link.label, [entry.link]],
    [fields.format.label, entry.format === null ? [] : [entry.format]],
    [fields.licence.label, [words.licences[entry.licence]]],
    [fields.versionOn.label, day(entry.versionOn)],
    [fields.renewal.label, [words.renewals[entry.renewal]]],
    [fields.nextVersionDue.label, day(entry.nextVersionDue)],
  ];
  const rows: readonly SummaryRow[] = pairs.flatMap(([key, [value]]) => (value === undefined ? [] : [{ key, value }]));
  return <SummaryList rows={rows} />;
}

function Removal({ context, entry }: EntryProps) {
  const { officerScheme: words } = context.words;
  if (entry === null) return null;
  return (
    <form method="post" action={linkTo(context, `/officer/scheme/${entry.id}/remove`)}>
      <input type="hidden" name="version" value={entry.version} />
      <p class="govuk-body">{words.removeSure(entry.title)}</p>
      <Button>{words.removeButton}</Button>
    </form>
  );
}

/** What else may be done with it. */
function Ways({ context, entry }: EntryProps) {
  const { officerScheme: words } = context.words;
  if (entry === null) return null;
  const to = (act: string) => linkTo(context, `/officer/scheme/${entry.id}/${act}`);
  return (
    <ul class="govuk-list">
      <li>
        <a class="govuk-link" href={to('version')}>
          {words.give}
        </a>
      </li>
      <li>
        <a class="govuk-link" href={to('remove')}>
          {words.remove}
        </a>
      </li>
    </ul>
  );
}

function History({ context, history, names }: EntryProps) {
  const { officerScheme: words } = context.words;
  if (history.length === 0) return null;
  return (
    <section class="officer-part" aria-labelledby="history">
      <h2 class="govuk-heading-m" id="history">
        {words.history}
      </h2>
      <ul class="govuk-list govuk-list--bullet">
        {history.map(({ n, type, by, recordedAt }) => (
          <li key={n}>{words.happenedOn(words.happened[type], ...doneBy(context, { by, at: recordedAt }, names))}</li>
        ))}
      </ul>
    </section>
  );
}

/** An entry of the scheme: read by every officer; changed, given its next version or removed by an approver. */
export function EntryPage(props: EntryProps) {
  const { context, officer, entry, act, mayChange } = props;
  const { officerScheme: words, fields } = context.words;
  const errors = entryErrors(props);
  const isOpen = mayChange && !entry?.isRemoved;
  const titles = { change: entry === null ? words.newTitle : words.editTitle, version: words.versionTitle };
  const asked = act === 'remove' ? words.removeTitle : titles[act];
  const title = isOpen || entry === null ? asked : entry.title;
  const list = linkTo(context, '/officer/scheme');
  const back = act === 'change' ? list : linkTo(context, `/officer/scheme/${entry?.id}`);
  return (
    <OfficerPage
      context={context}
      officer={officer}
      title={title}
      section="scheme"
      back={back}
      error={errors.length > 0}
    >
      <ErrorSummary words={fields} errors={errors} />
      <Told {...props} />
      <h1 class="govuk-heading-l officer-title">{title}</h1>
      {isOpen && entry !== null && act === 'version' ? <p class="govuk-body-l">{entry.title}</p> : null}
      {entry?.isRemoved ? <p class="govuk-body">{words.removed}</p> : null}
      {isOpen && entry !== null && act === 'change' ? <Ways {...props} /> : null}
      {isOpen ? act === 'remove' ? <Removal {...props} /> : <EntryForm {...props} /> : <AsKept {...props} />}
      {act === 'change' ? <History {...props} /> : null}
    </OfficerPage>
  );
}
