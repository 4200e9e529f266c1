import { Match, Template } from 'aws-cdk-lib/assertions';
import { expect, test } from 'vitest';
import { consumers } from '#domain/case/outbox.ts';
import { type Door, doors, triggers } from '#domain/routes.ts';
import { names as acknowledge, bounceNames as bounce } from '#functions/acknowledge/env.ts';
import { names as clock, tickNames } from '#functions/clock/env.ts';
import {
  names as decide,
  deskNames,
  evidenceNames,
  schemeNames,
  signInNames,
  writeNames,
} from '#functions/decide/env.ts';
import { goneNames, linksNames, names as publish } from '#functions/publish/env.ts';
import { inspectNames, names as respond } from '#functions/respond/env.ts';
import { compactNames, findNames, names as search, suggestNames } from '#functions/search/env.ts';
import { askNames, names as submit } from '#functions/submit/env.ts';
import { actNames, readNames, names as track } from '#functions/track/env.ts';
import { unpack } from '#plumbing/packed.ts';
import { logoFile, secondAuthority } from '#tests/support/second/authority.ts';
import { functionOf, makeStacks, portalTemplate, resourcesOf } from './stacks.ts';

const all = Object.keys(doors) as Door[];
const asked: Record<Door, readonly string[]> = {
  submit,
  ask: askNames,
  acknowledge,
  bounce,
  clock,
  tick: tickNames,
  track,
  read: readNames,
  act: actNames,
  decide,
  'sign-in': signInNames,
  desk: deskNames,
  write: writeNames,
  scheme: schemeNames,
  evidence: evidenceNames,
  respond,
  inspect: inspectNames,
  publish,
  gone: goneNames,
  links: linksNames,
  search,
  suggest: suggestNames,
  find: findNames,
  compact: compactNames,
};

test('there is one function for each door, and none besides', () => {
  expect(Object.keys(resourcesOf(portalTemplate, 'AWS::Lambda::Function'))).toHaveLength(all.length);
});

test.each(all)('%s is given the variables that its env.ts names and no other', (door) => {
  const { Variables } = functionOf(door)[1]['Environment'] as { Variables: Record<string, unknown> };
  expect(Object.keys(Variables).sort()).toEqual([...asked[door]].sort());
});

test.each(all)('%s runs on Node 24 for arm64, untraced, and its log is not kept for ever', (door) => {
  const [, properties] = functionOf(door);
  expect(properties).toMatchObject({ Runtime: 'nodejs24.x', Architectures: ['arm64'], Handler: 'index.handler' });
  expect(properties).not.toHaveProperty('TracingConfig');
  const log = (properties['LoggingConfig'] as { LogGroup: { Ref: string } }).LogGroup.Ref;
  expect(resourcesOf(portalTemplate, 'AWS::Logs::LogGroup')[log]?.Properties).toMatchObject({ RetentionInDays: 90 });
});

test.each(all)('when %s fails, somebody is told who is hurt', (door) => {
  const [id] = functionOf(door);
  const alarms = Object.values(resourcesOf(portalTemplate, 'AWS::CloudWatch::Alarm')).filter(({ Properties }) =>
    JSON.stringify(Properties['Metrics'] ?? []).includes(`"Ref":"${id}"`),
  );
  expect(alarms).toHaveLength(1);
  const { AlarmDescription, AlarmActions, Metrics } = alarms[0]!.Properties;
  expect(AlarmDescription).toMatch(/^[A-Z].{40,}\.$/);
  expect(AlarmActions).toHaveLength(1);
  // A door answers an unexpected error politely: only the log knows of it.
  expect(JSON.stringify(Metrics)).toContain(`${door}-logged-errors`);
});

