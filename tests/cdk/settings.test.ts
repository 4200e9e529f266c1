import { readFileSync } from 'node:fs';
import { Template } from 'aws-cdk-lib/assertions';
import { expect, test } from 'vitest';
import { MOST_PACKED, packedSettings, readSettings } from '#cdk/settings.ts';
import { sha256 } from '#plumbing/ids.ts';
import { makeStacks, resourcesOf } from './stacks.ts';

const file = JSON.parse(readFileSync(new URL('../../cdk.json', import.meta.url), 'utf8')) as {
  context: { authority: Record<string, unknown> };
};
const { context } = file;

test('a language that has no words is refused in a sentence that names it', () => {
  const { authority } = readSettings();
  expect(() => readSettings({ authority: { ...authority, languages: ['en', 'gd'] } })).toThrow(
    'authority.languages: there are no words in gd.',
  );
});

test('the settings of the file are valid and belong to nobody real', () => {
  const { authority } = readSettings();
  for (const address of [authority.contact.email, authority.mail.from, authority.mail.replyTo]) {
    expect(address).toMatch(/\.example$/);
  }
});

test.each([
  ['a value that is wrong', { ...context, authority: { ...context.authority, costLimitHours: 20 } }, 'costLimitHours'],
  ['a value that is missing', { ...context, authority: { ...context.authority, code: undefined } }, 'authority.code'],
  ['a name that nobody knows', { ...context, alarmMail: 'x@example.org' }, 'alarmMail'],
  [
    'a certificate of another region',
    {
      ...context,
      domain: { name: 'foi.example.org', certificateArn: 'arn:aws:acm:eu-west-2:123456789012:certificate/1' },
    },
    'domain.certificateArn: must be the ARN of a certificate in us-east-1',
  ],
  ['a feed without TLS', { ...context, holidayFeed: 'http://feed.example.org/' }, 'holidayFeed'],
  ['an address for a host name', { ...context, domain: { name: 'https://foi.example.org' } }, 'domain.name'],
  ['nothing at all', undefined, null],
])('%s stops synthesis with a sentence that names it', (_, given, named) => {
  if (named === null) expect(readSettings(given)).toEqual(readSettings(context));
  else expect(() => readSettings(given)).toThrow(named);
});

test('whoever is to be told of alarms is subscribed to them', () => {
  const { portal } = makeStacks({ alarmEmail: 'alarms@example.org' });
  Template.fromStack(portal).hasResourceProperties('AWS::SNS::Subscription', {
    Protocol: 'email',
    Endpoint: 'alarms@example.org',
  });
});

test('the secret may be kept under another name', () => {
  const { portal } = makeStacks({ secretParameter: '/elsewhere/secret' });
  const policies = JSON.stringify(resourcesOf(Template.fromStack(portal), 'AWS::IAM::Policy'));
  expect(policies).toContain(':parameter/elsewhere/secret');
  expect(policies).not.toContain('/request-portal/secret');
});

const aUnit = (i: number, more = {}) => ({
  id: `professional-standards-and-integrity-${i}`.slice(-40),
  name: `Professional Standards, Integrity and Vetting Department ${i}`,
  email: `professional-standards-and-integrity-${i}@testshire-and-district.police.example`,
  ...more,
});
const withUnits = (units: readonly object[]) => ({ ...context, authority: { ...context.authority, units } });

test.each([
  [
    'a unit whose id is too long',
    [aUnit(1, { id: 'x'.repeat(41) })],
    'authority.units.0.id: must be up to 40 lower-case',
  ],
  ['a unit that is there twice', [aUnit(1), aUnit(1)], 'authority.units: must not name a unit twice'],
  ['more than 20 units', Array.from({ length: 21 }, (_, i) => aUnit(i)), 'authority.units: must be at most 20 units'],
])('%s stops synthesis with a sentence that names it', (_, units, named) => {
  expect(() => readSettings(withUnits(units))).toThrow(named);
});

/** Characters of a variable; what CloudFormation fills in counts as the longest that it may be. */
function lengthOf(value: unknown): number {
  if (typeof value === 'string') return value.length;
  const { 'Fn::Join': joined } = value as { 'Fn::Join'?: [string, unknown[]] };
  return joined ? joined[1].reduce<number>((sum, part) => sum + lengthOf(part), 0) : 128;
}

test('the settings of an authority with 20 units fit the environment of every function, with all else in it', () => {
  const units = Array.from({ length: 20 }, (_, i) => aUnit(i));
  const { portal } = makeStacks(readSettings(withUnits(units)));
  const functions = Object.values(resourcesOf(Template.fromStack(portal), 'AWS::Lambda::Function'));
  const lengths = functions.map(({ Properties }) => {
    const { Variables = {} } = (Properties['Environment'] ?? {}) as { Variables?: Record<string, unknown> };
    return Object.entries(Variables).reduce((sum, [name, value]) => sum + name.length + lengthOf(value), 0);
  });
  // As long as settings may be, in place of as long as these are.
  const longest = Math.max(...lengths) - packedSettings(readSettings(withUnits(units)).authority).length + MOST_PACKED;
  expect(longest).toBeLessThan(4096);
  expect(longest).toBeGreaterThan(MOST_PACKED);
});

test('settings that would not fit stop synthesis with a sentence that says so', () => {
  // What cannot be packed: no two of these have anything in common.
  const noise = (i: number, length: number) =>
    Array.from({ length }, (_, j) => sha256(`${i}/${j}`).slice(0, 1)).join('');
  const units = Array.from({ length: 20 }, (_, i) =>
    aUnit(i, {
      id: noise(i, 40),
      name: noise(i + 100, 200),
      email: `${noise(i + 200, 60)}@${noise(i + 300, 60)}.example`,
    }),
  );
  expect(() => readSettings(withUnits(units))).toThrow(
    /too long for the environment of a function: .*authority\.units/,
  );
});

test('each unit of the settings has its group of officers', () => {
  const { portal } = makeStacks(readSettings(withUnits([aUnit(1, { id: 'traffic' }), aUnit(2, { id: 'it' })])));
  const groups = Object.values(resourcesOf(Template.fromStack(portal), 'AWS::Cognito::UserPoolGroup'));
  expect(groups.map(({ Properties }) => Properties['GroupName']).sort()).toEqual(['unit-it', 'unit-traffic']);
  expect(
    groups.every(({ Properties }) => JSON.stringify(Properties['UserPoolId']).includes('RequestPortalRecords')),
  ).toBe(true);
});

test('nobody’s account or region stands in the templates', () => {
  const { records, portal } = makeStacks();
  for (const stack of [records, portal]) {
    expect(stack.environment).toBe('aws://unknown-account/unknown-region');
    expect(JSON.stringify(Template.fromStack(stack).toJSON())).not.toMatch(
      /\b\d{12}\b|[a-z]{2}-(?:west|east|central)-\d/,
    );
  }
});
