import { setTimeout as wait } from 'node:timers/promises';
import type { Authority } from '#domain/authority.ts';
import { classesOf } from '#domain/scheme/classes.ts';
import type { DataFolder } from './data-folder.ts';
import { officerToken } from './parts/identity-key.ts';

const marker = 'samples.json';
const patienceMs = 30_000;

type Target = {
  readonly origin: string;
  readonly issuer: string;
  readonly say: (sentence: string) => void;
  readonly authority: Pick<Authority, 'regimes'>;
};
/** The reference that each sample was given, by its key. */
type Progress = { readonly loaded?: Record<string, string>; readonly complete?: boolean };
/** A call of the portal's API as somebody. */
export type Call = (
  method: string,
  path: string,
  body?: unknown,
  headers?: Record<string, string>,
) => Promise<Response>;

/**
 * On the first start of a data folder: puts the sample disclosures through the portal's own API, from request to
 * published page. Each step may be done again, so an interrupted start goes on where it was. PORTAL_SAMPLES=none skips
 * it. Samples that cannot be loaded are told in a sentence, and do not stop the start.
 */
export async function seed(folder: DataFolder, { origin, issuer, say, authority }: Target): Promise<void> {
  if (process.env['PORTAL_SAMPLES'] === 'none') return;
  const { loaded = {}, complete = false } = folder.readJson<Progress>(marker) ?? {};
  if (complete) return;
  const [{ samples }, { openSamples }] = await Promise.all([
    import('./samples/index.ts'),
    import('./seed-open-cases.ts'),
  ]);
  say(`Publishing ${samples.length} sample disclosures …`);
  const token = (sub: string, officerGroups: readonly string[]) => officerToken(folder, issuer, { sub, officerGroups });
  const officer = caller(origin, await token('demo-officer', ['officer']));
  const approver = caller(origin, await token('demo-approver', ['officer', 'approver']));
  try {
    for (const { key, request, response, schemeClass } of samples) {
      if (!loaded[key]) {
        const receipt = await done(officer('POST', '/api/requests', request, { 'idempotency-key': `sample-${key}` }));
        loaded[key] = ((await receipt.json()) as { reference: string }).reference;
        folder.writeJson(marker, { loaded });
      }
      const path = `/api/cases/${loaded[key]}`;
      await done(officer('PUT', `${path}/response`, response));
      // What the checks found in a sample, such as “two officers”, tells of nobody.
      const approve = { command: 'approve-response', acceptFindings: 'Nobody can be recognised by it.' };
      const isOurs = schemeClass !== undefined && classesOf(authority.regimes).includes(schemeClass);
      const place = isOurs ? [{ command: 'place-disclosure', schemeClass }] : [];
      for (const command of [approve, { command: 'send-response' }, ...place]) {
        await done(approver('POST', `${path}/commands`, command));
      }
    }
    await Promise.all(Object.values(loaded).map((reference) => published(officer, reference)));
    await openSamples(approver);
    folder.writeJson(marker, { loaded, complete: true });
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
export async function done(answer: Promise<Response>): Promise<Response> {
  const response = await answer;
  if (response.ok || response.status === 409) return response;
  throw new Error(`${new URL(response.url).pathname} answered ${response.status}: ${await response.text()}`);
}

/** Waits until the ledger says that a case is published, and the feed has it: the lists come after. */
async function published(call: Call, reference: string): Promise<void> {
  for (const end = Date.now() + patienceMs; Date.now() < end; await wait(100)) {
    const { state } = (await (await done(call('GET', `/api/cases/${reference}`))).json()) as { state: string };
    const feed = state === 'published' ? await call('GET', '/disclosures/feed.xml') : undefined;
    if (feed?.ok && (await feed.text()).includes(`/disclosures/${reference}/`)) return;
  }
  throw new Error(`${reference} was not published after ${patienceMs / 1000} seconds`);
}
