import type { SchemeClass } from '#domain/scheme/classes.ts';
import type { EntryLicence, Renewal } from '#domain/scheme/entry.ts';
import { schemeClasses } from './scheme-classes.ts';

/** What the model publication schemes say belongs in each class, in a line. */
const about: Readonly<Record<SchemeClass, string>> = {
  'who-we-are': 'How we are organised, who is in charge, where we are and how to reach us.',
  spending: 'Budgets and accounts, contracts and tenders, pay and expenses.',
  priorities: 'Strategies and plans, figures on how we perform, inspections and reviews.',
  decisions: 'How we decide, minutes of meetings, consultations and what came of them.',
  policies: 'The rules and procedures that we work by.',
  lists: 'Registers that we have to keep, other lists, and the log of what people have asked us.',
  services: 'What we do for people and businesses, with leaflets, guidance and news.',
  'about-us': 'Who we are, where we are, how to reach us, how we are managed, and how to ask us.',
  functions: 'Our work, our strategies and policies for it, and information for people who use our services.',
  'decisions-taken': 'The decisions we take, how we take them, and how we involve others.',
  'spending-money': 'Our strategy for money, how we manage it, and what we have spent.',
  resources: 'How we manage people, buildings and information.',
  procurement: 'How we buy goods and services, and our contracts.',
  performance: 'How we perform as an organisation, and how well we deliver our services.',
  commercial: 'What we sell, such as publications in a shop or a museum.',
  'open-data': 'Data that we make available for everybody to use.',
};

export const renewals: Readonly<Record<Renewal, string>> = {
  weekly: 'Every week',
  monthly: 'Every month',
  quarterly: 'Every quarter',
  'half-yearly': 'Every six months',
  yearly: 'Every year',
  'two-yearly': 'Every two years',
  'as-needed': 'When something changes',
};

/** What its address is under, where that is not the licence of the whole scheme. */
const licences: Readonly<Record<Exclude<EntryLicence, 'ogl'>, string>> = {
  'non-commercial': 'Non-Commercial Government Licence: not for profit',
  elsewhere: 'For using it again, ask whoever has the copyright',
};

/** A class with its number. */
export const numbered = (n: number, title: string) => `${n}. ${title}`;

/** The publication scheme: its frame and the page of each class. */
export const scheme = {
  classes: schemeClasses,
  about,
  renewals,
  licences,
  title: 'Publication scheme',
  lead: 'What we publish without being asked, and what people have asked us, by kind.',
  law: 'Every public authority has to have a scheme of what it publishes. We have adopted the model scheme of our regulator, and these are its classes.',
  adopted: (regulator: string) => `The regulator is the ${regulator}.`,
  numbered,
  entries: (n: number) => (n === 0 ? 'Nothing yet' : n === 1 ? '1 publication' : `${n} publications`),
  answers: (n: number) => (n === 0 ? 'None yet' : n === 1 ? '1 answer to a request' : `${n} answers to requests`),
  answersTitle: 'Answers to requests',
  answersAbout: 'Answers that we have published and that are in no class.',
  unaskedTitle: 'What we publish',
  unaskedNone: 'There is nothing here yet that we publish without being asked.',
  answeredTitle: 'Answers to requests',
  answeredNone: 'No published answer is in this class yet.',
  answeredNoneAtAll: 'Every published answer is in a class, or there is none yet.',
  newest: (n: number) => `The newest ${n} are here.`,
  all: 'Find all of them in search',
  log: 'The log of answers to requests is itself a list of this class:',
  logLink: 'all published answers',
  notHereTitle: 'If what you look for is not here',
  notHere: 'You can ask for anything that we hold. It is free, and you do not have to say why.',
  ask: 'Make a request',
  search: 'Search published answers',
  elsewhere: 'More of what we publish is on our own site:',
  chargesTitle: 'What it costs',
  charges:
    'Reading what is published here costs nothing. For a copy on paper we may charge what printing and postage cost, and say so first.',
  reuseTitle: 'Using it again',
  data: 'The whole scheme as data (JSON)',
  dataSchema: 'What each word of the data means (JSON Schema)',
  versionOf: 'Version of',
  due: 'Next version due',
  overdue: 'Overdue: the next version was due',
};
