import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { robotsTxt } from '#domain/robots.ts';
import { alarmTopic } from './parts/alarm-topic.ts';
import { servedBuckets } from './parts/buckets.ts';
import { environmentOf } from './parts/environment.ts';
import { front } from './parts/front.ts';
import { mailEvents } from './parts/mail-events.ts';
import { originSecret } from './parts/origin-secret.ts';
import type { Artefacts, Portal } from './parts/portal.ts';
import { PublicApi } from './parts/public-api.ts';
import { signIn, unitGroups } from './parts/sign-in.ts';
import { uploadWeb } from './parts/upload-web.ts';
import type { RecordsStack } from './records-stack.ts';
import { Acknowledge } from './rooms/acknowledge.ts';
import { Clock } from './rooms/clock.ts';
import { Decide } from './rooms/decide.ts';
import { Publish } from './rooms/publish.ts';
import { Respond } from './rooms/respond.ts';
import { Search } from './rooms/search.ts';
import { Submit } from './rooms/submit.ts';
import { Track } from './rooms/track.ts';
import type { Settings } from './settings.ts';

type Props = StackProps & {
  readonly settings: Settings;
  readonly records: RecordsStack;
  readonly artefacts: Artefacts;
};

/** Everything that can be made again: the front, the API, and the rooms in the order in which a request passes them. */
export class PortalStack extends Stack {
  constructor(scope: Construct, id: string, { settings, records, artefacts, ...props }: Props) {
    super(scope, id, props);
    const secret = originSecret(this);
    const api = new PublicApi(this, 'Api');
    const { web, publication } = servedBuckets(this);
    const distribution = front(this, { settings, web, publication, apiHost: api.host, originSecret: secret });
    const origin = `https://${settings.domain?.name ?? distribution.distributionDomainName}`;
    const officers = signIn(this, records.officers, origin);
    api.trust(officers);
    unitGroups(this, records.officers, settings.authority);

    const letters = mailEvents(this);
    const mailSet = letters.configurationSet.configurationSetName;
    const portal: Portal = {
      settings,
      records,
      publication,
      distribution,
      api,
      alarms: alarmTopic(this, settings.alarmEmail),
      mailEvents: letters,
      code: artefacts.code,
      environment: environmentOf({
        ...{ settings, records, publication, distribution, origin, secret, mailSet, artefacts, officers },
      }),
    };
    new Submit(this, portal);
    new Acknowledge(this, portal);
    new Clock(this, portal);
    new Track(this, portal);
    new Decide(this, portal);
    new Respond(this, portal);
    new Publish(this, portal);
    new Search(this, portal);
    const robots = robotsTxt(origin, settings.authority.languages);
    uploadWeb(this, { web, distribution, folder: artefacts.web.folder, robots });

    new CfnOutput(this, 'Address', { value: origin, description: 'Where the public finds the portal' });
    new CfnOutput(this, 'FrontName', {
      value: distribution.distributionDomainName,
      description: 'Target of the DNS name',
    });
    new CfnOutput(this, 'OfficerPool', { value: records.officers.userPoolId, description: 'Where officers are added' });
    new CfnOutput(this, 'OfficerClient', { value: officers.clientId, description: 'Client id of the console' });
    new CfnOutput(this, 'OfficerSignIn', { value: officers.domain, description: "Officers' sign-in pages" });
  }
}
