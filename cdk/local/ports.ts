import { createServer, type Server } from 'node:net';
import type { DataFolder } from './data-folder.ts';

/** The parts that listen on a port of their own. */
export type PartName = 'database' | 'objects' | 'mail' | 'identity';

const file = 'ports.json';

/**
 * The port of a part: the one it had the last time if that is free (bookmarks and tokens then stay good), else any free
 * one, remembered. On 127.0.0.1 only.
 */
export async function portOf(folder: DataFolder, part: PartName): Promise<number> {
  const before = rememberedPort(folder, part);
  const port = before !== undefined && (await isFree(before)) ? before : await anyFree();
  // Read again: the parts start side by side and share this file.
  if (port !== before) folder.writeJson(file, { ...folder.readJson<object>(file), [part]: port });
  return port;
}

/** The port that a part has or had, without looking whether it is free. */
export function rememberedPort(folder: DataFolder, part: PartName): number | undefined {
  return folder.readJson<Partial<Record<PartName, number>>>(file)?.[part];
}

async function isFree(port: number): Promise<boolean> {
  try {
    await release(await listen(port));
    return true;
  } catch {
    return false;
  }
}

/** A port of 127.0.0.1 that nobody listens on. */
export async function anyFree(): Promise<number> {
  const server = await listen(0);
  const address = server.address();
  await release(server);
  if (address === null || typeof address === 'string') throw new Error('There is no free port on 127.0.0.1');
  return address.port;
}

function listen(port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}

function release(server: Server): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()));
}
