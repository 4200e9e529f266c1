import { AwsSolutionsChecks } from 'cdk-nag';
import { expect, test } from 'vitest';
import { makeStacks } from './stacks.ts';

/** Findings of the AWS Solutions rules that we live with: which, where, and why. Anything else fails. */
const accepted: readonly { readonly rule: RegExp; readonly where: RegExp; readonly because: string }[] = [
  {
    rule: /^AwsSolutions-S1$/,
    where: /\/(Web|Publication)\/Resource$/,
    because: 'These buckets hold public pages and are read by the front only; an access log would say who reads what.',
  },
  {
    rule: /^AwsSolutions-S1$/,
    where: /\/Documents\/Resource$/,
    because: 'Only functions read the records, and the ledger says what they did; an access log would name cases.',
  },
  {
    rule: /^AwsSolutions-COG8$/,
    where: /\/Officers\/Resource$/,
    because: 'Threat protection needs the Plus plan, a cost for each officer; a second factor is required of everyone.',
  },
  {
    rule: /^AwsSolutions-SMG4$/,
    where: /\/OriginSecret\/Resource$/,
    because: 'The front and the functions have to change together, in one deployment, which rotation cannot do.',
  },
  {
    rule: /^AwsSolutions-APIG4$/,
    where: /\/Api\/Http\/(GET|HEAD|POST)--(request|track|api--requests|clock|api--clock|gone|disclosures--search)\b/,
    because:
      'Anyone may ask a public authority; the routes with a key check it themselves (routes.test.ts has the list).',
  },
  {
    rule: /^AwsSolutions-APIG4$/,
    where: /\/Api\/Http\/(GET|HEAD|POST)--officer\b/,
    because:
      'A browser sends a cookie and no token: the room looks the session up, and sends whoever has none to sign in.',
  },
  {
    rule: /^AwsSolutions-CFR1$/,
    where: /\/Front\/Resource$/,
    because: 'Anyone, anywhere may ask a public authority for information (FOIA s.1).',
  },
  {
    rule: /^AwsSolutions-CFR2$/,
    where: /\/Front\/Resource$/,
    because:
      'A web ACL for CloudFront has to be made in us-east-1: a third stack, later. Until then the API throttles.',
  },
  {
    rule: /^AwsSolutions-CFR3$/,
    where: /\/Front\/Resource$/,
    because: 'Standard logs record query strings, and a tracking link carries its key there.',
  },
  {
    rule: /^AwsSolutions-CFR4$/,
    where: /\/Front\/Resource$/,
    because: 'With a domain TLS 1.2 is asked for; CloudFront lets nobody choose for its own name.',
  },
  {
    rule: /^AwsSolutions-SQS3$/,
    where: /\/GivenUp\/Resource$/,
    because: 'The queue is itself where failures end up.',
  },
  {
    rule: /^AwsSolutions-IAM5\[Resource::\*\]$/,
    where: /\/(acknowledge|publish)-role\/DefaultPolicy\/Resource$/,
    because: 'dynamodb:ListStreams has no resources to name, and tells names of streams only.',
  },
  {
    rule: /^AwsSolutions-IAM5\[Resource::.*(Documents|Publication).*\/(responses|letters|originals|evidence|quarantine|inspected|inspections|cleared|imported|disclosure-texts|statistics|search|case-search|disclosures|scheme)\/\*\]$/,
    where: /-role\/DefaultPolicy\/Resource$/,
    because: 'Objects are granted by folder; rights.test.ts has every action.',
  },
  {
    rule: /^AwsSolutions-IAM5\[Resource::arn:.*:ses:.*:identity\/\*\]$/,
    where: /\/acknowledge-role\/DefaultPolicy\/Resource$/,
    because: 'In the sandbox SES asks for the recipient’s identity too; the From address is what limits the right.',
  },
  {
    rule: /^AwsSolutions-IAM5\[Resource::<(Acknowledge|Clocktick|Publish|Search)\w+\.Arn>:\*\]$/,
    where: /\/SchedulerRoleForTarget-\w+\/DefaultPolicy\/Resource$/,
    because: 'The scheduler may start any version of its one function.',
  },
];

test('the AWS Solutions rules find nothing that has no reason', { timeout: 30_000 }, () => {
  const { app } = makeStacks();
  app.synth(); // references between the stacks are only known afterwards
  const { violations } = new AwsSolutionsChecks(app).validateScope(app);
  const found = violations.flatMap(({ ruleName, violatingResources }) =>
    violatingResources.map(({ constructPath = '' }) => ({ ruleName, constructPath })),
  );
  const reasons = found.map(({ ruleName, constructPath }) =>
    accepted.findIndex(({ rule, where }) => rule.test(ruleName) && where.test(constructPath)),
  );
  expect(found.filter((_, i) => reasons[i] === -1)).toEqual([]);
  expect(accepted.filter((_, i) => !reasons.includes(i))).toEqual([]); // a reason for nothing is taken away
});
