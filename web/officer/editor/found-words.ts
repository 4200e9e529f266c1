import type { Raised } from '#domain/response/raised.ts';
import type { Response } from '#domain/response/response.ts';
import { findingInWords } from '#web/pages/respond/finding-words.ts';
import type { DeskWords } from '#web/words/index.ts';
import { type EditorProps, placeName } from './form.ts';

/** More of the same kind are told by their number: the table stands beside them. */
const MOST = 6;

type Said = {
  readonly what: readonly string[];
  readonly where: string;
  readonly section: string;
  readonly how: string;
};

/** The response on which something was found, wherever that is said. */
type Seen = Pick<EditorProps, 'regime' | 'threshold' | 'typed'> & {
  readonly context: { readonly words: Pick<DeskWords, 'findings' | 'smallNumbers' | 'editor'> };
};

/** Whatever was found, in words. */
export function raisedInWords(editor: Seen, response: Response, finding: Raised, field: string): Said {
  const { findings, smallNumbers, editor: words } = editor.context.words;
  if (!('small' in finding)) {
    const said = findingInWords(finding, response, editor.regime, findings);
    return { ...said, what: [said.what] };
  }
  const { small, told } = finding;
  const counts = small.map(({ rule, value = 0, what }) => smallNumbers.finding[rule](editor.threshold, value, what));
  const open = told.map(({ lowest, highest }) =>
    lowest !== undefined && lowest === highest ? smallNumbers.notProtected(lowest) : smallNumbers.notProved,
  );
  const all = [...counts, ...open];
  const more = all.length > MOST ? [words.findings.more(all.length - MOST)] : [];
  return {
    what: [...all.slice(0, MOST), ...more],
    where: placeName(words, editor.typed, field),
    section: smallNumbers.law,
    how: small.some(({ rule }) => rule === 'small-count' || rule === 'zero-count') ? smallNumbers.notPeople : '',
  };
}
