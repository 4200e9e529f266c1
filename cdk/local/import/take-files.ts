import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, posix } from 'node:path';
import type { Authority } from '#domain/authority.ts';
import { safeName } from '#domain/imported/imported-files.ts';
import { usualLimits } from '#domain/inspection/inspection.ts';
import { lookForPeople } from '#domain/inspection/people.ts';
import { endingOf, fileKinds } from '#domain/response/attachment.ts';
import type { OldFile } from '#functions/publish/import-entry.ts';
import { inspect } from '#functions/respond/inspect/inspect.ts';
import type { LogEntry } from './log.ts';
import { inside } from './read-list.ts';
import type { Log } from './read-log.ts';

/** A file that an answer names: where it is in the folder, and what it is called there. */
type Named = { readonly name: string; readonly title: string };
export type Taken = { readonly files: readonly OldFile[]; readonly notes: readonly string[] };
export type TakeFiles = {
  readonly folder: string;
  readonly authority: Pick<Authority, 'contact'>;
  /** Whether a file in which something was found is taken over all the same. */
  readonly acceptFiles: boolean;
};

const known = new Set<string>(Object.values(fileKinds).flat());
/** Kinds of files that answers have, and that cannot be looked into. */
const others = [
  'doc',
  'xls',
  'ppt',
  'pptx',
  'zip',
  'rtf',
  'msg',
  'eml',
  'xlsm',
  'xlsb',
  'odp',
  'tif',
  'tiff',
  'mp3',
  'mp4',
];
const isOfAnswer = (name: string) => known.has(endingOf(name)) || others.includes(endingOf(name));

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Where a link of a saved page leads in the folder: beside the page, or below the host of a mirror. */
function linked(page: string, href: string, names: ReadonlySet<string>): string | undefined {
  const bare = decoded(href.split(/[?#]/)[0] ?? '');
  if (!isOfAnswer(bare) || /^(?:mailto|tel|javascript|data):/i.test(bare)) return undefined;
  const url = URL.parse(bare);
  const path = decoded(url?.pathname ?? bare).replace(/^\/+/, '');
  const [host = ''] = page.split('/');
  const places = [url?.hostname ?? dirname(page), dirname(page), host, '.'];
  const tried = [...places.map((place) => posix.join(place, path)), posix.join(dirname(page), basename(path))];
  // What stands on another site and was not saved is a link, and no file that is missing.
  return tried.find((one) => names.has(one)) ?? (url ? undefined : path);
}

const asTitle = (name: string) =>
  basename(name)
    .replace(/\.[^.]+$/, '')
    .replace(/[-_\s]+/g, ' ')
    .trim()
    .slice(0, 200);

/** The files of an answer: those that its line names, and those to which its page links; each once. */
function namedBy({ files, page }: LogEntry, names: ReadonlySet<string>): readonly Named[] {
  const found = new Map(files.map((name) => [posix.normalize(name.replaceAll('\\', '/')), asTitle(name)]));
  for (const { href, text } of page?.links ?? []) {
    const name = linked(page?.name ?? '', href, names);
    if (name !== undefined && !found.has(name)) found.set(name, text.slice(0, 200) || asTitle(name));
  }
  return [...found].map(([name, title]) => ({ name, title: title || basename(name) }));
}

/** What is in a file, or why nobody can look into it: one film must not end the whole run, nor fill the memory. */
async function bytesOf(path: string): Promise<Uint8Array | string> {
  try {
    const { size } = await stat(path);
    if (size > usualLimits.bytes)
      return `it is too large (${Math.ceil(size / 1e6)} MB; at most ${usualLimits.bytes / 1e6})`;
    return await readFile(path);
  } catch {
    return 'it cannot be read';
  }
}

const list = (words: readonly string[]) => [...new Set(words)].join(', ');

/**
 * Looks into the files of an answer as into those that officers attach, and takes those in which nothing is found that a reader would not see and that
 * names nobody; the others are told, and taken only where somebody says so. What cannot be looked into is never taken.
 */
export async function takeFiles(deps: TakeFiles, names: ReadonlySet<string>, entry: LogEntry): Promise<Taken> {
  const files: OldFile[] = [];
  const notes: string[] = [];
  for (const { name, title } of namedBy(entry, names)) {
    const path = inside(deps.folder, name);
    if (path === undefined || !names.has(name)) {
      notes.push(`the file ${name} is not in the folder`);
      continue;
    }
    const looker = lookForPeople(null, deps.authority.contact);
    const bytes = await bytesOf(path);
    if (typeof bytes === 'string') {
      notes.push(`the file ${name} is not taken over: ${bytes}`);
      continue;
    }
    const { kind, digest, size, verdict, refusal, findings, text } = await inspect(
      bytes,
      name,
      usualLimits,
      looker.hear,
    );
    if (kind === 'unknown' || verdict === 'refused') {
      notes.push(`the file ${name} is not taken over: it cannot be looked into (${refusal?.rule ?? 'unknown'})`);
      continue;
    }
    const people = Object.keys(looker.found().personal);
    const found = [...findings.filter(({ level }) => level !== 'accessibility').map(({ rule }) => rule), ...people];
    if (found.length > 0 && !deps.acceptFiles) {
      notes.push(
        `the file ${name} is not taken over: look at it (${list(found)}), or accept files with --accept-files`,
      );
      continue;
    }
    const endings: readonly string[] = fileKinds[kind];
    const ending = endings.includes(endingOf(name)) ? endingOf(name) : (endings[0] ?? kind);
    const own = safeName(
      basename(name),
      ending,
      files.map((file) => file.name),
    );
    files.push({ file: digest, name: own, title, kind, size, text, bytes: () => readFile(join(deps.folder, name)) });
  }
  return { files, notes };
}

/** The log with the files of its answers looked into, one answer after the other. */
export async function withFiles(deps: TakeFiles, log: Log, each: () => void): Promise<Log> {
  const entries: LogEntry[] = [];
  for (const entry of log.entries) {
    const { files, notes } = await takeFiles(deps, log.names, entry);
    const { record } = entry;
    const doubts = record.doubts.filter(({ doubt }) => files.length === 0 || doubt !== 'file-missing');
    entries.push({ ...entry, record: { ...record, doubts }, taken: files, notes: [...entry.notes, ...notes] });
    each();
  }
  return { ...log, entries };
}
