import { readFileSync, statSync } from 'node:fs';
import { basename, extname } from 'node:path';
import type { LocalDate } from '#domain/dates.ts';
import { labelled } from '#domain/imported/labelled.ts';
import { linesOfText, type SourceLine } from '#domain/imported/source.ts';
import { decodeText } from '#functions/respond/inspect/csv/inspect-table.ts';
import { dayOf } from './day-of.ts';
import { type HtmlPage, linesOfHtml } from './html-lines.ts';

/** More than any page of words has: what is larger is something else. */
const LARGEST_PAGE = 8 * 1024 * 1024;
const LARGEST_LIST = 200 * 1024 * 1024;
export const pageEndings: readonly string[] = ['.html', '.htm', '.xhtml', '.txt', '.md'];
export const isPage = (name: string): boolean => pageEndings.includes(extname(name).toLowerCase());

/** Why a file could not be read, as a sentence. */
export class Unreadable extends Error {}

/** UTF-16 without the mark that says so: every other byte of plain words is naught. */
function unmarked(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const some = bytes.subarray(0, 400);
  const naughts = (from: number) => some.filter((byte, i) => byte === 0 && i % 2 === from).length;
  if (naughts(1) * 3 > some.length && naughts(0) === 0) return 'utf-16le';
  return naughts(0) * 3 > some.length && naughts(1) === 0 ? 'utf-16be' : undefined;
}

/** UTF-8 that was read as another encoding: `Â£`, `â€™`, `Ã©`. */
const misread = /Â[£©®°·\u00a0]|â€[™œ“”˜¦\u009d]|Ã[\u0080-\u00bf©¨]/g;

/** The words of bytes, of which some may be broken: they are read as what most of them are. What cannot be read is `\uFFFD`, and told. */
function whole(bytes: Uint8Array): string {
  const { text, encoding } = decodeText(bytes);
  if (encoding !== 'windows-1252' || text.search(misread) < 0) return text;
  const [asUtf8, wrong] = [new TextDecoder('utf-8').decode(bytes), text.match(misread)?.length ?? 0];
  return (asUtf8.match(/\uFFFD/g)?.length ?? 0) <= wrong ? asUtf8 : text;
}

/** The words of a file, whatever it is encoded in. Throws `Unreadable` for what has none. */
export function wordsOfFile(path: string, largest = LARGEST_LIST): string {
  if (statSync(path).size > largest) throw new Unreadable('It is too large to be one.');
  const bytes = readFileSync(path);
  const encoding = unmarked(bytes);
  const text = encoding ? new TextDecoder(encoding).decode(bytes) : whole(bytes);
  if (text.includes('\0')) throw new Unreadable('It is no text.');
  return text.replace(/^\uFEFF/, '');
}

export type Page = {
  readonly lines: readonly SourceLine[];
  readonly title: string;
  readonly address: string | undefined;
  readonly on: LocalDate | undefined;
  readonly links: HtmlPage['links'];
};

/** What pages call the day of an answer, and what may be another. */
const answered =
  /^(?:date (?:of )?(?:the |our )?(?:response|publication|disclosure|reply|issue|answer|release)(?: sent)?|(?:date )?(?:published|answered|responded|replied|completed|closed|sent|issued|disclosed|released)(?: on| date)?|(?:response|publication|disclosure|reply|release)(?: sent)? (?:date|on)|(?:response|reply) sent)$/i;
const anyDay = /^date$/i;
/** A line that is a day and nothing else, as letters have it. */
const isDay = /^(?:\p{L}+,? )?(?:\d{1,2}(?:st|nd|rd|th)? (?:of )?\p{L}+,? \d{4}|\d{1,2}[/.]\d{1,2}[/.]\d{4})$/u;
const NEAR_TOP = 40;
/** `/disclosure-2024/june-2024/title/`: the month in a path. */
const monthly = /(?:^|\/)([a-z]{3,9})-(\d{4})(?=\/)/i;

type Dated = {
  readonly lines: readonly SourceLine[];
  readonly said: string;
  readonly time: string;
  readonly path: string;
};

