import type { GenericSchema } from 'valibot';
import { Day, EventNumber, Instant, Sub, Text } from '#domain/case/command-fields.ts';
import { OfficerCommand } from '#domain/case/commands.ts';
import { commands } from '#web/words/en/commands.ts';
import type { JsonSchema } from '../json-schema.ts';

type Name = OfficerCommand['command'];
const nameOf = (command: Name) => `Command.${command}`;

/** What commands are made of, and each command, by the names that the document gives them. */
export const commandDefinitions: Readonly<Record<string, GenericSchema>> = {
  Day,
  Instant,
  Words: Text,
  OfficerSubject: Sub,
  EventNumber,
  ...Object.fromEntries(OfficerCommand.options.map((one) => [nameOf(one.entries.command.literal), one])),
  OfficerCommand,
};

/** What a schema of ours cannot say by itself. */
const explained: Readonly<Record<string, JsonSchema>> = {
  Day: { format: 'date', description: 'A calendar day in Europe/London, such as 2026-11-30.' },
  Instant: {
    format: 'date-time',
    description: 'A legal moment (ISO 8601 with its offset), such as 2026-11-18T09:00:00Z.',
  },
  Words: { description: 'Words that somebody wrote. They are kept apart from the ledger, and can be erased.' },
  OfficerSubject: { description: 'Subject of an officer’s account, as the identity provider gives it.' },
  EventNumber: { description: 'Number of an event of the case, as its history has it.' },
};

/** What fields mean, whatever command they belong to. */
const fields: Readonly<Record<string, string>> = {
  expectedVersion:
    'The version of the case that you saw. Where somebody did something since, the command is refused (409).',
  receivedAt: 'When it reached the authority, which may be earlier than now: the clock counts from there.',
  sentOn: 'You sent it yourself, on that day: the portal does not.',
  byHand: 'You sent it yourself: the portal does not.',
  parts: 'Labels of the parts that are meant; none for the whole request.',
  note: 'For the file.',
  why: 'The reason; the applicant reads it where a letter goes out.',
  tell: 'Whether the applicant is written to.',
  version: 'Which version of the response; left out, the latest.',
  acceptIdentity: 'Why what looks like the applicant’s name or address may be published.',
  acceptFindings: 'Why what the checks found may stand.',
  adviceOnly: 'Asked as advice: the clock goes on.',
  until: 'The day by which the answer is promised.',
  exemptions: 'The exemptions for which the public interest is weighed, such as s43.',
  amountPence: 'In pence.',
  other: 'Reference of the other request.',
  earlier:
    'What becomes of the version before in public; in `close-without-notice`, reference of the request with which the earlier notice was given.',
  document: 'Key of the original among the records, as the upload in the console gave it.',
  letter: 'In `answer-review`, words of the letter; in `mark-posted`, the number of the event whose letter was posted.',
  unit: 'Id of a unit of the authority, from its settings.',
  public: 'In `withdraw-disclosure`, what the public log of withdrawals says: the reason where it is left out.',
  from: 'The day from which the log says so, for `later`: after today, and within a year.',
  named: 'Whether the log gives the title, by which copies might be found.',
  who: 'Name on the first line, email address on the second: somebody outside.',
};

function withFields({ properties, ...schema }: JsonSchema): JsonSchema {
  const described = Object.entries(properties ?? {}).map(([name, field]) => {
    const description = fields[name];
    return [name, description === undefined || typeof field === 'boolean' ? field : { ...field, description }] as const;
  });
  return { ...schema, properties: Object.fromEntries(described) };
}

/** The schemas of commands with what they mean: the words of the console, which are the same for everybody. */
export function describedCommands(schemas: Readonly<Record<string, JsonSchema>>): Record<string, JsonSchema> {
  const names = OfficerCommand.options.map((one) => one.entries.command.literal);
  const recorded = { name: 'Record a letter', lead: 'A letter, call or visit that moves no clock.' };
  const described = names.map((command) => {
    const { name, lead } = command === 'record-letter' ? recorded : commands.names[command];
    const schema = withFields(schemas[nameOf(command)] ?? {});
    return [nameOf(command), { title: name, ...(lead === undefined ? {} : { description: lead }), ...schema }] as const;
  });
  const mapping = Object.fromEntries(names.map((name) => [name, `#/components/schemas/${nameOf(name)}`]));
  return {
    ...schemas,
    ...Object.fromEntries(Object.entries(explained).map(([name, more]) => [name, { ...schemas[name], ...more }])),
    ...Object.fromEntries(described),
    OfficerCommand: {
      title: 'Command of an officer',
      description: 'What may be done when: `allowed` of the case says it, as far as its state decides.',
      ...schemas['OfficerCommand'],
      // JSON Schema knows no such word; OpenAPI does.
      ...({ discriminator: { propertyName: 'command', mapping } } as JsonSchema),
    },
  };
}
