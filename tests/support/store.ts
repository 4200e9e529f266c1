import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { openDataFolder } from '#cdk/local/data-folder.ts';
import { startDatabase } from '#cdk/local/parts/database.ts';
import { startObjects } from '#cdk/local/parts/objects.ts';
import { aws, names } from '#cdk/local/parts/part.ts';
import { dynamoCalendars } from '#store/calendars.ts';
import { dynamoCases } from '#store/cases.ts';
import { dynamoColleagues } from '#store/colleagues.ts';
import { dynamoDrafts } from '#store/drafts.ts';
import type { Table } from '#store/dynamo.ts';
import { dynamoEditing } from '#store/editing.ts';
import { s3Files } from '#store/files.ts';
import { dynamoCaseJournal, dynamoJournal } from '#store/journal.ts';
import { dynamoLimits } from '#store/limits.ts';
import { dynamoLinks } from '#store/links.ts';
import { dynamoMoved } from '#store/moved.ts';
import { dynamoOutbox } from '#store/outbox.ts';
import { dynamoScheme } from '#store/scheme.ts';
import { dynamoSessions, dynamoSignIns } from '#store/sessions.ts';
import { dynamoEditions } from '#store/statistics.ts';
import { dynamoTallies } from '#store/tallies.ts';
import { dynamoTemplates } from '#store/templates.ts';

/** A store on the local database and object store, with a data folder of its own that goes with it. */
export async function openRealStore() {
  const path = mkdtempSync(join(tmpdir(), 'portal-store-'));
  const folder = openDataFolder(path);
  const database = await startDatabase(folder, names.table);
  const objects = await startObjects(folder);
  const client = new DynamoDBClient({ ...aws, endpoint: database.endpoint });
  const s3 = new S3Client({ ...aws, endpoint: objects.endpoint, forcePathStyle: true });
  const table: Table = { client, name: names.table };
  const store = {
    cases: dynamoCases(table),
    outbox: dynamoOutbox(table),
    limits: dynamoLimits(table),
    links: dynamoLinks(table),
    drafts: dynamoDrafts(table),
    editing: dynamoEditing(table),
    templates: dynamoTemplates(table),
    scheme: dynamoScheme(table),
    tallies: dynamoTallies(table),
    moved: dynamoMoved(table),
    sessions: dynamoSessions(table),
    signIns: dynamoSignIns(table),
    colleagues: dynamoColleagues(table),
    editions: dynamoEditions(table),
    journal: dynamoJournal(table),
    caseJournal: dynamoCaseJournal(table),
    calendars: dynamoCalendars(table),
    files: s3Files({ client: s3, name: names.records, cacheControl: 'private, no-store' }),
  };
  const close = async () => {
    client.destroy();
    s3.destroy();
    await objects.stop();
    await database.stop();
    rmSync(path, { recursive: true, force: true });
  };
  const endpoints = { database: database.endpoint, objects: objects.endpoint };
  return { store, table, s3, endpoints, buckets: names, close };
}
