import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { BrowserContext } from 'playwright-core';
import { openDataFolder } from '#cdk/local/data-folder.ts';
import { aws, names } from '#cdk/local/parts/part.ts';
import { rememberedPort } from '#cdk/local/ports.ts';
import { dynamoDrafts } from '#store/drafts.ts';
import type { TestPortal } from './portal.ts';

/** The unsent requests of a running portal, read and written beside it. */
export function draftsOf(portal: TestPortal) {
  const port = rememberedPort(openDataFolder(portal.data), 'database');
  const client = new DynamoDBClient({ ...aws, endpoint: `http://127.0.0.1:${port}` });
  return { drafts: dynamoDrafts({ client, name: names.table }), close: () => client.destroy() };
}

/** Makes a browser the one that a draft belongs to. */
export async function giveDraft(context: BrowserContext, portal: TestPortal, id: string): Promise<void> {
  const { hostname: domain } = new URL(portal.url);
  await context.addCookies([{ name: '__Host-draft', value: id, domain, path: '/', secure: true, sameSite: 'Lax' }]);
}
