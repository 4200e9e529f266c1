import type { FileFacts, FileRecord } from '#domain/case/file-facts.ts';
import type { Finding } from '#domain/inspection/inspection.ts';
import type { Level } from '#domain/inspection/rules.ts';
import { Warning } from '#web/components/warning/warning.tsx';
import type { FilesContext } from '#web/files-context.ts';

const levels: readonly Level[] = ['leak', 'check', 'accessibility'];

type Props = { readonly context: FilesContext; readonly file: FileFacts; readonly record: FileRecord };

/** Files of many kinds are packages: the name of a part of one tells nobody where to look. */
const isPart = (place: string) => place === '' || /\.(?:xml|rels|bin)$/i.test(place);

function One({ context, file, one }: Pick<Props, 'context' | 'file'> & { readonly one: Finding }) {
  const { files: words, inspection } = context.words;
  const { what, mend } = inspection.findings[one.rule];
  const isCleaned = one.cleanable && file.kind !== 'pdf';
  return (
    <li class="officer-finding">
      <p class="officer-finding__what">{what(one.facts)}</p>
      {isPart(one.place) ? null : (
        <p class="officer-small">
          {words.where}
          <b>{one.place}</b>
        </p>
      )}
      <p class="officer-small">
        {words.toMend}
        {isCleaned ? words.canClean : mend}
      </p>
    </li>
  );
}

/** What was found in a file that its reader would not see, by how grave it is, each with where it is and what to do. */
export function Findings({ context, file, record }: Props) {
  const { files: words } = context.words;
  return (
    <>
      {levels.map((level) => {
        const some = record.findings.filter((one) => one.level === level);
        if (some.length === 0) return null;
        return (
          <section class="officer-part" aria-labelledby={level} key={level}>
            <h2 class="govuk-heading-m" id={level}>
              {level === 'accessibility' || file.accepted === null ? words.levels[level] : words.acceptedTitle}
            </h2>
            <p class="govuk-body">{words.levelLead[level]}</p>
            <ul class="govuk-list">
              {some.map((one) => (
                <One context={context} file={file} one={one} key={one.id} />
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}

/** Who is named in it: the applicant, whom nobody may be told of, and others. */
export function People({ context, file, record }: Props) {
  const { files: words, components } = context.words;
  const { personal } = record;
  const isThere = file.identity.length > 0 || Object.keys(personal).length > 0 || record.cut?.includes('people');
  if (!isThere) return null;
  const names: Readonly<Record<string, string | undefined>> = words.personal;
  return (
    <section class="officer-part" aria-labelledby="people">
      <h2 class="govuk-heading-m" id="people">
        {file.identity.length > 0 ? words.identityTitle : words.personalTitle}
      </h2>
      {file.identity.length > 0 ? (
        <Warning words={components}>
          {words.identityFound(file.identity.map((kind) => words.identity[kind]).join(words.and), file.identity.length)}
        </Warning>
      ) : null}
      {Object.keys(personal).length > 0 ? (
        <>
          <p class="govuk-body">{words.personalLead}</p>
          <ul class="govuk-list govuk-list--bullet">
            {Object.entries(personal).map(([rule, samples]) => (
              <li key={rule}>
                {names[rule] ?? words.otherPersonal}, {words.samples(samples.join('; '))}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {record.cut?.includes('people') ? <p class="govuk-body">{words.cutPeople}</p> : null}
    </section>
  );
}
