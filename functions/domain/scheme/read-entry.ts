import type { Regime } from '../clock/regimes.ts';
import type { LocalDate } from '../dates.ts';
import { type FieldProblem, type Problem, problem } from '../problem.ts';
import { fail, ok, type Result } from '../result.ts';
import { characters, hasLetters, isDamaged, tidy } from '../text.ts';
import { readDay } from '../typed-day.ts';
import { classesOf } from './classes.ts';
import { dueAfter, type EntryWords, entryLicences, renewals, type SchemeEntry, type VersionWords } from './entry.ts';

export const MAX_ENTRIES = 500;
const MAX_TITLE = 150;
export const MAX_DESCRIPTION = 1_000;
const MAX_LINK = 500;
const MAX_FORMAT = 40;

/** What a form says of an entry; of another version only the last three are asked. */
export type EntryForm = {
  readonly schemeClass: string;
  readonly title: string;
  readonly description: string;
  readonly format: string;
  readonly licence: string;
  readonly renewal: string;
  readonly link: string;
  readonly versionOn: string;
  readonly nextVersionDue: string;
};
export const entryFields = [
  'schemeClass',
  'title',
  'description',
  'link',
  'format',
  'licence',
  'versionOn',
  'renewal',
  'nextVersionDue',
] as const satisfies readonly (keyof EntryForm)[];
export const versionFields = ['link', 'versionOn', 'nextVersionDue'] as const;

function faultOf(field: keyof EntryForm, value: string, max: number): readonly FieldProblem[] {
  if (!hasLetters(value)) return [{ field, code: 'missing' }];
  if (isDamaged(value)) return [{ field, code: 'control-characters' }];
  return characters(value) > max ? [{ field, code: 'too-long', detail: String(characters(value) - max) }] : [];
}

/** An address elsewhere without anybody's password in it, or a path of this portal that everybody may read. */
function readLink(typed: string): string | undefined {
  const text = typed.trim();
  if (text.length > MAX_LINK || /[\s\\]/.test(text)) return undefined;
  if (text.startsWith('/')) return /^\/(?![/]|officer|track|api|gone)/.test(text) ? text : undefined;
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  return url.protocol === 'https:' && url.username === '' && url.password === '' ? url.href : undefined;
}

/** The day that is typed; null where nothing is, undefined where it is none. */
const dayIn = (typed: string): LocalDate | null | undefined => (typed.trim() === '' ? null : readDay(typed));

/** Reads what is asked of every version. `not-valid` with every field at fault. */
export function readVersion(
  form: Pick<EntryForm, (typeof versionFields)[number]>,
  today: LocalDate,
): Result<VersionWords, Problem> {
  const link = readLink(form.link);
  const [versionOn, nextVersionDue] = [dayIn(form.versionOn), dayIn(form.nextVersionDue)];
  const faults: FieldProblem[] = [];
  if (form.link.trim() === '') faults.push({ field: 'link', code: 'missing' });
  else if (link === undefined) faults.push({ field: 'link', code: 'not-valid' });
  if (versionOn === null) faults.push({ field: 'versionOn', code: 'missing' });
  else if (versionOn === undefined || versionOn > today) faults.push({ field: 'versionOn', code: 'not-valid' });
  // What is due before the version that is there would be no next one.
  const isBefore = nextVersionDue && versionOn && nextVersionDue <= versionOn;
  if (nextVersionDue === undefined || isBefore) faults.push({ field: 'nextVersionDue', code: 'not-valid' });
  if (!link || !versionOn || nextVersionDue === undefined || faults.length > 0)
    return fail(problem('not-valid', { fields: faults }));
  return ok({ link, versionOn, nextVersionDue });
}

/** Reads what an officer typed of an entry, for an authority under these laws. `not-valid` with every field at fault. */
export function readEntry(form: EntryForm, regimes: readonly Regime[], today: LocalDate): Result<EntryWords, Problem> {
  const [title, description] = [tidy(form.title).replace(/\s+/g, ' '), tidy(form.description)];
  const format = tidy(form.format);
  const schemeClass = classesOf(regimes).find((one) => one === form.schemeClass);
  const licence = entryLicences.find((one) => one === form.licence);
  const renewal = renewals.find((one) => one === form.renewal);
  const version = readVersion(form, today);
  const faults: FieldProblem[] = [
    ...(schemeClass === undefined ? [{ field: 'schemeClass', code: 'missing' } as const] : []),
    ...faultOf('title', title, MAX_TITLE),
    ...faultOf('description', description, MAX_DESCRIPTION),
    ...(format === '' ? [] : faultOf('format', format, MAX_FORMAT)),
    ...(licence === undefined ? [{ field: 'licence', code: 'missing' } as const] : []),
    ...(renewal === undefined ? [{ field: 'renewal', code: 'missing' } as const] : []),
    ...(version.ok ? [] : (version.error.fields ?? [])),
  ];
  if (!schemeClass || !licence || !renewal || !version.ok || faults.length > 0) {
    const place = ({ field }: FieldProblem) => (entryFields as readonly string[]).indexOf(field);
    return fail(problem('not-valid', { fields: faults.toSorted((a, b) => place(a) - place(b)) }));
  }
  return ok({
    schemeClass,
    title,
    description,
    format: format === '' ? null : format,
    licence,
    renewal,
    ...version.value,
  });
}

/** The form of an entry as it is, or (null) of a new one. */
export function entryForm(entry: SchemeEntry | null): EntryForm {
  return {
    schemeClass: entry?.schemeClass ?? '',
    title: entry?.title ?? '',
    description: entry?.description ?? '',
    link: entry?.link ?? '',
    format: entry?.format ?? '',
    licence: entry?.licence ?? 'ogl',
    versionOn: entry?.versionOn ?? '',
    renewal: entry?.renewal ?? '',
    nextVersionDue: entry?.nextVersionDue ?? '',
  };
}

/** The form of its next version, published today: the same address, and due again as often as it is renewed. */
export function versionForm(entry: SchemeEntry, today: LocalDate): EntryForm {
  return { ...entryForm(entry), versionOn: today, nextVersionDue: dueAfter(today, entry.renewal) ?? '' };
}
