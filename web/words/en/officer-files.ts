import type { CaseFile } from '#domain/case/case-files.ts';
import type { IdentityInFile } from '#domain/case/events-files.ts';
import type { Rule } from '#domain/response/check/rules.ts';

const kinds: Readonly<Record<CaseFile['kind'], string>> = {
  xlsx: 'Excel workbook',
  ods: 'OpenDocument spreadsheet',
  csv: 'CSV or plain text',
  docx: 'Word document',
  odt: 'OpenDocument text',
  pdf: 'PDF',
  png: 'PNG picture',
  jpeg: 'JPEG picture',
  gif: 'GIF picture',
  webp: 'WebP picture',
  unknown: 'Kind not known',
};

const identity: Readonly<Record<IdentityInFile, string>> = {
  'applicant-name': 'their name',
  'applicant-email': 'their email address',
  'applicant-phone': 'their telephone number',
  'applicant-address': 'their address',
};

const personal: Readonly<Partial<Record<Rule, string>>> = {
  'personal-email': 'Email addresses',
  'personal-phone': 'Telephone numbers',
  'personal-card': 'Payment card numbers',
  'personal-national-insurance': 'National Insurance numbers',
  'personal-address': 'Addresses of houses',
  'personal-birth-date': 'Dates of birth',
  'personal-name': 'Names of people',
};

