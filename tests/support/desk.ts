import { setTimeout as wait } from 'node:timers/promises';
import type { ResponseInput } from '#domain/response/response.ts';
import type { TestPortal } from './portal.ts';

export type Mail = { readonly subject: string; readonly text: string; readonly html: string };
type Stored = {
  readonly subject: string;
  readonly destination: { readonly to: readonly string[] };
  readonly body: { readonly text: string; readonly html: string };
};

/** An officer at work on a running portal, and the applicants' inbox: everything over the wire. */
export type Desk = Awaited<ReturnType<typeof openDesk>>;

const PATIENCE_MS = 20_000;

/** Opens the desk of an officer who may also approve; what a colleague writes is approved there. */
export async function openDesk(portal: TestPortal) {
  const token = await portal.officerToken();
  const author = await portal.officerToken('demo-officer', ['officer']);
  const json = { 'content-type': 'application/json' };
  async function call<Answer = Record<string, unknown>>(
    method: string,
    path: string,
    body?: unknown,
    headers = {},
  ): Promise<Answer> {
    const answer = await fetch(`${portal.url}${path}`, {
      method,
      headers: { ...json, authorization: `Bearer ${token}`, ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${text}`);
    return JSON.parse(text) as Answer;
  }
  /** Waits for something to come true; says what did not. */
  async function until(test: () => Promise<boolean>, what = 'what was waited for'): Promise<void> {
    for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await wait(100)) if (await test()) return;
    throw new Error(`${what} did not come within ${PATIENCE_MS / 1000} seconds`);
  }
  async function mailsTo(address: string): Promise<readonly Mail[]> {
    const { emails } = (await (await fetch(`${portal.inboxUrl}/store`)).json()) as { emails: readonly Stored[] };
    return emails.filter((m) => m.destination.to.includes(address)).map(({ subject, body }) => ({ subject, ...body }));
  }
  const command = (reference: string, body: object) => call('POST', `/api/cases/${reference}/commands`, body);
  /** A review is answered by somebody who had nothing to do with the answer. */
  const reviewer = await portal.officerToken('demo-reviewer');
  return {
    call,
    until,
    mailsTo,
    command,
    answerReview: (reference: string, body: object) =>
      call('POST', `/api/cases/${reference}/commands`, body, { authorization: `Bearer ${reviewer}` }),
    /** The first mail to an address whose subject has a word, once it is there. */
    async mailTo(address: string, subject: string): Promise<Mail> {
      let found: Mail | undefined;
      await until(async () => {
        found = (await mailsTo(address)).find((m) => m.subject.toLowerCase().includes(subject));
        return found !== undefined;
      }, `A mail to ${address} about “${subject}”`);
      if (!found) throw new Error('no mail');
      return found;
    },
    /** Asks through the API and answers the reference. */
    async ask(information: string, name = 'Ada Example', email = 'ada@example.org'): Promise<string> {
      const { reference } = await call<{ reference: string }>('POST', '/api/requests', { information, name, email });
      return reference;
    },
    /** Saves a version of the response, as a colleague who does not approve it. */
    async save(reference: string, response: ResponseInput) {
      const authorization = `Bearer ${author}`;
      return call('PUT', `/api/cases/${reference}/response`, response, { authorization });
    },
    /** Saves, approves and sends a response. */
    async answer(reference: string, response: ResponseInput): Promise<void> {
      await this.save(reference, response);
      await command(reference, { command: 'approve-response', acceptFindings: 'Looked at for this test.' });
      await command(reference, { command: 'send-response' });
    },
    /** Waits until the ledger says that a case is published, and the lists have it, which come after. */
    async untilPublished(reference: string): Promise<void> {
      const listed = async () => {
        const feed = await fetch(`${portal.url}/disclosures/feed.xml`);
        return feed.ok && (await feed.text()).includes(`/disclosures/${reference}/`);
      };
      const published = async () =>
        (await call('GET', `/api/cases/${reference}`))['state'] === 'published' && (await listed());
      await until(published, `The publication of ${reference}`);
    },
  };
}
