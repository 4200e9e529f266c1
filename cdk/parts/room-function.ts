import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as logs from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { apiRoutesIn, type Door } from '#domain/routes.ts';
import type { EnvName } from '#plumbing/env.ts';
import { failureAlarm } from './failure-alarm.ts';
import type { Portal } from './portal.ts';

type Props = {
  readonly door: Door;
  /** The names that the room's env.ts asks for: the function gets these variables and no other. */
  readonly names: readonly EnvName[];
  /** Who is hurt when this function fails, and how: one sentence for whoever is woken by the alarm. */
  readonly harm: string;
  readonly memorySize?: number;
  readonly timeout?: Duration;
  readonly reservedConcurrentExecutions?: number;
};

/** A function of a room: its code, variables, log, alarm and routes. Rights and triggers are given by the room. */
export class RoomFunction extends lambda.Function {
  constructor(scope: Construct, portal: Portal, { door, names, harm, ...rest }: Props) {
    const logGroup = new logs.LogGroup(scope, `${door}-log`, {
      retention: logs.RetentionDays.THREE_MONTHS,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    // A role of its own instead of the one that AWS ships, which may write to every log of the account.
    const role = new iam.Role(scope, `${door}-role`, {
      assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com'),
    });
    logGroup.grantWrite(role);
    super(scope, door, {
      // Long enough for the slowest honest answer; the front gives up after 30 seconds.
      timeout: Duration.seconds(15),
      // Processor time comes with memory: below this a cold start costs more than the memory saves.
      memorySize: 1024,
      ...rest,
      description: `Request portal: ${door}`,
      runtime: lambda.Runtime.NODEJS_24_X,
      architecture: lambda.Architecture.ARM_64,
      handler: 'index.handler',
      code: portal.code(door),
      environment: Object.fromEntries(names.map((name) => [name, portal.environment[name]])),
      logGroup,
      role,
      tracing: lambda.Tracing.DISABLED,
    });
    failureAlarm(this, { harm, logGroup, topic: portal.alarms });
    const routes = apiRoutesIn(portal.settings.authority.languages);
    for (const route of routes) if (route.door === door) portal.api.serve(route, this);
  }
}
