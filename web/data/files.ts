import type { Authority } from '#domain/authority.ts';
import { dataAddresses } from '#domain/data-addresses.ts';
import { ImportedSchema } from '#domain/imported/schema/imported-schema.ts';
import { importedDefinitions } from '#domain/imported/schema/pieces.ts';
import { DisclosureSchema, disclosureDefinitions } from '#domain/publication/schema/disclosure-schema.ts';
import { FileSchema } from '#domain/publication/schema/files.ts';
import { DumpManifestSchema, SchemeIndexSchema } from '#domain/publication/schema/scheme-schema.ts';
import { SchemeSchema, schemeDefinitions } from '#domain/scheme/schema.ts';
import { foiOf } from './foi.ts';
import { FoiSchema, foiDefinitions } from './foi-schema.ts';
import { jsonSchemaOf } from './json-schema.ts';
import { openApiOf } from './openapi/document.ts';

/** Everything that machines read and that is the same for everybody, by address. */
export function dataFiles(authority: Authority): Readonly<Record<string, unknown>> {
  return {
    [dataAddresses.authority]: foiOf(authority),
    [dataAddresses.authoritySchema]: jsonSchemaOf(FoiSchema, foiDefinitions),
    [dataAddresses.disclosureSchema]: jsonSchemaOf(DisclosureSchema, disclosureDefinitions),
    [dataAddresses.schemeSchema]: jsonSchemaOf(SchemeSchema, schemeDefinitions),
    [dataAddresses.indexSchema]: jsonSchemaOf(SchemeIndexSchema, {}),
    [dataAddresses.dumpSchema]: jsonSchemaOf(DumpManifestSchema, {}),
    [dataAddresses.importedSchema]: jsonSchemaOf(ImportedSchema, { ...importedDefinitions, File: FileSchema }),
    [dataAddresses.api]: openApiOf(authority),
  };
}
