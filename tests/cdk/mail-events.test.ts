import { expect, test } from 'vitest';
import { functionOf, portalTemplate, resourcesOf, type Statement } from './stacks.ts';

const only = (type: string) => Object.entries(resourcesOf(portalTemplate, type));
const [set = ''] = Object.keys(resourcesOf(portalTemplate, 'AWS::SES::ConfigurationSet'));

test('letters are sent under the configuration set, and it tells of what did not arrive and of nothing else', () => {
  const { Variables } = functionOf('acknowledge')[1]['Environment'] as { Variables: Record<string, unknown> };
  expect(Variables['PORTAL_MAIL_SET']).toEqual({ Ref: set });
  const destinations = only('AWS::SES::ConfigurationSetEventDestination');
  expect(destinations).toHaveLength(1);
  expect(destinations[0]?.[1].Properties).toMatchObject({
    ConfigurationSetName: { Ref: set },
    EventDestination: {
      Enabled: true,
      MatchingEventTypes: ['bounce', 'complaint', 'reject'],
      SnsDestination: { TopicARN: { Ref: expect.stringMatching(/^MailEvents/) } },
    },
  });
});

test('only SES may tell, only for this set, and only over TLS; it may before it is connected', () => {
  const policies = only('AWS::SNS::TopicPolicy').filter(([id]) => id.startsWith('MailEvents'));
  expect(policies).toHaveLength(1);
  const [id, policy] = policies[0]!;
  const { Statement: statements } = policy.Properties['PolicyDocument'] as { Statement: Statement[] };
  const allowed = statements.filter(({ Effect }) => Effect === 'Allow');
  expect(allowed).toMatchObject([{ Action: 'sns:Publish', Principal: { Service: 'ses.amazonaws.com' } }]);
  expect(JSON.stringify(allowed[0]?.Condition)).toContain(set);
  expect(statements.find(({ Effect }) => Effect === 'Deny')?.Condition).toEqual({
    Bool: { 'aws:SecureTransport': 'false' },
  });
  expect(only('AWS::SES::ConfigurationSetEventDestination')[0]?.[1]['DependsOn']).toContain(id);
});

test('the topic starts bounce, which tries three times; what it gives up lies in a queue with an alarm', () => {
  const [fn] = functionOf('bounce');
  const queue = { 'Fn::GetAtt': [expect.stringMatching(/bounceGivenUp/), 'Arn'] };
  const subscriptions = only('AWS::SNS::Subscription').map(([, { Properties }]) => Properties);
  expect(subscriptions.filter(({ Protocol }) => Protocol === 'lambda')).toMatchObject([
    { Endpoint: { 'Fn::GetAtt': [fn, 'Arn'] }, RedrivePolicy: { deadLetterTargetArn: queue } },
  ]);
  portalTemplate.hasResourceProperties('AWS::Lambda::EventInvokeConfig', {
    FunctionName: { Ref: fn },
    MaximumRetryAttempts: 2,
  });
});
