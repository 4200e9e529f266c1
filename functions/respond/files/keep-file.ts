import type { CaseFile, FileCommand } from '#domain/case/case-files.ts';
import { decide } from '#domain/case/decide.ts';
import { plainName } from '#domain/inspection/file-name.ts';
import { type Inspection, usualLimits } from '#domain/inspection/inspection.ts';
import type { PeopleFound } from '#domain/inspection/people.ts';
import type { Problem } from '#domain/problem.ts';
import { contentTypeOf, OUR_CSV } from '#domain/response/file-types.ts';
import { ok, type Result } from '#domain/result.ts';
import { sha256 } from '#plumbing/ids.ts';
import { apply } from '#store/apply.ts';
import { clearedKey, fileTextKey, type InspectionRecord, inspectedKey, inspectionKey } from '#store/case-files.ts';
import type { FilesDeps } from './deps.ts';

/** A file that was inspected, and who was found in it. */
export type Inspected = {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly inspection: Inspection;
  readonly people: PeopleFound;
  readonly cleanedFrom?: number;
};

/** A colleague's write in between has nothing to do with a file: it is tried again. */
const TRIES = 3;

/** Gives a command about files, by this officer. */
export async function giveFileCommand(deps: FilesDeps, sub: string, reference: string, command: FileCommand) {
  const actor = { kind: 'officer', sub } as const;
  const give = () => apply(deps, reference, actor, (theCase, context) => decide(theCase, command, context));
  let given = await give();
  for (let n = 1; n < TRIES && !given.ok && given.error.code === 'changed-meanwhile'; n += 1) given = await give();
  return given;
}

function recordOf({ inspection, people }: Inspected, sheets: InspectionRecord['sheets']): InspectionRecord {
  const { kind, size, digest, verdict, refusal, findings, pages, text } = inspection;
  const cut = [
    ...(people.isCut ? (['people'] as const) : []),
    ...(text.length + 1 >= usualLimits.textCharacters ? (['text'] as const) : []),
  ];
  return {
    ...{ kind, size, digest, verdict, findings, sheets, personal: people.personal },
    ...(refusal ? { refusal } : {}),
    ...(pages === undefined ? {} : { pages }),
    ...(cut.length > 0 ? { cut } : {}),
  };
}

/**
 * Keeps a file that was inspected and records it on the case: what was kept is there before the event that names it. Of a file that
 * is refused nothing is kept but why. Safe to do twice: the same bytes are one file. Answers the file as the case now has it.
 */
export async function keepFile(
  deps: FilesDeps,
  sub: string,
  reference: string,
  inspected: Inspected,
): Promise<Result<CaseFile, Problem>> {
  const { name, bytes, inspection, people, cleanedFrom } = inspected;
  const { kind, size, digest, verdict, refusal, sheetsAsCsv = [] } = inspection;
  const keyOf = verdict === 'clean' ? clearedKey : inspectedKey;
  const offered = verdict === 'refused' ? [] : sheetsAsCsv;
  const sheets = offered.map(({ csv, ...sheet }) => ({ digest: sha256(csv), size: csv.length, ...sheet }));
  const { put } = deps.records;
  const puts: Promise<void>[] = offered.map(({ csv, name: title }) =>
    put(keyOf(reference, sha256(csv)), csv, OUR_CSV, plainName(`${title}.csv`)),
  );
  if (verdict !== 'refused') {
    puts.push(put(keyOf(reference, digest), bytes, contentTypeOf(kind, name), plainName(name)));
    puts.push(put(fileTextKey(reference, digest), inspection.text, 'text/plain; charset=utf-8'));
  }
  const record = JSON.stringify(recordOf(inspected, sheets));
  puts.push(put(inspectionKey(reference, digest), record, 'application/json'));
  await Promise.all(puts);
  const recorded = await giveFileCommand(deps, sub, reference, {
    command: 'record-file',
    ...{ name, digest, size, kind, verdict },
    ...(refusal ? { refusal: refusal.rule } : {}),
    identity: people.identity,
    personal: Object.keys(people.personal),
    sheets: sheets.map((sheet) => ({ digest: sheet.digest, size: sheet.size })),
    ...(cleanedFrom === undefined ? {} : { cleanedFrom }),
  });
  if (!recorded.ok) return recorded;
  const file = recorded.value.files.find((one) => one.digest === digest);
  if (!file) throw new Error('A file that was recorded is on the case');
  return ok(file);
}
