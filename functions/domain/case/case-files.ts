import { ok } from '../result.ts';
import type { Case } from './case.ts';
import { type Decided, invalid } from './clock-verbs.ts';
import type { DecideContext } from './commands.ts';
import type { CaseEvent, WordsRef } from './events.ts';
import type { FileEventBody } from './events-files.ts';

type Inspected = Extract<FileEventBody, { type: 'FileInspected' }>;

/** A file that was uploaded for the response. `n`, the number of the event that inspected it, is its name on pages. */
export type CaseFile = Omit<Inspected, 'type'> & {
  readonly n: number;
  /** The officer who uploaded or cleaned it. */
  readonly by: string | null;
  readonly at: string;
  readonly accepted: { readonly by: string | null; readonly at: string; readonly reason: WordsRef } | null;
};

/** What the portal does with files; given by the room that keeps them (respond), and never through the officers' API. */
export type FileCommand =
  | ({ readonly command: 'record-file'; readonly name: string } & Omit<Inspected, 'type' | 'name'>)
  | { readonly command: 'accept-file'; readonly file: number; readonly reason: string }
  | { readonly command: 'drop-file'; readonly file: number };
const names: readonly string[] = ['record-file', 'accept-file', 'drop-file'];

export function isFileCommand(command: { readonly command: string }): command is FileCommand {
  return names.includes(command.command);
}

/** True where a file may go out: nothing was found in it, or an approver let stand what was. */
export function isCleared({ verdict, accepted }: Pick<CaseFile, 'verdict' | 'accepted'>): boolean {
  return verdict === 'clean' || (verdict === 'findings' && accepted !== null);
}

/** Digests of everything that may be attached, sheets of workbooks among them, with their sizes. */
export function clearedFiles({ files }: Pick<Case, 'files'>): ReadonlyMap<string, number> {
  const all = files.filter(isCleared).flatMap(({ digest, size, sheets }) => [{ digest, size }, ...sheets]);
  return new Map(all.map(({ digest, size }) => [digest, size]));
}

/** True where a version that was saved has the file, or one of its sheets. */
export function isAttached({ responses }: Pick<Case, 'responses'>, { digest, sheets }: CaseFile): boolean {
  const its = [digest, ...sheets.map((sheet) => sheet.digest)];
  return responses.some(({ files }) => files?.some((file) => its.includes(file)));
}

/** What a command about files records. The same file is recorded once; a file in a version cannot be dropped. */
export function decideFiles(theCase: Case, command: FileCommand, { keep }: DecideContext): Decided {
  if (command.command === 'record-file') {
    const { command: _, name, ...file } = command;
    if (theCase.files.some(({ digest }) => digest === file.digest)) return ok([]);
    return ok([{ type: 'FileInspected', name: keep(name), ...file }]);
  }
  const file = theCase.files.find(({ n }) => n === command.file);
  if (!file) return invalid('file', 'There is no such file.');
  if (command.command === 'drop-file') {
    if (isAttached(theCase, file)) return invalid('file', 'A saved version of the response has this file.');
    return ok([{ type: 'FileDropped', file: file.n }]);
  }
  if (file.verdict === 'refused') return invalid('file', 'A file that cannot be looked into cannot be accepted.');
  if (isCleared(file)) return ok([]);
  return ok([{ type: 'FileAccepted', file: file.n, reason: keep(command.reason) }]);
}

/** What an event does to the files of a case. */
export function evolveFiles(files: readonly CaseFile[], event: CaseEvent): readonly CaseFile[] {
  const by = event.actor.kind === 'officer' ? event.actor.sub : null;
  const at = event.recordedAt;
  switch (event.type) {
    case 'FileInspected': {
      const { n, name, digest, size, kind, verdict, refusal, identity, personal, sheets, cleanedFrom } = event;
      const more = { ...(refusal ? { refusal } : {}), ...(cleanedFrom === undefined ? {} : { cleanedFrom }) };
      const known = { name, digest, size, kind, verdict, identity, personal, sheets, ...more };
      return [...files, { ...known, n, by, at, accepted: null }];
    }
    case 'FileAccepted':
      return files.map((file) =>
        file.n === event.file ? { ...file, accepted: { by, at, reason: event.reason } } : file,
      );
    case 'FileDropped':
      return files.filter(({ n }) => n !== event.file);
    default:
      return files;
  }
}
