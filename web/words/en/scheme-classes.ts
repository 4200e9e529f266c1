import type { SchemeClass } from '#domain/scheme/classes.ts';

/** The classes of the model publication schemes, as the Information Commissioner and the Scottish one call them. */
export const schemeClasses: Readonly<Record<SchemeClass, string>> = {
  'who-we-are': 'Who we are and what we do',
  spending: 'What we spend and how we spend it',
  priorities: 'What our priorities are and how we are doing',
  decisions: 'How we make decisions',
  policies: 'Our policies and procedures',
  lists: 'Lists and registers',
  services: 'The services we offer',
  'about-us': 'About the authority',
  functions: 'How we deliver our functions and services',
  'decisions-taken': 'How we take decisions and what we decided',
  'spending-money': 'What we spend and how we spend it',
  resources: 'How we manage our human, physical and information resources',
  procurement: 'How we procure goods and services from external providers',
  performance: 'How we are performing',
  commercial: 'Our commercial publications',
  'open-data': 'Our open data',
};
