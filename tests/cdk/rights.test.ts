import { expect, test } from 'vitest';
import { readSettings } from '#cdk/settings.ts';
import { type Door, doors } from '#domain/routes.ts';
import { portalTemplate, resourcesOf, type Statement, statementsOf } from './stacks.ts';

const from = readSettings().authority.mail.from;

/** Everything that each function may do, besides writing its own log. The table is the document: it is compared whole. */
const rights: Record<Door, readonly string[]> = {
  submit: [
    'dynamodb:GetItem of DRAFT#*',
    'dynamodb:GetItem of IDEMPOTENCY#*',
    'dynamodb:PutItem of CASE#*',
    'dynamodb:PutItem of DRAFT#*',
    'dynamodb:PutItem of IDEMPOTENCY#*',
    'dynamodb:PutItem of OUTBOX#*',
    'dynamodb:Query of CALENDAR',
    'dynamodb:Query of CASE#*',
    'dynamodb:UpdateItem of COUNTER#*#*',
    'dynamodb:UpdateItem of DRAFT#*',
    'dynamodb:UpdateItem of LIMIT#*',
    'dynamodb:UpdateItem of TALLY#*',
    'ssm:GetParameter on parameter/request-portal/secret',
  ],
  ask: [
    'dynamodb:DeleteItem of DRAFT#*',
    'dynamodb:GetItem of DRAFT#*',
    'dynamodb:PutItem of DRAFT#*',
    'dynamodb:UpdateItem of DRAFT#*',
    'ssm:GetParameter on parameter/request-portal/secret',
  ],
  acknowledge: [
    'dynamodb:DescribeStream on Ledger stream',
    'dynamodb:GetItem of LINK#*',
    'dynamodb:GetItem of SCHEME',
    'dynamodb:GetRecords on Ledger stream',
    'dynamodb:GetShardIterator on Ledger stream',
    'dynamodb:ListStreams on *',
    'dynamodb:Query in index/pending of PENDING#acknowledge',
    'dynamodb:Query of CALENDAR',
    'dynamodb:Query of CASE#*',
    'dynamodb:UpdateItem of OUTBOX#*',
    's3:GetObject on Documents/cleared/*',
    's3:GetObject on Documents/responses/*',
    's3:PutObject on Documents/letters/*',
    `ses:SendEmail from ${from}`,
    `ses:SendEmail from ${from} in Letters`,
    `ses:SendRawEmail from ${from}`,
    `ses:SendRawEmail from ${from} in Letters`,
    'sqs:GetQueueAttributes on GivenUp',
    'sqs:GetQueueUrl on GivenUp',
    'sqs:SendMessage on GivenUp',
    'ssm:GetParameter on parameter/request-portal/secret',
  ],
  bounce: [
    'dynamodb:PutItem of CASE#*',
    'dynamodb:PutItem of OUTBOX#*',
    'dynamodb:Query of CALENDAR',
    'dynamodb:Query of CASE#*',
    'sqs:GetQueueAttributes on GivenUp',
    'sqs:GetQueueUrl on GivenUp',
    'sqs:SendMessage on GivenUp',
  ],
  clock: ['dynamodb:Query of CALENDAR'],
  tick: [
    'dynamodb:DeleteItem of CASE#*',
    'dynamodb:DeleteItem of EDITING#*',
    'dynamodb:GetItem of CASES',
    'dynamodb:GetItem of OUTBOX#*',
    'dynamodb:PutItem of CALENDAR',
    'dynamodb:PutItem of CASE#*',
    'dynamodb:PutItem of CASES#*',
    'dynamodb:PutItem of OUTBOX#*',
    'dynamodb:Query in index/quarter of QUARTER#*',
    'dynamodb:Query of CALENDAR',
    'dynamodb:Query of CASE#*',
    'dynamodb:Query of SCHEME',
    'dynamodb:UpdateItem of CASES',
    's3:DeleteObject on Documents/cleared/*',
    's3:DeleteObject on Documents/disclosure-texts/*',
    's3:DeleteObject on Documents/evidence/*',
    's3:DeleteObject on Documents/inspected/*',
    's3:DeleteObject on Documents/inspections/*',
    's3:DeleteObject on Documents/letters/*',
    's3:DeleteObject on Documents/originals/*',
    's3:DeleteObject on Documents/quarantine/*',
    's3:DeleteObject on Documents/responses/*',
    's3:GetObject on Documents/responses/*',
    's3:ListBucket on Documents below cleared/*',
    's3:ListBucket on Documents below disclosure-texts/*',
    's3:ListBucket on Documents below evidence/*',
    's3:ListBucket on Documents below inspected/*',
    's3:ListBucket on Documents below inspections/*',
    's3:ListBucket on Documents below letters/*',
    's3:ListBucket on Documents below originals/*',
    's3:ListBucket on Documents below quarantine/*',
    's3:ListBucket on Documents below responses/*',
  ],
  track: [
    'dynamodb:Query of CALENDAR',
    'dynamodb:Query of CASE#*',
    'ssm:GetParameter on parameter/request-portal/secret',
  ],
  read: [
    'dynamodb:Query of CASE#*',
    's3:GetObject on Documents/cleared/*',
    's3:GetObject on Documents/letters/*',
    's3:ListBucket on Documents',
    'ssm:GetParameter on parameter/request-portal/secret',
  ],
  act: [
    'dynamodb:PutItem of CASE#*',
    'dynamodb:PutItem of OUTBOX#*',
    'dynamodb:Query of CALENDAR',
    'dynamodb:Query of CASE#*',
    'dynamodb:UpdateItem of CASE#*',
    'dynamodb:UpdateItem of LIMIT#*',
    'ssm:GetParameter on parameter/request-portal/secret',
  ],
  decide: [
    'dynamodb:GetItem of IDEMPOTENCY#*',
    'dynamodb:GetItem of OUTBOX#*',
    'dynamodb:GetItem of TALLY#*',
    'dynamodb:PutItem of CASE#*',
    'dynamodb:PutItem of COLLEAGUES',
    'dynamodb:PutItem of IDEMPOTENCY#*',
    'dynamodb:PutItem of OUTBOX#*',
    'dynamodb:Query in index/open of OPEN#*',
    'dynamodb:Query in index/quarter of QUARTER#*',
    'dynamodb:Query of CALENDAR',
    'dynamodb:Query of CASE#*',
    'dynamodb:UpdateItem of COUNTER#*#*',
    's3:GetObject on Documents/responses/*',
    'ssm:GetParameter on parameter/request-portal/secret',
  ],
  'sign-in': [
    'dynamodb:DeleteItem of SESSION#*',
    'dynamodb:DeleteItem of SIGNIN#*',
    'dynamodb:PutItem of COLLEAGUES',
    'dynamodb:PutItem of SESSION#*',
    'dynamodb:PutItem of SIGNIN#*',
  ],
  desk: [
    'dynamodb:BatchGetItem of CASE#*',
    'dynamodb:BatchGetItem of LINK#*',
    'dynamodb:GetItem of CITED#*',
    'dynamodb:GetItem of IDEMPOTENCY#*',
    'dynamodb:GetItem of OUTBOX#*',
    'dynamodb:GetItem of SESSION#*',
    'dynamodb:PutItem of CASE#*',
    'dynamodb:PutItem of COLLEAGUES',
    'dynamodb:PutItem of IDEMPOTENCY#*',
    'dynamodb:PutItem of OUTBOX#*',
    'dynamodb:Query in index/open of OPEN#*',
    'dynamodb:Query in index/pending of PENDING#post',
    'dynamodb:Query in index/quarter of QUARTER#*',
    'dynamodb:Query of CALENDAR',
    'dynamodb:Query of CASE#*',
    'dynamodb:Query of COLLEAGUES',
    'dynamodb:Query of STATISTICS',
    'dynamodb:UpdateItem of COUNTER#*#*',
    'dynamodb:UpdateItem of LINK#*',
    'dynamodb:UpdateItem of OUTBOX#*',
    'dynamodb:UpdateItem of SESSION#*',
    'dynamodb:UpdateItem of STATISTICS',
    's3:GetObject on Documents/letters/*',
    's3:GetObject on Documents/originals/*',
    's3:GetObject on Documents/responses/*',
    's3:GetObject on Documents/statistics/*',
    's3:ListBucket on Documents',
    's3:PutObject on Documents/originals/*',
    's3:PutObject on Documents/responses/*',
    'ssm:GetParameter on parameter/request-portal/secret',
  ],
  write: [
    'dynamodb:GetItem of EDITING#*',
    'dynamodb:GetItem of SESSION#*',
    'dynamodb:GetItem of TEMPLATES',
    'dynamodb:PutItem of CASE#*',
    'dynamodb:PutItem of EDITING#*',
    'dynamodb:PutItem of OUTBOX#*',
    'dynamodb:PutItem of TEMPLATE#*',
    'dynamodb:PutItem of TEMPLATES',
    'dynamodb:Query of CALENDAR',
    'dynamodb:Query of CASE#*',
    'dynamodb:Query of COLLEAGUES',
    'dynamodb:Query of TEMPLATE#*',
    'dynamodb:Query of TEMPLATES',
    'dynamodb:UpdateItem of SESSION#*',
    's3:GetObject on Documents/inspections/*',
    's3:GetObject on Documents/responses/*',
    's3:ListBucket on Documents',
    's3:PutObject on Documents/responses/*',
  ],
  scheme: [
    'dynamodb:GetItem of SCHEME',
    'dynamodb:GetItem of SESSION#*',
    'dynamodb:PutItem of OUTBOX#*',
    'dynamodb:PutItem of SCHEME',
    'dynamodb:PutItem of SCHEME#*',
    'dynamodb:Query of COLLEAGUES',
    'dynamodb:Query of SCHEME',
    'dynamodb:Query of SCHEME#*',
    'dynamodb:UpdateItem of SESSION#*',
  ],
  evidence: [
    'dynamodb:GetItem of CASE#*',
    'dynamodb:GetItem of OUTBOX#*',
    'dynamodb:GetItem of SESSION#*',
    'dynamodb:PutItem of CASE#*',
    'dynamodb:PutItem of OUTBOX#*',
    'dynamodb:Query of CALENDAR',
    'dynamodb:Query of CASE#*',
    'dynamodb:UpdateItem of SESSION#*',
    's3:GetObject on Documents/cleared/*',
    's3:GetObject on Documents/evidence/*',
    's3:GetObject on Documents/inspections/*',
    's3:GetObject on Documents/letters/*',
    's3:GetObject on Documents/originals/*',
    's3:GetObject on Documents/responses/*',
    's3:ListBucket on Documents',
    's3:PutObject on Documents/evidence/*',
  ],
  inspect: [
    'dynamodb:GetItem of SESSION#*',
    'dynamodb:PutItem of CASE#*',
    'dynamodb:PutItem of OUTBOX#*',
    'dynamodb:Query of CALENDAR',
    'dynamodb:Query of CASE#*',
    'dynamodb:Query of COLLEAGUES',
    'dynamodb:UpdateItem of SESSION#*',
    ...['cleared', 'inspected', 'inspections', 'quarantine'].map(
      (folder) => `s3:DeleteObject on Documents/${folder}/*`,
    ),
    ...['cleared', 'inspected', 'inspections', 'quarantine'].map((folder) => `s3:GetObject on Documents/${folder}/*`),
    's3:ListBucket on Documents',
    ...['cleared', 'inspected', 'inspections', 'quarantine'].map((folder) => `s3:PutObject on Documents/${folder}/*`),
  ],
  respond: [
    'dynamodb:PutItem of CASE#*',
    'dynamodb:PutItem of OUTBOX#*',
    'dynamodb:Query of CALENDAR',
    'dynamodb:Query of CASE#*',
    's3:PutObject on Documents/responses/*',
  ],
  publish: [
    'cloudfront:CreateInvalidation on Front',
    'dynamodb:DescribeStream on Ledger stream',
    'dynamodb:GetItem of CASES',
    'dynamodb:GetItem of CITED#*',
    'dynamodb:GetItem of INDEX',
    'dynamodb:GetRecords on Ledger stream',
    'dynamodb:GetShardIterator on Ledger stream',
    'dynamodb:ListStreams on *',
    'dynamodb:PutItem of CASE#*',
    'dynamodb:PutItem of CASES#*',
    'dynamodb:PutItem of CITED#*',
    'dynamodb:PutItem of INDEX#*',
    'dynamodb:PutItem of MOVED#*',
    'dynamodb:PutItem of OUTBOX#*',
    'dynamodb:Query in index/pending of PENDING#publish',
    'dynamodb:Query in index/quarter of QUARTER#*',
    'dynamodb:Query of CALENDAR',
    'dynamodb:Query of CASE#*',
    'dynamodb:Query of INDEX',
    'dynamodb:Query of INDEX#*',
    'dynamodb:Query of SCHEME',
    'dynamodb:Query of STATISTICS',
    'dynamodb:UpdateItem of CASES',
    'dynamodb:UpdateItem of INDEX',
    'dynamodb:UpdateItem of LINK#*',
    'dynamodb:UpdateItem of OUTBOX#*',
    'dynamodb:UpdateItem of STATISTICS',
    's3:DeleteObject on Publication/disclosures/*',
    's3:GetObject on Documents/cleared/*',
    's3:GetObject on Documents/imported/*',
    's3:GetObject on Documents/inspections/*',
    's3:GetObject on Documents/responses/*',
    's3:GetObject on Documents/statistics/*',
    's3:GetObject on Publication/disclosures/*',
    's3:ListBucket on Documents',
    's3:ListBucket on Publication',
    's3:PutObject on Documents/disclosure-texts/*',
    's3:PutObject on Documents/statistics/*',
    's3:PutObject on Publication/disclosures/*',
    's3:PutObject on Publication/scheme/*',
    'sqs:GetQueueAttributes on GivenUp',
    'sqs:GetQueueUrl on GivenUp',
    'sqs:SendMessage on GivenUp',
  ],
  gone: ['dynamodb:Query of CASE#*', 'dynamodb:Query of MOVED#*'],
  // It asks addresses that people typed: whatever answers it, it knows nothing to give away, and can change no more than a date.
  links: [
    'dynamodb:DeleteItem of LINK#*',
    'dynamodb:GetItem of LINK#*',
    'dynamodb:PutItem of OUTBOX#*',
    'dynamodb:Query in index/pending of PENDING#links',
    'dynamodb:UpdateItem of LINK#*',
  ],
  search: [
    'dynamodb:GetItem of SEARCH',
    'dynamodb:Query of INDEX',
    'dynamodb:Query of INDEX#*',
    's3:GetObject on Documents/disclosure-texts/*',
    's3:GetObject on Documents/search/*',
  ],
  suggest: [
    'dynamodb:DeleteItem of DRAFT#*',
    'dynamodb:GetItem of DRAFT#*',
    'dynamodb:GetItem of SEARCH',
    'dynamodb:Query of INDEX',
    'dynamodb:Query of INDEX#*',
    'dynamodb:UpdateItem of DRAFT#*',
    'dynamodb:UpdateItem of TALLY#*',
    's3:GetObject on Documents/disclosure-texts/*',
    's3:GetObject on Documents/search/*',
  ],
  find: [
    'dynamodb:GetItem of CASE-SEARCH',
    'dynamodb:GetItem of SESSION#*',
    'dynamodb:Query of CALENDAR',
    'dynamodb:Query of CASE#*',
    'dynamodb:Query of CASES',
    'dynamodb:Query of CASES#*',
    'dynamodb:Query of COLLEAGUES',
    'dynamodb:UpdateItem of SESSION#*',
    's3:GetObject on Documents/case-search/*',
  ],
  compact: [
    'dynamodb:GetItem of CASE-SEARCH',
    'dynamodb:GetItem of SEARCH',
    'dynamodb:PutItem of CASE-SEARCH',
    'dynamodb:PutItem of SEARCH',
    'dynamodb:Query of CASE#*',
    'dynamodb:Query of CASES',
    'dynamodb:Query of CASES#*',
    'dynamodb:Query of INDEX',
    'dynamodb:Query of INDEX#*',
    's3:GetObject on Documents/case-search/*',
    's3:GetObject on Documents/disclosure-texts/*',
    's3:GetObject on Documents/search/*',
    's3:ListBucket on Documents',
    's3:PutObject on Documents/case-search/*',
    's3:PutObject on Documents/search/*',
  ],
};

