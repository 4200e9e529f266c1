import { readFile } from 'node:fs/promises';
import { type Seal, sealWith } from './ids.ts';
import { readParameter } from './parameter.ts';

let kept: Promise<Seal> | undefined;

async function read(source: string): Promise<string> {
  if (source.startsWith('file:')) return (await readFile(source.slice('file:'.length), 'utf8')).trim();
  return readParameter(source.slice('ssm:'.length));
}

/** The portal's seal, from its secret (`ssm:<name>` or `file:<path>`); read once per process. Throws where it is too short. */
export function portalSeal(source: string): Promise<Seal> {
  kept ??= read(source).then(
    (secret) => {
      if (secret.length < 32) throw new Error('The secret of the portal must have at least 32 characters');
      return sealWith(secret);
    },
    (error: unknown) => {
      kept = undefined; // a passing failure must not stay for the life of the process
      throw error;
    },
  );
  return kept;
}
