import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { afterAll } from 'vitest';
import { PortalStack } from '#cdk/portal-stack.ts';
import { RecordsStack } from '#cdk/records-stack.ts';
import { readSettings, type Settings } from '#cdk/settings.ts';
import type { Door } from '#domain/routes.ts';

const { context } = JSON.parse(readFileSync(new URL('../../cdk.json', import.meta.url), 'utf8')) as {
  context: Record<string, unknown>;
};

/** Every synthesis of a test file goes below this folder, and goes away with it. */
const out = mkdtempSync(join(tmpdir(), 'portal-cdk-'));
afterAll(() => rmSync(out, { recursive: true, force: true }));

/** The stacks as deployed, except that functions hold a word instead of their code; pages are uploaded from `folder`. */
export function makeStacks(more: Partial<Settings> = {}, folder?: string) {
  // Synthesis proper checks the templates against CloudFormation's schemas; here that would cost seconds in every file.
  const outdir = mkdtempSync(join(out, 'app-'));
  const app = new App({ context, outdir, builtinCloudFormationValidation: false });
  const records = new RecordsStack(app, 'RequestPortalRecords');
  const portal = new PortalStack(app, 'RequestPortal', {
    settings: { ...readSettings(), ...more },
    records,
    artefacts: {
      code: (door) => lambda.Code.fromInline(`// ${door}`),
      web: {
        ...(folder ? { folder } : {}),
        assets: {
          css: '/assets/portal-1.css',
          more: '/assets/more-1.css',
          officer: '/assets/officer-1.css',
          officerJs: '/assets/officer-editor-1.js',
          js: { en: '/assets/portal-1.js' },
        },
      },
    },
  });
  return { app, records, portal };
}

const stacks = makeStacks();
export const recordsTemplate = Template.fromStack(stacks.records);
export const portalTemplate = Template.fromStack(stacks.portal);

export type Resource = { readonly Type: string; readonly Properties: Record<string, unknown> } & Record<
  string,
  unknown
>;
export type Statement = {
  readonly Effect: string;
  readonly Action: string | string[];
  readonly Resource?: unknown;
  readonly Principal?: unknown;
  readonly Condition?: Record<string, Record<string, unknown>>;
};

/** Resources of a type, by logical id. */
export function resourcesOf(template: Template, type: string): Record<string, Resource> {
  return template.findResources(type) as Record<string, Resource>;
}

/** Logical id and properties of the function behind a door. */
export function functionOf(door: Door): readonly [id: string, properties: Record<string, unknown>] {
  const found = Object.entries(resourcesOf(portalTemplate, 'AWS::Lambda::Function')).find(
    ([, { Properties }]) => Properties['Description'] === `Request portal: ${door}`,
  );
  if (!found) throw new Error(`There is no function for ${door}`);
  return [found[0], found[1].Properties];
}

/** Every statement that the role of a door's function has. */
export function statementsOf(door: Door): readonly Statement[] {
  const role = (functionOf(door)[1]['Role'] as { 'Fn::GetAtt': [string] })['Fn::GetAtt'][0];
  return Object.values(resourcesOf(portalTemplate, 'AWS::IAM::Policy'))
    .filter(({ Properties }) => JSON.stringify(Properties['Roles']).includes(`"${role}"`))
    .flatMap(({ Properties }) => (Properties['PolicyDocument'] as { Statement: Statement[] }).Statement);
}

/** The actions that a door's function has, sorted, each once. */
export function actionsOf(door: Door): readonly string[] {
  return [...new Set(statementsOf(door).flatMap(({ Action }) => Action))].sort();
}
