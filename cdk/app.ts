import { App } from 'aws-cdk-lib';
import { buildArtefacts } from './parts/artefacts.ts';
import { PortalStack } from './portal-stack.ts';
import { RecordsStack } from './records-stack.ts';
import { readSettings } from './settings.ts';

const settings = readSettings();
const artefacts = await buildArtefacts(settings);

// No account and no region: whoever deploys says so with their credentials, and synthesis needs neither.
const app = new App();
const records = new RecordsStack(app, 'RequestPortalRecords');
new PortalStack(app, 'RequestPortal', { settings, records, artefacts });
