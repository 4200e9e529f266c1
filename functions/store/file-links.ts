import { namedEndpoint } from '#plumbing/env.ts';
import { signedLink } from '#plumbing/signed-link.ts';
import { addressesIn } from './read-files.ts';

/** Under which name a browser saves a file, and as what. */
export type SavedAs = { readonly name: string; readonly contentType: string };

/**
 * An address at which anybody who has it may save one object, for as many seconds from `at` (an instant); made without the
 * S3 client, for functions in the public's way.
 */
export type LinkToFile = (key: string, at: string, seconds: number, as: SavedAs) => Promise<string>;

/** Links into a bucket. `endpoint` names a stand-in of S3. */
export function fileLinksInto(bucket: string, endpoint = namedEndpoint('S3')): LinkToFile {
  const address = addressesIn(bucket, endpoint);
  return (key, at, seconds, { name, contentType }) =>
    signedLink({
      url: address(key),
      at,
      seconds,
      query: {
        'response-content-disposition': `attachment; filename="${name}"`,
        'response-content-type': contentType,
        'response-cache-control': 'private, no-store',
      },
    });
}
