import { setTimeout as wait } from 'node:timers/promises';
import type { DataFolder } from './data-folder.ts';
import { officerToken } from './parts/identity-key.ts';

const marker = 'samples.json';
const patienceMs = 30_000;

type Target = { readonly origin: string; readonly issuer: string; readonly say: (sentence: string) => void };
type Call = (method: string, path: string, body?: unknown, headers?: Record<string, string>) => Promise<Response>;

/**
 * On the first start of a data folder: puts the sample disclosures through the portal's own API, from request to
 * published page. Each step may be done again, so an interrupted start goes on where it was. PORTAL_SAMPLES=none skips
 * it. Samples that cannot be loaded are told in a sentence, and do not stop the start.
 */
export async function seed(folder: DataFolder, { origin, issuer, say }: Target): Promise<void> {
  if (process.env['PORTAL_SAMPLES'] === 'none' || folder.readJson(marker)) return;
  const { samples } = await import('./samples/index.ts');
  say(`Publishing ${samples.length} sample disclosures …`);
  const token = (sub: string, officerGroups: readonly string[]) => officerToken(folder, issuer, { sub, officerGroups });
  const officer = caller(origin, await token('demo-officer', ['officer']));
  const approver = caller(origin, await token('demo-approver', ['officer', 'approver']));
  try {
    const references: string[] = [];
    for (const [index, { request, response }] of samples.entries()) {
      const key = { 'idempotency-key': `local-sample-${index + 1}-${'0'.repeat(16)}` };
      const received = await done(officer('POST', '/api/requests', request, key));
      const { reference } = (await received.json()) as { reference: string };
      const path = `/api/cases/${reference}`;
      await done(officer('PUT', `${path}/response`, response));
      await done(approver('POST', `${path}/commands`, { type: 'approve-response' }));
      await done(approver('POST', `${path}/commands`, { type: 'send-response' }));
      references.push(reference);
    }
    await Promise.all(references.map((reference) => published(officer, reference)));
    folder.writeJson(marker, { references });
  } catch (error) {
    say(`The samples could not be published: ${error instanceof Error ? error.message : error}`);
  }
}

function caller(origin: string, token: string): Call {
  return (method, path, body, headers = {}) =>
    fetch(`${origin}${path}`, {
      method,
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
}

/** A step that is done, now or (409) before. */
async function done(answer: Promise<Response>): Promise<Response> {
  const response = await answer;
  if (response.ok || response.status === 409) return response;
  throw new Error(`${new URL(response.url).pathname} answered ${response.status}: ${await response.text()}`);
}

async function published(call: Call, reference: string): Promise<void> {
  const path = `/disclosures/${reference}/`;
  for (const end = Date.now() + patienceMs; Date.now() < end; await wait(100)) {
    if ((await call('GET', path)).ok) return;
  }
  throw new Error(`${path} was not there after ${patienceMs / 1000} seconds`);
}
