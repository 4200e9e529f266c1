import { Sha256 } from '@smithy/core/checksum';
import { HttpRequest } from '@smithy/core/protocols';
import { SignatureV4 } from '@smithy/signature-v4';
import { environmentCredentials, environmentRegion } from './env.ts';

/** A call to AWS: the service's name for signing, the address, and what is sent (nothing makes it a GET). */
export type SignedCall = {
  readonly service: 's3' | 'ssm';
  readonly url: URL;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array<ArrayBuffer>;
  /** Left out: GET, or POST where something is sent. */
  readonly method?: 'PUT';
};

const TRIES = 3;

/**
 * One signed call, with the parts of the SDK that every bundle already has. For the two reads in the public's way (the
 * secret, and what search shows): a whole client would add a quarter or a half to the function for each. Tries three
 * times where the network or the service fails; answers whatever it then has.
 */
export async function signedFetch({ service, url, headers, body, method: named }: SignedCall): Promise<Response> {
  const request = new HttpRequest({
    method: named ?? (body === undefined ? 'GET' : 'POST'),
    protocol: url.protocol,
    hostname: url.hostname,
    path: url.pathname,
    headers: { host: url.host, ...headers },
    body,
  });
  const signer = new SignatureV4({
    service,
    region: environmentRegion(),
    sha256: Sha256,
    credentials: environmentCredentials(),
    uriEscapePath: service !== 's3', // S3 alone signs the path as it stands
  });
  for (let tries = 1; ; tries += 1) {
    const { method, headers: signed } = await signer.sign(request);
    try {
      const answer = await fetch(url, { method, headers: signed, ...(body === undefined ? {} : { body }) });
      if (answer.status < 500 || tries === TRIES) return answer;
    } catch (error) {
      if (tries === TRIES) throw error;
    }
  }
}
