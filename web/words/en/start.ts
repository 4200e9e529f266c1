/** The first page: what the service is for, and what it is not. */

export const start = {
  title: 'Freedom of information requests',
  heading: (authority: string) => `Ask ${authority} for information`,
  lead: 'Anyone can ask a public authority for information it holds. You do not have to say why, and it is free to ask.',
  button: 'Start your request',
  takes: 'It takes about 5 minutes. You do not need an account.',
  findTitle: 'See if it has been answered already',
  find: 'We publish answers so that everybody can read them.',
  browse: 'Browse all published answers',
  scheme: 'See everything that we publish, by kind',
  stepsTitle: 'What happens when you ask',
  steps: [
    { title: 'You ask', text: 'Describe what you would like to know. Give your name, and an email or postal address.' },
    { title: 'We confirm', text: 'Straight away you get a reference and the date by which we must answer.' },
    {
      title: 'We answer within 20 working days',
      text: 'We send you the information. If we cannot give you some of it, we explain why and how to challenge that.',
    },
    {
      title: 'We publish',
      text: 'We may publish the answer for everybody. Your name and contact details stay private.',
    },
  ],
  forTitle: 'What you can ask for',
  forItems: [
    'figures, such as what we spend, how many, and how often',
    'our policies, decisions, plans and reports',
    'emails, minutes and other records that we hold',
    'information about the environment',
  ],
  notForTitle: 'When to use another way',
  notForItems: [
    'Emergencies, or anything urgent: call 999',
    'Information about yourself: ask for your own records',
    'Complaints, advice and everyday enquiries: contact us',
  ],
  worryTitle: 'If you are worried about asking',
  worry:
    'Only the staff who deal with your request see who you are. We never publish your name, and nobody can look up your request without the private link that we give you.',
};
