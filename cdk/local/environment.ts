import type { Authority } from '#domain/authority.ts';
import type { Door } from '#domain/routes.ts';
import { names as acknowledge, bounceNames as bounce } from '#functions/acknowledge/env.ts';
import { names as clock, tickNames as tick } from '#functions/clock/env.ts';
import {
  names as decide,
  deskNames as desk,
  evidenceNames as evidence,
  schemeNames as scheme,
  signInNames,
  writeNames as write,
} from '#functions/decide/env.ts';
import { goneNames as gone, linksNames as links, names as publish } from '#functions/publish/env.ts';
import { inspectNames as inspect, names as respond } from '#functions/respond/env.ts';
import {
  compactNames as compact,
  findNames as find,
  names as search,
  suggestNames as suggest,
} from '#functions/search/env.ts';
import { askNames as ask, names as submit } from '#functions/submit/env.ts';
import { actNames as act, readNames as read, names as track } from '#functions/track/env.ts';
import type { EnvName } from '#plumbing/env.ts';
import type { Assets } from '#web/context.ts';
import { packedSettings } from '../settings.ts';
import { clientId } from './parts/identity-key.ts';
import { aws, names } from './parts/part.ts';

/** The variables that each function asks for; the CDK rooms give the same. */
const asked = {
  act,
  acknowledge,
  ask,
  bounce,
  clock,
  compact,
  decide,
  desk,
  evidence,
  find,
  gone,
  inspect,
  links,
  publish,
  read,
  respond,
  scheme,
  search,
  'sign-in': signInNames,
  submit,
  suggest,
  tick,
  track,
  write,
} as const satisfies Record<Door, readonly EnvName[]>;

/** What differs from one start to another. */
export type Surroundings = {
  readonly origin: string;
  readonly originSecret: string;
  readonly secretFile: string;
  readonly authority: Authority;
  readonly assets: Assets;
  readonly endpoints: {
    readonly database: string;
    readonly objects: string;
    readonly mail: string;
    readonly identity: string;
  };
};

/** The environment of each function: exactly the variables it asks for, and what Lambda's SDK finds in its own. */
export function environments(around: Surroundings): (door: Door) => Record<string, string> {
  const values: Record<EnvName, string> = {
    PORTAL_TABLE: names.table,
    PORTAL_RECORDS_BUCKET: names.records,
    PORTAL_PUBLICATION_BUCKET: names.publication,
    PORTAL_ORIGIN: around.origin,
    PORTAL_ORIGIN_SECRET: around.originSecret,
    PORTAL_SECRET: `file:${around.secretFile}`,
    PORTAL_AUTHORITY: packedSettings(around.authority),
    PORTAL_ASSETS: JSON.stringify(around.assets),
    PORTAL_ISSUER: around.endpoints.identity,
    PORTAL_CLIENT: clientId,
    PORTAL_SIGN_OUT: `${around.endpoints.identity}/logout`,
    PORTAL_DISTRIBUTION: 'none',
    // What the inbox would tell is played by hand (bounce.ts).
    PORTAL_MAIL_SET: 'none',
    // A portal on one machine asks nobody on the network unless it is told to; the holidays are built in.
    PORTAL_HOLIDAY_FEED: process.env['PORTAL_HOLIDAY_FEED'] ?? 'none',
    PORTAL_LINKS: process.env['PORTAL_LINKS'] ?? 'none',
  };
  return (door) => ({
    ...Object.fromEntries(asked[door].map((name) => [name, values[name]])),
    AWS_REGION: aws.region,
    AWS_ACCESS_KEY_ID: aws.credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: aws.credentials.secretAccessKey,
    AWS_ENDPOINT_URL_DYNAMODB: around.endpoints.database,
    AWS_ENDPOINT_URL_S3: around.endpoints.objects,
    AWS_ENDPOINT_URL_SES: around.endpoints.mail,
  });
}
