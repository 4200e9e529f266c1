import { type List, removedKeys } from '#domain/response/working/typed.ts';
import { Button } from '#web/components/button/button.tsx';
import { timeInLondon } from '../time-in-london.ts';
import { type FormPart, placeName } from './form.ts';

/** The buttons of one of several: up, down, out. */
export function Tools({ editor, list, item, what }: FormPart & { list: List; item: string; what: string }) {
  const { editor: words } = editor.context.words;
  const value = (verb: string) => `${verb} ${list}.${item}`;
  return (
    <div class="officer-editor__tools">
      {(['up', 'down', 'remove'] as const).map((verb) => (
        <button
          type="submit"
          name="act"
          value={value(verb)}
          class="officer-editor__tool"
          aria-label={words[verb](what)}
          key={verb}
        >
          {words.acts[verb]}
        </button>
      ))}
    </div>
  );
}

/** Who wrote there last, where it was somebody else. */
export function WroteBy({ editor, place }: FormPart & { readonly place: string }) {
  const wrote = editor.wrote[place];
  if (wrote === undefined || wrote.by === editor.officer?.sub) return null;
  const { editor: words } = editor.context.words;
  const when = timeInLondon(wrote.at);
  return <p class="officer-small">{words.wroteBy(editor.names[wrote.by] ?? words.somebody, when)}</p>;
}

/** Puts back what was taken out. */
export function Removed({ editor, list }: FormPart & { readonly list: List }) {
  const { editor: words } = editor.context.words;
  const removed = removedKeys(editor.typed, list);
  if (removed.length === 0) return null;
  return (
    <p class="officer-small">
      {words.removed}{' '}
      {removed.map((key) => (
        <button type="submit" name="act" value={`back ${list}.${key}`} class="officer-editor__tool" key={key}>
          {words.back(placeName(words, editor.typed, `${list}.${key}`))}
        </button>
      ))}
    </p>
  );
}

/** Adds one more; and puts back what was taken out. */
export function More({ editor, list }: FormPart & { readonly list: Exclude<List, 'attachments'> }) {
  const { editor: words } = editor.context.words;
  return (
    <>
      <Button secondary name="act" value={`add ${list}`}>
        {words.add[list]}
      </Button>
      <Removed editor={editor} list={list} />
    </>
  );
}
