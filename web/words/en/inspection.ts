/** What the inspection of an attachment says: each rule as a sentence about what was found, and how to mend it. */
import type { FindingRule, RefusalRule } from '#domain/inspection/rules.ts';

type Facts = Readonly<Record<string, string | number>>;
/** What was found, with what is known of it; and what to do. */
export type InspectionWords = { readonly what: (facts: Facts) => string; readonly mend: string };

const said = (facts: Facts, name: string, before = ': ') =>
  facts[name] === undefined || facts[name] === '' ? '' : `${before}${facts[name]}`;
const many = (facts: Facts, one: string, more: string) =>
  facts['count'] === undefined ? `Some ${more}` : facts['count'] === 1 ? `1 ${one}` : `${facts['count']} ${more}`;
// Without this mark every bundle that has any words would carry these.
const always = /* @__NO_SIDE_EFFECTS__ */ (text: string, mend: string): InspectionWords => ({ what: () => text, mend });
const cleaned = 'Make a cleaned file, or take it out yourself and upload the file again.';
const source = 'Take it out in the program that the file was made with, save it, and upload it again.';
const anew =
  'A PDF cannot be cleaned safely. Take it out of the document that the PDF was made from, and make the PDF again.';

export const findings: Readonly<Record<FindingRule, InspectionWords>> = {
  'wrong-name': {
    what: (f) => `The name of the file does not fit what is in it${said(f, 'kind')}.`,
    mend: 'Give the file the right ending and upload it again.',
  },
  'hidden-sheet': {
    what: (f) =>
      f['state'] === 'veryHidden' ? 'This sheet is hidden so that the menu does not show it.' : 'This sheet is hidden.',
    mend: cleaned,
  },
  'hidden-rows': {
    what: (f) => `Rows that are hidden, or too low to see, hold data${said(f, 'rows')}.`,
    mend: cleaned,
  },
  'hidden-columns': {
    what: (f) => `Columns that are hidden, or too narrow to see, hold data${said(f, 'columns')}.`,
    mend: cleaned,
  },
  'filtered-rows': { what: (f) => `A filter hides rows that hold data${said(f, 'rows')}.`, mend: cleaned },
  'merged-values': { what: (f) => `Merged cells cover other cells that hold data${said(f, 'cells')}.`, mend: cleaned },
  'far-cells': {
    what: (f) => `Cells far away from the others hold data${said(f, 'cells')}.`,
    mend: source,
  },
  'pivot-cache': always('A pivot table keeps a copy of all the data that it was made from.', cleaned),
  'external-link': {
    what: (f) => `The file keeps a link to another file, and values from it${said(f, 'path')}.`,
    mend: cleaned,
  },
  'external-formula': { what: (f) => `Formulas reach for another file or machine${said(f, 'cells')}.`, mend: cleaned },
  'hidden-formula': { what: (f) => `Formulas show values of a hidden sheet${said(f, 'cells')}.`, mend: cleaned },
  'hidden-name': { what: (f) => `A hidden name refers to ${f['refersTo'] ?? 'something'}.`, mend: cleaned },
  'defined-name': {
    what: (f) =>
      `A name refers to ${f['refersTo'] ?? 'something'}, which is deleted, hidden, elsewhere, or data of its own.`,
    mend: cleaned,
  },
  connections: always('The file says where its data come from, and how to ask for them.', cleaned),
  'data-model': always('The file keeps a data model: whole tables that no sheet shows.', cleaned),
  'validation-list': {
    what: (f) =>
      `${many(f, 'choice', 'choices')} of a drop-down list stand in no cell${said(f, 'first', ', such as ')}.`,
    mend: source,
  },
  'conditional-hiding': always('A conditional format gives text the colour of what is behind it.', source),
  'chart-cache': {
    what: (f) => `A chart keeps values that no sheet shows${said(f, 'from', ', from ')}.`,
    mend: 'Paste the chart as a picture, or delete it, and upload the file again.',
  },
  'unused-strings': {
    what: (f) => `${many(f, 'text', 'texts')} of deleted cells are still in the file${said(f, 'first', ', such as ')}.`,
    mend: cleaned,
  },
  scenarios: always('The sheet keeps scenarios with values of their own.', cleaned),
  metadata: {
    what: (f) => `The properties of the file name people or their office${said(f, 'values')}.`,
    mend: cleaned,
  },
  description: { what: (f) => `The properties of the file describe it${said(f, 'values')}.`, mend: cleaned },
  comments: {
    what: (f) => `${many(f, 'comment', 'comments')}, or names of people who commented, are in the file.`,
    mend: cleaned,
  },
  'tracked-changes': always(
    'Changes were tracked: what was deleted and inserted, by whom and when, can be read.',
    'Accept or reject every change, stop tracking, save, and upload the file again.',
  ),
  'older-versions': always(
    'Older versions of the document are still in the file.',
    'Save the document under a new name (for a PDF: make it again from its source), and upload that.',
  ),
  'invisible-text': {
    what: (f) =>
      `Text has the colour of what is behind it, or a format that shows nothing${said(f, 'text') || said(f, 'cells')}.`,
    mend: source,
  },
  'tiny-text': { what: (f) => `Text is too small to read${said(f, 'text') || said(f, 'cells')}.`, mend: source },
  'hidden-text': { what: (f) => `Text is hidden${said(f, 'text')}.`, mend: source },
  'hidden-object': { what: (f) => `A hidden object is in the file${said(f, 'name')}.`, mend: source },
  'off-page': { what: (f) => `Text stands outside the page${said(f, 'text')}.`, mend: source },
  'cropped-picture': always(
    'A picture is cropped, and the whole of it is still in the file.',
    'Delete the cropped areas of pictures (Compress Pictures), save, and upload the file again.',
  ),
  'embedded-object': {
    what: (f) => `Another file stands in this one${said(f, 'name')}.`,
    mend: 'Delete it, or put a picture in its place, and upload the file again. Attach the other file by itself if it is to be disclosed.',
  },
  'custom-xml': always('Data of another system stand in the file, where no page shows them.', cleaned),
  'document-variables': { what: (f) => `The file keeps values that no page shows${said(f, 'values')}.`, mend: cleaned },
  'mail-merge': { what: (f) => `The file says which list it was merged with${said(f, 'query')}.`, mend: cleaned },
  'local-path': { what: (f) => `The file names a place on a machine or server${said(f, 'path')}.`, mend: cleaned },
  'left-over-part': always('Something is in the file that no part of it uses.', cleaned),
  'covered-text': {
    what: (f) => `Text can be copied from below a box or picture that is drawn over it${said(f, 'text')}.`,
    mend: anew,
  },
  'clipped-text': { what: (f) => `Text is cut off, but still in the file${said(f, 'text')}.`, mend: anew },
  annotations: { what: (f) => `The page has an annotation${said(f, 'said')}.`, mend: anew },
  'form-values': {
    what: (f) => `A form is filled in${said(f, 'value')}.`,
    mend: 'Print the form to a new PDF if its values may be disclosed; make it again without them if not.',
  },
  scripts: always('The file holds a script, or starts a program.', anew),
  'hidden-layer': { what: (f) => `A layer is switched off${said(f, 'name')}.`, mend: anew },
  'photo-location': {
    what: (f) =>
      `The picture says where it was taken${f['latitude'] === undefined ? '' : `: ${f['latitude']}, ${f['longitude']}`}.`,
    mend: cleaned,
  },
  'photo-details': {
    what: (f) => `The picture says with what, when or by whom it was taken${said(f, 'fields')}.`,
    mend: cleaned,
  },
  'photo-thumbnail': always('The picture keeps a small copy of itself, perhaps from before it was changed.', cleaned),
  'picture-texts': { what: (f) => `Words stand in the file of the picture${said(f, 'kinds')}.`, mend: cleaned },
  'trailing-data': {
    what: (f) => `${f['bytes'] ?? 'Some'} bytes stand in the file where no program shows them.`,
    mend: cleaned,
  },
  'formula-injection': {
    what: (f) =>
      `${many(f, 'cell', 'cells')} would be run as a formula by a spreadsheet${said(f, 'first', ', such as ')}.`,
    mend: 'Make a cleaned file: an apostrophe goes before each.',
  },
  'not-utf-8': {
    what: (f) => `The text is not in UTF-8${said(f, 'encoding')}.`,
    mend: 'Make a cleaned file, so that every program reads it alike.',
  },
  'uneven-rows': {
    what: (f) => `${many(f, 'row', 'rows')} have more or fewer cells than the first.`,
    mend: 'See whether cells are missing or stand in the wrong column.',
  },
  'no-header': always('The first row does not say what the columns are.', 'Put a row of names above the data.'),
  'no-alternative-text': always(
    'A picture or chart has no alternative text.',
    'Describe it for somebody who cannot see it, or mark it as decoration.',
  ),
  'no-headings': always('A long document has no headings.', 'Give its sections headings with the styles for headings.'),
  'no-table-header': always('A table has no header row.', 'Mark its first row as a header.'),
  'scanned-page': always(
    'The page is a picture of text, which cannot be searched or read aloud.',
    'Attach the document that it was scanned from, or have its text recognised.',
  ),
  'no-tags': always(
    'The PDF has no title and no structure, so that it cannot be read aloud well.',
    'Make it again with a title and tags (PDF/UA).',
  ),
};

