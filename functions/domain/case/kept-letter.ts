import { consumers } from './outbox.ts';

/** What goes to the authority's own people and to those whom it asks: no letter to the applicant. */
export const internalKinds = [
  'reminder',
  'hand-over',
  'commission',
  'commission-chase',
  'dead-link',
  'scheme-reminder',
] as const;
export type InternalKind = (typeof internalKinds)[number];

/**
 * The letters that are kept as they were sent. One with a new link says nothing else; of what is not for the applicant the
 * ledger has every word already.
 */
export type KeptKind = Exclude<(typeof consumers.acknowledge)[number], 'link' | InternalKind>;

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
  /** The same as pieces of a page (JSON), for the print; letters of earlier days have none. */
  readonly blocks?: string | undefined;
  readonly to: 'email' | 'post';
};

/** Stands where the tracking link belongs. It has no mark that HTML would write in another way. */
export const LINK_PLACEHOLDER = '{{tracking-link}}';

/** True for the kinds that are kept. */
export function isKept(kind: string): kind is KeptKind {
  return (consumers.acknowledge as readonly string[]).includes(kind) && kind !== 'link' && !isInternal(kind);
}

/** True for what is not for the applicant. */
export function isInternal(kind: string): kind is InternalKind {
  return (internalKinds as readonly string[]).includes(kind);
}

/** The letter with a link in its place: what is mailed, or printed. A kept letter and its link give what was sent. */
export function withLink<Letter extends Pick<KeptLetter, 'text' | 'html' | 'blocks'>>(
  letter: Letter,
  link: string,
): Letter {
  const inHtml = link.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  return {
    ...letter,
    text: letter.text.replaceAll(LINK_PLACEHOLDER, () => link),
    html: letter.html.replaceAll(LINK_PLACEHOLDER, () => inHtml),
    ...(letter.blocks === undefined
      ? {}
      : { blocks: letter.blocks.replaceAll(LINK_PLACEHOLDER, () => JSON.stringify(link).slice(1, -1)) }),
  };
}
