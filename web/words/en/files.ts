import type { Delivery } from '#domain/response/delivery.ts';

/** Words of the files that go with a response, wherever they are read: the letter, the applicant's page, the published page. */
export const files = {
  heading: 'Files',
  kinds: {
    xlsx: 'Excel spreadsheet',
    ods: 'OpenDocument spreadsheet',
    csv: 'CSV',
    docx: 'Word document',
    odt: 'OpenDocument text',
    pdf: 'PDF',
    png: 'PNG picture',
    jpeg: 'JPEG picture',
    gif: 'GIF picture',
    webp: 'WebP picture',
    unknown: 'unknown kind',
  },
  bytes: (n: string) => (n === '1' ? '1 byte' : `${n} bytes`),
  kilobytes: (n: string) => `${n} KB`,
  megabytes: (n: string) => `${n} MB`,
  about: (kind: string, size: string) => `${kind}, ${size}`,
  answers: (parts: string) => `Answers ${parts}.`,
  /** Who else has the copyright. */
  thirdParty: (holder: string) => `Copyright of ${holder}: ask them before you re-use it`,
  sheet: (title: string) => `“${title}” as CSV`,
  delivery: {
    'with-email': (many: boolean) =>
      `${many ? 'These files are' : 'This file is'} attached to our email, and ${many ? 'stay' : 'stays'} on the page for your request.`,
    'too-large': (many: boolean) =>
      `${many ? 'These files are' : 'This file is'} too large for an email. You can download ${many ? 'them' : 'it'} on the page for your request, whose address is in this letter.`,
    'by-post': (many: boolean) =>
      `You can download ${many ? 'these files' : 'this file'} on the page for your request, whose address is in this letter. If you want ${many ? 'them' : 'it'} in another form, ask us.`,
  } satisfies Record<Delivery, (many: boolean) => string>,
  see: (title: string) => `See the file ‘${title}’.`,
};
