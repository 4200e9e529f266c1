import { describe, expect, it } from 'vitest';
import type { FormCommand } from '#domain/case/forms.ts';
import { viewCase } from '#functions/decide/view-case.ts';
import { track } from '#functions/track/track.ts';
import { trackingKey } from '#plumbing/tracking-key.ts';
import { atConsole } from '#tests/support/console.ts';
import { aCaseAfter, aDesk, fitting, posted } from '#tests/support/fitting.ts';
import { faultsOf } from '#tests/support/json-schema.ts';
import { documentOf, validators } from '#tests/support/openapi.ts';
import { authority } from '#tests/support/rooms.ts';

const validatorOf = validators(documentOf(authority));
const fits = (name: string, value: unknown) =>
  faultsOf(validatorOf({ $ref: `#/components/schemas/${name}` }), JSON.parse(JSON.stringify(value)));

describe('what the OpenAPI document says of a case', () => {
  it.each(Object.keys(fitting) as FormCommand[])('holds before and after %s', async (command) => {
    const world = aDesk();
    const reference = await aCaseAfter(world, fitting[command].after);
    const ann = await atConsole(world, 'ann', ['officer', 'approver']);
    const look = async () => {
      const view = await viewCase(world, reference);
      expect(fits('CaseView', view)).toEqual([]);
      expect(fits('CaseLine', (await world.cases.load(reference))?.summary)).toEqual([]);
      const seen = await track(world, reference, trackingKey(world.seal, reference, 1));
      expect(fits('Tracked', seen)).toEqual([]);
      return view?.version;
    };
    const version = await look();
    await ann.post(`/officer/cases/${reference}/${command}`, posted(fitting[command].fields, version));
    await look();
  });
});
