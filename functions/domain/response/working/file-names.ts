import { type Applicant, findIdentity } from '../../publication/leaks.ts';
import { surnameOf } from '../../publication/names.ts';
import { squeeze } from '../../publication/readings.ts';
import { endingOf, type FileKind, fileKinds } from '../attachment.ts';

/** As long as a name may be without its ending, with room for a number that tells it from another. */
const LONGEST = 80;

/** Words as a name that is safe on every system: letters and digits of English, with hyphens between them. */
function stemOf(text: string, longest = LONGEST): string {
  const bare = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '-');
  return bare.slice(0, longest).replace(/^-+|-+$/g, '');
}

/** True where the words name whoever asked, their surname alone among them. */
export function namesApplicant(text: string, applicant: Applicant | null): boolean {
  if (!applicant) return false;
  const surname = squeeze(surnameOf(applicant.name) ?? '').toLowerCase();
  const words = ` ${squeeze(text).toLowerCase()} `;
  return findIdentity(text, applicant) !== undefined || (surname.length >= 3 && words.includes(` ${surname} `));
}

/** A name that is not taken: the next number is put behind it where it is. */
function free(stem: string, ending: string, taken: readonly string[]): string {
  let name = `${stem}.${ending}`;
  for (let n = 2; taken.includes(name); n += 1) name = `${stem}-${n}.${ending}`;
  return name;
}

/**
 * The names under which a file and its sheets may go out: made of those that they came with, and neutral ones
 * (`file-2.xlsx`) where nothing is left of these, or where they name the applicant, as files about somebody often do.
 */
export function fileNames(
  file: { readonly name: string; readonly kind: FileKind; readonly sheets: readonly string[] },
  applicant: Applicant | null,
  taken: readonly string[],
  place: number,
): { readonly name: string; readonly sheets: readonly { readonly name: string; readonly title: string }[] } {
  const endings: readonly string[] = fileKinds[file.kind];
  const typed = endingOf(file.name);
  const ending = endings.includes(typed) ? typed : (endings[0] ?? file.kind);
  const own = stemOf(file.name.replace(/\.[^.]*$/, ''));
  const isNamed = namesApplicant(file.name, applicant) || namesApplicant(own.replaceAll('-', ' '), applicant);
  const stem = own === '' || isNamed ? `file-${place}` : own;
  const all = [...taken];
  const take = (base: string, end: string) => {
    const name = free(base, end, all);
    all.push(name);
    return name;
  };
  const name = take(stem, ending);
  const sheets = file.sheets.map((title, i) => {
    const isBare = !/[\p{L}\p{N}]/u.test(title) || namesApplicant(title, applicant);
    const neutral = `Sheet ${i + 1}`;
    const shown = isBare ? neutral : title;
    const part = stemOf(shown, 30) || stemOf(neutral);
    return { name: take(`${stem.slice(0, 60).replace(/-+$/, '')}-${part}`, 'csv'), title: shown };
  });
  return { name, sheets };
}
