import type { Rule } from '#domain/response/check/rules.ts';
import { both, type FindingSentences } from './finding-sentences.ts';

const some = (words: string | undefined, count: string | undefined) =>
  count === undefined || count === '1' ? `“${words}”` : `${count} of them, such as “${words}”`;
const identity = (what: string) =>
  both(
    `${what} would be published here.`,
    'Take it out. If it means somebody or something else, an approver can let it stand with a reason.',
  );
const outOfPlace = (what: string) =>
  both((f) => `This looks like ${what}: ${some(f.words, f.count)}.`, 'Take it out, or say why it may be disclosed.');

/** What may stand in a file, by the name that its inspection has for it. */
const inFiles: Readonly<Record<string, string>> = {
  'applicant-name': 'their full name',
  'applicant-email': 'their email address',
  'applicant-phone': 'their telephone number',
  'applicant-address': 'their address',
  'not-inspected': 'or nobody has inspected it',
  'personal-email': 'email addresses',
  'personal-phone': 'telephone numbers',
  'personal-card': 'numbers of bank cards',
  'personal-national-insurance': 'National Insurance numbers',
  'personal-address': 'addresses',
  'personal-birth-date': 'dates of birth',
  'personal-name': 'names',
  'personal-column': 'columns about people',
};
const listed = (names = '') =>
  names
    .split(' ')
    .map((name) => inFiles[name] ?? name)
    .join(', ');

/** What is found of whoever asked, and of others: personal data. */
export const onPeople = () =>
  ({
    'applicant-name': identity('The applicant’s full name'),
    'applicant-email': identity('The applicant’s email address'),
    'applicant-phone': identity('The applicant’s telephone number'),
    'applicant-address': identity('The applicant’s address'),
    'applicant-surname': both(
      'A word here is also the applicant’s surname.',
      'Take it out if it means the applicant; otherwise say whom or what it means.',
    ),
    'applicant-organisation': both(
      'The applicant’s organisation is named here.',
      'Take it out if it tells who asked; otherwise say why it may stand.',
    ),
    'applicant-in-file': both(
      (f) => `The applicant stands in this file: ${listed(f.words)}. It would be published with it.`,
      'Take it out of the file, upload and attach it again. If it means somebody or something else, an approver can let it stand with a reason.',
    ),
    'personal-in-file': both(
      (f) => `This file seems to hold personal data: ${listed(f.words)}.`,
      'Take them out of the file, upload and attach it again, or say why they may be disclosed.',
    ),
    'sheets-not-offered': both(
      'The sheets of this workbook are not offered as CSV.',
      'Tick that they are offered: who asks for a dataset has a right to a form that can be re-used. Otherwise say why not.',
    ),
    'first-person': both(
      (f) => `The request as published tells something of the applicant: “${f.words}”.`,
      'Put it in words that could be anybody’s, or say why it may stand.',
    ),
    'personal-email': outOfPlace('somebody’s email address'),
    'personal-phone': outOfPlace('somebody’s telephone number'),
    'personal-card': outOfPlace('the number of a bank card'),
    'personal-national-insurance': outOfPlace('a National Insurance number'),
    'personal-address': outOfPlace('somebody’s address'),
    'personal-birth-date': outOfPlace('a date of birth'),
    'personal-name': outOfPlace('somebody’s name'),
    'personal-column': both(
      (f) => `A column of the table is named “${f.words}”.`,
      'Take the column out, or say why it may be disclosed.',
    ),
  }) as const satisfies Partial<Record<Rule, FindingSentences>>;