export const refusals: Readonly<Record<RefusalRule, { readonly what: string; readonly mend: string }>> = {
  empty: { what: 'The file is empty.', mend: 'See whether it is the right one.' },
  'too-large': { what: 'The file is too large.', mend: 'Split it into several files.' },
  'unpacks-too-large': {
    what: 'The file would grow too large when it is opened.',
    mend: 'Split it into several files.',
  },
  'too-complex': { what: 'There is too much in the file to inspect all of it.', mend: 'Split it into several files.' },
  archive: { what: 'An archive cannot be attached.', mend: 'Attach the files in it one by one.' },
  macros: {
    what: 'The file holds macros.',
    mend: 'Save it without macros (as .xlsx, .docx, .ods or .odt) and upload that.',
  },
  encrypted: {
    what: 'The file is protected by a password, so that nobody can inspect it.',
    mend: 'Take the password off and upload it again.',
  },
  'old-office': {
    what: 'This is an old Office format, which cannot be inspected.',
    mend: 'Save it as .xlsx or .docx and upload that.',
  },
  executable: { what: 'The file is a program.', mend: 'Programs cannot be attached.' },
  'web-page': {
    what: 'Web pages and SVG drawings can hold scripts and cannot be attached.',
    mend: 'Attach the data as a spreadsheet or CSV, a drawing as PNG or PDF.',
  },
  slides: {
    what: 'Presentations cannot be inspected.',
    mend: 'Save it as PDF and upload that: without notes, hidden slides and comments.',
  },
  'binary-workbook': { what: 'A binary workbook cannot be inspected.', mend: 'Save it as .xlsx and upload that.' },
  unreadable: { what: 'The file is damaged or cannot be read.', mend: 'Open it, save it again, and upload that.' },
  entities: {
    what: 'The file is built in a way that no office program writes.',
    mend: 'Open it, save it again, and upload that.',
  },
  'not-accepted': {
    what: 'Files of this kind cannot be attached.',
    mend: 'Attach a spreadsheet, CSV, document, PDF, PNG or JPEG.',
  },
};

export const inspection = {
  findings,
  refusals,
  levels: { leak: 'Must be cleaned or accepted', check: 'Check', accessibility: 'Accessibility' },
};
