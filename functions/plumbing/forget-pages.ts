import { CloudFrontClient, CreateInvalidationCommand } from '@aws-sdk/client-cloudfront';

/** Asks CloudFront to forget paths. Loaded only when something is withdrawn: see invalidate.ts. */
export async function forgetPages(distribution: string, paths: readonly string[], unique: string): Promise<void> {
  const InvalidationBatch = { CallerReference: unique, Paths: { Quantity: paths.length, Items: [...paths] } };
  const command = new CreateInvalidationCommand({ DistributionId: distribution, InvalidationBatch });
  await new CloudFrontClient({}).send(command);
}
