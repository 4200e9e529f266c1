import { type Attachment, type FileKind, licences } from '../attachment.ts';
import { keysOf, type Typed, valuesOf } from './typed.ts';

/** A file as the case has it, and the names that its readers would know it by. */
export type Attachable = {
  readonly file: string;
  readonly kind: FileKind;
  readonly size: number;
  readonly name: string;
  readonly sheets: readonly {
    readonly file: string;
    readonly size: number;
    readonly name: string;
    readonly title: string;
  }[];
};

/**
 * What the inspection knows of a file stands beside what an officer types of it (`attachments.a1.file`), and no form can
 * change it: these are no fields of the form (typed.ts). The sheets of a workbook are numbered: `sheet1-name`.
 */
const sheetField = (n: number, name: 'file' | 'size' | 'name' | 'title') => `sheet${n}-${name}`;

type Fields = Readonly<Record<string, string | undefined>>;
const under = (base: string, fields: Fields): Typed =>
  Object.fromEntries(Object.entries(fields).flatMap(([name, value]) => (value ? [[base + name, value] as const] : [])));

function sheetFields(sheets: Attachable['sheets']): Fields {
  return Object.fromEntries(
    sheets.flatMap(({ file, size, name, title }, i) => [
      [sheetField(i + 1, 'file'), file],
      [sheetField(i + 1, 'size'), String(size)],
      [sheetField(i + 1, 'name'), name],
      [sheetField(i + 1, 'title'), title],
    ]),
  );
}

/** The numbers of the sheets that a file has in the editor. */
export function sheetNumbers(typed: Typed, key: string): readonly number[] {
  const numbers: number[] = [];
  for (let n = 1; typed[`attachments.${key}.${sheetField(n, 'file')}`] !== undefined; n += 1) numbers.push(n);
  return numbers;
}

/** A file of a response as it stands in the editor. */
export function attachmentFields(attachment: Attachment, keysFor: (labels: readonly string[]) => string): Typed {
  const { id, file, kind, size, name, title, licence, holder, parts, sheets } = attachment;
  return under(`attachments.${id}.`, {
    ...{ file, kind, size: String(size), name, title, licence, holder },
    parts: keysFor(parts),
    csv: sheets.length > 0 ? 'yes' : '',
    ...sheetFields(sheets),
  });
}

const numberOf = (text: string | undefined) => (/^\d{1,9}$/.test(text ?? '') ? Number(text) : text);

/** The file of a response that was typed; nothing of it is checked here. `labelsOf`: the labels of parts by their keys. */
export function attachmentOf(
  typed: Typed,
  key: string,
  labelsOf: (keys: readonly string[]) => readonly string[],
): object {
  const get = (name: string) => {
    const value = typed[`attachments.${key}.${name}`] ?? '';
    return value.trim() === '' ? undefined : value;
  };
  const sheets = sheetNumbers(typed, key).map((n) => {
    const of = (name: 'file' | 'size' | 'name' | 'title') => get(sheetField(n, name));
    return { file: of('file'), size: numberOf(of('size')), name: of('name'), title: of('title') };
  });
  const holder = get('holder');
  return {
    id: key,
    file: get('file'),
    kind: get('kind'),
    size: numberOf(get('size')),
    name: get('name'),
    title: get('title'),
    licence: get('licence'),
    ...(holder === undefined ? {} : { holder }),
    parts: labelsOf(valuesOf(typed, `attachments.${key}.parts`)),
    sheets: get('csv') === 'yes' ? sheets : [],
  };
}

/** The field of the form for a path below a file of the response: `sheets.0.name` is `sheet1-name`. */
export function attachmentField(path: readonly string[]): string {
  const [name = 'title', index, inner = 'title'] = path;
  if (name === 'sheets') return index === undefined ? 'csv' : sheetField(Number(index) + 1, inner as 'name' | 'title');
  return ['title', 'name', 'licence', 'holder', 'parts'].includes(name) ? name : 'title';
}

/** Digests of the files that are attached now. */
export function attachedFiles(typed: Typed): readonly string[] {
  return keysOf(typed, 'attachments').map((key) => typed[`attachments.${key}.file`] ?? '');
}

/** The names that files and sheets of the response have, in lower case. */
export function namesTaken(typed: Typed): readonly string[] {
  return keysOf(typed, 'attachments').flatMap((key) => {
    const sheets = sheetNumbers(typed, key).map((n) => typed[`attachments.${key}.${sheetField(n, 'name')}`] ?? '');
    return [typed[`attachments.${key}.name`] ?? '', ...sheets].map((name) => name.toLowerCase());
  });
}

/** The response with one more file, whose title is for the officer to give. `key`: one that no other file has or had. */
export function attached(typed: Typed, key: string, { sheets, ...file }: Attachable): Typed {
  const fields = { file: file.file, kind: file.kind, size: String(file.size), name: file.name, licence: licences[0] };
  return {
    ...typed,
    attachments: [...keysOf(typed, 'attachments'), key].join('\n'),
    [`attachments.${key}.title`]: '',
    ...under(`attachments.${key}.`, { ...fields, csv: sheets.length > 0 ? 'yes' : '', ...sheetFields(sheets) }),
  };
}
