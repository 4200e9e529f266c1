import { CloudFrontClient, CreateInvalidationCommand } from '@aws-sdk/client-cloudfront';
import { log } from './log.ts';

/**
 * Asks CloudFront to forget paths. Loaded only when something is withdrawn: see invalidate.ts. It takes few such requests at a time: where many
 * answers are taken down at once it forgets by itself what it may keep for a minute, and the work is done all the same.
 */
export async function forgetPages(distribution: string, paths: readonly string[], unique: string): Promise<void> {
  const InvalidationBatch = { CallerReference: unique, Paths: { Quantity: paths.length, Items: [...paths] } };
  const command = new CreateInvalidationCommand({ DistributionId: distribution, InvalidationBatch });
  try {
    await new CloudFrontClient({}).send(command);
  } catch (error) {
    if (!(error instanceof Error && error.name === 'TooManyInvalidationsInProgress')) throw error;
    log('info', 'invalidation', { id: unique, left: 'too-many' });
  }
}
