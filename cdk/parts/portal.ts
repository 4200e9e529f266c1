import type * as cloudfront from 'aws-cdk-lib/aws-cloudfront';
import type * as lambda from 'aws-cdk-lib/aws-lambda';
import type * as s3 from 'aws-cdk-lib/aws-s3';
import type * as sns from 'aws-cdk-lib/aws-sns';
import type { Door } from '#domain/routes.ts';
import type { EnvName } from '#plumbing/env.ts';
import type { BuiltAssets } from '#web/build.ts';
import type { RecordsStack } from '../records-stack.ts';
import type { Settings } from '../settings.ts';
import type { MailEvents } from './mail-events.ts';
import type { PublicApi } from './public-api.ts';

/** What was built before the stacks are made: the code of each function, and the prerendered pages. */
export type Artefacts = {
  readonly code: (door: Door) => lambda.Code;
  readonly web: {
    /** Folder of pages and assets; absent in assertions, which upload nothing. */
    readonly folder?: string;
    /** Addresses of the built style sheet and script. */
    readonly assets: BuiltAssets;
  };
};

/** What every room is handed: its neighbours, and the value of every variable that a function may ask for. */
export type Portal = {
  readonly settings: Settings;
  readonly records: RecordsStack;
  readonly publication: s3.IBucket;
  readonly distribution: cloudfront.Distribution;
  readonly api: PublicApi;
  readonly alarms: sns.Topic;
  readonly mailEvents: MailEvents;
  readonly code: Artefacts['code'];
  /** A new variable in functions/plumbing/env.ts does not compile until it has a value here. */
  readonly environment: Readonly<Record<EnvName, string>>;
};
