import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { type Authority, readAuthority } from '#domain/authority.ts';

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

/** The settings of one deployment: the authority, and where and how it is deployed. */
export type Settings = Omit<v.InferOutput<typeof Deployment>, 'authority'> & { authority: Authority };

/** Reads the settings from cdk.json, or from the context given. Throws one sentence that names each field at fault. */
export function readSettings(context: unknown = contextOfFile()): Settings {
  const parsed = v.safeParse(Deployment, withoutFlags(context));
  if (!parsed.success) {
    const faults = parsed.issues.map((issue) => `${v.getDotPath(issue) ?? 'context'}: ${issue.message}`);
    throw new Error(`The settings in cdk.json are not valid. ${faults.join('; ')}.`);
  }
  return { ...parsed.output, authority: readAuthority(parsed.output.authority) };
}

/** The CDK keeps its own switches in the same object: they are not ours to judge. */
function withoutFlags(context: unknown): unknown {
  if (typeof context !== 'object' || context === null) return context;
  return Object.fromEntries(Object.entries(context).filter(([key]) => !/^(@aws-cdk\/|aws:|cli-telemetry$)/.test(key)));
}

function contextOfFile(): unknown {
  const { context } = JSON.parse(readFileSync(new URL('../cdk.json', import.meta.url), 'utf8')) as {
    context?: unknown;
  };
  return context;
}
