/** The page that tells programmers what there is for them. */
export const developers = {
  title: 'For developers',
  lead: 'Programs can read everything that is published here, and so can pages of other sites. They need no key, and you need not ask us.',
  answersTitle: 'Published answers as data',
  answers:
    'Beside the page of each published answer there is the same as data: questions, answers, tables, and the law that was relied on. Who asked is not in it.',
  answersSchema: 'What each word of the data means (JSON Schema)',
  allTitle: 'Everything at once',
  all: [
    'There is a file for each year with every answer of it, a line each, compressed. We make them once a day, and what we withdraw leaves them at once.',
    'The feed has new answers and corrections, with archives back to the first. Each year is also one table (CSV).',
  ],
  allFile: 'The files of all years, with size and SHA-256 (JSON)',
  schemeTitle: 'The publication scheme',
  scheme:
    'What we publish by the classes of the model publication scheme: publications with where they are, how often they are renewed and when the next version is due, and the answers in each class.',
  schemeFile: 'The publication scheme, as data (JSON)',
  authorityTitle: 'About us',
  authority:
    'Our name, the laws under which we answer, how to reach us, and where everything stands on this site. It is at the same address on every portal of this kind.',
  authorityFile: 'About this authority, as data (JSON)',
  apiTitle: 'Making and following requests by program',
  api: [
    'A request that a program makes is a request like any other: it needs a name, and an email or postal address for the answer. We answer it under the same law.',
    'If many requests come from one network in a day, somebody looks at them before work begins. Their dates stay the same.',
  ],
  apiFile: 'Every address that programs may call, with examples (OpenAPI)',
  changesTitle: 'What may change',
  changes:
    'New words may be added to the data at any time. If we change or remove one, the data names another schema, and the old schema stays where it is.',
  helpTitle: 'Something is missing or wrong',
  help: 'Tell us what you need: ',
  helpLink: 'give feedback',
};
