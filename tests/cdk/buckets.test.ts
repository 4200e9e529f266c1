import { globSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Template } from 'aws-cdk-lib/assertions';
import { expect, test } from 'vitest';
import { dataAddresses } from '#domain/data-addresses.ts';
import { makeStacks, portalTemplate, type Resource, recordsTemplate, resourcesOf, type Statement } from './stacks.ts';

const buckets = [recordsTemplate, portalTemplate].flatMap((template) =>
  Object.entries(resourcesOf(template, 'AWS::S3::Bucket')).map(([id, { Properties }]) => ({
    template,
    id,
    Properties,
  })),
);

function policyOf(template: Template, bucket: string): readonly Statement[] {
  return Object.values(resourcesOf(template, 'AWS::S3::BucketPolicy'))
    .filter(({ Properties }) => (Properties['Bucket'] as { Ref: string }).Ref === bucket)
    .flatMap(({ Properties }) => (Properties['PolicyDocument'] as { Statement: Statement[] }).Statement);
}

test('there are three buckets: records, pages of the build, published pages', () => {
  expect(buckets.map(({ id }) => id.slice(0, -8))).toEqual(['Documents', 'Web', 'Publication']);
});

test.each(buckets)('$id can never be opened to the public', ({ Properties }) => {
  expect(Properties['PublicAccessBlockConfiguration']).toEqual({
    BlockPublicAcls: true,
    BlockPublicPolicy: true,
    IgnorePublicAcls: true,
    RestrictPublicBuckets: true,
  });
  expect(Properties).not.toHaveProperty('WebsiteConfiguration');
  expect(Properties).not.toHaveProperty('CorsConfiguration');
});

test.each(buckets)('$id refuses a connection without TLS', ({ template, id }) => {
  const refusals = policyOf(template, id).filter(({ Effect }) => Effect === 'Deny');
  expect(refusals.map(({ Condition }) => Condition)).toContainEqual({ Bool: { 'aws:SecureTransport': 'false' } });
});

test.each(buckets.filter(({ template }) => template === portalTemplate))(
  '$id is read by this distribution and by nobody else',
  ({ template, id }) => {
    const permissions = policyOf(template, id).filter(({ Effect }) => Effect === 'Allow');
    expect(permissions).toHaveLength(1);
    expect(permissions[0]).toMatchObject({
      Action: 's3:GetObject',
      Principal: { Service: 'cloudfront.amazonaws.com' },
    });
    expect(JSON.stringify(permissions[0]?.Condition)).toMatch(/AWS:SourceArn.*distribution.*"Ref":"Front/);
  },
);

test('the bucket of published pages keeps no older versions, so that what is withdrawn is gone', () => {
  expect(buckets.find(({ id }) => id.startsWith('Publication'))?.Properties).not.toHaveProperty(
    'VersioningConfiguration',
  );
});

test('nobody from outside the account is let into the private records', () => {
  const [records] = buckets;
  expect(policyOf(recordsTemplate, records!.id).filter(({ Effect }) => Effect === 'Allow')).toEqual([]);
});

test('assets are kept for ever, as pages of earlier years name theirs; pages go up after them', () => {
  const folder = mkdtempSync(join(tmpdir(), 'portal-web-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '');
  writeFileSync(join(folder, 'assets', 'portal-1.css'), '');
  const uploads = resourcesOf(Template.fromStack(makeStacks({}, folder).portal), 'Custom::CDKBucketDeployment');
  rmSync(folder, { recursive: true });
  const [[assetsId, assets], [, pages]] = Object.entries(uploads) as [[string, Resource], [string, Resource]];
  expect(assets.Properties).toMatchObject({
    DestinationBucketKeyPrefix: 'assets',
    Prune: false,
    SystemMetadata: { 'cache-control': 'public, max-age=31536000, immutable' },
  });
  expect(pages.Properties).toMatchObject({ Exclude: ['assets/*'], DistributionPaths: ['/*'] });
  expect(pages['DependsOn']).toContain(assetsId);
  // robots.txt stands beside the build: the portal's address, which it names, is known when it is deployed.
  const [, robots] = pages.Properties['SourceMarkers'] as readonly Record<string, unknown>[];
  expect(JSON.stringify(robots)).toContain('"DomainName"');
});

test('what programs read goes up with the pages, from folders that begin with a dot as well', () => {
  const folder = mkdtempSync(join(tmpdir(), 'portal-web-'));
  for (const address of Object.values(dataAddresses)) {
    mkdirSync(join(folder, dirname(address)), { recursive: true });
    writeFileSync(join(folder, address), '{}');
  }
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'assets', 'portal-1.css'), '');
  const { app } = makeStacks({}, folder);
  rmSync(folder, { recursive: true });
  const staged = globSync('asset.*/{.well-known,schema,api}/*', { cwd: app.outdir }).map((file) =>
    file.replace(/^asset\.\w+/, ''),
  );
  expect(staged.sort()).toEqual(Object.values(dataAddresses).toSorted());
});
