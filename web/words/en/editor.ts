import type { FormFault } from '#domain/response/working/form-faults.ts';

/** What the script of the editor says while somebody writes. */
export const editorStatus = {
  saved: (time: string) => `Saved ${time}`,
  offline: 'Not saved: no connection; trying again',
  ended: 'Not saved: you are signed out. Sign in again in another tab; then it is saved from here',
  refused: 'Not saved: press “Keep” to see why',
  others: 'Somebody else has written here too. Press “Keep” to see what',
  clash: 'Not saved: somebody else changed the same words. Press “Keep” to see both',
};

/**
 * Where an officer writes the structured response to a request; its places are called in
 * editor-places.ts, its grounds explained in editor-grounds.ts.
 */
export const editorForm = {
  title: 'Write the response',
  due: 'Due on',
  nav: 'On this page',
  bar: {
    label: 'Keep, look at and save',
    keep: 'Keep',
    letter: 'Preview the letter',
    page: 'Preview the page',
    version: 'Save a version',
    notKept: 'Not kept yet',
    keptAt: (time: string) => `Kept at ${time}`,
  },
  newsTitle: 'Somebody else wrote here meanwhile',
  news: 'Nothing is lost: what you wrote is kept too. They wrote in:',
  newsBy: (place: string, who: string) => `${place} (${who})`,
  clashTitle: 'You and somebody else changed the same words',
  clash:
    'The form below has your words. Theirs stand here. Put together what should stay, and press “Keep”: until then yours are not kept.',
  clashBy: (place: string, who: string) => `${place}, as ${who} has it now`,
  somebody: 'somebody else',
  empty: '(nothing)',
  newerTitle: 'A newer version was saved in another way',
  newer: (latest: number, from: number) =>
    from === 0
      ? `Version ${latest} was saved while this was being written. Saving this makes a version after it.`
      : `Version ${latest} was saved since. What stands here goes on from version ${from}; saving it makes a version after both.`,
  beginAgain: (latest: number) => `Begin again from version ${latest}`,
  refusedTitle: 'This is not possible now',
  refused: 'It could not be saved as a version. What you wrote is kept.',
  wroteBy: (who: string, when: string) => `Last written by ${who}, ${when}`,

  titleField: 'Title',
  titleHint: 'What the answer is about, in at most 100 characters. No personal data: it is public.',
  topics: 'Topics',
  topicsHint: 'For searching. Put commas between them.',
  dataAsAt: 'Data as at',
  dataAsAtHint: 'The day that the figures are of, if there are any.',
  changesSinceSent: 'What it says otherwise than the answer that was sent',
  corrects: {
    title: 'You are writing a correction',
    text: (on: string) =>
      `The answer of ${on} stays as it was sent, and as it is published. What you save here is a new version: it takes its place only when an approver gives it as a correction.`,
  },
  requestPublished: 'Request as published',
  requestHint: 'Take out whatever tells who asked, and what nobody else needs. The request as sent stays as it is.',
  requestSent: 'Request as sent',
  difference: 'What is changed',
  noDifference: 'Nothing is changed: the request would be published as it was sent.',
  clue: 'This may say who asked.',
  takenOut: 'taken out: ',
  putIn: 'put in: ',
  erased: 'The words of the request are erased.',
  introductionHint: 'What was searched, and how the answer is set out. May be left out.',
  markdown: 'You can use Markdown: lists, **bold**, links. HTML is shown as it is typed.',

  suggest: 'Take the parts from the numbers of the request',
  suggestHint: 'What is written of parts whose label stays is kept.',
  otherLaw: (labels: string, law: string) =>
    `Part ${labels} falls under ${law}. Grounds of that law cannot be named here yet: say in the answer what is withheld under it and why.`,
  label: 'Label',
  labelHint: 'As in the request: 1, 2b. Empty for the only part.',
  under: 'Stands under',
  underNone: 'nothing',
  question: 'Question',
  held: 'Is it held?',
  outcome: 'Outcome',
  answer: 'Answer',
  answeredWith: 'Answered with',
  answeredWithNone: 'an answer of its own',
  partTables: 'Tables that belong to the answer',
  choose: 'Choose',
  introduces: 'Other parts stand under this one: it needs no answer of its own.',
  heldAnswers: {
    yes: 'Yes',
    partly: 'Partly',
    no: 'No',
    'neither-confirmed-nor-denied': 'Neither confirmed nor denied',
  },
  outcomes: {
    disclosed: 'Disclosed',
    'partly-disclosed': 'Partly disclosed',
    withheld: 'Withheld',
    'not-held': 'Not held',
    'neither-confirmed-nor-denied': 'Neither confirmed nor denied',
    'not-applicable': 'Not applicable',
    'answered-outside-the-act': 'Answered outside the Act',
    'not-a-valid-request': 'Not a valid request',
  },

  outcomeNone: 'No: the parts say what became of each',
  outcomeKind: 'Is the request refused, or closed, as a whole?',
  outcomeKinds: {
    'cost-limit-12(1)': 'Cost limit: section 12(1)',
    'cost-limit-12(2)': 'Cost limit, for finding out whether it is held: section 12(2)',
    'vexatious-14(1)': 'Vexatious: section 14(1)',
    'repeated-14(2)': 'Repeated: section 14(2)',
    'fee-unpaid': 'The fee was not paid',
    'clarification-not-given': 'The clarification was not given',
    withdrawn: 'The applicant withdrew it',
  },
  explanation: 'Explanation',
  estimatedHours: 'Estimated hours',

  tablesNone: 'There is no table.',
  caption: 'Caption',
  headRows: 'Rows of headings',
  rowHeaders: 'The first column is a heading of its row',
  tableText: 'Cells',
  tableHint:
    'Paste them from a spreadsheet. Columns are apart by tabs. A joined heading is the word and then empty cells. For what is not shown write [withheld g1], with the ground, or [not held].',
  tableNotes: 'Notes below the table',
  tableNotesHint: 'An empty line between them.',
  suppress: 'Suppress the small numbers',
  suppressUnder: 'Ground for what is suppressed',
  suppressHint:
    'Further figures are suppressed with them where they could be worked out otherwise. First add the ground, such as section 40.',
  tableShown: 'As it will be shown',
  notCounts: 'Figures that count no people',
  notCountsHint:
    'Tick what counts lamps, vehicles, hours and the like. Its figures are no small numbers then, and are never suppressed for others. A total that adds them to people is looked at all the same. Nothing of this is sent or published.',
  notColumns: 'Columns that count no people',
  notRows: 'Rows that count no people',
  columnAt: (n: number) => `Column ${n}`,
  rowAt: (n: number) => `Row ${n}`,

  files: {
    none: 'No file is attached.',
    title: 'Title',
    titleHint: 'What the file is, for its readers. No personal data.',
    name: 'Name of the file',
    nameHint: 'Readers save it under this name: letters, digits and hyphens, with its ending.',
    licence: 'Licence',
    licences: {
      ogl: 'Open Government Licence v3.0',
      'non-commercial': 'Non-Commercial Government Licence',
      'third-party': 'None of ours: somebody else has the copyright',
    },
    holder: 'Who has the copyright',
    holderHint: 'Only where it is somebody else.',
    parts: 'Parts that it answers',
    partsHint: 'None ticked means the whole response.',
    csv: 'Offer its sheets as CSV too, a form that can be re-used',
    sheets: 'Sheets as CSV',
    sheetTitle: (n: number) => `Title of sheet ${n}`,
    sheetName: (n: number) => `Name of the file of sheet ${n}`,
    offered: 'Files of the case that are cleared',
    attach: 'Attach',
    attachThis: (name: string) => `Attach ${name}`,
    waiting: 'Not cleared yet, so that nobody can attach them',
    manage: 'Upload files, and see what their inspection found',
  },

  notesNone: 'There are no notes.',
  noteText: 'Note',
  noteParts: 'Parts that it speaks of',
  notePartsHint: 'None ticked means the whole response.',
  adviceHint: 'What the applicant could ask for, or whom (section 16). May be left out.',
  closingHeading: 'Heading',
  closingText: 'Text',
  closingNone: 'There are no closing statements.',

  publicationKind: 'What becomes of it in public?',
  publicationKinds: {
    publish: 'Publish it',
    'publish-edited': 'Publish it without some parts',
    hold: 'Hold it back for now',
    'do-not-publish': 'Do not publish it',
  },
  omitParts: 'Parts to leave out',
  until: 'Hold until',
  untilHint: 'Left empty: until an officer publishes it.',
  reason: 'Reason',
  reasonHint: 'For the file, where it is not published as it is. It is not published.',

  add: {
    parts: 'Add a part',
    grounds: 'Add a ground',
    tables: 'Add a table',
    notes: 'Add a note',
    closing: 'Add a statement',
  },
  remove: (what: string) => `Take out ${what}`,
  up: (what: string) => `Move ${what} up`,
  down: (what: string) => `Move ${what} down`,
  back: (what: string) => `Put back ${what}`,
  acts: { remove: 'Take out', up: 'Up', down: 'Down' },
  removed: 'Taken out, and kept until a version is saved:',

  fault: (at: FormFault['at'], detail: string) => {
    if (at === undefined) return detail;
    return at.column === undefined ? `Row ${at.row}: ${detail}` : `Row ${at.row}, column ${at.column}: ${detail}`;
  },
  missing: 'This is missing.',
  faultAt: (place: string, detail: string) => `${place}: ${detail}`,

  preview: {
    version: (n: number) => `Response, version ${n}`,
    versionText: 'This is what the applicant reads. It is not sent before an approver approves it.',
    letter: 'The letter',
    letterText:
      'This is what the applicant reads, by mail and on the page behind their link. Only the day of the answer and the link are those of the day on which it is sent.',
    none: 'There is nothing to look at yet',
    noneText: 'A response must have these first:',
    file: 'The letter as it is mailed (HTML file)',
    back: 'Write the response',
  },
};
