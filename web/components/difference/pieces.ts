import { diffWordsWithSpace } from 'diff';
import type { CarefulKind } from '#domain/request/care.ts';
import { cluesIn } from '#domain/response/check/clues.ts';

/** A stretch of two texts set beside each other: in both, only in the one sent, or only in the one to be published. */
export type Piece = {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
  /** What stands there may say who asked; only of what is published. */
  readonly clue?: CarefulKind;
};

/** More changed words than this are no edit any more, and finding them out would take long: it is another text. */
const MOST_CHANGES = 1_000;

type Change = { readonly value: string; readonly added: boolean; readonly removed: boolean };

/** Neighbouring changes as one: a space that only happens to be in both, between two of them, belongs to both. */
function joined(changes: readonly Change[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let [removed, added] = ['', ''];
  const close = () => {
    if (removed !== '') pieces.push({ kind: 'removed', text: removed });
    if (added !== '') pieces.push({ kind: 'added', text: added });
    [removed, added] = ['', ''];
  };
  for (const [i, change] of changes.entries()) {
    const isSame = !change.added && !change.removed;
    const isGap = isSame && removed + added !== '' && i < changes.length - 1 && /^\s+$/.test(change.value);
    if (change.added || isGap) added += change.value;
    if (change.removed || isGap) removed += change.value;
    if (!isSame || isGap) continue;
    close();
    pieces.push({ kind: 'same', text: change.value });
  }
  close();
  return pieces;
}

/** The words of two texts that differ, in order: the pieces that are not added make the first, those not removed the other. */
export function differences(sent: string, published: string): readonly Piece[] {
  const whole = [
    { value: sent, added: false, removed: true },
    { value: published, added: true, removed: false },
  ];
  return joined(diffWordsWithSpace(sent, published, { maxEditLength: MOST_CHANGES }) ?? whole);
}

/** The request as sent beside the request as published: what was changed, and what still may say who asked. */
export function requestPieces(sent: string, published: string, name: string): readonly Piece[] {
  const clues = cluesIn(published, name);
  const borders = clues.flatMap(({ from, to }) => [from, to]);
  let at = 0;
  return differences(sent, published).flatMap(({ kind, text }): readonly Piece[] => {
    if (kind === 'removed') return [{ kind, text }];
    const [start, end] = [at, at + text.length];
    at = end;
    const cuts = [start, ...borders.filter((border) => border > start && border < end), end];
    return cuts.slice(1).map((to, i) => {
      const from = cuts[i] ?? start;
      const clue = clues.find((one) => one.from <= from && to <= one.to);
      return { kind, text: published.slice(from, to), ...(clue ? { clue: clue.kind } : {}) };
    });
  });
}
