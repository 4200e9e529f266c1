import { withoutControls } from '../text.ts';

/** As long a name is shown and kept; its ending stays. */
const LONGEST = 150;
/** Marks that turn the direction of what follows: `exe.slx` would read as `xls.exe`. */
const TURNS = /[\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029]/g;

/** The name of a file as its sender calls it: without folders, control characters and marks of direction, never empty. */
export function nameOfFile(sent: string): string {
  const last = sent.split(/[/\\]/).at(-1) ?? '';
  const bare = withoutControls(last.normalize('NFC'))
    .replace(/[\t\r\n]/g, ' ')
    .replace(TURNS, '')
    .trim();
  if (bare === '') return 'file';
  const characters = [...bare];
  if (characters.length <= LONGEST) return bare;
  const ending = /\.[^.]{1,8}$/.exec(bare)?.[0] ?? '';
  return characters.slice(0, LONGEST - ending.length).join('') + ending;
}

/** The same name for a header of HTTP, which has room for no other characters. */
export function plainName(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9._ -]+/g, '')
    .replace(/^[. ]+/, '')
    .trim();
  return /^[^.]/.test(plain) ? plain : 'file';
}

/** The name of a copy that was cleaned. */
export function cleanedName(name: string): string {
  return name.replace(/(\.[^.]+)?$/, (ending) => `-cleaned${ending}`);
}
