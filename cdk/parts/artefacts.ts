import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { buildWeb } from '#web/build.ts';
import type { Settings } from '../settings.ts';
import { bundleDoor } from './bundle.ts';
import type { Artefacts } from './portal.ts';

const out = fileURLToPath(new URL('../../cdk.out/', import.meta.url));

/** Builds what the stacks deploy: the pages now, each function when it is asked for. */
export async function buildArtefacts({ authority }: Settings): Promise<Artefacts> {
  const folder = `${out}web`;
  // Names of parts change with their content: what an earlier build left behind would be deployed with the new one.
  for (const old of [folder, `${out}functions`]) rmSync(old, { recursive: true, force: true });
  const assets = await buildWeb(authority, folder);
  return {
    web: { folder, assets },
    code: (door) => {
      bundleDoor(door, `${out}functions/${door}`);
      return lambda.Code.fromAsset(`${out}functions/${door}`);
    },
  };
}
