import { isLocalPath } from '../office/paths.ts';
import type { Report } from '../report.ts';
import type { Attributes } from '../xml.ts';
import type { Book, SheetEntry } from './book.ts';

/** Choices that every form offers, and that tell nothing. */
const usual = /^(yes|no|y|n|n\/?a|true|false|unknown|other|none|not known|not applicable|male|female|x|\d{1,2})$/i;

/** Names, addresses and numbers are data; a few words to choose from are a form. */
const telling = /\p{Lu}[\p{L}'-]+\s+(?:\p{Lu}[.\s]*)*\p{Lu}[\p{L}'-]+|@|\d{4}/u;
const MANY = 10;

/** What stands in a sheet beside its cells. */
export class Rest {
  readonly #book: Book;
  readonly #sheet: SheetEntry;
  readonly #report: Report;
  readonly #choices = new Set<string>();
  #isValidation = false;

  constructor(book: Book, sheet: SheetEntry, report: Report) {
    this.#book = book;
    this.#sheet = sheet;
    this.#report = report;
  }

  element(name: string, a: Attributes): void {
    const { name: sheet, part } = this.#sheet;
    if (name === 'scenario') this.#report.add('scenarios', sheet, part, { name: a['name'] ?? '' });
    if (name === 'cfRule' && this.#book.styles.hiding[Number(a['dxfId'] ?? -1)])
      this.#report.add('conditional-hiding', sheet, part);
    if (name === 'dataValidation') this.#isValidation = a['type'] === 'list';
    if (name === 'hyperlink' && isLocalPath(a['location'] ?? '')) {
      this.#report.add('local-path', sheet, `${part}#${a['ref']}`, { path: a['location'] ?? '' });
    }
  }

  text(name: string, text: string): void {
    // In newer files the list stands one level deeper, in an element named f.
    if (!this.#isValidation || !/^(formula1|f)$/.test(name)) return;
    const list = /^\s*"([\s\S]*)"\s*$/.exec(text)?.[1];
    for (const choice of list?.split(',') ?? []) if (!usual.test(choice.trim())) this.#choices.add(choice.trim());
  }

  /** A list that holds its choices itself may hold what no cell shows: asked when all sheets are read. */
  end(): void {
    if (this.#choices.size === 0) return;
    const { texts, used } = this.#book.strings;
    const shown = new Set(texts.filter((_, i) => used[i]).map((text) => text.trim()));
    const unseen = [...this.#choices].filter((choice) => !shown.has(choice) && !this.#book.inline.has(choice));
    if (unseen.length < MANY && !unseen.some((choice) => telling.test(choice))) return;
    const { name, part } = this.#sheet;
    this.#report.add('validation-list', name, part, { count: unseen.length, first: unseen[0]?.slice(0, 100) ?? '' });
    this.#report.say(unseen.join(' '));
  }
}
