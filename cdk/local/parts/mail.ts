import { once } from 'node:events';
import mail from 'aws-ses-v2-local';
import type { DataFolder } from '../data-folder.ts';
import { portOf } from '../ports.ts';
import type { Part } from './part.ts';

/** Starts the mail service; its endpoint shows the inbox to a browser. It keeps messages in memory only. */
export async function startMail(folder: DataFolder): Promise<Part> {
  const port = await portOf(folder, 'mail');
  const server = await mail.default({ host: '127.0.0.1', port });
  return {
    endpoint: `http://127.0.0.1:${port}`,
    async stop() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
