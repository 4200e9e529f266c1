import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { openDataFolder } from './data-folder.ts';
import { controlOf } from './running.ts';

/** `npm run -s bounce -- <reference> [permanent|transient|complaint]`: a letter of this case comes back, as SES would tell it. */
const kinds = {
  permanent: { eventType: 'Bounce', bounce: { bounceType: 'Permanent', bounceSubType: 'General' } },
  transient: { eventType: 'Bounce', bounce: { bounceType: 'Transient', bounceSubType: 'MailboxFull' } },
  complaint: { eventType: 'Complaint', complaint: { complaintFeedbackType: 'abuse' } },
} as const;
const said: Readonly<Record<string, string>> = {
  recorded: 'It stands on the case, and an officer has a task.',
  'no-case': 'There is no case with this reference.',
};

/** Plays one on the portal that runs on the data folder; answers the sentence to print. Throws one where it cannot. */
async function play(reference: string | undefined, kind = 'permanent'): Promise<string> {
  if (!reference) throw new Error('Say which case: npm run -s bounce -- <reference> [permanent|transient|complaint].');
  const event = Object.entries(kinds).find(([name]) => name === kind)?.[1];
  if (!event) throw new Error(`There is no ${kind}: the kinds are ${Object.keys(kinds).join(', ')}.`);
  const control = controlOf(openDataFolder());
  if (!control) throw new Error('No portal runs on this data folder: start it with npm start.');
  const tags = { reference: [reference.replaceAll('.', '-')], kind: ['acknowledgement'] };
  const mail = { messageId: `played-${randomUUID()}`, tags };
  const answer = await fetch(`http://127.0.0.1:${control.port}/`, {
    method: 'POST',
    headers: { authorization: `Bearer ${control.token}` },
    body: JSON.stringify({ Records: [{ Sns: { Message: JSON.stringify({ ...event, mail }) } }] }),
  });
  if (!answer.ok) throw new Error('The function failed: see functions.log in the data folder.');
  const [noted = ''] = (await answer.json()) as readonly string[];
  if (noted !== 'recorded') throw new Error(said[noted] ?? `The function answered: ${noted}.`);
  return said[noted] ?? noted;
}

try {
  const [reference, kind] = parseArgs({ allowPositionals: true }).positionals;
  console.log(await play(reference, kind));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
