import middy from '@middy/core';
import { isNamed, whomOf } from '#domain/links/whom.ts';
import { asker } from '#plumbing/ask-address.ts';
import { readEnv } from '#plumbing/env.ts';
import { log } from '#plumbing/log.ts';
import { now } from '#plumbing/time.ts';
import { openTable } from '#store/dynamo.ts';
import { dynamoLinks } from '#store/links.ts';
import { checkLinks } from './check-links.ts';
import { linksNames } from './env.ts';

const env = readEnv(linksNames);
const whom = whomOf(env.PORTAL_ORIGIN, env.PORTAL_LINKS);
const deps = {
  links: dynamoLinks(openTable(env.PORTAL_TABLE)),
  whom,
  ask: () =>
    asker({
      userAgent: `RequestPortal/1 (looks at links in published answers; +${env.PORTAL_ORIGIN}/)`,
      isNamed: (url) => isNamed(url, whom),
      timeoutMs: 10_000,
    }),
  now,
};

export const handler = middy<{ task: 'check-links' }, null>().handler(async () => {
  log('info', 'links', await checkLinks(deps));
  return null;
});