test('the pattern that counts errors finds the line that the log writes', () => {
  const [filter] = Object.values(resourcesOf(portalTemplate, 'AWS::Logs::MetricFilter'));
  const pattern = new RegExp(String(filter?.Properties['FilterPattern']).replaceAll('%', ''));
  const line = (level: string) => `2026-11-22T09:00:00.000Z\tid\tINFO\t${JSON.stringify({ level, what: 'error' })}`;
  expect(line('error')).toMatch(pattern);
  expect(line('info')).not.toMatch(pattern);
});

const streams = triggers.flatMap((trigger) => ('stream' in trigger ? [trigger] : []));
const schedules = triggers.flatMap((trigger) => ('everyMinutes' in trigger ? [trigger] : []));

test.each(streams)('the outbox starts $door with its own kinds, and gives up in sight', ({ door, stream }) => {
  portalTemplate.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
    FunctionName: { Ref: functionOf(door)[0] },
    FunctionResponseTypes: ['ReportBatchItemFailures'],
    BisectBatchOnFunctionError: true,
    MaximumRetryAttempts: 5,
    MaximumRecordAgeInSeconds: 6 * 3600,
    StartingPosition: 'TRIM_HORIZON',
    FilterCriteria: {
      Filters: [
        {
          Pattern: Match.serializedJson({
            eventName: ['INSERT'],
            dynamodb: {
              Keys: { pk: { S: [{ prefix: 'OUTBOX#' }] } },
              NewImage: { kind: { S: [...consumers[stream]] } },
            },
          }),
        },
      ],
    },
    DestinationConfig: { OnFailure: { Destination: Match.anyValue() } },
  });
});

test('the stream has exactly the consumers of the list, and each one’s failures raise an alarm', () => {
  portalTemplate.resourceCountIs('AWS::Lambda::EventSourceMapping', streams.length);
  const alarms = Object.values(resourcesOf(portalTemplate, 'AWS::CloudWatch::Alarm')).map(
    ({ Properties }) => Properties,
  );
  for (const queue of Object.keys(resourcesOf(portalTemplate, 'AWS::SQS::Queue'))) {
    const own = alarms.filter(({ Dimensions }) => JSON.stringify(Dimensions ?? []).includes(queue));
    expect(own).toHaveLength(1);
    expect(own[0]?.['AlarmDescription']).toMatch(/given up after every retry\.$/);
  }
});

test.each(schedules)('every $everyMinutes minutes $door is started with its input', ({ door, everyMinutes, input }) => {
  const rate = everyMinutes % 60 === 0 ? /rate\(\d+ (hour|day)s?\)/ : /rate\(\d+ minutes?\)/;
  portalTemplate.hasResourceProperties('AWS::Scheduler::Schedule', {
    ScheduleExpression: Match.stringLikeRegexp(rate.source),
    Target: Match.objectLike({
      Arn: { 'Fn::GetAtt': [functionOf(door)[0], 'Arn'] },
      Input: Match.serializedJson(input),
    }),
  });
});

test('on AWS links are looked at on the public network alone, whatever the machine that deploys has set', () => {
  const { Variables } = functionOf('links')[1]['Environment'] as { Variables: Record<string, unknown> };
  expect(Variables['PORTAL_LINKS']).toBe('public');
});

test('two compactors never run at once', () => {
  expect(functionOf('compact')[1]).toMatchObject({ ReservedConcurrentExecutions: 1 });
});

test('no function is told where the authority’s logo lies on the machine that deploys', () => {
  const template = Template.fromStack(makeStacks({ authority: secondAuthority }).portal);
  const functions = Object.values(resourcesOf(template, 'AWS::Lambda::Function'));
  const settings = functions.flatMap(({ Properties }) => {
    const { Variables } = Properties['Environment'] as { Variables: Record<string, string> };
    return Variables['PORTAL_AUTHORITY'] === undefined ? [] : [unpack(Variables['PORTAL_AUTHORITY'])];
  });
  expect(settings.length).toBeGreaterThan(10);
  for (const one of settings) expect(one).toContain('Saltmere');
  expect(JSON.stringify([functions, settings])).not.toContain(logoFile);
});
