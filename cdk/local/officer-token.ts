import { parseArgs } from 'node:util';
import { openDataFolder } from './data-folder.ts';
import { issuerOf } from './parts/identity.ts';
import { groups, officerToken } from './parts/identity-key.ts';

/** `npm run -s officer-token [-- --sub x --groups officer,approver]`: prints an access token for the officers' API. */
const { values } = parseArgs({
  options: {
    sub: { type: 'string', default: 'demo-approver' },
    groups: { type: 'string', default: 'officer,approver' },
  },
});
const officerGroups = values.groups.split(',').filter((group) => group !== '');
const unknown = officerGroups.find((group) => !(groups as readonly string[]).includes(group));
if (unknown === undefined) {
  const folder = openDataFolder();
  console.log(await officerToken(folder, await issuerOf(folder), { sub: values.sub, officerGroups }));
} else {
  console.error(`There is no group ${unknown}: the groups are ${groups.join(', ')}.`);
  process.exitCode = 1;
}
