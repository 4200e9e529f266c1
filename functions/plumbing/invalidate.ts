/**
 * Makes the front forget pages that it keeps (paths as CloudFront writes them). `unique` makes a repeat the same request.
 * The client is loaded only when something is withdrawn; `none` names no distribution and does nothing.
 */
export function invalidator(distribution: string): (paths: readonly string[], unique: string) => Promise<void> {
  if (distribution === 'none') return async () => {};
  return async (paths, unique) => {
    const { forgetPages } = await import('./forget-pages.ts');
    await forgetPages(distribution, paths, unique);
  };
}
