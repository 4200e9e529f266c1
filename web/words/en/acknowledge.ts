/** Words of every message the portal sends, and of the acknowledgement. */
export const acknowledge = {
  subject: (reference: string) => `We have received your request ${reference}`,
  greeting: 'Thank you for your request for information. We have received it and will answer it.',
  reference: 'Reference',
  received: 'Received on',
  due: 'We must answer by',
  dueWhy: (of: number, section: string, law: string) =>
    `The law gives us ${of} working days: ${section} of the ${law}. The day we received your request is not counted.`,
  dueFrom: (first: string, of: number, last: string) => `Working day 1 is ${first}. Working day ${of} is ${last}.`,
  dueSkipped: (section: string) => `Weekends do not count, nor do these days in between (${section}):`,
  dueWeekends: (section: string) =>
    `Weekends do not count, and there is no bank holiday in between that would (${section}).`,
  dueProvisional: 'The date could still move: bank holidays so far ahead are not settled yet.',
  follow: 'Follow your request',
  followText:
    'See how your request is going with this private link. Anyone who has it can see the same, so do not share it.',
  asked: 'What you asked for',
  publish:
    'We may publish our answer with your request, so that everybody can read it. We take out your name and contact details first.',
  complain: 'If you are unhappy with how we handle your request',
  sender: (authority: string) =>
    `${authority} sent you this message because this address was given with a request for information. If you did not make a request, please tell us by replying.`,
  contact: 'Contact us',
  contactText: 'Reply to this message, or write to ',
};
