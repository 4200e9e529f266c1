import { expect, test } from 'vitest';
import { templates } from '#cdk/local/samples/templates.ts';
import { blanksIn } from '#domain/response/blanks.ts';
import { readTemplate } from '#domain/response/template.ts';

test.each(templates)('the sample template “$name” could have been typed, and has a blank to fill in', (template) => {
  const { id, ...words } = template;
  const { exemption, regimes } = template;
  const others = templates.filter((one) => one.id !== id);
  const read = readTemplate({ ...words, exemption: exemption ?? '', regimes }, ['FOIA', 'EIR'], others);
  expect(read).toEqual({ ok: true, value: words });
  expect(blanksIn(template.text)).not.toEqual([]);
});
