import type { EditorFacts } from '#domain/response/working/facts.ts';
import { keysOf, type Typed } from '#domain/response/working/typed.ts';
import type { AtDesk } from '#web/officer-context.ts';
import type { DeskWords } from '#web/words/index.ts';
import type { WriteContext } from '#web/write-context.ts';

export type EditorProps = EditorFacts & { readonly context: WriteContext; readonly officer: AtDesk | null };
/** A part of the form. */
export type FormPart = { readonly editor: EditorProps };

/** What a field of the form begins with: its words, its name, what stands in it, and what is wrong with it. */
export function at({ context, typed, faults }: EditorProps, name: string) {
  const { editor, fields } = context.words;
  const fault = faults.find(({ field }) => field === name);
  const detail = fault && (fault.detail ?? editor.missing);
  return {
    words: fields,
    name,
    value: typed[name] ?? '',
    labelClass: 'govuk-label--s',
    error: fault && editor.fault(fault.at, detail ?? ''),
  };
}

/** Parts to tick, each by its label and the beginning of its question. */
export function partChoices({ typed, context }: EditorProps): readonly { value: string; label: string }[] {
  return keysOf(typed, 'parts').map((key) => ({ value: key, label: partName(context.words.editor, typed, key) }));
}

type Words = DeskWords['editor'];

/** A part as an officer tells it from the others. */
export function partName(words: Words, typed: Typed, key: string): string {
  const label = typed[`parts.${key}.label`] ?? '';
  const question = (typed[`parts.${key}.question`] ?? '').replace(/\s+/g, ' ');
  const begins = question.length > 60 ? `${question.slice(0, 59)}…` : question;
  return begins === '' ? words.part(label) : `${words.part(label)}: ${begins}`;
}

/** What a place of the response is called: `parts.p1`, `title`, `grounds.g1.why`. */
export function placeName(words: Words, typed: Typed, field: string): string {
  const [first = '', key = ''] = field.split('.');
  const n = (list: 'notes' | 'closing') => keysOf(typed, list).indexOf(key) + 1;
  if (['title', 'topics', 'dataAsAt', 'about'].includes(first)) return words.sections.about;
  if (first === 'answers') return words.sections.findings;
  if (key !== '') {
    if (first === 'parts') return words.part(typed[`parts.${key}.label`] ?? '');
    if (first === 'grounds') return words.ground(key);
    if (first === 'tables') return words.table(key, typed[`tables.${key}.caption`] ?? '');
    if (first === 'attachments') {
      const title = typed[`attachments.${key}.title`] ?? '';
      return words.file(keysOf(typed, 'attachments').indexOf(key) + 1, title);
    }
    if (first === 'notes') return words.note(n('notes'));
    if (first === 'closing') return words.closingOf(n('closing'));
  }
  return Object.hasOwn(words.sections, first) ? words.sections[first as keyof typeof words.sections] : first;
}
