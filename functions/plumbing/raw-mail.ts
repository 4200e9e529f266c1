import MailComposer from 'nodemailer/lib/mail-composer/index.js';
import type { Email } from './mail.ts';

/** A file that goes with an email. */
export type MailFile = { readonly name: string; readonly contentType: string; readonly bytes: Uint8Array };

/** An email with files as it goes over the wire (MIME): the same text and HTML as without, and the files behind them. */
export function rawMail(email: Omit<Email, 'tags' | 'files'>, files: readonly MailFile[]): Promise<Buffer> {
  const { to, from, replyTo, subject, text, html } = email;
  const composed = new MailComposer({
    ...{ to, from, replyTo, subject, text, html },
    // Nothing that stands in a letter may make it read a file or fetch an address.
    disableFileAccess: true,
    disableUrlAccess: true,
    attachments: files.map(({ name, contentType, bytes }) => ({
      filename: name,
      contentType,
      content: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
      contentTransferEncoding: 'base64' as const,
    })),
  });
  return composed.compile().build();
}
