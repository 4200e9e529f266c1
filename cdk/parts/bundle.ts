import { fileURLToPath } from 'node:url';
import { type BuildOptions, type BuildResult, buildSync } from 'esbuild';
import { type Door, doors } from '#domain/routes.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** What a function never needs: it has its credentials in the environment (see functions/plumbing/credentials.ts). */
const credentialProviders = [
  '@aws-sdk/credential-provider-*',
  '@smithy/credential-provider-imds',
  '@aws-sdk/nested-clients',
  '@aws-sdk/nested-clients/*',
  '@aws-sdk/token-providers',
];

/** The esbuild options of every function: one place for the deployed bundle, the local start and the bench. */
export const bundleOptions = {
  bundle: true,
  minify: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node24',
  mainFields: ['module', 'main'],
  // What the SDK loads only for what no function does: bowser reads a browser's name, event streams carry S3 Select.
  external: [...credentialProviders, 'bowser', '@smithy/core/event-streams'],
  alias: {
    '@aws-sdk/credential-provider-node': `${root}functions/plumbing/credentials.ts`,
    // Signing uploads brings a client of its own, of which one is enough.
    '@aws-sdk/client-s3': `${root}node_modules/@aws-sdk/client-s3`,
    '@aws-sdk/endpoint-cache': `${root}functions/plumbing/endpoint-cache.ts`,
  },
  jsx: 'automatic',
  jsxImportSource: 'preact',
  legalComments: 'none',
  // Sentences have typographic marks, which take six bytes each when they are escaped.
  charset: 'utf8',
  outExtension: { '.js': '.mjs' },
  // A bundled CommonJS module may call require for Node's own modules.
  banner: { js: "import{createRequire as __r}from'node:module';const require=__r(import.meta.url);" },
  absWorkingDir: root,
  metafile: true,
} as const satisfies BuildOptions;

/** Bundles one function into `outDir` (entry `index.mjs`, lazily loaded parts beside it). Throws on a build error. */
export function bundleDoor(door: Door, outDir: string): BuildResult<{ metafile: true }> {
  return buildSync({
    ...bundleOptions,
    entryPoints: { index: `functions/${doors[door]}` },
    outdir: outDir,
  });
}
