import { dataAddresses } from '../../data-addresses.ts';
import { type OpenLicence, openGovernmentLicence } from '../licences.ts';

/** What is said of the answers of a year as one file: a `disclosure.json` a line, by reference, compressed with gzip. */
export type DumpPart = {
  readonly year: string;
  readonly path: string;
  readonly madeAt: string;
  readonly count: number;
  readonly bytes: number;
  readonly sha256: string;
  /** How far it reads the journal of its year. */
  readonly sequence: number;
};

/** `manifest.json`; schema/scheme-schema.ts explains each word. */
export type DumpManifest = {
  readonly $schema: typeof dataAddresses.dumpSchema;
  /** When the newest part was made; left out where there is none. */
  readonly madeAt?: string;
  readonly count: number;
  /** Address of the schema of each line, and of those from an earlier log; each line names its own. Manifests from before have the first alone. */
  readonly schema: typeof dataAddresses.disclosureSchema;
  readonly importedSchema?: typeof dataAddresses.importedSchema;
  readonly licence: OpenLicence;
  readonly parts: readonly DumpPart[];
};

/** The whole scheme: its parts, newest first. Parts one after the other are one file too, as gzip has it. */
export function dumpManifest(parts: readonly DumpPart[]): string {
  const madeAt = parts.map((part) => part.madeAt).reduce((a, b) => (a > b ? a : b), '');
  const manifest: DumpManifest = {
    $schema: dataAddresses.dumpSchema,
    ...(madeAt === '' ? {} : { madeAt }),
    count: parts.reduce((sum, { count }) => sum + count, 0),
    schema: dataAddresses.disclosureSchema,
    importedSchema: dataAddresses.importedSchema,
    licence: openGovernmentLicence,
    parts: parts.toSorted((a, b) => (a.year < b.year ? 1 : -1)),
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
