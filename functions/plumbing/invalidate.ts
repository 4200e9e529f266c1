/**
 * Makes the front forget pages that it keeps (paths as CloudFront writes them). `unique` makes a repeat the same request.
 * The client is loaded only when something is withdrawn; `none` names no distribution and does nothing.
 */
export function invalidator(distribution: string): (paths: readonly string[], unique: string) => Promise<void> {
  if (distribution === 'none') return async () => {};
  return async (paths, unique) => {
    const { CloudFrontClient, CreateInvalidationCommand } = await import('@aws-sdk/client-cloudfront');
    const InvalidationBatch = { CallerReference: unique, Paths: { Quantity: paths.length, Items: [...paths] } };
    await new CloudFrontClient({}).send(
      new CreateInvalidationCommand({ DistributionId: distribution, InvalidationBatch }),
    );
  };
}
