import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cluesIn } from '#domain/response/check/clues.ts';
import { differences, type Piece, requestPieces } from '#web/components/difference/pieces.ts';

const sentOf = (pieces: readonly Piece[]) => pieces.map(({ kind, text }) => (kind === 'added' ? '' : text)).join('');
const publishedOf = (pieces: readonly Piece[]) =>
  pieces.map(({ kind, text }) => (kind === 'removed' ? '' : text)).join('');

describe('a request as sent beside the request as published', () => {
  it('shows the words that were taken out and put in', () => {
    expect(differences('How often was my son stopped in 2025?', 'How often were people stopped in 2025?')).toEqual([
      { kind: 'same', text: 'How often ' },
      { kind: 'removed', text: 'was my son ' },
      { kind: 'added', text: 'were people ' },
      { kind: 'same', text: 'stopped in 2025?' },
    ]);
    expect(differences('', 'New')).toEqual([{ kind: 'added', text: 'New' }]);
    expect(differences('', '')).toEqual([]);
  });

  it('gives another text as such, where all is different', () => {
    const [one, other] = ['a', 'b'].map((letter) => Array.from({ length: 1500 }, (_, i) => `${letter}${i}`).join(' '));
    expect(differences(one ?? '', other ?? '')).toEqual([
      { kind: 'removed', text: one },
      { kind: 'added', text: other },
    ]);
  });

  it('marks what still may say who asked, also across an edit', () => {
    const pieces = requestPieces(
      'When was my boy stopped? Regards, Ada Example',
      'When was my son stopped? Mail ada@example.org',
      'Ada Example',
    );
    expect(pieces.filter(({ clue }) => clue).map(({ kind, text, clue }) => `${kind} ${text} ${clue}`)).toEqual([
      'same my  self',
      'added son self',
      'added ada@example.org email',
    ]);
  });

  it('loses nothing of either text, and marks nothing that was taken out', () => {
    const word = fc.oneof(
      fc.constantFrom('my son', 'my ', 'son', ' ', '\n', 'Ada Example', 'ada@example.org'),
      fc.string(),
    );
    const text = fc.array(word, { maxLength: 12 }).map((all) => all.join(''));
    fc.assert(
      fc.property(text, text, (sent, published) => {
        const pieces = requestPieces(sent, published, 'Ada Example');
        expect([sentOf(pieces), publishedOf(pieces)]).toEqual([sent, published]);
        expect(pieces.filter(({ kind, clue }) => kind === 'removed' && clue)).toEqual([]);
        const marked = pieces.filter(({ clue }) => clue).map((piece) => piece.text);
        expect(marked.join('')).toBe(
          cluesIn(published, 'Ada Example')
            .map(({ from, to }) => published.slice(from, to))
            .join(''),
        );
      }),
    );
  });
});

describe('clues in a request', () => {
  it.each([
    ['my son and My Son', 'Nobody', ['my son', 'My Son']],
    ['I, ADA EXAMPLE, was arrested. Ring 07700 900123.', 'Ada Example', ['ADA EXAMPLE', '07700 900123']],
    ['How many were stopped?', 'Ada Example', []],
    ['İ live at my house', 'Nobody', ['my house']],
  ])('%j of %s: %j', (text, name, expected) => {
    expect(cluesIn(text, name).map(({ from, to }) => text.slice(from, to))).toEqual(expected);
  });
});
