/** Officers' search over the cases, and requests that are like another. */
export const find = {
  heading: 'Search cases',
  title: 'Search cases',
  titleFor: (query: string) => `${query} – search cases`,
  label: 'Search cases',
  hint: 'A reference, its last six digits, or words of the request or of what the applicant answered.',
  button: 'Search',
  about:
    'Every request is searched, from the day it was received until its words are erased. Names, addresses and your own notes are not.',
  count: (total: number, shown: string) => (total === 1 ? '1 case' : `${shown} cases`),
  countFor: (count: string, query: string) => `${count} for ‘${query}’`,
  none: (query: string) => `No case for ‘${query}’`,
  noneAdvice:
    'Check the spelling, or use fewer words. A request that came in this minute is not there yet, and one whose words were erased is not there any more.',
  tooLong: 'That search is too long. Use a few words that matter most.',
  results: 'Cases that were found',

  received: 'Received ',
  due: 'due ',
  noDue: 'no due date',
  assignedTo: (name: string) => `assigned to ${name}`,
  nobody: 'assigned to nobody',
  notKnown: (sub: string) => `assigned to somebody who has not signed in: ${sub}`,

  similarTitle: (reference: string) => `Requests like ${reference}`,
  similarHeading: 'Requests like this one',
  similarAbout:
    'These are suggestions: words were counted, nothing was decided. Read both requests before you record anything.',

  sameTitle: 'From the same applicant, within 60 working days',
  sameAbout: {
    FOIA: 'The cost of answering two or more requests may be counted together (section 12(4)) where one person, or people acting together, made them within any 60 consecutive working days, and they relate to any extent to the same or similar information (Fees Regulations 2004, regulation 5). A request that is identical or substantially similar to one that was complied with may be refused as repeated, unless a reasonable interval has passed (section 14(2)).',
    other:
      'A request that is identical or substantially similar to one that was complied with may be refused as repeated in some circumstances.',
  },
  sameNone:
    'The same applicant has made no other request in this time, by this address. People acting together, or with another address, are not recognised.',
  roundTitle: 'From others, nearly the same text, within 60 working days',
  roundAbout:
    'One text that many have sent. Each is a request of its own with its own due date; one answer may serve them all.',
  roundNone: 'Nobody else has sent nearly the same text in this time.',

  apart: (days: number) =>
    days === 0 ? 'received on the same working day' : days === 1 ? '1 working day apart' : `${days} working days apart`,
  subject: (percent: string) => `Subject: ${percent} of the telling words of the shorter request are in the other`,
  wording: (percent: string) => `Wording: ${percent} of the pairs of words in either request are in both`,
  percent: (score: number) => `${Math.round(score * 100)} %`,
  shared: (words: string) => `In both: ${words}`,
  noneShared: 'No telling word is in both.',
  listed: ', ',
  more: ' …',

  aggregated: 'Count the cost together',
  repeats: 'Record as a repeat',
  roundRobin: 'Record as one text sent by many',
  with: (reference: string) => ` with ${reference}`,
};
