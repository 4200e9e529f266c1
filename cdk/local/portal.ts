import { randomBytes } from 'node:crypto';
import { stop as stopEsbuild } from 'esbuild';
import { consumers } from '#domain/case/outbox.ts';
import { robotsTxt } from '#domain/robots.ts';
import { apiRoutesIn, triggers } from '#domain/routes.ts';
import { streamFilter } from '#store/table.ts';
import { contextOfFile, readSettings } from '../settings.ts';
import { httpApi } from './api.ts';
import { jwtAuthoriser } from './authoriser.ts';
import { bucketOrigin } from './bucket-origin.ts';
import { bundleFunctions } from './bundles.ts';
import { openControl } from './control.ts';
import { type DataFolder, secretFile } from './data-folder.ts';
import { environments } from './environment.ts';
import { openGateway } from './gateway.ts';
import type { RawRequest } from './http-event.ts';
import { introduce } from './introduce.ts';
import { startDatabase } from './parts/database.ts';
import { startIdentity } from './parts/identity.ts';
import { identityKeys } from './parts/identity-key.ts';
import { startMail } from './parts/mail.ts';
import { startObjects } from './parts/objects.ts';
import { names, type Part } from './parts/part.ts';
import { leaveFolder, takeFolder } from './running.ts';
import { seed } from './seed.ts';
import { seedScheme } from './seed-scheme.ts';
import { seedTemplates } from './seed-templates.ts';
import { followStream } from './stream.ts';
import { startTimers } from './timers.ts';
import { buildPages, uploadPages } from './web-files.ts';
import { hostFunctions } from './workers.ts';

export type Portal = { readonly url: string; readonly inboxUrl: string };
type Options = {
  readonly port: number;
  /** Told what takes a while. */
  readonly say: (sentence: string) => void;
  /** Called with what must be done on the way out, latest first, as soon as there is something to undo. */
  readonly onStop: (undo: () => Promise<void> | void) => void;
  /** Called with a sentence should a part end by itself. */
  readonly onFailure: (sentence: string) => void;
};

/**
 * Starts the whole portal on this machine: the parts, the functions behind the gateway, what drives them, the pages, and
 * on the first start the samples. Throws one sentence where that cannot be.
 */
export async function startPortal(folder: DataFolder, { port, say, onStop, onFailure }: Options): Promise<Portal> {
  const { authority } = readSettings(contextOfFile(process.env['PORTAL_SETTINGS']));
  await takeFolder(folder);
  onStop(() => leaveFolder(folder));
  const gateway = await openGateway(port);
  onStop(gateway.stop);
  const origin = `http://localhost:${gateway.port}`;

  say('Starting the parts, building functions and pages …');
  const running = async (part: Promise<Part>): Promise<Part> => {
    const { endpoint, failed, stop } = await part;
    onStop(stop);
    failed?.then(onFailure);
    return { endpoint, stop };
  };
  const [database, objects, mail, identity, bundleOf, web, keys] = await Promise.all([
    running(startDatabase(folder, names.table)),
    running(startObjects(folder)),
    running(startMail(folder)),
    running(startIdentity(folder, origin)),
    bundleFunctions(),
    buildPages(authority),
    identityKeys(folder),
  ]);
  // Only now: both builds use the one service process.
  await stopEsbuild();
  await uploadPages(objects.endpoint, web, { 'robots.txt': robotsTxt(origin, authority.languages) });

  const originSecret = randomBytes(24).toString('base64url');
  const endpoints = {
    database: database.endpoint,
    objects: objects.endpoint,
    mail: mail.endpoint,
    identity: identity.endpoint,
  };
  const around = { origin, originSecret, secretFile: secretFile(folder), authority, assets: web.assets, endpoints };
  const functions = hostFunctions(bundleOf, environments(around), folder.file('functions.log'));
  onStop(functions.stop);
  const routes = apiRoutesIn(authority.languages);
  const api = httpApi({
    ...functions,
    authorise: jwtAuthoriser(identity.endpoint, [keys.signing]),
    originSecret,
    routes,
  });
  // As the front on AWS: what a bucket does not have is asked of the API under /gone.
  const gone = (request: RawRequest) => api({ ...request, url: `/gone${request.url}` });
  const published = bucketOrigin(objects.endpoint, names.publication, gone);
  const pages = bucketOrigin(objects.endpoint, names.web, gone);
  gateway.serve({ api, publication: published, web: pages }, authority.languages);
  const followers = triggers.flatMap((one) =>
    'stream' in one
      ? [
          {
            name: one.stream,
            filter: streamFilter(consumers[one.stream]),
            call: (event: object) => functions.invoke(one.door, event),
          },
        ]
      : [],
  );
  onStop(followStream(database.endpoint, folder, followers));
  onStop(startTimers(functions.invoke));
  onStop(await openControl(folder, functions.invoke));
  await introduce(database.endpoint);
  await seedTemplates(database.endpoint);
  await seedScheme(database.endpoint, authority);
  await seed(folder, { origin, issuer: identity.endpoint, say, authority });
  // As the schedule does on its day: what the samples published can be taken away as a whole.
  await functions.invoke('publish', { task: 'dump' }).catch(() => say('The dump could not be made.'));
  return { url: `${origin}/`, inboxUrl: `${mail.endpoint}/` };
}
