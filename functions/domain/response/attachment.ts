import * as v from 'valibot';
import { Id, Label, line } from './text-fields.ts';

/** What a file that is disclosed may be, and the ends that its name may have. */
export const fileKinds = {
  xlsx: ['xlsx'],
  ods: ['ods'],
  csv: ['csv', 'tsv', 'txt', 'tab'],
  docx: ['docx'],
  odt: ['odt'],
  pdf: ['pdf'],
  png: ['png'],
  jpeg: ['jpg', 'jpeg', 'jpe', 'jfif'],
  gif: ['gif'],
  webp: ['webp'],
} as const;
export type FileKind = keyof typeof fileKinds;

/**
 * Under what a file may be re-used (FOIA s.11A(2), s.19(2A); the s.45 Code on datasets, part 11). `third-party`: somebody
 * else has the copyright, and who takes the file must ask them.
 */
export const licences = ['ogl', 'non-commercial', 'third-party'] as const;
export type Licence = (typeof licences)[number];

/** SHA-256 of a file's bytes, in hexadecimal: the one name of it that cannot mean another file. */
const Digest = v.pipe(v.string(), v.regex(/^[a-f\d]{64}$/, 'must be the name of a file that was inspected'));
/** A name under which anybody can save it, on any system, and which needs no escaping in an address. */
const FileName = v.pipe(
  v.string(),
  v.maxLength(100),
  v.regex(
    /^[A-Za-z\d](?:[A-Za-z\d_-]|\.(?!\.))*\.[a-z]{3,4}$/,
    'must be letters, digits and hyphens with the ending of its kind, such as vehicles-2026.xlsx',
  ),
);
const Size = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100_000_000));

/** A sheet of a workbook in re-usable form: FOIA s.11(1A). */
export const SheetFile = v.strictObject({ file: Digest, name: FileName, title: line(200), size: Size });
export type SheetFile = v.InferOutput<typeof SheetFile>;

/** A file that goes with the response. It was inspected and cleared: the ledger knows it by its digest (case/case-files.ts). */
export const Attachment = v.strictObject({
  id: Id,
  file: Digest,
  kind: v.picklist(Object.keys(fileKinds) as FileKind[]),
  size: Size,
  /** What its readers save it as; never what its author called it, unless an officer says so. */
  name: FileName,
  /** What it is, for its readers. */
  title: line(200),
  licence: v.picklist(licences),
  /** Who has the copyright, where it is somebody else. */
  holder: v.optional(line(200)),
  /** Labels of the parts that it answers; none for the whole response. */
  parts: v.optional(v.pipe(v.array(Label), v.maxLength(200)), []),
  /** Its sheets as CSV, where they are offered. */
  sheets: v.optional(v.pipe(v.array(SheetFile), v.maxLength(100)), []),
});
export type Attachment = v.InferOutput<typeof Attachment>;

/** Every file of a response, the sheets of its workbooks among them, by digest. */
export function filesOf(
  attachments: readonly Attachment[],
): readonly { readonly file: string; readonly size: number }[] {
  return attachments.flatMap(({ file, size, sheets }) => [
    { file, size },
    ...sheets.map((sheet) => ({ file: sheet.file, size: sheet.size })),
  ]);
}

/** What officers wrote of a file, each at its own path: its digest is no word. */
export function attachmentWords({ name, title, holder, sheets }: Attachment): object {
  return { name, title, holder, sheets: sheets.map((sheet) => ({ name: sheet.name, title: sheet.title })) };
}

/** The ending of a file's name, in lower case and without the dot. */
export function endingOf(name: string): string {
  return /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
}
