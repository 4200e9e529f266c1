import { Sha256 } from '@smithy/core/checksum';
import { HttpRequest } from '@smithy/core/protocols';
import { SignatureV4 } from '@smithy/signature-v4';
import { environmentCredentials, environmentRegion } from './env.ts';

/** What is signed: the address of an object, for how many seconds from an instant, and how S3 is to answer. */
export type LinkTo = {
  readonly url: URL;
  readonly at: string;
  readonly seconds: number;
  readonly query: Readonly<Record<string, string>>;
};

/** As the signature counts it: everything but letters, digits and `-_.~`. */
const escaped = (text: string) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** An address of S3 at which anybody may GET what it names until it ends, made without the S3 client (signed-fetch.ts). */
export async function signedLink({ url, at, seconds, query }: LinkTo): Promise<string> {
  const request = new HttpRequest({
    method: 'GET',
    protocol: url.protocol,
    hostname: url.hostname,
    ...(url.port === '' ? {} : { port: Number(url.port) }),
    path: url.pathname,
    query: { ...query },
    headers: { host: url.host, 'X-Amz-Content-Sha256': 'UNSIGNED-PAYLOAD' },
  });
  const signer = new SignatureV4({
    service: 's3',
    region: environmentRegion(),
    sha256: Sha256,
    credentials: environmentCredentials(),
    uriEscapePath: false,
  });
  const signed = await signer.presign(request, { expiresIn: seconds, signingDate: new Date(at) });
  const pairs = Object.entries(signed.query ?? {}).map(([name, value]) => `${escaped(name)}=${escaped(String(value))}`);
  return `${url.origin}${url.pathname}?${pairs.join('&')}`;
}
