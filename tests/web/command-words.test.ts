import { describe, expect, it } from 'vitest';
import { commandGroups } from '#domain/case/command-groups.ts';
import { commissionKinds, regulatorSteps, relationKinds } from '#domain/case/events-work.ts';
import { type CommandField, commandForms, type FormCommand, type Source } from '#domain/case/forms.ts';
import { hindrances } from '#domain/case/hinder.ts';
import type { Option } from '#domain/case/options.ts';
import { consumers } from '#domain/case/outbox.ts';
import type { Regime } from '#domain/clock/regimes.ts';
import { regimeNames } from '#domain/clock/regimes.ts';
import { catalogue } from '#domain/response/grounds.ts';
import { placements } from '#domain/scheme/classes.ts';
import { choiceOf, labelOf } from '#web/officer/command/field.tsx';
import { deskWordsFor } from '#web/words/index.ts';

const words = deskWordsFor('en');
const forms = Object.keys(commandForms) as FormCommand[];
const fields = forms.flatMap((command) => commandForms[command].map((field) => ({ command, field })));
const named = (name: string, value = name): Option => ({ value, name });

/** Whatever a source may offer on some case; those with names of their own (people, units, versions) are no words of ours. */
const offered: Readonly<Record<Source, readonly Option[]>> = {
  colleagues: [named('nobody')],
  reviewers: [],
  units: [],
  versions: [],
  exemptions: [],
  regimes: regimeNames.map((name: Regime) => named(name)),
  questions: commissionKinds.map((name) => named(name, '3')),
  letters: consumers.acknowledge.map((name) => named(name, `3~${name}`)),
  relations: relationKinds.map((name) => named(name, `${name}~01.FOI.26.000001`)),
  promises: [],
  schemeClasses: placements.map((name) => named(name)),
  matters: regulatorSteps.map((name) => named(name, '3')),
};
const optionsOf = ({ of = [], from }: CommandField): readonly Option[] => [
  ...of.map((value) => named(value)),
  ...(from ? offered[from] : []),
];

describe('the words of the forms', () => {
  it('name every command, and say what its button does', () => {
    for (const command of forms) {
      const { name, button } = words.commands.names[command];
      expect(
        [name, button].every((text) => text.length > 3 && text !== command),
        command,
      ).toBe(true);
    }
    const names = forms.map((command) => words.commands.names[command].name);
    expect(new Set(names).size).toBe(names.length);
  });

  it('label every field in words', () => {
    const bare = fields.filter(({ command, field }) => labelOf(words, command, field.name).label === field.name);
    expect(bare.map(({ command, field }) => `${command}.${field.name}`)).toEqual([]);
  });

  it('say “optional” of the fields that may be left empty, and of no others', () => {
    // Asked for by what is chosen beside them: they say so themselves.
    const byChoice = [
      'correct-response.untold',
      'commission.unit',
      'commission.who',
      'extend-time.exemptions',
      'not-held.publicationReason',
      'refuse.publicationReason',
      'withdraw-disclosure.from',
    ];
    const wrong = fields
      .filter(({ field }) => field.kind !== 'yes')
      .map(({ command, field }) => ({
        field,
        path: `${command}.${field.name}`,
        ...labelOf(words, command, field.name),
      }))
      .filter(
        ({ field, path, label }) =>
          !byChoice.includes(path) && (field.optional === true) !== label.includes('(optional)'),
      );
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it('call every choice by a name', () => {
    const bare = fields.flatMap(({ command, field }) =>
      optionsOf(field)
        .filter((option) => choiceOf(words, command, field.name, option) === option.name)
        .map(({ value }) => `${command}.${field.name}.${value}`),
    );
    expect(bare).toEqual([]);
  });

  it('tell the choices of a field apart', () => {
    for (const { command, field } of fields) {
      const said = optionsOf(field).map((option) => choiceOf(words, command, field.name, option));
      expect(new Set(said).size, `${command}.${field.name}`).toBe(said.length);
    }
  });

  it('say a day beside a choice as a day, and a section as it is', () => {
    const day = { value: '3', name: 'unit', detail: '2026-12-01' };
    expect(choiceOf(words, 'answer-commission', 'commission', day)).toBe('A unit of ours (1 December 2026)');
    const [ground] = catalogue.FOIA;
    const section = { value: ground?.id ?? '', name: ground?.title ?? '', detail: ground?.section ?? '' };
    expect(choiceOf(words, 'extend-time', 'exemptions', section)).toBe(`${ground?.title} (${ground?.section})`);
  });

  it('name every group, and every reason for which a command cannot be given', () => {
    expect(Object.keys(words.casework.groups)).toEqual(Object.keys(commandGroups));
    const said = Object.keys(hindrances).filter((reason) => reason !== 'state');
    expect(said.filter((reason) => words.casework.hindered[reason as keyof typeof hindrances] === '')).toEqual([]);
  });
});
