import { type Regime, regimes } from '#domain/clock/regimes.ts';

/** What stands on every page: dates, the language, the frame, the way out, and words of the components. */

export const dates = {
  weekdays: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  months: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  full: (weekday: string, day: number, month: string, year: number) => `${weekday} ${day} ${month} ${year}`,
  plain: (day: number, month: string, year: number) => `${day} ${month} ${year}`,
};

/** Which way the language is written, and what it calls itself. */
type Tongue = { readonly direction: 'ltr' | 'rtl'; readonly name: string };
export const language: Tongue = { direction: 'ltr', name: 'English' };

export const site = {
  languages: 'Languages',
  serviceName: 'Freedom of information',
  title: (page: string, authority: string) => `${page} – ${authority}`,
  skip: 'Skip to main content',
  home: (authority: string) => `${authority}: freedom of information home page`,
  navigation: 'Freedom of information',
  back: 'Back',
  breadcrumbs: 'Where you are',
  start: 'Home',
  ask: 'Make a request',
  published: 'Published answers',
  search: 'Search',
  footer: 'Help and information',
  follow: 'Follow a request you have made',
  scheme: 'Publication scheme',
  statistics: 'Request statistics',
  clock: 'When an answer is due',
  privacy: 'Privacy',
  accessibility: 'Accessibility',
  cookies: 'Cookies',
  contactTitle: 'Contact us about a request',
  contactByPost: (address: string) => `Write to ${address}`,
  contactByTelephone: (number: string) => `Call ${number}`,
  lawName: (regime: Regime) => regimes[regime].title,
  law: (laws: string) => `Your right to information comes from the ${laws}.`,
  and: ' and the ',
  feedback: 'Give feedback',
  developers: 'For developers',
  list: (items: readonly string[]) =>
    items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', the ')} and the ${items.at(-1)}`,
};

/** Leaving at once, from any page that may be dangerous to be seen with. */
export const exit = {
  region: 'Leaving quickly',
  button: 'Exit this page',
  skip: 'Skip to ‘Exit this page’',
  emergency: 'Emergency: ',
  leaving: 'Leaving this page.',
  twice: 'Shift: press 2 more times to leave this page.',
  once: 'Shift: press 1 more time to leave this page.',
  expired: 'Leaving this page: no longer waiting.',
  goneTitle: 'Leaving',
  goneLink: 'Go on',
};

export const components = {
  warning: 'Warning',
  important: 'Important',
  success: 'Success',
  pages: 'Pages of results',
  previous: 'Previous',
  next: 'Next',
  page: ' page',
  pageNumber: (n: number) => `Page ${n}`,
  pageOf: (n: number, of: number) => `Page ${n} of ${of}`,
  image: (alt: string) => `Image: ${alt}`,
  suppressed: 'Withheld',
  notHeld: 'Not held',
};
