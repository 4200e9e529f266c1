import type { Because, ShownState } from '#domain/links/link.ts';

const because: Readonly<Record<Because, string>> = {
  'not-found': 'The site says that the page is not there (404).',
  gone: 'The site says that the page was taken away (410).',
  'no-such-name': 'There is no site of this name any more.',
  'not-public': 'It leads into a network that the public cannot reach.',
  'server-error': 'The site answers with an error of its own.',
  'no-answer': 'The site does not answer.',
  certificate: 'The certificate of the site is not valid: browsers warn of it.',
  redirects: 'It is sent from page to page and leads nowhere.',
  'refused-us': 'The site refuses programs, so that only a person can tell.',
  chain: 'The site does not show its whole certificate, so that only a browser can tell.',
  'not-asked': 'It is no plain web address, so that the portal does not ask it.',
  off: 'This portal runs on one machine and asks nobody on the network.',
};

const titles: Readonly<Record<ShownState, string>> = {
  dead: 'Dead',
  failing: 'Not working just now',
  moved: 'Moved',
  unknown: 'To be looked at by a person',
};

const leads: Readonly<Record<ShownState, string>> = {
  dead: 'Readers who follow these find nothing. Correct each answer that leads to one. Those marked as a refusal come first: they withhold something because it can be had there.',
  failing: 'These failed the last time. The portal looks again before it calls them dead.',
  moved: 'These lead to another site now, or to no more than a start page. Look whether what was meant is still there.',
  unknown: 'The portal cannot tell of these. Open them now and then.',
};

const andMore = (others: number) => (others === 0 ? '' : ` and ${others} more`);

/** Links in what is published: the list for officers, the page of a case, and the email that tells of a dead one. */
export const links = {
  because,
  titles,
  leads,
  title: 'Links in what is published',
  lead: 'The portal looks at each link within five minutes after it is published, and then once a week. The mailbox of the team is told of each that dies.',
  empty: 'Nothing is wrong with any link that the portal has looked at.',
  emptyPage: 'There are no more of them here.',
  first: 'Back to the first links',
  next: 'More links',
  paging: 'More links',
  since: 'Since',
  happened: 'Reason',
  leadsTo: 'Leads to',
  checked: 'Last looked at',
  entry: 'An entry of the publication scheme',
  citedBy: 'What leads there',
  alsoCitedBy: 'What else leads there',
  refusedFor: 'Answers that refuse because it can be had there',
  refuses: 'Refusal',
  again: 'Look again',
  againWhat: (address: string) => `: ${address}`,
  asked: 'The portal looks at it again within five minutes.',

  ofCase: 'Links in the published answer',
  flag: (since: string) => `A link in the published answer is dead since ${since}: correct the answer`,
  all: 'All links that need a look',

  refusalFlag: (since: string) =>
    `What the published answer refuses, as it is available elsewhere, is not there since ${since}: correct the answer`,
  subject: (reference: string, others: number) => `Dead link in what we publish: ${reference}${andMore(others)}`,
  refusalSubject: (reference: string, others: number) =>
    `A refusal leads to a dead link: ${reference}${andMore(others)}`,
  told: 'A link in what is published does not work any more:',
  toDo: 'What to do',
  law: 'Information may be refused where people can get it elsewhere (FOIA section 21, FOISA section 25, EIR regulation 6(1)(b)). While the link is dead they cannot, and the refusal has no ground.',
  steps: [
    'Look where the information is now.',
    'Correct the answer: save a new version with the right address, and have it approved. Whoever asked is written to.',
    'In the publication scheme, change the entry.',
    'If it is nowhere any more, give the information itself, or another reason.',
  ],
  open: 'See it, and have it looked at again',
};
