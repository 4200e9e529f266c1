import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { securityHeaders } from '#domain/headers.ts';

export const builtSite = 'https://second.example';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
};

/** Lets a page see a folder of `buildWeb`, and more files by path, at `builtSite`, with the headers of every answer. */
export async function serveBuilt(
  page: Page,
  folder: string,
  more: Readonly<Record<string, string>> = {},
): Promise<void> {
  await page.route(`${builtSite}/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    const path = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
    const headers = { ...securityHeaders, 'content-type': types[extname(path)] ?? 'application/octet-stream' };
    return route.fulfill({ headers, body: more[path] ?? readFileSync(join(folder, path)) });
  });
}
