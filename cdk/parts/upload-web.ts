import { Duration } from 'aws-cdk-lib';
import type * as cloudfront from 'aws-cdk-lib/aws-cloudfront';
import type * as s3 from 'aws-cdk-lib/aws-s3';
import { BucketDeployment, CacheControl, Source } from 'aws-cdk-lib/aws-s3-deployment';
import type { Construct } from 'constructs';

type Props = {
  readonly web: s3.IBucket;
  readonly distribution: cloudfront.Distribution;
  /** The built pages and assets; nothing is uploaded without one. */
  readonly folder: string | undefined;
  /** What search engines are told; it names the portal's address, which the build does not know. */
  readonly robots: string;
};

/** Uploads the build: assets first and for ever, then the pages that name them. */
export function uploadWeb(scope: Construct, { web, distribution, folder, robots }: Props): void {
  if (folder === undefined) return;
  const assets = new BucketDeployment(scope, 'UploadAssets', {
    destinationBucket: web,
    destinationKeyPrefix: 'assets',
    sources: [Source.asset(`${folder}/assets`)],
    cacheControl: [CacheControl.setPublic(), CacheControl.maxAge(Duration.days(365)), CacheControl.immutable()],
    // Pages published in earlier years name the style sheet of their day: no asset is ever removed.
    prune: false,
    memoryLimit: 256,
    retainOnDelete: false,
  });
  const pages = new BucketDeployment(scope, 'UploadPages', {
    destinationBucket: web,
    sources: [Source.asset(folder, { exclude: ['assets', 'assets/**'] }), Source.data('robots.txt', robots)],
    // Left out here as well, or cleaning up would remove what was uploaded above.
    exclude: ['assets/*'],
    cacheControl: [
      CacheControl.setPublic(),
      CacheControl.maxAge(Duration.minutes(1)),
      CacheControl.sMaxAge(Duration.minutes(10)),
    ],
    distribution,
    distributionPaths: ['/*'],
    memoryLimit: 256,
    retainOnDelete: false,
  });
  pages.node.addDependency(assets);
}
