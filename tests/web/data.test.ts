import { readFileSync } from 'node:fs';
import { Validator } from '@seriousme/openapi-schema-validator';
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { readSettings } from '#cdk/settings.ts';
import type { Authority } from '#domain/authority.ts';
import { OfficerCommand } from '#domain/case/commands.ts';
import { writeReference } from '#domain/case/reference.ts';
import { dataAddresses } from '#domain/data-addresses.ts';
import { type ApiRoute, apiRoutes, apiRoutesIn } from '#domain/routes.ts';
import { anyOfficerCommand } from '#tests/domain/case-arbitrary.ts';
import { anyResponse } from '#tests/domain/response-arbitrary.ts';
import { faultsOf, strictAjv } from '#tests/support/json-schema.ts';
import { documentOf, operationsOf, validators } from '#tests/support/openapi.ts';
import { authority } from '#tests/support/rooms.ts';
import { dataFiles } from '#web/data/files.ts';
import type { Foi } from '#web/data/foi-schema.ts';

const served = (of: Authority, address: string) => JSON.parse(JSON.stringify(dataFiles(of)[address]));

describe('what the authority says of itself to machines', () => {
  const authorities: readonly Authority[] = [
    authority,
    readSettings().authority,
    { ...authority, languages: ['en', 'cy'], regimes: ['FOISA', 'EISR'], code: '31' },
  ];
  it.each(authorities)('fits its schema', (one) => {
    const validate = strictAjv().compile(served(one, dataAddresses.authoritySchema));
    const foi: Foi = served(one, dataAddresses.authority);
    expect(faultsOf(validate, foi)).toEqual([]);
    expect(validate({ ...foi, unheardOf: 1 })).toBe(false);
    expect(foi.laws.map(({ code }) => code)).toEqual(one.regimes);
    const reference = new RegExp(foi.reference);
    expect(reference.test(writeReference(one.code, one.regimes[0] ?? 'FOIA', '26', 12))).toBe(true);
    expect(reference.test(writeReference('99', 'FOIA', '26', 12))).toBe(false);
  });
  it('says nothing of what is for the portal alone', () => {
    const text = JSON.stringify(served(readSettings().authority, dataAddresses.authority));
    for (const inner of ['no-reply', 'traffic@', 'retention', 'smallNumber', '#14344f'])
      expect(text).not.toContain(inner);
  });
  it('names the limit on cost where the law knows one, and a target where there is no law', () => {
    const { laws }: Foi = served(authority, dataAddresses.authority);
    expect(laws.map(({ code, costLimitHours, review }) => [code, costLimitHours, review.isTarget])).toEqual([
      ['FOIA', 18, true],
      ['EIR', null, false],
    ]);
  });
});

describe('the OpenAPI document', () => {
  const document = documentOf(authority);
  const operations = operationsOf(document);
  const validatorOf = validators(document);
  const machine = Object.entries(operations).filter(([key]) => key.includes(' /api/'));

  it.each([['en'], ['en', 'cy']])('is one, says a public validator (%s, %s)', async (...languages) => {
    const all = documentOf({ ...authority, languages: languages.filter(Boolean) });
    expect(await new Validator().validate(structuredClone(all))).toEqual({ valid: true });
  });
  it('has every route of the list that the front leads to, and nothing else', () => {
    for (const languages of [['en'], ['en', 'cy']]) {
      const keys = Object.keys(operationsOf(documentOf({ ...authority, languages })));
      const routes = apiRoutesIn(languages).map(({ method, path }) => `${method} ${path}`);
      expect(keys.sort()).toEqual(routes.filter((route) => route !== 'GET /gone/{proxy+}').sort());
    }
  });
  it('describes for programs exactly the routes below /api/', () => {
    const listed = apiRoutes
      .filter(({ path }) => path.startsWith('/api/'))
      .map(({ method, path }) => `${method} ${path}`);
    const described = Object.entries(operations).filter(([, { tags }]) => !tags.includes('pages'));
    expect(described.map(([key]) => key).sort()).toEqual([...listed].sort());
  });
  it('says who may use each, as the list of routes does', () => {
    const schemes: Record<ApiRoute['auth'], string[]> = {
      public: [],
      key: ['trackingKey'],
      officer: ['officerToken'],
      session: ['officerSession'],
    };
    for (const { method, path, auth } of apiRoutes.filter((route) => route.path.startsWith('/api/'))) {
      expect((operations[`${method} ${path}`]?.security ?? []).flatMap(Object.keys), path).toEqual(schemes[auth]);
    }
  });
  it('gives every operation a name of its own, and names every parameter of its path', () => {
    const ids = Object.values(operations).map(({ operationId }) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [key, { parameters = [] }] of Object.entries(operations)) {
      const inPath = [...key.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      expect(
        parameters.filter((one) => one.in === 'path').map(({ name }) => name),
        key,
      ).toEqual(inPath);
    }
  });
  it.each(machine)('%s: its examples fit its schemas, all of which a strict validator takes', (_, operation) => {
    for (const { schema, examples } of Object.values(operation.requestBody?.content ?? {})) {
      expect(Object.keys(examples)).not.toEqual([]);
      for (const { value } of Object.values(examples)) expect(faultsOf(validatorOf(schema), value)).toEqual([]);
    }
    for (const { content = {} } of Object.values(operation.responses)) {
      for (const { schema, example } of Object.values(content)) {
        const validate = validatorOf(schema);
        if (example !== undefined) expect(faultsOf(validate, example)).toEqual([]);
      }
    }
  });
  it('uses every schema that it has', () => {
    const text = JSON.stringify(document);
    const unused = Object.keys(document.components.schemas).filter(
      (name) => !text.includes(`"#/components/schemas/${name}"`),
    );
    expect(unused).toEqual([]);
  });
  it('takes every command and every response that the functions take', () => {
    const command = validatorOf({ $ref: '#/components/schemas/OfficerCommand' });
    fc.assert(
      fc.property(anyOfficerCommand, (one) => {
        fc.pre(v.is(OfficerCommand, one));
        expect(faultsOf(command, one)).toEqual([]);
        expect(command({ ...one, unheardOf: 1 })).toBe(false);
      }),
      { numRuns: 300 },
    );
    const response = validatorOf({ $ref: '#/components/schemas/Response' });
    fc.assert(
      fc.property(anyResponse, (one) => {
        expect(faultsOf(response, one)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});

describe('the build', () => {
  it('ships none of it in a function: the converter is a tool of the build', () => {
    const { dependencies } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    expect(Object.keys(dependencies)).not.toContain('@valibot/to-json-schema');
  });
});
