import { type Attachment, filesOf } from './attachment.ts';
import { sizeOf } from './attachment-checks.ts';

/**
 * Bytes of all files together that go with an email. SES takes ten million for a message, in which every three bytes of a
 * file are four characters and a line end; the letter itself needs the rest.
 */
const MOST_BYTES = 7_000_000;
/** SES takes a message of at most 500 pieces, and nobody looks through as many as these. */
const MOST_FILES = 100;

/**
 * How the files of a response come to the applicant, which the letter says: with the email; on the page for the request,
 * since they are too large for an email; or there because the letter goes by post or by an officer's hand.
 */
export type Delivery = 'with-email' | 'too-large' | 'by-post';

/** How the files of a response come to whoever is written to in this way. */
export function deliveryOf(attachments: readonly Attachment[], contact: 'email' | 'post'): Delivery {
  if (contact === 'post') return 'by-post';
  const isSmall = sizeOf(attachments) <= MOST_BYTES && filesOf(attachments).length <= MOST_FILES;
  return isSmall ? 'with-email' : 'too-large';
}