/** What a statement is about, in a word that a person can check. */
function aboutOf({ Resource, Condition }: Statement): readonly string[] {
  if (Array.isArray(Resource)) return Resource.flatMap((one) => aboutOf({ Resource: one, Condition } as Statement));
  const resource = JSON.stringify(Resource);
  const index = /\/(index\/\w+)/.exec(resource)?.[1];
  const keys = Condition?.['ForAllValues:StringLike']?.['dynamodb:LeadingKeys'];
  if (Array.isArray(keys)) return keys.map((key) => `${index ? `in ${index} ` : ''}of ${key}`);
  const sender = Condition?.['StringEquals']?.['ses:FromAddress'];
  if (sender) return [`from ${sender}${resource.includes(':configuration-set/') ? ' in Letters' : ''}`];
  if (resource === '"*"') return ['on *'];
  if (resource.includes('StreamArn')) return ['on Ledger stream'];
  if (resource.includes('GivenUp')) return ['on GivenUp'];
  if (resource.includes('"Ref":"Front')) return ['on Front'];
  const parameter = /:(parameter\/[\w/-]+)/.exec(resource)?.[1];
  if (parameter) return [`on ${parameter}`];
  const bucket = /(Documents|Publication|Web)/.exec(resource)?.[1];
  const prefixes = Condition?.['StringLike']?.['s3:prefix'];
  if (Array.isArray(prefixes)) return prefixes.map((prefix) => `on ${bucket} below ${prefix}`);
  const folder = /"(\/[^"]*\*)"/.exec(resource)?.[1];
  return [`on ${bucket}${folder ?? ''}`];
}

