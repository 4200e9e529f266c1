import type { Authority } from '#domain/authority.ts';
import { unpack } from './packed.ts';

/** Addresses of what the web build made, as pages are given them (web/context.ts). */
type Assets = {
  readonly css: string;
  readonly more: string;
  readonly officer: string;
  readonly officerJs: string;
  readonly js: Readonly<Record<string, string>>;
  readonly logo?: { readonly href: string; readonly type: string; readonly width: number; readonly height: number };
};

/** The text, if it has the form. Done by hand: a schema library would be 10 KB of every function for these few lines. */
const matching = (form: RegExp) => (text: string) => (form.test(text) ? text : undefined);
const text = matching(/./s);
/** JSON, perhaps packed, that the stack wrote itself, from settings that were checked when it was made (cdk/settings.ts). */
const json =
  <T>() =>
  (written: string): T | undefined => {
    try {
      return JSON.parse(unpack(written)) as T;
    } catch {
      return undefined;
    }
  };

/**
 * Every variable that a function may be given, with what it must be. A room's `env.ts` names the ones that it needs; the
 * CDK stack and the local start set exactly those. Endpoints and credentials are the AWS SDK's own variables.
 */
const variables = {
  /** Name of the one table. */
  PORTAL_TABLE: text,
  /** Private bucket of responses, drafts, texts and search snapshots. */
  PORTAL_RECORDS_BUCKET: text,
  /** Bucket of published pages: holds nothing that is not meant to be public. */
  PORTAL_PUBLICATION_BUCKET: text,
  /** Public address of the portal without a slash at its end: `https://foi.example.org`. */
  PORTAL_ORIGIN: matching(/^https?:\/\/[^/\s]+$/),
  /** What the front puts into the header that proves that a request came through it. */
  PORTAL_ORIGIN_SECRET: matching(/^.{16,}$/s),
  /** Where the portal's secret is kept: `ssm:<parameter name>` or `file:<path>`. */
  PORTAL_SECRET: matching(/^(ssm|file):.+/),
  /** The authority's settings as JSON (`domain/authority.ts`), packed (packed.ts). */
  PORTAL_AUTHORITY: json<Authority>(),
  PORTAL_ASSETS: json<Assets>(),
  /** CloudFront distribution to invalidate when something is withdrawn; `none` where there is no cache. */
  PORTAL_DISTRIBUTION: text,
  /** SES configuration set that tells of bounces and complaints; `none` where nobody would hear of them. */
  PORTAL_MAIL_SET: matching(/^[\w-]{1,64}$/),
  /** Who says who an officer is: the issuer of tokens, the console's client id there, and where its session is ended. */
  PORTAL_ISSUER: matching(/^(https:\/\/.+|http:\/\/127\.0\.0\.1:\d+)$/),
  PORTAL_CLIENT: text,
  PORTAL_SIGN_OUT: matching(/^(https:\/\/.+|http:\/\/127\.0\.0\.1:\d+\/.+)$/),
  /** Address of the bank holiday feed in GOV.UK's form, or `none`. Without TLS on this machine only. */
  PORTAL_HOLIDAY_FEED: matching(/^(none|https:\/\/.+|http:\/\/127\.0\.0\.1[:/].*)$/),
  /** Whose links are looked at: `public`, `none`, or ports of one machine (domain/links/whom.ts). */
  PORTAL_LINKS: text,
} as const;

export type EnvName = keyof typeof variables;
export type EnvOf<Names extends readonly EnvName[]> = {
  readonly [Name in Names[number]]: NonNullable<ReturnType<(typeof variables)[Name]>>;
};

/** Reads and checks the named variables; throws one Error that names every variable at fault, never its value. */
export function readEnv<const Names extends readonly EnvName[]>(names: Names): EnvOf<Names> {
  const read = names.map((name) => [name, variables[name](process.env[name] ?? '')] as const);
  const faults = read.filter(([, value]) => value === undefined).map(([name]) => name);
  if (faults.length > 0) throw new Error(`These variables are missing or not valid: ${faults.join(', ')}`);
  return Object.fromEntries(read) as EnvOf<Names>;
}

/** The credentials that Lambda (or the local start) puts into the environment. */
export function environmentCredentials(): { accessKeyId: string; secretAccessKey: string; sessionToken?: string } {
  const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN } = process.env;
  if (!AWS_ACCESS_KEY_ID || !AWS_SECRET_ACCESS_KEY) throw new Error('There are no credentials in the environment');
  return {
    accessKeyId: AWS_ACCESS_KEY_ID,
    secretAccessKey: AWS_SECRET_ACCESS_KEY,
    ...(AWS_SESSION_TOKEN ? { sessionToken: AWS_SESSION_TOKEN } : {}),
  };
}

/** The region that Lambda (or the local start) runs in. */
export function environmentRegion(): string {
  const { AWS_REGION } = process.env;
  if (!AWS_REGION) throw new Error('There is no region in the environment');
  return AWS_REGION;
}

/** The endpoint that stands in for a service, by the SDK's own variable; undefined for AWS itself. */
export function namedEndpoint(service: 'S3'): string | undefined {
  return process.env[`AWS_ENDPOINT_URL_${service}`];
}
