import { londonDate } from '#domain/dates.ts';
import { Day, dayInWords } from '#web/components/day/day.tsx';
import { ErrorSummary } from '#web/components/error-summary/error-summary.tsx';
import { Notification } from '#web/components/notification/notification.tsx';
import { SummaryList, type SummaryRow } from '#web/components/summary-list/summary-list.tsx';
import { Verbatim } from '#web/components/verbatim/verbatim.tsx';
import { linkTo } from '#web/context.ts';
import { OfficerPage } from '../officer-page.tsx';
import { Acts, type ActsProps } from './acts.tsx';
import { Findings, People } from './findings.tsx';
import { FileState, nameOf } from './state.tsx';

export type FileProps = ActsProps & {
  readonly reference: string;
  readonly isOpen: boolean;
  readonly done: string | null;
};

function Glance({ context, file, record, base }: FileProps & { readonly base: string }) {
  const { files: words, dates } = context.words;
  const { keys } = words;
  const rows: readonly SummaryRow[] = [
    { key: keys.state, value: <FileState context={context} file={file} /> },
    { key: keys.kind, value: words.kinds[file.kind] },
    { key: keys.size, value: words.size(file.size) },
    ...(record.pages === undefined ? [] : [{ key: keys.pages, value: String(record.pages) }]),
    {
      key: file.madeFrom === null ? keys.by : words.cleanedBy,
      value: (
        <>
          {file.by}, <Day date={londonDate(file.at)} words={dates} />
        </>
      ),
    },
    ...(file.madeFrom === null
      ? []
      : [
          {
            key: keys.from,
            value: (
              <a class="govuk-link officer-file-name" href={`${base}/${file.madeFrom.n}`}>
                {nameOf(context, file.madeFrom)}
              </a>
            ),
          },
        ]),
  ];
  return <SummaryList rows={rows} />;
}

/** Whether it may be attached, and if not, what would help. */
function Verdict({ context, file, record, base }: FileProps & { readonly base: string }) {
  const { files: words, inspection, dates } = context.words;
  const { accepted, verdict, copies } = file;
  const refusal = verdict === 'refused' ? record.refusal : undefined;
  return (
    <>
      {refusal ? (
        <p class="govuk-body">
          <strong>{inspection.refusals[refusal.rule].what}</strong> {words.refused}{' '}
          {inspection.refusals[refusal.rule].mend}
        </p>
      ) : (
        <p class="govuk-body">
          {accepted
            ? words.acceptedBy(accepted.by, dayInWords(londonDate(accepted.at), dates))
            : file.isCleared
              ? words.cleared
              : words.notCleared}
        </p>
      )}
      {accepted ? <Verbatim text={accepted.reason ?? words.erased} /> : null}
      {copies.length > 0 ? (
        <p class="govuk-body">
          {words.copies}{' '}
          {copies.map((n, i) => (
            <a class="govuk-link" href={`${base}/${n}`} key={n}>
              {words.copy(i + 1)}
            </a>
          ))}
        </p>
      ) : null}
      {record.cut?.includes('text') ? <p class="govuk-body">{words.cutText}</p> : null}
    </>
  );
}

function Downloads({ context, file, record, base }: FileProps & { readonly base: string }) {
  const { files: words } = context.words;
  if (file.verdict === 'refused') return null;
  const here = `${base}/${file.n}`;
  return (
    <section class="officer-part" aria-labelledby="downloads">
      <h2 class="govuk-heading-m" id="downloads">
        <a class="govuk-link" href={`${here}/original`}>
          {words.download}
        </a>
      </h2>
      {record.sheets.length === 0 ? null : (
        <>
          <h3 class="govuk-heading-s">{words.sheets}</h3>
          <p class="govuk-body">{words.sheetsText}</p>
          <ul class="govuk-list govuk-list--bullet">
            {record.sheets.map(({ name, rows, size }, i) => (
              <li key={i}>
                <a class="govuk-link" href={`${here}/sheets/${i + 1}`}>
                  {name}
                </a>{' '}
                ({words.sheetRows(rows)}, {words.size(size)})
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** One file: whether it may be attached, what was found in it and who, and what can be done about it. */
export function FilePage(props: FileProps) {
  const { context, officer, reference, file, isOpen, done, fault } = props;
  const { files: words, components, fields } = context.words;
  const base = linkTo(context, `/officer/cases/${reference}/files`);
  const name = nameOf(context, file);
  const errors =
    fault === null ? [] : [{ field: fault === 'not-cleaned' ? 'acts' : 'reason', text: words.faults[fault] }];
  return (
    <OfficerPage
      context={context}
      officer={officer}
      title={`${name} – ${reference}`}
      back={base}
      error={fault !== null}
      script
    >
      <ErrorSummary words={fields} errors={errors} />
      {done === null ? null : (
        <Notification words={components} title={components.success}>
          <p class="govuk-body">{words.done[done as keyof typeof words.done]}</p>
        </Notification>
      )}
      <h1 class="govuk-heading-l officer-file-name">
        <span class="govuk-caption-l">{reference}</span>
        {name}
      </h1>
      {fault === 'not-cleaned' ? <p class="govuk-body">{words.notCleaned}</p> : null}
      <Verdict {...props} base={base} />
      <Glance {...props} base={base} />
      <People {...props} />
      <Findings {...props} />
      <Downloads {...props} base={base} />
      {isOpen ? <Acts {...props} /> : null}
      <p class="govuk-body">
        <a class="govuk-link" href={base}>
          {words.backToFiles}
        </a>
      </p>
    </OfficerPage>
  );
}