function rightsOf(door: Door): readonly string[] {
  return statementsOf(door)
    .filter(({ Action }) => ![Action].flat().some((action) => action.startsWith('logs:')))
    .flatMap((statement) =>
      [statement.Action].flat().flatMap((action) => aboutOf(statement).map((about) => `${action} ${about}`)),
    )
    .sort();
}

test.each(Object.keys(doors) as Door[])('%s may do what the table says and nothing else', (door) => {
  expect(rightsOf(door)).toEqual(rights[door]);
});

test.each(Object.keys(doors) as Door[])('each thing that %s may do to items stands in one statement', (door) => {
  // A transaction may be judged by the keys of all its items at once: half of them in each statement would allow none.
  const actions = statementsOf(door)
    .filter((statement) => aboutOf(statement).some((about) => about.startsWith('of ')))
    .flatMap(({ Action }) => [Action].flat());
  expect(actions).toEqual([...new Set(actions)]);
});

test.each(Object.keys(doors) as Door[])('%s writes to its own log only', (door) => {
  const logs = statementsOf(door).filter(({ Action }) => [Action].flat().some((action) => action.startsWith('logs:')));
  expect(logs).toHaveLength(1);
  expect(JSON.stringify(logs[0]?.Resource)).toMatch(new RegExp(`${door.replace('-', '')}log`));
});

