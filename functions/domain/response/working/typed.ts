/**
 * A response while it is written: every field as it was typed, by its name in the form (`parts.p1.question`). Checkboxes are
 * the values ticked, each on a line. The order of parts and the like is a field too (`parts`: keys, each on a line).
 * What is taken out of an order stays beside it, so that it can be put back.
 */
export type Typed = Readonly<Record<string, string>>;

/** What a response has several of. A key names one of them for as long as it is written, whatever its label becomes. */
export const lists = {
  parts: {
    prefix: 'p',
    fields: ['label', 'under', 'question', 'held', 'outcome', 'answer', 'answeredWith'],
    checks: ['tables'],
  },
  grounds: {
    prefix: 'g',
    fields: [
      'exemption',
      'moreLimbs',
      'withheld',
      'why',
      'opinionBy',
      'opinionOn',
      'opinionText',
      'harm',
      'likelihood',
      'favouring',
      'against',
      'balance',
      'dueOn',
      'promiseWhat',
      'promiseOn',
    ],
    checks: ['limbs', 'parts', 'pending', 'reasonsWithheld', 'inTheAlternative'],
  },
  tables: {
    prefix: 't',
    fields: ['caption', 'headRows', 'text', 'notes'],
    checks: ['rowHeaders', 'notColumns', 'notRows'],
  },
  // What the inspection knows of a file is not typed, and its sheets have fields of their own (attachment-fields.ts).
  attachments: { prefix: 'a', fields: ['title', 'name', 'licence', 'holder'], checks: ['parts', 'csv'] },
  notes: { prefix: 'n', fields: ['text'], checks: ['parts'] },
  closing: { prefix: 'c', fields: ['heading', 'text'], checks: [] },
} as const satisfies Record<string, { prefix: string; fields: readonly string[]; checks: readonly string[] }>;
export type List = keyof typeof lists;
export const listNames = Object.keys(lists) as List[];

const single = [
  'title',
  'topics',
  'dataAsAt',
  'request',
  'introduction',
  'advice',
  'outcome.kind',
  'outcome.explanation',
  'outcome.estimatedHours',
  'publication.kind',
  'publication.until',
  'publication.reason',
] as const;
const singleChecks = ['publication.omitParts'] as const;

/** The fields of a sheet of a workbook: `sheet1-name`. */
const isSheetField = (name: string) => /^sheet[1-9]\d{0,2}-(?:name|title)$/.test(name);
const isList = (name: string): name is List => Object.hasOwn(lists, name);
/** A ground, or a table, that came with a response has the name that it has there. */
const KEY = /^[a-z0-9-]{1,40}$/;

/** The values of a field of checkboxes, or the keys of an order. */
export function valuesOf(typed: Typed, field: string): readonly string[] {
  return (typed[field] ?? '').split('\n').filter((value) => value !== '');
}

/** The keys of a list in their order. */
export function keysOf(typed: Typed, list: List): readonly string[] {
  return valuesOf(typed, list);
}

/** The keys of what was taken out and can be put back. */
export function removedKeys(typed: Typed, list: List): readonly string[] {
  const there = keysOf(typed, list);
  const all = Object.keys(typed).flatMap((field) => (field.startsWith(`${list}.`) ? [field.split('.')[1] ?? ''] : []));
  return [...new Set(all)].filter((key) => !there.includes(key));
}

/** What a field is: typed words, checkboxes, or nothing that a response has. */
export function kindOf(field: string): 'words' | 'checks' | undefined {
  if ((single as readonly string[]).includes(field)) return 'words';
  if ((singleChecks as readonly string[]).includes(field)) return 'checks';
  const [list = '', key = '', name = '', ...rest] = field.split('.');
  if (list === 'answers' && rest.length === 0 && name === '') return key === '' ? undefined : 'words';
  if (!isList(list) || !KEY.test(key) || rest.length > 0) return undefined;
  const { fields, checks }: { fields: readonly string[]; checks: readonly string[] } = lists[list];
  if (list === 'attachments' && isSheetField(name)) return 'words';
  return fields.includes(name) ? 'words' : checks.includes(name) ? 'checks' : undefined;
}

/** Words as they are kept: one kind of line end, and nothing invisible at the ends; a tab at the beginning is a column. */
function kept(value: string): string {
  return value.replace(/\r\n?/g, '\n').replace(/^\n+|\s+$/g, '');
}

/**
 * What a form says of the fields that are there: words that it shows, and checkboxes, of which it names only those that are
 * ticked. A field that it did not show is left out, and so stays as it was.
 */
export function typedIn(form: Readonly<Record<string, string | readonly string[]>>, there: Typed): Typed {
  const shown = new Set([form['shown'] ?? []].flat().flatMap((names) => names.split(' ')));
  const read: Record<string, string> = {};
  for (const [field, value] of Object.entries(form)) {
    const list = field.split('.')[0] ?? '';
    if (kindOf(field) === undefined || (isList(list) && !isThere(there, field))) continue;
    read[field] = kindOf(field) === 'checks' ? [value].flat().join('\n') : kept([value].flat()[0] ?? '');
  }
  for (const key of keysOf(there, 'grounds')) {
    const [field, limbs] = [`grounds.${key}.exemption`, `grounds.${key}.limbs`];
    const isOther = read[field] !== undefined && read[field] !== (there[field] ?? '');
    // The limbs that were ticked for another exemption are none of this one.
    if (isOther && read[limbs] === (there[limbs] ?? '')) read[limbs] = '';
  }
  for (const field of shown) {
    if (kindOf(field) === 'checks' && form[field] === undefined && isShown(there, field)) read[field] = '';
  }
  return read;
}

function isShown(there: Typed, field: string): boolean {
  return !isList(field.split('.')[0] ?? '') || isThere(there, field);
}

/** Every field of checkboxes that a form shows: those that are unticked are not sent. */
export function checkFields(typed: Typed): readonly string[] {
  const own = listNames.flatMap((list) =>
    keysOf(typed, list).flatMap((key) => lists[list].checks.map((name) => `${list}.${key}.${name}`)),
  );
  return [...singleChecks, ...own];
}

function isThere(typed: Typed, field: string): boolean {
  const [list = '', key = ''] = field.split('.');
  return isList(list) && (keysOf(typed, list).includes(key) || removedKeys(typed, list).includes(key));
}
