import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { dynamoTemplates } from '#store/templates.ts';
import { aws, names } from './parts/part.ts';
import { templates } from './samples/templates.ts';

/**
 * Keeps the sample templates, as the invented approver's. One that is there already is left as it is, changed or taken out.
 * PORTAL_SAMPLES=none skips it.
 */
export async function seedTemplates(endpoint: string): Promise<void> {
  if (process.env['PORTAL_SAMPLES'] === 'none') return;
  const client = new DynamoDBClient({ ...aws, endpoint });
  const store = dynamoTemplates({ client, name: names.table });
  const known = new Set((await store.all()).map(({ id }) => id));
  const kept = { by: 'demo-approver', at: new Date().toISOString(), revision: 1, isOut: false };
  for (const template of templates) if (!known.has(template.id)) await store.save({ ...template, ...kept });
  client.destroy();
}
