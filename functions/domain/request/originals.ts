/** A letter as it came: what people send, and what they send it with. By the end of its name; anything else is refused. */
export const originalTypes = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  tif: 'image/tiff',
  tiff: 'image/tiff',
  heic: 'image/heic',
  webp: 'image/webp',
  txt: 'text/plain; charset=utf-8',
  eml: 'message/rfc822',
  msg: 'application/vnd.ms-outlook',
  doc: 'application/msword',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  odt: 'application/vnd.oasis.opendocument.text',
  rtf: 'application/rtf',
} as const;
export type OriginalExtension = keyof typeof originalTypes;

/** Largest original. A function is handed no more than 6 MB, and a file takes a third more on its way there. */
export const MAX_ORIGINAL_BYTES = 4_000_000;

/** The end of a file's name, where it is one of these. */
export function extensionOf(name: string): OriginalExtension | undefined {
  const end = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(originalTypes, end) ? (end as OriginalExtension) : undefined;
}
