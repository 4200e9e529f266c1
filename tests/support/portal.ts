import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { openDataFolder } from '#cdk/local/data-folder.ts';
import { issuerOf } from '#cdk/local/parts/identity.ts';
import { officerToken } from '#cdk/local/parts/identity-key.ts';
import { readSettings } from '#cdk/settings.ts';
import type { Authority } from '#domain/authority.ts';

const start = fileURLToPath(new URL('../../cdk/local/start.ts', import.meta.url));

export type TestPortal = {
  /** Address without a slash at its end. */
  readonly url: string;
  /** Address of the inbox without a slash at its end; `GET <inboxUrl>/store` lists what was sent. */
  readonly inboxUrl: string;
  readonly data: string;
  /** The process, for tests that kill it. */
  readonly child: ChildProcess;
  /** An access token; both roles unless told otherwise. */
  officerToken(sub?: string, officerGroups?: readonly string[]): Promise<string>;
  /** Stops the portal; its data folder goes as well, unless it was given. */
  stop(): Promise<void>;
};

/**
 * Starts a whole portal as `npm start` does, on a free port with a data folder of its own (or the one given), without
 * the samples unless they are asked for. Rejects with what it said if it does not get ready.
 */
export async function startPortal({
  data,
  samples = false,
  settings,
}: {
  data?: string;
  samples?: boolean;
  /** What the authority's settings say instead of those in cdk.json. */
  settings?: Partial<Authority>;
} = {}): Promise<TestPortal> {
  const folder = data ?? mkdtempSync(join(tmpdir(), 'portal-'));
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', start], {
    env: {
      ...process.env,
      TZ: 'UTC',
      PORT: '0',
      PORTAL_DATA: folder,
      ...(samples ? {} : { PORTAL_SAMPLES: 'none' }),
      ...(settings ? { PORTAL_SETTINGS: settingsFile(folder, settings) } : {}),
    },
    // The channel ends it should the test process be killed.
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) {
      const exit = once(child, 'exit');
      child.kill('SIGTERM');
      await exit;
    }
    if (data === undefined) rmSync(folder, { recursive: true, force: true });
  };
  try {
    const { url, inboxUrl } = await ready(child);
    return {
      url,
      inboxUrl,
      data: folder,
      child,
      async officerToken(sub = 'demo-approver', officerGroups = ['officer', 'approver']) {
        const opened = openDataFolder(folder);
        return officerToken(opened, await issuerOf(opened), { sub, officerGroups });
      },
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** A file like cdk.json with other settings of the authority, in the folder of the portal that it is for. */
function settingsFile(folder: string, settings: Partial<Authority>): string {
  const { authority } = readSettings();
  const file = join(folder, 'settings.json');
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, JSON.stringify({ context: { authority: { ...authority, ...settings } } }));
  return file;
}

/** Waits for the line that says that the portal is ready, or for its end. */
async function ready(child: ChildProcess): Promise<{ url: string; inboxUrl: string }> {
  const { stdout, stderr } = child;
  if (!stdout || !stderr) throw new Error('The portal has no output');
  const said: string[] = [];
  stderr.on('data', (chunk: Buffer) => said.push(String(chunk)));
  for await (const line of createInterface(stdout)) {
    said.push(`${line}\n`);
    const [, url, inboxUrl] = /^Ready: (\S+)\/ · inbox (\S+)\/$/.exec(line) ?? [];
    if (url && inboxUrl) {
      // Nobody reads on, and a full pipe would halt it.
      stdout.resume();
      return { url, inboxUrl };
    }
  }
  throw new Error(`The portal did not start:\n${said.join('')}`);
}
