import type * as cloudfront from 'aws-cdk-lib/aws-cloudfront';
import type * as s3 from 'aws-cdk-lib/aws-s3';
import type { RecordsStack } from '../records-stack.ts';
import { packedSettings, type Settings } from '../settings.ts';
import type { Artefacts, Portal } from './portal.ts';
import type { SignIn } from './sign-in.ts';

type Props = {
  readonly settings: Settings;
  readonly records: RecordsStack;
  readonly publication: s3.IBucket;
  readonly distribution: cloudfront.Distribution;
  readonly origin: string;
  readonly secret: string;
  readonly mailSet: string;
  readonly officers: SignIn;
  readonly artefacts: Artefacts;
};

/** The value of every variable that a function may ask for; `RoomFunction` gives each only those that its room names. */
export function environmentOf({ settings, records, artefacts, ...given }: Props): Portal['environment'] {
  return {
    PORTAL_TABLE: records.table.tableName,
    PORTAL_RECORDS_BUCKET: records.bucket.bucketName,
    PORTAL_PUBLICATION_BUCKET: given.publication.bucketName,
    PORTAL_ORIGIN: given.origin,
    PORTAL_ORIGIN_SECRET: given.secret,
    PORTAL_SECRET: `ssm:${settings.secretParameter}`,
    PORTAL_AUTHORITY: packedSettings(settings.authority),
    PORTAL_ASSETS: JSON.stringify(artefacts.web.assets),
    PORTAL_MAIL_SET: given.mailSet,
    PORTAL_HOLIDAY_FEED: settings.holidayFeed,
    // Never a host of anybody's own network: that is for one machine alone.
    PORTAL_LINKS: 'public',
    PORTAL_ISSUER: given.officers.issuer,
    PORTAL_CLIENT: given.officers.clientId,
    PORTAL_SIGN_OUT: `${given.officers.domain}/logout`,
    PORTAL_DISTRIBUTION: given.distribution.distributionId,
  };
}
