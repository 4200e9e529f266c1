import type { Browser, Request } from 'playwright-core';

/** Bytes of a first view as they came over the wire, compressed: the bodies by kind, and the headers of all answers. */
export type FirstView = {
  readonly html: number;
  readonly css: number;
  readonly js: number;
  readonly other: number;
  readonly headers: number;
  readonly requests: number;
};

const kinds: Readonly<Record<string, 'html' | 'css' | 'js'>> = { document: 'html', stylesheet: 'css', script: 'js' };

/**
 * Opens a page in a browser that has seen nothing of it, with JavaScript, and counts every answer until the network is
 * quiet, redirects included. `cookie` (`name=value`) is all that it brings along. Throws where anything is refused or fails: an error page is no first view.
 */
export async function firstView(browser: Browser, url: string, cookie = ''): Promise<FirstView> {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 } });
  try {
    const [name = '', value = ''] = cookie.split('=');
    const given = { name, value, domain: new URL(url).hostname, path: '/', secure: true };
    if (cookie) await context.addCookies([given]);
    const page = await context.newPage();
    const finished: Request[] = [];
    const faults: string[] = [];
    page.on('requestfinished', (request) => finished.push(request));
    page.on('requestfailed', (request) => faults.push(`${new URL(request.url()).pathname} failed`));
    page.on('response', (answer) => {
      if (answer.status() >= 400) faults.push(`${new URL(answer.url()).pathname} answered ${answer.status()}`);
    });
    await page.goto(url, { waitUntil: 'networkidle' });
    if (faults.length > 0) throw new Error(faults.join(', '));
    const view = { html: 0, css: 0, js: 0, other: 0, headers: 0, requests: finished.length };
    for (const request of finished) {
      const { responseBodySize, responseHeadersSize } = await request.sizes();
      view[kinds[request.resourceType()] ?? 'other'] += responseBodySize;
      view.headers += responseHeadersSize;
    }
    return view;
  } finally {
    await context.close();
  }
}
