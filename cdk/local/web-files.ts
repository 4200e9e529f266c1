import { readFileSync, writeFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { DeleteObjectsCommand, ListObjectsV2Command, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { Authority } from '#domain/authority.ts';
import type { Assets } from '#web/context.ts';
import { readLogo } from '#web/logo.ts';
import { built } from './build-cache.ts';
import { aws, names } from './parts/part.ts';

export type Web = { readonly folder: string; readonly assets: Assets };

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.xml': 'application/xml',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
};

/** Builds assets and prerendered pages for an authority, unless nothing has changed. */
export async function buildPages(authority: Authority): Promise<Web> {
  const patterns = ['web/*.ts*', 'web/{client,components,data,pages,styles,words}/**/*', 'functions/domain/**/*.ts'];
  const also = JSON.stringify([authority, readLogo(authority)?.fileName]);
  const folder = await built('web', { patterns, also }, async (draft) => {
    const { buildWeb } = await import('#web/build.ts');
    const assets = await buildWeb(authority, join(draft, 'files'));
    writeFileSync(join(draft, 'assets.json'), JSON.stringify(assets));
  });
  const assets = JSON.parse(readFileSync(join(folder, 'assets.json'), 'utf8')) as Web['assets'];
  return { folder: join(folder, 'files'), assets };
}

/**
 * Makes the web bucket hold the pages of the folder and no other, and its assets beside older ones, which published pages
 * may still name. `more`: files that the build cannot make, as it does not know where the portal is.
 */
export async function uploadPages(
  endpoint: string,
  { folder }: Web,
  more: Readonly<Record<string, string>>,
): Promise<void> {
  const client = new S3Client({ ...aws, endpoint, forcePathStyle: true });
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .concat(Object.keys(more));
  for (const key of files) {
    await client.send(
      new PutObjectCommand({
        Bucket: names.web,
        Key: key,
        Body: more[key] ?? (await readFile(join(folder, key))),
        ContentType: types[extname(key)] ?? 'application/octet-stream',
        // The same as the deployment's (cdk/parts/upload-web.ts).
        CacheControl: key.startsWith('assets/')
          ? 'public, max-age=31536000, immutable'
          : 'public, max-age=60, s-maxage=600',
      }),
    );
  }
  const { Contents = [] } = await client.send(new ListObjectsV2Command({ Bucket: names.web }));
  const isGone = (key: string) => !files.includes(key) && !key.startsWith('assets/');
  const gone = Contents.flatMap(({ Key }) => (Key && isGone(Key) ? [{ Key }] : []));
  if (gone.length > 0) await client.send(new DeleteObjectsCommand({ Bucket: names.web, Delete: { Objects: gone } }));
  client.destroy();
}
