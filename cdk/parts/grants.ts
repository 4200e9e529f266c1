import { Stack } from 'aws-cdk-lib';
import type * as dynamodb from 'aws-cdk-lib/aws-dynamodb';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as lambda from 'aws-cdk-lib/aws-lambda';
import type * as s3 from 'aws-cdk-lib/aws-s3';
import { bookKeys, editionKey, keys, movedKey, schemeKeys } from '#store/keys.ts';
import { linkKeys } from '#store/link-item.ts';
import { table as definition } from '#store/table.ts';

/**
 * Partitions of the table as IAM patterns, made by the store's own key functions. A function that may read the search
 * journal cannot read a case with the same right: the table is one, the grants are not.
 */
export const partitions = {
  cases: keys.summary('*').pk,
  outbox: keys.outbox('*').pk,
  idempotency: keys.idempotency('*').pk,
  limits: keys.limit('*').pk,
  drafts: keys.draft('*').pk,
  editing: keys.editing('*').pk,
  templates: keys.template('').pk,
  templateTexts: keys.templateText('*', 0).pk,
  tallies: keys.tally('*').pk,
  sessions: keys.session('*').pk,
  signIns: keys.signIn('*').pk,
  colleagues: keys.colleague('').pk,
  counters: keys.counter('*', '*').pk,
  journalHeads: bookKeys('disclosures').head('').pk,
  journal: bookKeys('disclosures').line('*', 0).pk,
  snapshot: bookKeys('disclosures').snapshot().pk,
  caseJournalHeads: bookKeys('cases').head('').pk,
  caseJournal: bookKeys('cases').line('*', 0).pk,
  caseSnapshot: bookKeys('cases').snapshot().pk,
  calendar: keys.calendar(0).pk,
  statistics: editionKey('', 0).pk,
  links: linkKeys.link('*').pk,
  cited: linkKeys.cited('*').pk,
  scheme: schemeKeys.entry('').pk,
  schemeEvents: schemeKeys.event('*', 0).pk,
  moved: movedKey('*').pk,
} as const;

type ItemAction = 'GetItem' | 'BatchGetItem' | 'Query' | 'PutItem' | 'UpdateItem' | 'DeleteItem' | 'ConditionCheckItem';

/**
 * Lets a function do exactly these actions, each on items of these partitions. One statement for each action: a
 * transaction may show the keys of all its items at once, and two statements that allow a half each then allow nothing.
 */
export function allowItems(
  fn: lambda.Function,
  table: dynamodb.ITable,
  rights: Partial<Record<ItemAction, readonly string[]>>,
): void {
  for (const [action, leadingKeys] of Object.entries(rights)) {
    allow(fn, {
      actions: [`dynamodb:${action}`],
      resources: [table.tableArn],
      conditions: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': leadingKeys } },
    });
  }
}

/** Lets a function query one index, within these partitions of the index. */
export function allowIndex(
  fn: lambda.Function,
  table: dynamodb.ITable,
  index: keyof typeof definition.indexes,
  leadingKeys: readonly string[],
): void {
  allow(fn, {
    actions: ['dynamodb:Query'],
    resources: [`${table.tableArn}/index/${definition.indexes[index].name}`],
    conditions: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': leadingKeys } },
  });
}

/** Lets a function do these actions on the objects below one folder of a bucket (`responses/`). */
export function allowObjects(
  fn: lambda.Function,
  bucket: s3.IBucket,
  actions: readonly ('GetObject' | 'PutObject' | 'DeleteObject')[],
  folder: string,
): void {
  allow(fn, { actions: actions.map((action) => `s3:${action}`), resources: [bucket.arnForObjects(`${folder}*`)] });
}

/**
 * Lets a function be told that an object is not there. Without the right to list, S3 answers 403 for it, like for one
 * that may not be read; a condition on the prefix does not help, as reading an object has none.
 */
export function allowMissing(fn: lambda.Function, bucket: s3.IBucket): void {
  allow(fn, { actions: ['s3:ListBucket'], resources: [bucket.bucketArn] });
}

/** Lets a function see what lies below these folders of a bucket. */
export function allowList(fn: lambda.Function, bucket: s3.IBucket, folders: readonly string[]): void {
  allow(fn, {
    actions: ['s3:ListBucket'],
    resources: [bucket.bucketArn],
    conditions: { StringLike: { 's3:prefix': folders.map((folder) => `${folder}*`) } },
  });
}

/** Lets a function read the portal's one secret. The account's own key for parameters decrypts it without a grant. */
export function allowSecret(fn: lambda.Function, parameter: string): void {
  const arn = Stack.of(fn).formatArn({ service: 'ssm', resource: 'parameter', resourceName: parameter.slice(1) });
  allow(fn, { actions: ['ssm:GetParameter'], resources: [arn] });
}

/** Lets a function send mail, from one address only. SES asks for the right to the configuration set as well. */
export function allowMail(fn: lambda.Function, from: string, configurationSet: string): void {
  // In SES's sandbox the recipient's identity is asked for as well as the sender's, hence every identity of the account.
  const arn = (resource: string, resourceName: string) =>
    Stack.of(fn).formatArn({ service: 'ses', resource, resourceName });
  allow(fn, {
    actions: ['ses:SendEmail', 'ses:SendRawEmail'],
    resources: [arn('identity', '*'), arn('configuration-set', configurationSet)],
    conditions: { StringEquals: { 'ses:FromAddress': from } },
  });
}

function allow(fn: lambda.Function, statement: iam.PolicyStatementProps): void {
  fn.addToRolePolicy(new iam.PolicyStatement(statement));
}
