import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import * as s3 from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';

const served = {
  blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL,
  objectOwnership: s3.ObjectOwnership.BUCKET_OWNER_ENFORCED,
  encryption: s3.BucketEncryption.S3_MANAGED,
  enforceSSL: true,
  minimumTLSVersion: 1.2,
  lifecycleRules: [{ id: 'broken-uploads', abortIncompleteMultipartUploadAfter: Duration.days(1) }],
};

/**
 * Both buckets that the front serves. They stand in the portal's stack, not with the records: a bucket in one stack and
 * the distribution that its policy names in the other would refer to each other in a circle.
 */
export function servedBuckets(scope: Construct): { web: s3.IBucket; publication: s3.IBucket } {
  // Everything in it comes from the build, so it may go with the stack.
  const web = new s3.Bucket(scope, 'Web', { ...served, removalPolicy: RemovalPolicy.DESTROY });
  // Unversioned: what is withdrawn must not live on as an older version. Kept: addresses of disclosures are permanent.
  const publication = new s3.Bucket(scope, 'Publication', { ...served, removalPolicy: RemovalPolicy.RETAIN });
  // The class does not fit its own interface under exactOptionalPropertyTypes.
  return { web: web as s3.IBucket, publication: publication as s3.IBucket };
}
