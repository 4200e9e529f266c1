import { answerField, type PlacedFinding } from '#domain/response/working/place-findings.ts';
import { Tag } from '#web/components/tag/tag.tsx';
import { Textarea } from '#web/components/textarea/textarea.tsx';
import { at, type EditorProps, type FormPart } from './form.ts';
import { raisedInWords } from './found-words.ts';

/** The findings at a place of the form: `grounds.g1`, or a field. */
export function findingsAt({ findings }: EditorProps, place: string): readonly PlacedFinding[] {
  return findings.filter(({ field }) => field === place || field.startsWith(`${place}.`));
}

function One({ editor, placed }: FormPart & { readonly placed: PlacedFinding }) {
  const { editor: words } = editor.context.words;
  const { finding, field } = placed;
  if (editor.response === null) return null;
  const said = raisedInWords(editor, editor.response, finding, field);
  const [first, ...others] = said.what;
  const name = answerField(finding);
  const isCheck = finding.level === 'check';
  const isAnswered = isCheck && placed.said.trim() !== '';
  return (
    <li class={`officer-found${isCheck ? '' : ' officer-found--must'}`} id={`found-${name}`}>
      <p class="officer-found__what">
        <Tag tone={isAnswered ? 'green' : isCheck ? 'yellow' : 'red'}>
          {isAnswered ? words.findings.answered : isCheck ? words.findings.check : words.findings.mustFix}
        </Tag>{' '}
        {first} <span class="officer-found__where">{`${said.where}, ${said.section}`}</span>
      </p>
      {others.map((what) => (
        <p class="officer-found__what" key={what}>
          {what}
        </p>
      ))}
      {said.how === '' ? null : (
        <p class="officer-small">
          {words.findings.how}
          {said.how}
        </p>
      )}
      {isCheck ? (
        <Textarea {...at(editor, name)} label={words.findings.answer} labelClass="" rows={2} />
      ) : (
        <p class="officer-small">{words.findings.approver}</p>
      )}
    </li>
  );
}

/** What the checks found at a place, each with what to do, and where a check can be answered with a reason. */
export function Found({ editor, place }: FormPart & { readonly place: string }) {
  const there = findingsAt(editor, place);
  if (there.length === 0) return null;
  return (
    <ul class="govuk-list officer-founds">
      {there.map((placed) => (
        <One editor={editor} placed={placed} key={placed.finding.id} />
      ))}
    </ul>
  );
}

/** Findings that are not mended and not answered. */
export function openOf(findings: readonly PlacedFinding[]): readonly PlacedFinding[] {
  return findings.filter(({ finding, said }) => finding.level !== 'check' || said.trim() === '');
}

/** Every open finding, with a link to it. */
export function OpenFindings({ editor }: FormPart) {
  const { editor: words } = editor.context.words;
  const { response } = editor;
  const open = openOf(editor.findings);
  return (
    <section class="officer-part" aria-labelledby="findings">
      <h2 class="govuk-heading-m" id="findings">
        {words.sections.findings}
      </h2>
      {response === null ? <p class="govuk-body">{words.findings.unread}</p> : null}
      {response !== null && open.length === 0 ? <p class="govuk-body">{words.findings.none}</p> : null}
      {response === null || open.length === 0 ? null : (
        <>
          <p class="govuk-body">{words.findings.open(open.length)}</p>
          <ul class="govuk-list govuk-list--bullet" id="found-list">
            {open.map(({ finding, field }) => (
              <li key={finding.id}>
                <a class="govuk-link" href={`#found-${answerField(finding)}`}>
                  {raisedInWords(editor, response, finding, field).what[0]}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
