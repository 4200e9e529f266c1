import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Where everything that the portal keeps on this machine lives. */
export type DataFolder = {
  readonly path: string;
  /** Full path of a file in the folder. */
  file(name: string): string;
  readJson<Value>(name: string): Value | undefined;
  /** Replaces a JSON file at one stroke, so that a kill in between leaves the old one whole. */
  writeJson(name: string, value: unknown): void;
};

/** Opens the folder named by PORTAL_DATA (`.portal/` below the working directory if unset), made if it is missing. */
export function openDataFolder(path = process.env['PORTAL_DATA'] ?? '.portal'): DataFolder {
  const folder = resolve(path);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = (name: string) => join(folder, name);
  return {
    path: folder,
    file,
    readJson<Value>(name: string) {
      if (!existsSync(file(name))) return undefined;
      try {
        return JSON.parse(readFileSync(file(name), 'utf8')) as Value;
      } catch {
        return undefined;
      }
    },
    writeJson(name, value) {
      const draft = file(`${name}.${process.pid}`);
      writeFileSync(draft, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 });
      renameSync(draft, file(name));
    },
  };
}

/** Path of the file with the portal's secret (what SSM holds on AWS); made on the first start, readable by its owner. */
export function secretFile(folder: DataFolder): string {
  const path = folder.file('secret');
  if (!existsSync(path)) writeFileSync(path, randomBytes(48).toString('base64url'), { mode: 0o600, flag: 'wx' });
  return path;
}
