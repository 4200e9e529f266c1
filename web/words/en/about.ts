/** The pages about the service itself. */

const duration = (days: number) => {
  const years = days / 365;
  if (!Number.isInteger(years)) return `${days} days`;
  return years === 1 ? '1 year' : `${years} years`;
};

export const privacy = {
  title: 'Privacy',
  lead: (authority: string) =>
    `How ${authority} uses the personal information you give us when you ask for information.`,
  sections: (
    authority: string,
    regulator: string,
    personalDays: number,
  ): readonly { readonly title: string; readonly text: readonly string[] }[] => [
    {
      title: 'What we collect',
      text: [
        'Your name, the email or postal address you give us, the words of your request, and anything you tell us about how you need the answer. We need them to deal with your request, as the law requires of us.',
        'We do not ask for anything else, and we do not follow you from page to page.',
        'To keep programs from flooding the service, we count how many requests come in a day from one network address and with one email or postal address. The counters are in code that does not show the addresses. They end with the day, and are deleted within a few days.',
        'We count by month how often we offer published answers to people who are making a request, and what came of it. These counts say nothing about anybody.',
      ],
    },
    {
      title: 'What you have not sent yet',
      text: [
        'A request that you have begun is kept for 24 hours after you last saved it, so that you can go on where you were. If you do not send it, nobody can open it after that, and it is deleted within two days. Copies that we keep to recover from a failure are deleted within 35 days.',
        'Your browser keeps a history of the pages you visit on your own device. We cannot remove it. Delete it yourself if somebody else may look at it.',
      ],
    },
    {
      title: 'Who sees it',
      text: [
        `Staff of ${authority} who deal with requests for information. We do not sell it or use it for anything else.`,
        'Whoever prepares our answer does not see who asked, unless it is needed, for instance to write to you by post. Each look is recorded, with its reason.',
        'Where other people hold the information, or are concerned by it, we may ask them about it. We do not tell them who asked.',
        'Our website and email run on computers of a cloud company that works under contract to us.',
      ],
    },
    {
      title: 'What we publish',
      text: [
        'We publish many requests together with our answers. Before we do, we take out your name, your contact details and anything else that says who you are.',
      ],
    },
    {
      title: 'How long we keep it',
      text: [
        `We delete your name, your contact details, what you wrote to us and the letters we sent you ${duration(personalDays)} after we answer you, or after a review or a complaint to the regulator has ended. The record that stays says what was asked of us and when only in codes and dates, and not who asked.`,
        'Published answers stay published. They do not say who asked.',
      ],
    },
    {
      title: 'Your rights',
      text: [
        'You can ask for a copy of the information we hold about you, ask us to correct it, or in some cases to delete it. Contact us and give your reference.',
        `You can also complain to the ${regulator}.`,
      ],
    },
  ],
};

export const accessibility = {
  title: 'Accessibility statement',
  lead: (authority: string) =>
    `This statement is about the freedom of information service of ${authority}. We want as many people as possible to be able to use it.`,
  canTitle: 'How to use this service your way',
  canLead: 'We built it so that you can:',
  can: [
    'change colours, contrast and fonts with your browser or device',
    'zoom in up to 400% without text running off the screen',
    'use every part of it with only a keyboard',
    'use it with a screen reader, or with speech recognition',
    'use it with JavaScript turned off',
  ],
  helpTitle: 'If you cannot use part of it, or need another format',
  help: 'Tell us which page it is about and what you need, such as large print, easy read, audio, or a call back. You can also make your whole request in any of these ways:',
  standardTitle: 'The standard we work to',
  standard:
    'We work to level AA of the Web Content Accessibility Guidelines, version 2.2, as the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018 ask of us. We know of nothing on these pages that fails it, but it has not been audited, so we cannot say that it meets all of it.',
  testedTitle: 'What has been tested, and what has not',
  tested: 'Before each version of this service is released, programs open its pages in the browser Chromium and check:',
  testedItems: [
    'the rules of WCAG 2.2 at levels A and AA that a program (axe) can judge',
    'that the keyboard reaches everything in the order in which it is seen, and that you can see where it is',
    'that nothing is cut off or needs sideways scrolling at 400% zoom, except wide tables of figures, which scroll by themselves',
    'the size of links and buttons, titles and headings, and that nothing moves where you have asked for less motion',
    'that you can ask for information and follow your request without JavaScript',
  ],
  untested: 'Programs find only some problems. These tests have not been done yet:',
  untestedItems: [
    'by disabled people, or by people who use assistive technology every day',
    'with screen readers, screen magnifiers or speech recognition software',
    'in browsers other than Chromium',
  ],
  limits:
    'What we quote in a published answer is written by many people, and may be less clear than the pages around it.',
  enforceTitle: 'If you are not happy with our reply',
  enforce:
    'The Equality and Human Rights Commission enforces the accessibility regulations in Great Britain, and the Equality Commission for Northern Ireland does so in Northern Ireland.',
  advice: 'In England, Scotland and Wales you can get advice from the ',
  adviceLink: 'Equality Advisory and Support Service',
  adviceUrl: 'https://www.equalityadvisoryservice.com/',
  prepared: 'This statement was written on 22 November 2026.',
};

export const cookies = {
  title: 'Cookies',
  lead: 'We use two cookies, and only to keep what you have typed and to show you your own request. We do not measure you, and nobody else sets cookies here.',
  caption: 'The cookies we set',
  columns: { name: 'Name', purpose: 'What it is for', expires: 'When it goes' },
  rows: [
    {
      name: '__Host-track- and your reference',
      purpose: 'Shows you your request in this browser, after you send it or follow the link in our email',
      expires: 'When you close your browser',
    },
    {
      name: '__Host-draft',
      purpose: 'Finds again a request that you have begun and not sent yet, so that nothing you typed is lost',
      expires:
        '24 hours after you last saved, or when you leave with ‘Exit this page’. Once you have sent the request it only leads back to the confirmation, and goes when you close your browser',
    },
  ],
  because:
    'Because they are essential, the law does not require us to ask you first. You can delete them in your browser. If your browser takes no cookies, you can still ask for information.',
};