/** Files for the response: uploading, what was found, cleaning and accepting. */
export const officerFiles = {
  title: 'Files for the response',
  back: 'Back to the case',
  backToFiles: 'All files of this request',
  lead: 'Every file is looked through for what its reader would not see at first: hidden sheets and rows, text behind boxes, comments, names in properties, places in photographs. Nothing can be attached to a response before it is cleared.',
  none: 'No file has been uploaded yet.',
  listed: (n: number) => (n === 1 ? '1 file' : `${n} files`),
  columns: { name: 'File', state: 'State', found: 'What was found' },
  erasedName: (n: number) => `File ${n} (name erased)`,
  states: { cleared: 'Cleared', accepted: 'Accepted', findings: 'Not cleared', refused: 'Cannot be attached' },
  nothing: 'Nothing that holds it up',
  found: 'Something is in it that its reader would not see',
  wasFound: 'What was found was accepted',
  hasApplicant: 'The applicant seems to be named in it',
  hasPeople: 'Personal data seem to be in it',
  copied: 'A cleaned copy was made',
  copyOf: (name: string) => `Cleaned copy of ${name}`,
  attached: 'In a saved version of the response',
  size: (bytes: number) =>
    bytes < 1000
      ? `${bytes} bytes`
      : bytes < 1e6
        ? `${Math.round(bytes / 1000)} KB`
        : `${Number((bytes / 1e6).toFixed(1))} MB`,
  kinds,

  upload: 'Upload a file',
  choose: 'Choose a file',
  chooseHint: (max: string) =>
    `Excel (.xlsx), OpenDocument (.ods, .odt), CSV, Word (.docx), PDF, PNG, JPEG, GIF or WebP, up to ${max}. Figures are best as a spreadsheet or CSV, so that they can be re-used.`,
  private: 'It stays private. Only what is cleared, and then attached to the response, leaves this page.',
  failed:
    'If a page of code appears instead of this one, the file was too large or empty, or the page had been open for more than an hour. Go back, reload the page, and choose the file again.',
  send: 'Upload',
  sending: 'Uploading… Keep this page open.',
  tooLarge: (max: string) => `The file is larger than ${max}. Split it, or leave out what was not asked for.`,
  empty: 'The file is empty.',
  shut: 'Files can be uploaded while a response is being written. This request is not at that point now.',

  arrivedTitle: 'The file has arrived',
  arrivedText: 'Now have it inspected. This can take half a minute.',
  arrivedOne: (name: string, size: string) => `${name} (${size})`,
  inspect: 'Inspect this file',
  inspecting: (name: string) => `Looking through ${name}… This can take half a minute.`,
  notThereTitle: 'No file is waiting here',
  notThere:
    'Either it was inspected already, and is among the files of this request, or the upload did not come through.',
  arrivedTooLarge: (max: string) => `The file was larger than ${max} and was deleted unread.`,

  done: {
    inspected: 'The file was inspected.',
    cleaned: 'A cleaned copy was made. This is it; the original stays as it was, and private.',
    accepted: 'The file was accepted as it is, and may be attached.',
    dropped: 'The file was taken off the list, and what was kept of it is deleted.',
  },
  keys: { state: 'State', kind: 'Kind', size: 'Size', pages: 'Pages', by: 'Uploaded by', from: 'Made from' },
  cleanedBy: 'Cleaned by',
  cleared: 'Nothing that its reader would not see was found in it. It may be attached to the response.',
  notCleared: 'It cannot be attached as it is: clean it, mend it and upload it again, or have it accepted.',
  refused: 'It cannot be attached, and was not kept.',
  acceptedBy: (name: string, on: string) => `Accepted by ${name} on ${on}:`,
  acceptedTitle: 'What was found, and accepted',
  copies: 'A cleaned copy was made:',
  copy: (n: number) => `cleaned copy ${n}`,
  erased: 'Erased.',

  identityTitle: 'Who asked',
  identityFound: (what: string, n: number) =>
    `This file seems to say who asked: ${what} ${n === 1 ? 'is' : 'are'} in it. A response is published without its applicant: take it out.`,
  identity,
  and: ' and ',
  personalTitle: 'Personal data',
  personalLead: 'This looks like somebody’s personal data. It may be rightly there: look at each.',
  personal,
  otherPersonal: 'Personal data',
  samples: (samples: string) => `such as ${samples}`,
  cutPeople:
    'The file is very long: its first 20 million characters were looked through for personal data, all of it for the applicant.',
  cutText: 'The file is very long: search will find it by its first million characters.',

  levels: {
    leak: 'To be cleaned or accepted',
    check: 'To be looked at',
    accessibility: 'For readers who cannot see it',
  },
  levelLead: {
    leak: 'Its reader would find this without having been meant to.',
    check: 'This may be meant. Until it is cleaned or accepted, the file is not cleared.',
    accessibility:
      'This holds nothing up. Public bodies must make what they publish accessible (Public Sector Bodies Accessibility Regulations 2018): mend it if you can.',
  },
  where: 'Where: ',
  toMend: 'What to do: ',
  canClean: 'A cleaned copy will be without it.',
  noFindings: 'Nothing was found.',

  actions: 'What can be done',
  clean: 'Make a cleaned copy',
  cleanText: (n: number) =>
    n === 1
      ? 'A new file is made without the one thing that can be cleaned. The original stays as it is.'
      : `A new file is made without the ${n} things that can be cleaned. The original stays as it is.`,
  cleanFormulas: 'If cells are taken out of a workbook, its formulas become the values that they show.',
  cleaning: 'Making a cleaned copy… This can take half a minute.',
  notCleaned:
    'No cleaned copy could be made of this file in the time there is. Take out what was found in the program that it was made with, and upload it again.',
  accept: 'Accept it as it is',
  acceptText: 'Only where what was found may be disclosed. The reason goes on the record.',
  reason: 'Why may it go out as it is?',
  acceptOnly: 'An approver can accept a file as it is, with a reason. Your account has no such role.',
  faults: {
    'no-reason': 'Enter why it may go out as it is',
    'long-reason': 'The reason must be 20,000 characters or fewer',
    'not-cleaned': 'No cleaned copy could be made',
  },
  drop: 'Take it off the list',
  dropText: 'If it is taken off the list, what was kept of it is deleted. That it was here stays on the record.',
  noDrop: 'A saved version of the response has this file, so that it stays.',
  download: 'Download the file',
  sheets: 'Its sheets as CSV',
  sheetsText:
    'A form that can be re-used, which is offered with the file (Freedom of Information Act 2000, section 11(1A)). Each holds what its sheet shows.',
  sheetRows: (rows: number) => (rows === 1 ? '1 row' : `${rows} rows`),
};
