import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterEach, describe, expect, it } from 'vitest';
import { aws, names } from '#cdk/local/parts/part.ts';
import { samples } from '#cdk/local/samples/index.ts';
import { openCases } from '#cdk/local/samples/open-cases.ts';
import { startPortal, type TestPortal } from '#tests/support/portal.ts';

const bootstrap = fileURLToPath(new URL('../../cdk/local/bootstrap.mjs', import.meta.url));
const patience = 60_000;
const undos: (() => unknown)[] = [];

afterEach(async () => {
  for (let undo = undos.pop(); undo; undo = undos.pop()) await undo();
});

function newFolder(): string {
  const data = mkdtempSync(join(tmpdir(), 'portal-'));
  undos.push(() => rmSync(data, { recursive: true, force: true }));
  return data;
}

async function start(data: string): Promise<TestPortal> {
  const portal = await startPortal({ data });
  undos.push(portal.stop);
  return portal;
}

/** Processes whose command line names the folder; the dead that nobody has asked after do not count. */
function processesOf(data: string): readonly string[] {
  return readdirSync('/proc').filter((pid) => {
    try {
      const isDead = readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ');
      return /^\d+$/.test(pid) && !isDead && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(data);
    } catch {
      return false;
    }
  });
}

function databases(data: string): readonly string[] {
  return processesOf(data).filter((pid) => readFileSync(`/proc/${pid}/comm`, 'utf8').trim() === 'dynoxide');
}

function client(data: string): DynamoDBClient {
  const { database } = JSON.parse(readFileSync(join(data, 'ports.json'), 'utf8')) as { database: number };
  return new DynamoDBClient({ ...aws, endpoint: `http://127.0.0.1:${database}` });
}

const key = { pk: { S: 'TEST#kept' }, sk: { S: 'x' } };

describe('the portal on one machine', { timeout: patience }, () => {
  it('keeps its data over kill -9, ports and all, and then runs one database', async () => {
    const data = newFolder();
    const first = await start(data);
    await client(data).send(new PutItemCommand({ TableName: names.table, Item: key }));
    const exit = once(first.child, 'exit');
    first.child.kill('SIGKILL');
    await exit;

    const second = await start(data);
    expect(second.inboxUrl).toBe(first.inboxUrl);
    expect(databases(data)).toHaveLength(1);
    const { Item } = await client(data).send(new GetItemCommand({ TableName: names.table, Key: key }));
    expect(Item).toEqual(key);
  });

  it('leaves no process behind when it is interrupted, and ends well', async () => {
    const data = newFolder();
    const { child } = await start(data);
    expect(databases(data)).toHaveLength(1);
    const exit = once(child, 'exit');
    child.kill('SIGINT');
    expect(await exit).toEqual([0, null]);
    expect(processesOf(data)).toEqual([]);
  });

  it('says in one sentence that it already runs on a data folder', async () => {
    const data = newFolder();
    await start(data);
    await expect(startPortal({ data })).rejects.toThrow(/The portal is already running on .* stop it first\.\n$/);
    expect(databases(data)).toHaveLength(1);
  });

  it('says in one sentence that the port is taken, and by which name to choose another', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    undos.push(() => taken.close());
    await once(taken, 'listening');
    const address = taken.address();
    const port = typeof address === 'object' && address ? String(address.port) : '';
    const child = spawn(process.execPath, [bootstrap, 'start'], {
      env: { ...process.env, PORT: port, PORTAL_DATA: newFolder() },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => {
      said += String(chunk);
    });
    expect(await once(child, 'close')).toEqual([1, null]);
    expect(said).toMatch(new RegExp(`^Port ${port} is taken .*PORT=.*\\.\n$`));
  });

  it('keeps its secret to its owner, answers the front, and lets an officer in by token only', async () => {
    const data = newFolder();
    const portal = await start(data);
    expect(existsSync(join(data, 'secret'))).toBe(true);
    expect(readFileSync(join(data, 'secret'), 'utf8')).toMatch(/^[\w-]{64}$/);
    const home = await fetch(`${portal.url}/`, { headers: { 'accept-encoding': 'br' } });
    expect(home.status).toBe(200);
    expect(home.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect((await fetch(`${portal.url}/`, { method: 'POST' })).status).toBe(405);
    const refused = await fetch(`${portal.url}/api/cases`);
    expect([refused.status, await refused.text()]).toEqual([401, '{"message":"Unauthorized"}']);
    const authorization = `Bearer ${await portal.officerToken()}`;
    expect((await fetch(`${portal.url}/api/cases`, { headers: { authorization } })).status).toBe(200);
    expect((await fetch(`${portal.inboxUrl}/store`)).status).toBe(200);
  });

  it('publishes the samples on the first start, and not again on the next', async () => {
    const data = newFolder();
    const open: string[][] = [];
    const published = async () => {
      const portal = await startPortal({ data, samples: true });
      undos.push(portal.stop);
      const list = await (await fetch(`${portal.url}/disclosures/`)).text();
      const headers = { authorization: `Bearer ${await portal.officerToken()}` };
      const whose = [...new Set(openCases.map(({ officer }) => officer)), 'unassigned'];
      const pages = whose.map(async (sub) => {
        const answer = await fetch(`${portal.url}/api/cases?assignee=${sub}`, { headers });
        return ((await answer.json()) as { items: { reference: string }[] }).items.map(({ reference }) => reference);
      });
      open.push((await Promise.all(pages)).flat().sort());
      await portal.stop();
      return new Set(list.match(/\/disclosures\/01\.FOI\.\d\d\.\d{6}\//g));
    };
    const first = await published();
    expect(first.size).toBe(samples.length);
    expect(await published()).toEqual(first);
    expect(open[0]).toHaveLength(openCases.length);
    expect(open[1]).toEqual(open[0]);
  });

  it('refuses as HTTP API and the buckets do, and answers 404 with a page where nothing is published', async () => {
    const { url } = await start(newFolder());
    const unknown = await fetch(`${url}/api/nothing`);
    expect([unknown.status, await unknown.text()]).toEqual([404, '{"message":"Not Found"}']);
    const large = await fetch(`${url}/request/`, { method: 'POST', body: Buffer.alloc(10 * 1024 * 1024 + 1) });
    expect(large.status).toBe(413);
    for (const path of ['/nothing/', '/disclosures/01.FOI.26.999999/']) {
      const missing = await fetch(`${url}${path}`);
      expect([missing.status, missing.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
      expect(missing.headers.get('x-content-type-options')).toBe('nosniff');
    }
    const css = /href="(\/assets\/[^"]+\.css)"/.exec(await (await fetch(`${url}/`)).text())?.[1];
    const style = await fetch(`${url}${css}`, { headers: { 'accept-encoding': 'br' } });
    expect(style.headers.get('content-encoding')).toBe('br');
    expect(style.headers.get('cache-control')).toContain('immutable');
    const again = await fetch(`${url}${css}`, { headers: { 'if-none-match': style.headers.get('etag') ?? '' } });
    expect(again.status).toBe(304);
  });
});
