import { Match } from 'aws-cdk-lib/assertions';
import { expect, test } from 'vitest';
import { officerGroups } from '#cdk/records-stack.ts';
import { table } from '#store/table.ts';
import { makeStacks, portalTemplate, recordsTemplate, resourcesOf } from './stacks.ts';

/** A logical id that changes makes CloudFormation put an empty table, bucket or pool in the place of the full one. */
test('the names of what must never be lost are these, and stay', () => {
  expect(Object.keys(resourcesOf(recordsTemplate, 'AWS::DynamoDB::Table'))).toEqual(['LedgerB7379752']);
  expect(Object.keys(resourcesOf(recordsTemplate, 'AWS::S3::Bucket'))).toEqual(['Documents7E5B2978']);
  expect(Object.keys(resourcesOf(recordsTemplate, 'AWS::Cognito::UserPool'))).toEqual(['Officers1E4D2E73']);
  expect(resourcesOf(portalTemplate, 'AWS::S3::Bucket')).toHaveProperty('PublicationBB6C00E4');
  const { records, portal } = makeStacks();
  expect([records.stackName, portal.stackName]).toEqual(['RequestPortalRecords', 'RequestPortal']);
});

test('the table, the records, the officers and the published pages outlive their stacks', () => {
  const kept = { UpdateReplacePolicy: 'Retain', DeletionPolicy: 'Retain' };
  recordsTemplate.hasResource('AWS::DynamoDB::Table', kept);
  recordsTemplate.hasResource('AWS::S3::Bucket', kept);
  recordsTemplate.hasResource('AWS::Cognito::UserPool', kept);
  expect(resourcesOf(portalTemplate, 'AWS::S3::Bucket')['PublicationBB6C00E4']).toMatchObject(kept);
  expect(makeStacks().records.terminationProtection).toBe(true);
});

test('the ledger can be restored to any second and cannot be deleted by mistake', () => {
  recordsTemplate.hasResourceProperties('AWS::DynamoDB::Table', {
    PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
    DeletionProtectionEnabled: true,
    SSESpecification: { SSEEnabled: true },
    BillingMode: 'PAY_PER_REQUEST',
  });
});

test('the table is the one that the store defines', () => {
  const { indexes } = table;
  recordsTemplate.hasResourceProperties('AWS::DynamoDB::Table', {
    KeySchema: [
      { AttributeName: table.partitionKey, KeyType: 'HASH' },
      { AttributeName: table.sortKey, KeyType: 'RANGE' },
    ],
    TimeToLiveSpecification: { AttributeName: table.timeToLive, Enabled: true },
    StreamSpecification: { StreamViewType: 'NEW_IMAGE' },
    GlobalSecondaryIndexes: Object.values(indexes).map((index) => ({
      IndexName: index.name,
      KeySchema: [
        { AttributeName: index.partitionKey, KeyType: 'HASH' },
        { AttributeName: index.sortKey, KeyType: 'RANGE' },
      ],
      Projection: { ProjectionType: index.projection },
    })),
  });
});

test('private records are versioned, what was erased is gone after a month, evidence packs and what was not inspected after days', () => {
  recordsTemplate.hasResourceProperties('AWS::S3::Bucket', {
    VersioningConfiguration: { Status: 'Enabled' },
    LifecycleConfiguration: {
      Rules: Match.arrayWith([
        Match.objectLike({ Prefix: 'search/', NoncurrentVersionExpiration: { NoncurrentDays: 1 } }),
        Match.objectLike({ Prefix: 'case-search/', NoncurrentVersionExpiration: { NoncurrentDays: 1 } }),
        Match.objectLike({
          Prefix: 'quarantine/',
          Status: 'Enabled',
          ExpirationInDays: 1,
          NoncurrentVersionExpiration: { NoncurrentDays: 1 },
        }),
        Match.objectLike({
          Prefix: 'evidence/',
          Status: 'Enabled',
          ExpirationInDays: 1,
          NoncurrentVersionExpiration: { NoncurrentDays: 1 },
        }),
        Match.objectLike({ NoncurrentVersionExpiration: { NoncurrentDays: 30 } }),
      ]),
    },
  });
});

test('nobody but an administrator makes an officer, and every officer needs a second factor', () => {
  recordsTemplate.hasResourceProperties('AWS::Cognito::UserPool', {
    AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
    MfaConfiguration: 'ON',
    EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
    DeletionProtection: 'ACTIVE',
  });
  const groups = Object.values(resourcesOf(recordsTemplate, 'AWS::Cognito::UserPoolGroup'));
  expect(groups.map(({ Properties }) => Properties['GroupName'])).toEqual([...officerGroups]);
});

test('the console signs in with a code and holds no secret', () => {
  portalTemplate.hasResourceProperties('AWS::Cognito::UserPoolClient', {
    AllowedOAuthFlows: ['code'],
    GenerateSecret: false,
    PreventUserExistenceErrors: 'ENABLED',
  });
});
