import { openLicences } from '#domain/publication/licences.ts';
import type { Attachment } from '#domain/response/attachment.ts';
import { deliveryOf } from '#domain/response/delivery.ts';
import { takenFiles } from '#domain/response/file-types.ts';
import type { Response } from '#domain/response/response.ts';
import type { LetterWords } from '#web/words/index.ts';
import type { Block } from '../acknowledge/message.ts';
import { partsInWords } from './decision-words.ts';
import { fileInWords, sizeInWords } from './file-words.ts';
import { heading, sentence } from './letter-blocks.ts';

/**
 * A file in a letter. The page that is kept of the letter is all that the function which hands out files reads of them
 * (functions/track/read-file.ts), hence digest and content type.
 */
export type LetterFile = {
  readonly title: string;
  readonly about: string;
  readonly name: string;
  readonly file: string;
  readonly contentType: string;
};
export type LetterFiles = { readonly kind: 'files'; readonly files: readonly LetterFile[] };

function licenceInWords({ licence, holder = '' }: Attachment, words: LetterWords['files']): string {
  return licence === 'third-party' ? words.thirdParty(holder) : openLicences[licence].name;
}

/** A file, and its sheets after it. */
function lettered(attachment: Attachment, words: LetterWords): readonly LetterFile[] {
  const { files, respond } = words;
  const [own, ...sheets] = takenFiles([attachment]);
  if (!own) return [];
  const { kind, size, title, parts } = attachment;
  const about = [fileInWords(kind, size, files), licenceInWords(attachment, files)].join('. ');
  const answers = parts.length === 0 ? '' : ` ${files.answers(partsInWords(parts, respond))}`;
  const of = ({ name, file, contentType }: typeof own) => ({ name, file, contentType });
  return [
    { title, about: `${about}.${answers}`, ...of(own) },
    ...sheets.map((sheet, i) => ({
      title: `${title}: ${files.sheet(attachment.sheets[i]?.title ?? '')}`,
      about: `${sizeInWords(sheet.size, files)}.`,
      ...of(sheet),
    })),
  ];
}

/** The files of a response, and how they come to whoever is written to in this way; nothing where there are none. */
export function fileBlocks({ attachments }: Response, contact: 'email' | 'post', words: LetterWords): readonly Block[] {
  if (attachments.length === 0) return [];
  const files = attachments.flatMap((attachment) => lettered(attachment, words));
  return [
    heading(words.files.heading),
    sentence(words.files.delivery[deliveryOf(attachments, contact)](files.length > 1)),
    { kind: 'files', files },
  ];
}
