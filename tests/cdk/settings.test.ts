import { readFileSync } from 'node:fs';
import { Template } from 'aws-cdk-lib/assertions';
import { expect, test } from 'vitest';
import { readSettings } from '#cdk/settings.ts';
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

test('nobody’s account or region stands in the templates', () => {
  const { records, portal } = makeStacks();
  for (const stack of [records, portal]) {
    expect(stack.environment).toBe('aws://unknown-account/unknown-region');
    expect(JSON.stringify(Template.fromStack(stack).toJSON())).not.toMatch(
      /\b\d{12}\b|[a-z]{2}-(?:west|east|central)-\d/,
    );
  }
});