/** The day of a page: as its head says it, under a label, as a letter has it, at a mark of time, or by its path. */
function dayIn({ lines, said, time, path }: Dated) {
  const top = lines.filter(({ isFrame }) => !isFrame).slice(0, NEAR_TOP);
  const facts = [...labelled(top)];
  const under = (is: RegExp) => facts.flatMap(({ label, value }) => (is.test(label) ? (dayOf(value) ?? []) : []))[0];
  const alone = top.find(({ text, cells }) => !cells && isDay.test(text))?.text ?? '';
  const [, month = '', year = ''] = monthly.exec(path) ?? [];
  return dayOf(said) ?? under(answered) ?? under(anyDay) ?? dayOf(alone) ?? dayOf(time) ?? dayOf(`${month} ${year}`);
}

/** Lines of Markdown without its marks: what they set as headings is one. */
const ofMarkdown = (lines: readonly SourceLine[]): readonly SourceLine[] =>
  lines.map((line) => {
    const [, heading] = line.cells ? [] : (/^#{1,6}\s+(.*?)\s*#*$/.exec(line.text) ?? []);
    const plain = (words: string) => words.replace(/(\*\*|__)(?=\S)(.*?\S)\1/g, '$2');
    const cells = line.cells?.map(plain);
    return {
      ...line,
      text: plain(heading ?? line.text),
      ...(cells === undefined ? {} : { cells }),
      ...(heading === undefined ? {} : { isHeading: true }),
    };
  });

const isMarkup = (text: string) =>
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype html|html)\b/i.test(text);

/** A saved page or text. `name` is its path in the folder, which may be that of its address. Throws `Unreadable` for what is no page. */
export function readPage(path: string, name: string): Page {
  const text = wordsOfFile(path, LARGEST_PAGE);
  const where = name.replaceAll('\\', '/');
  if (/^(?:From: <?Saved by|MIME-Version: 1\.0)/im.test(text.slice(0, 300)))
    throw new Unreadable('It is a web archive: save the page as HTML or as text.');
  const isHtml = /^\.x?html?$/.test(extname(name).toLowerCase()) || isMarkup(text);
  if (!isHtml) {
    const lines = extname(name).toLowerCase() === '.md' ? ofMarkdown(linesOfText(text)) : linesOfText(text);
    return {
      lines,
      title: '',
      address: hostedAt(where),
      on: dayIn({ lines, said: '', time: '', path: where }),
      links: [],
    };
  }
  const { lines, title, address = hostedAt(where), published = '', time = '', links } = linesOfHtml(text);
  return { lines, title, address, on: dayIn({ lines, said: published, time, path: address ?? where }), links };
}

/** The address of a page in a mirror of a website, whose first folder is its host. */
function hostedAt(path: string): string | undefined {
  const [host = '', ...rest] = path.split('/');
  if (rest.length === 0 || !/^(?:[a-z\d-]+\.)+(?:uk|org|com|net|gov|wales|scot|example)$/i.test(host)) return undefined;
  return `https://${host}/${rest.join('/').replace(/(?<=^|\/)index\.html?$/i, '')}`;
}

/** What a page without a title is called: by the name of its file or of its folder, or else by its reference. */
export function titleFromName(name: string, reference: string): string {
  const segments = name.replace(/\.[^./]+$/, '').split('/');
  const last = segments.filter((one) => !/^(?:index|default)?$/i.test(one)).at(-1) ?? '';
  const words = last.replace(/[-_+]+|%20/g, ' ').trim();
  const isReference = referenceInName(name) !== '' || !/\p{L}{3}/u.test(words);
  return isReference ? reference || last : words.replace(/^./u, (first) => first.toUpperCase());
}

/** The reference in the name of a file: `01.FOI.24.036066.txt`. */
export const referenceInName = (name: string): string =>
  /\d{2}[.-](?:FOI|EIR|FOS|EIS)[.-]\d{2}[.-]\d{6}/i.exec(basename(name))?.[0] ?? '';
