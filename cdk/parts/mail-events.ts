import { Duration } from 'aws-cdk-lib';
import type * as lambda from 'aws-cdk-lib/aws-lambda';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import * as ses from 'aws-cdk-lib/aws-ses';
import * as sns from 'aws-cdk-lib/aws-sns';
import { LambdaSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { queueAlarm } from './failure-alarm.ts';
import type { Portal } from './portal.ts';

/** What every letter is sent under, and the topic on which SES tells what became of those that did not arrive. */
export type MailEvents = { readonly configurationSet: ses.ConfigurationSet; readonly topic: sns.Topic };

/** The configuration set of the letters: bounces, complaints and rejects are told; opening and clicking are not watched. */
export function mailEvents(scope: Construct): MailEvents {
  const topic = new sns.Topic(scope, 'MailEvents', { enforceSSL: true });
  const configurationSet = new ses.ConfigurationSet(scope, 'Letters');
  configurationSet.addEventDestination('Undelivered', {
    destination: ses.EventDestination.snsTopic(topic),
    events: [ses.EmailSendingEvent.BOUNCE, ses.EmailSendingEvent.COMPLAINT, ses.EmailSendingEvent.REJECT],
  });
  return { configurationSet, topic };
}

/** Lets the topic start a function. What it cannot take, and what fails every time, ends in a queue with an alarm. */
export function onMailEvent(fn: lambda.Function, { mailEvents: { topic }, alarms }: Portal, harm: string): void {
  const givenUp = new sqs.Queue(fn, 'GivenUp', {
    enforceSSL: true,
    encryption: sqs.QueueEncryption.SQS_MANAGED,
    retentionPeriod: Duration.days(14),
  });
  queueAlarm(givenUp, harm, alarms);
  topic.addSubscription(new LambdaSubscription(fn, { deadLetterQueue: givenUp }));
  fn.configureAsyncInvoke({
    onFailure: new SqsDestination(givenUp),
    retryAttempts: 2,
    maxEventAge: Duration.hours(6),
  });
}
