import { Duration } from 'aws-cdk-lib';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { DynamoEventSource, SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Schedule, ScheduleExpression, ScheduleTargetInput } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import { type Consumer, consumers } from '#domain/case/outbox.ts';
import { type Door, triggers } from '#domain/routes.ts';
import { streamFilter } from '#store/table.ts';
import { queueAlarm } from './failure-alarm.ts';
import type { Portal } from './portal.ts';

/** Gives a function the triggers that `triggers` names for it. `harm` says who is hurt when work is given up. */
export function trigger(fn: lambda.Function, door: Door, portal: Portal, harm: string): void {
  for (const one of triggers) {
    if (one.door !== door) continue;
    if ('stream' in one) onOutbox(fn, one.stream, portal, harm);
    else onSchedule(fn, one.everyMinutes, one.input);
  }
}

/** New outbox items of the consumer's own kinds, as they are written. */
function onOutbox(fn: lambda.Function, consumer: Consumer, { records, alarms }: Portal, harm: string): void {
  const givenUp = new sqs.Queue(fn, 'GivenUp', {
    enforceSSL: true,
    encryption: sqs.QueueEncryption.SQS_MANAGED,
    retentionPeriod: Duration.days(14),
  });
  queueAlarm(givenUp, harm, alarms);
  fn.addEventSource(
    new DynamoEventSource(records.table, {
      // Horizon and not latest: what was written while a mapping was being made must not be lost.
      startingPosition: lambda.StartingPosition.TRIM_HORIZON,
      filters: [lambda.FilterCriteria.filter({ ...streamFilter(consumers[consumer]) })],
      batchSize: 10,
      reportBatchItemFailures: true,
      bisectBatchOnError: true,
      // A poisoned item may hold its shard for this long and no longer; the sweeper goes on trying it afterwards.
      retryAttempts: 5,
      maxRecordAge: Duration.hours(6),
      onFailure: new SqsDlq(givenUp),
    }),
  );
}

/** Every so many minutes, with the input that the door expects. */
function onSchedule(fn: lambda.Function, minutes: number, input: { readonly task: string }): void {
  const target = new LambdaInvoke(fn, {
    input: ScheduleTargetInput.fromObject(input),
    // The next run does what this one could not, so an old one is not worth starting.
    retryAttempts: 2,
    maxEventAge: Duration.minutes(Math.max(minutes, 1)),
  });
  new Schedule(fn, `Every${minutes}Minutes`, {
    schedule: ScheduleExpression.rate(Duration.minutes(minutes)),
    target,
    description: `Request portal: ${fn.node.id}, ${input.task}`,
  });
}
