import type { FileFacts } from '#domain/case/file-facts.ts';
import { Tag } from '#web/components/tag/tag.tsx';
import type { FilesContext } from '#web/files-context.ts';

/** The name of a file, which its sender gave it. */
export function nameOf({ words }: FilesContext, { name, n }: Pick<FileFacts, 'name' | 'n'>): string {
  return name ?? words.files.erasedName(n);
}

/** Whether a file may be attached, in a word or two. */
export function FileState({ context, file }: { readonly context: FilesContext; readonly file: FileFacts }) {
  const { states } = context.words.files;
  if (file.verdict === 'refused') return <Tag tone="red">{states.refused}</Tag>;
  if (file.accepted !== null) return <Tag tone="green">{states.accepted}</Tag>;
  return file.isCleared ? <Tag tone="green">{states.cleared}</Tag> : <Tag tone="yellow">{states.findings}</Tag>;
}
