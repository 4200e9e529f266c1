import { checkFields, keysOf } from '#domain/response/working/typed.ts';
import { Day, dateInWords } from '#web/components/day/day.tsx';
import { ErrorSummary } from '#web/components/error-summary/error-summary.tsx';
import { Notification } from '#web/components/notification/notification.tsx';
import { linkTo } from '#web/context.ts';
import { OfficerPage } from '../officer-page.tsx';
import { timeInLondon } from '../time-in-london.ts';
import { Files } from './files.tsx';
import { at, type EditorProps, type FormPart, partName, placeName } from './form.ts';
import { findingsAt, OpenFindings, openOf } from './found.tsx';
import { Grounds } from './grounds.tsx';
import { Parts } from './parts.tsx';
import { RequestPart } from './request.tsx';
import { About, OneText, Publication, Several, Whole } from './simple.tsx';
import { Tables } from './tables.tsx';
import { Newer, Told } from './told.tsx';

/** What is always at hand: keep, look, save; and whether what was written is safe. */
function Bar({ editor }: FormPart) {
  const { editor: words } = editor.context.words;
  const { bar } = words;
  const buttons = [
    { act: 'keep', text: bar.keep },
    { act: 'letter', text: bar.letter, tab: 'letter' },
    { act: 'page', text: bar.page, tab: 'page' },
  ];
  return (
    <section class="officer-editor__bar" aria-label={bar.label}>
      {buttons.map(({ act, text, tab }) => (
        <button
          type="submit"
          name="act"
          value={act}
          data-tab={tab}
          class="govuk-button govuk-button--secondary"
          key={act}
        >
          {text}
        </button>
      ))}
      <button type="submit" name="act" value="version" class="govuk-button">
        {bar.version}
      </button>
      <p class="officer-editor__status" role="status" data-status>
        {editor.keptAt === null ? bar.notKept : bar.keptAt(timeInLondon(editor.keptAt))}
      </p>
    </section>
  );
}

/** The parts of the page, and of the answer, with what is open in each. */
function Nav({ editor }: FormPart) {
  const { editor: words } = editor.context.words;
  const { sections } = words;
  const open = { ...editor, findings: openOf(editor.findings) };
  const count = (place: string) => {
    const n = findingsAt(open, place).length;
    return n === 0 ? null : <span class="officer-editor__count">{words.findings.open(n)}</span>;
  };
  const to = (id: string, text: string, place = id) => (
    <li key={id}>
      <a class="govuk-link" href={`#${id}`}>
        {text}
      </a>{' '}
      {count(place)}
    </li>
  );
  return (
    <nav class="officer-editor__nav" aria-label={words.nav}>
      <ul class="govuk-list">
        {to('findings', sections.findings, '-')}
        {to('about', sections.about, 'title')}
        {to('request-title', sections.request, 'request')}
        {to('introduction-title', sections.introduction, 'introduction')}
        <li>
          <a class="govuk-link" href="#parts">
            {sections.parts}
          </a>
          <ul class="govuk-list">
            {keysOf(editor.typed, 'parts').map((key) => to(`parts.${key}`, partName(words, editor.typed, key)))}
          </ul>
        </li>
        {to('grounds', sections.grounds)}
        {to('outcome', sections.outcome)}
        {to('tables', sections.tables)}
        {to('attachments', sections.attachments)}
        {to('notes', sections.notes)}
        {to('advice-title', sections.advice, 'advice')}
        {to('closing', sections.closing)}
        {to('publication', sections.publication)}
      </ul>
    </nav>
  );
}

/** The editor of a response: one form, from the title to the decision on publication. */
export function EditorPage(editor: EditorProps) {
  const { context, officer, reference, faults, typed, refused } = editor;
  const { words } = context;
  const back = linkTo(context, `/officer/cases/${reference}`);
  const title = editor.corrects === null ? words.editor.title : words.editor.correct;
  const errors = faults.map(({ field }) => ({
    field,
    text: words.editor.faultAt(placeName(words.editor, typed, field), at(editor, field).error ?? ''),
  }));
  return (
    <OfficerPage
      context={context}
      officer={officer}
      title={`${title} – ${reference}`}
      back={back}
      error={errors.length > 0}
      script
    >
      <ErrorSummary words={words.fields} errors={errors} />
      {refused === null ? null : (
        <Notification words={words.components} title={words.editor.refusedTitle} id="refused">
          <p class="govuk-body">{words.editor.refused}</p>
          <p class="govuk-body">{refused}</p>
        </Notification>
      )}
      <Told editor={editor} />
      {editor.corrects === null ? null : (
        <Notification words={words.components} title={words.editor.corrects.title} id="corrects">
          <p class="govuk-body">{words.editor.corrects.text(dateInWords(editor.corrects, words.dates))}</p>
        </Notification>
      )}
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{reference}</span>
        {title}
      </h1>
      {editor.dueOn === null || editor.corrects !== null ? null : (
        <p class="officer-small">
          {words.editor.due} <Day date={editor.dueOn} words={words.dates} />
        </p>
      )}
      <form
        method="post"
        novalidate
        class="officer-editor"
        action={`${back}/response`}
        data-editor={reference}
        data-zone="Europe/London"
      >
        <input type="hidden" name="seen" value={JSON.stringify(editor.seen)} />
        <input type="hidden" name="shown" value={checkFields(typed).join(' ')} />
        <Bar editor={editor} />
        <Nav editor={editor} />
        <div class="officer-editor__main">
          <Newer editor={editor} />
          <OpenFindings editor={editor} />
          <About editor={editor} />
          <RequestPart editor={editor} />
          <OneText editor={editor} name="introduction" />
          <Parts editor={editor} />
          <Grounds editor={editor} />
          <Whole editor={editor} />
          <Tables editor={editor} />
          <Files editor={editor} />
          <Several editor={editor} list="notes" />
          <OneText editor={editor} name="advice" />
          <Several editor={editor} list="closing" />
          <Publication editor={editor} />
        </div>
      </form>
    </OfficerPage>
  );
}
