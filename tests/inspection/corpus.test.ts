import { expect, test } from 'vitest';
import { inspect } from '#functions/respond/inspect/inspect.ts';
import { documents } from './documents.ts';
import { openDocuments } from './open-documents.ts';
import { pdfs } from './pdfs.ts';
import { pictures } from './pictures.ts';
import type { Sample } from './sample.ts';
import { texts } from './texts.ts';
import { workbooks } from './workbooks.ts';

const corpus: readonly Sample[] = [...workbooks, ...documents, ...openDocuments, ...pdfs, ...pictures, ...texts];
const leaking = corpus.filter(({ rule }) => rule !== undefined);
const harmless = corpus.filter(({ rule }) => rule === undefined);

test('the corpus has at least 60 files with something planted and 60 without', () => {
  expect(leaking.length).toBeGreaterThanOrEqual(60);
  expect(harmless.length).toBeGreaterThanOrEqual(60);
});

test.each(leaking)('finds $rule in $name', async ({ name, rule, make }) => {
  const { verdict, refusal, findings } = await inspect(new Uint8Array(await make()), name);
  expect(refusal).toBeUndefined();
  expect(findings.map((finding) => finding.rule)).toContain(rule);
  const isOnlyShown = findings.every(({ level }) => level === 'accessibility');
  expect(verdict).toBe(isOnlyShown ? 'clean' : 'findings');
});

test('finds at most one thing in all files that hide nothing', async () => {
  const alarms: string[] = [];
  for (const { name, make } of harmless) {
    const { verdict, refusal, findings } = await inspect(new Uint8Array(await make()), name);
    if (verdict === 'refused') alarms.push(`${name}: refused ${refusal?.rule} ${refusal?.detail}`);
    for (const { level, rule, facts } of findings) {
      if (level !== 'accessibility') alarms.push(`${name}: ${rule} ${JSON.stringify(facts)}`);
    }
  }
  expect(alarms.length, alarms.join('\n')).toBeLessThanOrEqual(1);
});

test('a picture with alternative text, and a table with a header, lack nothing', async () => {
  for (const name of ['picture.docx', 'picture.xlsx', 'table.docx', 'picture.odt']) {
    const sample = harmless.find((each) => each.name === name);
    const { findings } = await inspect(new Uint8Array((await sample?.make()) ?? []), name);
    expect(findings, name).toEqual([]);
  }
});
