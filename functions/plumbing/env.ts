import * as v from 'valibot';
import { readAuthority } from '#domain/authority.ts';

const Text = v.pipe(v.string(), v.minLength(1));

const Logo = v.strictObject({ href: v.string(), type: v.string(), width: v.number(), height: v.number() });

/** Web addresses of what the build made: style sheets, the script of each language, and the logo where there is one. */
const Assets = v.pipe(
  Text,
  v.parseJson(),
  v.strictObject({ css: v.string(), more: v.string(), js: v.record(v.string(), v.string()), logo: v.optional(Logo) }),
);

/**
 * Every variable that a function may be given, with its schema. A room's `env.ts` names the ones that it needs; the CDK
 * stack and the local start set exactly those. Endpoints and credentials are the AWS SDK's own variables.
 */
const variables = {
  /** Name of the one table. */
  PORTAL_TABLE: Text,
  /** Private bucket of responses, drafts, texts and search snapshots. */
  PORTAL_RECORDS_BUCKET: Text,
  /** Bucket of published pages: holds nothing that is not meant to be public. */
  PORTAL_PUBLICATION_BUCKET: Text,
  /** Public address of the portal without a slash at its end: `https://foi.example.org`. */
  PORTAL_ORIGIN: v.pipe(Text, v.url(), v.regex(/[^/]$/, 'must not end with a slash')),
  /** What the front puts into the header that proves that a request came through it. */
  PORTAL_ORIGIN_SECRET: v.pipe(Text, v.minLength(16)),
  /** Where the portal's secret is kept: `ssm:<parameter name>` or `file:<path>`. */
  PORTAL_SECRET: v.pipe(Text, v.regex(/^(ssm|file):.+/, 'must begin with ssm: or file:')),
  /** The authority's settings as JSON (`domain/authority.ts`). */
  PORTAL_AUTHORITY: v.pipe(Text, v.parseJson(), v.transform(readAuthority)),
  PORTAL_ASSETS: Assets,
  /** CloudFront distribution to invalidate when something is withdrawn; `none` where there is no cache. */
  PORTAL_DISTRIBUTION: Text,
  /** SES configuration set that tells of bounces and complaints; `none` where nobody would hear of them. */
  PORTAL_MAIL_SET: v.pipe(Text, v.regex(/^[\w-]{1,64}$/)),
  /** Address of the bank holiday feed in GOV.UK's form, or `none`. Without TLS on this machine only. */
  PORTAL_HOLIDAY_FEED: v.pipe(
    Text,
    v.regex(/^(none|https:\/\/.+|http:\/\/127\.0\.0\.1[:/].*)$/, 'must be none or begin with https://'),
  ),
} as const;

export type EnvName = keyof typeof variables;
export type EnvOf<Names extends readonly EnvName[]> = {
  readonly [Name in Names[number]]: v.InferOutput<(typeof variables)[Name]>;
};

/** Reads and checks the named variables; throws one Error that names every variable at fault, never its value. */
export function readEnv<const Names extends readonly EnvName[]>(names: Names): EnvOf<Names> {
  const schema = v.object(Object.fromEntries(names.map((name) => [name, variables[name]])));
  const parsed = v.safeParse(schema, process.env);
  if (parsed.success) return parsed.output as EnvOf<Names>;
  const faults = [...new Set(parsed.issues.map((issue) => v.getDotPath(issue) ?? ''))];
  throw new Error(`These variables are missing or not valid: ${faults.join(', ')}`);
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
