import { request as overHttp } from 'node:http';
import { request as overTls } from 'node:https';
import type { Answered, Ask } from '#domain/links/answered.ts';
import { isClosedHost, publicLookup, type Resolve } from './public-address.ts';

type Asking = {
  /** Who asks, for whoever reads the other side's log: US-ASCII. */
  readonly userAgent: string;
  /** True for a host on this machine's own network that may be asked all the same. */
  readonly isNamed: (url: URL) => boolean;
  /** For everything that is asked with one `Ask`. */
  readonly timeoutMs: number;
  readonly resolve?: Resolve;
};

/** What Node says of a chain that the server did not send whole. */
const CHAIN = /^UNABLE_TO_(VERIFY_LEAF_SIGNATURE|GET_ISSUER_CERT(_LOCALLY)?)$/;
const CERTIFICATE = /CERT|^ERR_TLS_|SELF_SIGNED/;

function faultOf(error: unknown): Answered {
  const code = String((error as { code?: unknown } | null)?.code ?? '');
  if (code === 'NOT_PUBLIC') return { fault: 'not-public' };
  if (code === 'ENOTFOUND') return { fault: 'no-such-name' };
  if (CHAIN.test(code)) return { fault: 'chain' };
  return { fault: CERTIFICATE.test(code) ? 'certificate' : 'no-answer' };
}

/**
 * Makes what asks addresses that people typed: without credentials or cookies, over a connection of its own to a public address, following
 * nothing and reading nothing of the body. All that is asked with it has one deadline.
 */
export function asker({ userAgent, isNamed, timeoutMs, resolve }: Asking): Ask {
  const signal = AbortSignal.timeout(timeoutMs);
  return (url, method) =>
    new Promise((answer) => {
      const isOurs = isNamed(url);
      if (!isOurs && isClosedHost(url)) {
        answer({ fault: 'not-public' });
        return;
      }
      try {
        const send = url.protocol === 'https:' ? overTls : overHttp;
        const asked = send(url, {
          method,
          signal,
          agent: false,
          headers: { 'user-agent': userAgent, accept: '*/*' },
          ...(isOurs ? {} : { lookup: publicLookup(resolve) }),
        });
        asked.on('error', (error) => answer(faultOf(error)));
        asked.on('response', (response) => {
          answer({ status: response.statusCode ?? 0, location: response.headers.location ?? null });
          // The connection ends here, however much more the other side would say.
          asked.destroy();
        });
        asked.end();
      } catch (error) {
        answer(faultOf(error));
      }
    });
}
