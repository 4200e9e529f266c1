import { readFile } from 'node:fs/promises';
import { type Seal, sealWith } from './ids.ts';

let kept: Promise<Seal> | undefined;

async function read(source: string): Promise<string> {
  if (source.startsWith('file:')) return (await readFile(source.slice('file:'.length), 'utf8')).trim();
  // Loaded only where it is used, so that the client stays out of the bundles' first load.
  const { SSMClient, GetParameterCommand } = await import('@aws-sdk/client-ssm');
  const command = new GetParameterCommand({ Name: source.slice('ssm:'.length), WithDecryption: true });
  return (await new SSMClient({}).send(command)).Parameter?.Value ?? '';
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