test('only acknowledge may send mail, only publish may write what the public reads, and only the tick may delete a case', () => {
  const doing = (pattern: RegExp) =>
    Object.keys(doors).filter((door) => rights[door as Door].some((r) => pattern.test(r)));
  expect(doing(/^ses:/)).toEqual(['acknowledge']);
  expect(doing(/^s3:.*Publication/)).toEqual(['publish']);
  expect(doing(/DeleteItem of (?!DRAFT#|SESSION#|SIGNIN#|LINK#)/)).toEqual(['tick']);
  expect(doing(/s3:DeleteObject on Documents/).sort()).toEqual(['inspect', 'tick']);
  expect(doing(/s3:DeleteObject on Documents\/(?!quarantine|inspected|inspections|cleared)/)).toEqual(['tick']);
  expect(doing(/Scan/)).toEqual([]);
});

test('no role of the stack has every action, or every resource without a reason', () => {
  const accepted = ['dynamodb:ListStreams']; // has no resources to name, and tells names of streams only
  const policies = Object.values(resourcesOf(portalTemplate, 'AWS::IAM::Policy'));
  const statements = policies.flatMap(
    ({ Properties }) => (Properties['PolicyDocument'] as { Statement: Statement[] }).Statement,
  );
  for (const { Action, Resource } of statements) {
    expect([Action].flat().filter((action) => action.includes('*'))).toEqual([]);
    if (Resource === '*') expect(accepted).toContain(Action);
  }
  for (const { Properties } of Object.values(resourcesOf(portalTemplate, 'AWS::IAM::Role'))) {
    expect(Properties).not.toHaveProperty('ManagedPolicyArns');
    expect(Properties).not.toHaveProperty('Policies');
  }
});
