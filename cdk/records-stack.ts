import { Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import * as cognito from 'aws-cdk-lib/aws-cognito';
import * as dynamodb from 'aws-cdk-lib/aws-dynamodb';
import * as s3 from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { table as definition } from '#store/table.ts';

/** Groups of officers: who may work on cases, who may approve a response, who only answers for a unit. */
export const officerGroups = ['officer', 'approver', 'unit'] as const;

const text = (name: string): dynamodb.Attribute => ({ name, type: dynamodb.AttributeType.STRING });

/**
 * What must never be lost: the case ledger, the private records and the officers. Renaming a construct here makes
 * CloudFormation replace what it holds, so tests/cdk/records.test.ts pins every logical id.
 */
export class RecordsStack extends Stack {
  readonly table: dynamodb.ITable;
  readonly bucket: s3.IBucket;
  readonly officers: cognito.UserPool;

  constructor(scope: Construct, id: string, props?: StackProps) {
    super(scope, id, { ...props, terminationProtection: true });
    this.table = this.#table();
    this.bucket = this.#bucket();
    this.officers = this.#officers();
  }

  #table(): dynamodb.ITable {
    const table = new dynamodb.Table(this, 'Ledger', {
      partitionKey: text(definition.partitionKey),
      sortKey: text(definition.sortKey),
      timeToLiveAttribute: definition.timeToLive,
      billingMode: dynamodb.BillingMode.PAY_PER_REQUEST,
      stream: dynamodb.StreamViewType.NEW_IMAGE,
      encryption: dynamodb.TableEncryption.AWS_MANAGED,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    for (const index of Object.values(definition.indexes)) {
      table.addGlobalSecondaryIndex({
        indexName: index.name,
        partitionKey: text(index.partitionKey),
        sortKey: text(index.sortKey),
        projectionType: dynamodb.ProjectionType[index.projection],
      });
    }
    // The class does not fit its own interface under exactOptionalPropertyTypes, here and for the bucket below.
    return table as dynamodb.ITable;
  }

  #bucket(): s3.IBucket {
    const bucket = new s3.Bucket(this, 'Documents', {
      blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL,
      objectOwnership: s3.ObjectOwnership.BUCKET_OWNER_ENFORCED,
      encryption: s3.BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      versioned: true,
      removalPolicy: RemovalPolicy.RETAIN,
      lifecycleRules: [
        { id: 'broken-uploads', abortIncompleteMultipartUploadAfter: Duration.days(1) },
        // A snapshot can be made again at any time, so a superseded one is only cost.
        { id: 'search-snapshots', prefix: 'search/', noncurrentVersionExpiration: Duration.days(1) },
        // One of cases besides holds words that were erased since: they go with it.
        { id: 'case-search-snapshots', prefix: 'case-search/', noncurrentVersionExpiration: Duration.days(1) },
        // What nobody said was uploaded, or what broke the inspection: whoever needs it uploads it again.
        {
          id: 'quarantine',
          prefix: 'quarantine/',
          expiration: Duration.days(1),
          noncurrentVersionExpiration: Duration.days(1),
        },
        // Made for somebody who saves it at once; it holds who asked, so that it must not lie about.
        {
          id: 'evidence-packs',
          prefix: 'evidence/',
          expiration: Duration.days(1),
          noncurrentVersionExpiration: Duration.days(1),
        },
        // Versions are a net under mistakes, not an archive: what was erased must really go.
        { id: 'erased', noncurrentVersionExpiration: Duration.days(30), expiredObjectDeleteMarker: true },
      ],
    });
    return bucket as s3.IBucket;
  }

  #officers(): cognito.UserPool {
    const pool = new cognito.UserPool(this, 'Officers', {
      selfSignUpEnabled: false,
      signInAliases: { email: true },
      signInCaseSensitive: false,
      autoVerify: { email: true },
      mfa: cognito.Mfa.REQUIRED,
      mfaSecondFactor: { otp: true, sms: false },
      passwordPolicy: {
        minLength: 14,
        requireLowercase: true,
        requireUppercase: true,
        requireDigits: true,
        requireSymbols: true,
        tempPasswordValidity: Duration.days(3),
      },
      accountRecovery: cognito.AccountRecovery.EMAIL_ONLY,
      featurePlan: cognito.FeaturePlan.ESSENTIALS,
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    for (const groupName of officerGroups) pool.addGroup(`Group-${groupName}`, { groupName });
    return pool;
  }
}
