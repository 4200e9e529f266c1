import type { EntryEventBody, EntryLicence } from '#domain/scheme/entry.ts';
import { numbered, renewals } from './scheme.ts';
import { schemeClasses } from './scheme-classes.ts';

const happened: Readonly<Record<EntryEventBody['type'], string>> = {
  EntryAdded: 'Added',
  EntryChanged: 'Changed',
  VersionGiven: 'Next version given',
  EntryRemoved: 'Removed',
};
const licences: Readonly<Record<EntryLicence, string>> = {
  ogl: 'Open Government Licence',
  'non-commercial': 'Non-Commercial Government Licence',
  elsewhere: 'Somebody else has the copyright',
};

/** The pages on which officers keep what the authority publishes without being asked. */
export const officerScheme = {
  classes: schemeClasses,
  renewals,
  licences,
  happened,
  title: 'Publication scheme',
  lead: 'What this authority publishes without being asked, by the classes of its model scheme. Answers are placed in a class on the page of their case.',
  public: 'The public pages of the scheme',
  onlyApprovers: 'Every officer sees this list. Approvers add and change what stands in it.',
  add: 'Add a publication',
  emptyTitle: 'There is nothing here yet',
  empty: [
    'The law asks every authority to publish by a scheme, and to keep it up. Add what you publish on your own site: accounts, policies, registers, minutes.',
    'Say when the next version is due, and the team is reminded fourteen days before, and again when it is overdue.',
  ],
  dueTitle: 'Due first',
  dueNone: 'Nothing is due within fourteen days.',
  overdue: 'Overdue: was due on',
  dueOn: 'Due',
  numbered,
  none: 'Nothing yet',
  versionOf: 'Version of',
  removedTitle: (n: number) => (n === 1 ? '1 publication is removed' : `${n} publications are removed`),
  somebody: 'somebody else',
  doneTitle: 'Done',
  done: {
    added: 'It is in the scheme. The public pages have it in a moment.',
    changed: 'The change is saved. The public pages have it in a moment.',
    given: 'The next version is in the scheme. The public pages have it in a moment.',
    removed: 'It is removed from the scheme. The public pages follow in a moment.',
  },

  newTitle: 'Add a publication',
  editTitle: 'Change what the scheme says',
  versionTitle: 'Give the next version',
  removeTitle: 'Remove it from the scheme',
  fields: {
    schemeClass: { label: 'Class', hint: undefined },
    title: { label: 'Title', hint: 'What it is called, such as “Statement of accounts 2025 to 2026”.' },
    description: { label: 'What it is', hint: 'One paragraph for everybody. Name nobody.' },
    link: {
      label: 'Where it is',
      hint: 'An address that begins with https://, or a path of this portal such as /disclosures/statistics/.',
    },
    format: { label: 'Format (optional)', hint: 'Such as PDF or CSV; empty for a page.' },
    licence: { label: 'Licence', hint: undefined },
    versionOn: { label: 'Date of this version', hint: undefined },
    renewal: { label: 'How often is there a new version?', hint: undefined },
    nextVersionDue: {
      label: 'When is the next version due? (optional)',
      hint: 'Everybody sees it. The team is reminded fourteen days before, and when it is overdue.',
    },
  },
  choose: 'Choose',
  save: 'Save',
  addButton: 'Add it',
  giveButton: 'Publish the next version',
  removeButton: 'Remove it',
  removeSure: (title: string) =>
    `‘${title}’ will not stand in the public scheme any more. What it leads to is not touched, and what happened to it stays on record here.`,
  removed: 'This is removed from the scheme.',
  give: 'Give the next version',
  remove: 'Remove it from the scheme',
  back: 'Back',
  history: 'What happened',
  happenedOn: (what: string, who: string, on: string) => `${what} by ${who} on ${on}`,
  errors: {
    schemeClass: { missing: 'Choose the class' },
    title: {
      missing: 'Enter a title',
      'too-long': (over: string) => `The title is too long by ${over} characters`,
      'control-characters': 'The title has characters that cannot be read. Type it again',
    },
    description: {
      missing: 'Say what it is',
      'too-long': (over: string) => `What it is is too long by ${over} characters`,
      'control-characters': 'What it is has characters that cannot be read. Type it again',
    },
    link: {
      missing: 'Enter where it is',
      'not-valid': 'Enter an address that begins with https://, or a public path of this portal that begins with /',
    },
    format: {
      missing: 'Enter the format in letters, or leave it empty',
      'too-long': (over: string) => `The format is too long by ${over} characters`,
      'control-characters': 'The format has characters that cannot be read. Type it again',
    },
    licence: { missing: 'Choose the licence' },
    renewal: { missing: 'Choose how often there is a new version' },
    versionOn: { missing: 'Enter the date of this version', 'not-valid': 'Enter a date that is not in the future' },
    nextVersionDue: { 'not-valid': 'Enter a date after that of this version, or leave it empty' },
    otherwise: 'This cannot be right',
  },
  changedTitle: 'Somebody else changed this meanwhile',
  changed: (who: string) =>
    `Nothing was saved, and what you typed is below. ${who} changed it: look at what happened, and save again if yours still fits.`,
  fullTitle: 'There is as much in the scheme as there can be',
  full: (most: number) => `Nothing was saved, and what you typed is below. There can be ${most}: remove one first.`,
};
