import type { consumers } from './outbox.ts';

/** The letters that are kept as they were sent. One with a new link says nothing else, and a reminder goes to officers. */
export type KeptKind = Exclude<(typeof consumers.acknowledge)[number], 'link' | 'reminder'>;

/** A letter as it was sent, or waits to be posted; the tracking link alone is left out, as it is the key to the case. */
export type KeptLetter = {
  readonly kind: KeptKind;
  /** Number of the event that asked for it. */
  readonly event: number;
  readonly reference: string;
  /** Instant at which it was made. */
  readonly madeAt: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly to: 'email' | 'post';
};

/** Stands where the tracking link belongs. It has no mark that HTML would write in another way. */
export const LINK_PLACEHOLDER = '{{tracking-link}}';

/** True for the kinds that are kept. */
export function isKept(kind: string): kind is KeptKind {
  return kind !== 'link' && kind !== 'reminder';
}

/** The letter with a link in its place: what is mailed, or printed. A kept letter and its link give what was sent. */
export function withLink<Letter extends Pick<KeptLetter, 'text' | 'html'>>(letter: Letter, link: string): Letter {
  const inHtml = link.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  return {
    ...letter,
    text: letter.text.replaceAll(LINK_PLACEHOLDER, () => link),
    html: letter.html.replaceAll(LINK_PLACEHOLDER, () => inHtml),
  };
}
