import { Duration } from 'aws-cdk-lib';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type * as lambda from 'aws-cdk-lib/aws-lambda';
import * as logs from 'aws-cdk-lib/aws-logs';
import type * as sns from 'aws-cdk-lib/aws-sns';
import type * as sqs from 'aws-cdk-lib/aws-sqs';

type FailureProps = { readonly harm: string; readonly logGroup: logs.LogGroup; readonly topic: sns.Topic };

const period = Duration.minutes(5);

/**
 * Fires when a function crashes, is throttled or logs an error. The last is counted from the log because a door answers
 * an unexpected error politely, and Lambda then sees a success.
 */
export function failureAlarm(fn: lambda.Function, { harm, logGroup, topic }: FailureProps): void {
  const logged = new logs.MetricFilter(fn, 'LoggedErrors', {
    logGroup,
    metricNamespace: 'RequestPortal',
    metricName: `${fn.node.id}-logged-errors`,
    // The three characters are the quotes and colon of `"level":"error"`, which a pattern may not name.
    // A nought for every other line: a sum with a metric that has never been seen is no number.
    defaultValue: 0,
    filterPattern: logs.FilterPattern.literal('%level...error%'),
  });
  const sum = { period, statistic: 'Sum' };
  const failures = new cloudwatch.MathExpression({
    expression: 'FILL(crashed, 0) + FILL(throttled, 0) + FILL(logged, 0)',
    usingMetrics: { crashed: fn.metricErrors(sum), throttled: fn.metricThrottles(sum), logged: logged.metric(sum) },
    label: `${fn.node.id}: failures`,
    period,
  });
  alarm(fn, failures, harm, topic);
}

/** Fires when work that was given up after every retry lies in a queue. */
export function queueAlarm(queue: sqs.Queue, harm: string, topic: sns.Topic): void {
  alarm(queue, queue.metricApproximateNumberOfMessagesVisible({ period, statistic: 'Maximum' }), harm, topic);
}

/**
 * Fires when a function that a schedule starts has not run for three hours: nothing fails then, it is only silent.
 * Silence must be told as well where something is missed by it.
 */
export function silenceAlarm(fn: lambda.Function, harm: string, topic: sns.Topic): void {
  new cloudwatch.Alarm(fn, 'SilenceAlarm', {
    metric: fn.metricInvocations({ period: Duration.hours(1), statistic: 'Sum' }),
    alarmDescription: harm,
    threshold: 1,
    evaluationPeriods: 3,
    comparisonOperator: cloudwatch.ComparisonOperator.LESS_THAN_THRESHOLD,
    treatMissingData: cloudwatch.TreatMissingData.BREACHING,
  }).addAlarmAction(new SnsAction(topic));
}

function alarm(scope: lambda.Function | sqs.Queue, metric: cloudwatch.IMetric, harm: string, topic: sns.Topic): void {
  new cloudwatch.Alarm(scope, 'Alarm', {
    metric,
    alarmDescription: harm,
    threshold: 1,
    evaluationPeriods: 1,
    comparisonOperator: cloudwatch.ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
    treatMissingData: cloudwatch.TreatMissingData.NOT_BREACHING,
  }).addAlarmAction(new SnsAction(topic));
}
