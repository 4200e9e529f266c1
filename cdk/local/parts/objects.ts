import { buildApp } from 'fauxqs';
// Its own start listens on all interfaces: the app is put together here to listen on 127.0.0.1 alone, and the classes
// for that are not among its exports.
import { PersistenceManager } from '../../../node_modules/fauxqs/dist/persistence.js';
import { S3Store } from '../../../node_modules/fauxqs/dist/s3/s3Store.js';
import { SnsStore } from '../../../node_modules/fauxqs/dist/sns/snsStore.js';
import { SqsStore } from '../../../node_modules/fauxqs/dist/sqs/sqsStore.js';
import type { DataFolder } from '../data-folder.ts';
import { portOf } from '../ports.ts';
import { names, type Part } from './part.ts';

const LARGEST_BYTES = 110_000_000;

/** Starts the object store on the data folder, with the three buckets. */
export async function startObjects(folder: DataFolder): Promise<Part> {
  const stores = { sqsStore: new SqsStore(), snsStore: new SnsStore(), s3Store: new S3Store() };
  const disk = new PersistenceManager(folder.file('objects'));
  // First load, then attach: the other way round loading would write what it reads.
  disk.load(stores.sqsStore, stores.snsStore, stores.s3Store);
  stores.s3Store.persistence = disk;
  for (const bucket of [names.records, names.publication, names.web]) {
    if (!stores.s3Store.hasBucket(bucket)) stores.s3Store.createBucket(bucket);
  }
  const app = buildApp({ logger: false, stores });
  // It takes 11 MB of its own accord. A file for a response may be 50 MB, and its sheets as CSV twice as much.
  app.removeContentTypeParser('*');
  app.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: LARGEST_BYTES }, (_request, body, done) =>
    done(null, body),
  );
  app.addHook('preClose', async () => disk.close());
  // S3 answers under the name and as what a signed address says; the stand-in knows only how the object was put.
  app.addHook('onSend', async ({ query }, reply) => {
    for (const [asked, value] of Object.entries(query as Readonly<Record<string, string>>)) {
      const header = /^response-(content-disposition|content-type|cache-control)$/.exec(asked)?.[1];
      if (header !== undefined && reply.statusCode === 200) reply.header(header, value);
    }
  });
  const endpoint = await app.listen({ port: await portOf(folder, 'objects'), host: '127.0.0.1' });
  return { endpoint, stop: async () => void (await app.close()) };
}
