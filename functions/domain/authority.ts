import * as v from 'valibot';
import { receiptRules } from './clock/due-date.ts';
import { regimeNames } from './clock/regimes.ts';

const Line = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200));
const Email = v.pipe(v.string(), v.trim(), v.email(), v.maxLength(254));
const Url = v.pipe(v.string(), v.url(), v.startsWith('https://'));
const Colour = v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/i, 'must be a colour such as #1d4f6e'));
const Days = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(36_500));

const UnitId = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9-]{1,40}$/, 'must be up to 40 lower-case letters, digits and hyphens'),
);

/** The settings of an authority (cdk.json context `authority`): one validated object that every part reads. */
export const Authority = v.strictObject({
  /** Full name, as letters carry it. */
  name: Line,
  /** What pages call it after the first time. */
  shortName: Line,
  /** First two digits of every reference. */
  code: v.pipe(v.string(), v.regex(/^\d{2}$/, 'must be two digits, such as 01')),
  regimes: v.pipe(v.array(v.picklist(regimeNames)), v.minLength(1)),
  /** Appropriate limit in hours: 24 for Sch. 1 Part I of FOIA, 18 for all others (SI 2004/3244 reg 3). */
  costLimitHours: v.picklist([18, 24]),
  nonWorkingDayReceipt: v.picklist(receiptRules),
  /** FOIA s.50 and s.17(7)(b): to whom an applicant may complain. */
  regulator: v.strictObject({ name: Line, address: Line, url: Url }),
  contact: v.strictObject({ email: Email, post: Line, telephone: v.optional(Line) }),
  /** The From address of every message and where replies go. */
  mail: v.strictObject({ from: Email, replyTo: Email }),
  colours: v.strictObject({ brand: Colour, link: Colour }),
  /** An SVG or PNG beside the name: a path below the repository, or an absolute one. The build reads it (web/logo.ts). */
  logo: v.optional(Line),
  /** Languages of the public's pages, by their `lang` code. The first is that of addresses without a language. */
  languages: v.pipe(
    v.array(v.pipe(v.string(), v.regex(/^[a-z]{2}(-[A-Z]{2})?$/, 'must be a code such as en'))),
    v.minLength(1),
    v.check((codes) => new Set(codes).size === codes.length, 'must not name a language twice'),
  ),
  /** Where *Exit this page* leads, and whether Escape alone does the same: off, unless chosen, since it is easily pressed. */
  exit: v.strictObject({ url: Url, escapeKey: v.boolean() }),
  /** The authority's own pages for what is no request for information; what is left out is told without a link. */
  elsewhere: v.strictObject({
    ownInformation: v.optional(Url),
    report: v.optional(Url),
    publicationScheme: v.optional(Url),
  }),
  /** Who in the authority may be asked about a part of a request: their questions and reminders go to this mailbox. */
  units: v.optional(
    v.pipe(
      v.array(v.strictObject({ id: UnitId, name: Line, email: Email })),
      v.maxLength(20, 'must be at most 20 units'),
      v.check((units) => new Set(units.map(({ id }) => id)).size === units.length, 'must not name a unit twice'),
    ),
    [],
  ),
  /** Who deals with what is no request for information; where one is left out, it goes to `contact.email`. */
  handOver: v.optional(
    v.strictObject({
      'own-data': v.optional(Email),
      urgent: v.optional(Email),
      complaint: v.optional(Email),
      'ordinary-business': v.optional(Email),
    }),
    {},
  ),
  /** Whether the author of a response may approve it. Left out: somebody else must. */
  approval: v.optional(v.picklist(['other-person', 'same-person-allowed']), 'other-person'),
  retention: v.strictObject({ caseDaysAfterAnswer: Days, personalDataDaysAfterAnswer: Days }),
  smallNumberThreshold: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100)),
  /** Whether a count of nought is one too: it says something of everybody it speaks of. */
  zeroIsSmall: v.optional(v.boolean(), false),
  publicationDelayDays: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(365)),
});
export type Authority = v.InferOutput<typeof Authority>;

/** The settings as functions are given them: a path on the machine that builds says nothing there. */
export function settingsOfFunctions({ logo: _, ...settings }: Authority): Authority {
  return settings;
}

/** Reads settings, or throws an Error whose message names each field at fault in one sentence. */
export function readAuthority(settings: unknown): Authority {
  const parsed = v.safeParse(Authority, settings);
  if (parsed.success) return parsed.output;
  const faults = parsed.issues.map((issue) => `authority.${v.getDotPath(issue) ?? ''}: ${issue.message}`);
  throw new Error(`The authority's settings are not valid. ${faults.join('; ')}.`);
}
