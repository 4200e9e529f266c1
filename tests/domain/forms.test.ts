import { describe, expect, it } from 'vitest';
import { commandGroups } from '#domain/case/command-groups.ts';
import { OfficerCommand } from '#domain/case/commands.ts';
import { commandForms, commandOf, type FormCommand, responseForms } from '#domain/case/forms.ts';
import { lifecycle, officerCommands } from '#domain/case/lifecycle.ts';

const forms = Object.keys(commandForms) as FormCommand[];
type Entry = { readonly type: string; readonly wrapped?: Entry; readonly options?: readonly unknown[] };
/** The fields of each command's schema, without those that every command has. */
const schemas: ReadonlyMap<string, readonly (readonly [string, Entry])[]> = new Map(
  OfficerCommand.options.map(({ entries: { command, expectedVersion: _version, ...entries } }) => [
    command.literal,
    Object.entries(entries as Readonly<Record<string, Entry>>),
  ]),
);
const forCommands = forms.filter((form) => form === commandOf(form));

/** Fields of a command that its form asks for under another name, and that say the same. */
const under: Readonly<Record<string, string>> = {
  'unrelate.kind': 'relation',
  'unrelate.other': 'relation',
  'mark-posted.kind': 'letter',
};
/** The version of the case, which every form has, says which version of the response an approver has seen. */
const left = ['approve-response.version'];

const isOptional = ({ type }: Entry) => type === 'optional';
const picklist = (entry: Entry): readonly unknown[] | undefined =>
  entry.type === 'picklist' ? entry.options : entry.wrapped && picklist(entry.wrapped);

describe('the forms of officers’ commands', () => {
  it('are there for every command that an officer may give, but for a letter with its original', () => {
    const given = [...schemas.keys()].filter((name) => name !== 'record-letter');
    expect([...forCommands].sort()).toEqual(given.sort());
    expect([...officerCommands].sort()).toEqual([...schemas.keys()].sort());
    expect(forms.filter((form) => form !== commandOf(form))).toEqual(responseForms);
  });

  it('stand in exactly one group each', () => {
    expect(Object.values<readonly FormCommand[]>(commandGroups).flat().sort()).toEqual([...forms].sort());
  });

  it('give a command of the lifecycle', () => {
    const names = Object.values<readonly string[]>(lifecycle).flat();
    expect(forms.filter((form) => !names.includes(commandOf(form)))).toEqual([]);
  });

  it.each(forCommands)('%s: asks for every field of the command, and for no other', (command) => {
    const entries = schemas.get(command) ?? [];
    const fields = commandForms[command];
    const wanted = entries.map(([name]) => `${command}.${name}`).filter((path) => !left.includes(path));
    const asked = new Set(wanted.map((path) => under[path] ?? path.slice(command.length + 1)));
    expect(fields.map(({ name }) => name).sort()).toEqual([...asked].sort());
    // What may be left out of the form may be left out of the command.
    const optional = fields.filter(({ optional }) => optional).map(({ name }) => name);
    const needed = entries
      .filter(([, entry]) => !isOptional(entry))
      .map(([name]) => under[`${command}.${name}`] ?? name);
    expect(optional.filter((name) => needed.includes(name))).toEqual([]);
  });

  it.each(forCommands)('%s: offers what the command may say, all of it', (command) => {
    for (const [name, entry] of schemas.get(command) ?? []) {
      const field = commandForms[command].find((one) => one.name === name);
      const allowed = picklist(entry);
      if (allowed && field?.of) expect(field.of, name).toEqual(allowed);
      if (allowed && field) expect(['choice', 'from'], name).toContain(field.kind);
    }
  });
});
