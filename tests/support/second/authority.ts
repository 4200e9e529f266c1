import { fileURLToPath } from 'node:url';
import { readAuthority } from '#domain/authority.ts';

export const logoFile = fileURLToPath(new URL('logo.svg', import.meta.url));

/** A second authority, with a logo and colours of its own: what is right for one must not be so by chance. */
export const secondAuthority = readAuthority({
  name: 'Saltmere and the Downs District Council',
  shortName: 'Saltmere Council',
  code: '12',
  regimes: ['FOIA', 'EIR'],
  costLimitHours: 18,
  nonWorkingDayReceipt: 'calendar',
  regulator: {
    name: 'Regulator of Information',
    address: '1 Long Lane, Oldtown ON1 1AA',
    url: 'https://regulator.example/',
  },
  contact: { email: 'information@saltmere.example', post: 'The Council House, Quay Street, Saltmere' },
  mail: { from: 'no-reply@saltmere.example', replyTo: 'information@saltmere.example' },
  colours: { brand: '#1f5c3a', link: '#17603a' },
  logo: logoFile,
  languages: ['en'],
  exit: { url: 'https://weather.example/', escapeKey: false },
  elsewhere: {},
  retention: { caseDaysAfterAnswer: 2555, personalDataDaysAfterAnswer: 730 },
  smallNumberThreshold: 5,
  publicationDelayDays: 0,
});
