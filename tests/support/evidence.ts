import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { type EvidenceDeps, packEvidence } from '#functions/decide/evidence.ts';
import { packKey } from '#store/response-files.ts';
import { evidence as words } from '#web/words/en/evidence.ts';
import { officer } from './cases.ts';
import type { World } from './rooms.ts';

/** What packing needs, with links that say what they were asked for. */
export function packing(world: World): EvidenceDeps {
  return {
    ...world,
    words,
    sign: async (key, at, seconds) => `https://records.example/${key}?at=${at}&for=${seconds}`,
  };
}

/** Packs a case and answers what the officer is told, and the file. */
export async function packed(world: World, reference: string) {
  const made = await packEvidence(packing(world), officer, reference);
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  const zip = await world.files.get(packKey(reference, made.value.digest));
  if (!zip) throw new Error('The pack is not in the bucket');
  return { ...made.value, zip };
}

/** The files of a zip as texts. */
export function filesIn(zip: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(unzipSync(zip)).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

/** A zip of texts; a file that is undefined is left out. */
export function zipWith(files: Readonly<Record<string, string | undefined>>): Uint8Array {
  const there = Object.entries(files).flatMap(([path, text]) => (text === undefined ? [] : [[path, strToU8(text)]]));
  return zipSync(Object.fromEntries(there));
}
