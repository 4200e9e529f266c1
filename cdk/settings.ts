import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { type Authority, readAuthority, settingsOfFunctions } from '#domain/authority.ts';
import { pack } from '#plumbing/packed.ts';
import { hasWords } from '#web/words/index.ts';

/** CloudFront takes certificates from us-east-1 only, wherever the stacks are. */
const Certificate = v.pipe(
  v.string(),
  v.regex(/^arn:aws:acm:us-east-1:\d{12}:certificate\/[\w-]+$/, 'must be the ARN of a certificate in us-east-1'),
);

const HostName = v.pipe(
  v.string(),
  v.regex(/^(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+[a-z]{2,}$/, 'must be a host name such as foi.example.org'),
);

/** Everything in cdk.json's context that is ours, apart from the authority itself (`domain/authority.ts`). */
const Deployment = v.strictObject({
  authority: v.unknown(),
  /** The portal's own address. Without it the portal answers on the name that CloudFront gives it. */
  domain: v.optional(v.strictObject({ name: HostName, certificateArn: Certificate })),
  /** SSM SecureString that the deployer makes: tracking keys are derived from it. */
  secretParameter: v.optional(
    v.pipe(v.string(), v.regex(/^\/[\w./-]+$/, 'must be a parameter name such as /request-portal/secret')),
    '/request-portal/secret',
  ),
  /** The bank holidays as GOV.UK publishes them, asked once a day; `none` where they are to come with releases only. */
  holidayFeed: v.optional(
    v.pipe(v.string(), v.regex(/^(none|https:\/\/\S+)$/, 'must be none or an address that begins with https://')),
    'https://www.gov.uk/bank-holidays.json',
  ),
  /** Who is written to when an alarm fires. Without it the alarms only show in the console. */
  alarmEmail: v.optional(v.pipe(v.string(), v.email())),
});

/** Of the 4 KB that all variables of a Lambda function may take; the others need less than the rest of it. */
export const MOST_PACKED = 2600;

/** The settings of one deployment: the authority, and where and how it is deployed. */
export type Settings = Omit<v.InferOutput<typeof Deployment>, 'authority'> & { authority: Authority };

/** Reads the settings from cdk.json, or from the context given. Throws one sentence that names each field at fault. */
export function readSettings(context: unknown = contextOfFile()): Settings {
  const parsed = v.safeParse(Deployment, withoutFlags(context));
  if (!parsed.success) {
    const faults = parsed.issues.map((issue) => `${v.getDotPath(issue) ?? 'context'}: ${issue.message}`);
    throw new Error(`The settings in cdk.json are not valid. ${faults.join('; ')}.`);
  }
  const authority = readAuthority(parsed.output.authority);
  const wordless = authority.languages.find((language) => !hasWords(language));
  if (wordless) {
    throw new Error(`The authority's settings are not valid. authority.languages: there are no words in ${wordless}.`);
  }
  const long = packedSettings(authority).length;
  if (long > MOST_PACKED) {
    throw new Error(
      `The authority's settings are too long for the environment of a function: packed they take ${long} characters of at most ${MOST_PACKED}. Give authority.units shorter names, or name fewer of them.`,
    );
  }
  return { ...parsed.output, authority };
}

/** The authority's settings as the variable that functions read them from. */
export function packedSettings(authority: Authority): string {
  return pack(JSON.stringify(settingsOfFunctions(authority)));
}

/** The CDK keeps its own switches in the same object: they are not ours to judge. */
function withoutFlags(context: unknown): unknown {
  if (typeof context !== 'object' || context === null) return context;
  return Object.fromEntries(Object.entries(context).filter(([key]) => !/^(@aws-cdk\/|aws:|cli-telemetry$)/.test(key)));
}

/** The context that a file of settings holds, in the form of cdk.json. */
export function contextOfFile(file = fileURLToPath(new URL('../cdk.json', import.meta.url))): unknown {
  const { context } = JSON.parse(readFileSync(file, 'utf8')) as { context?: unknown };
  return context;
}
