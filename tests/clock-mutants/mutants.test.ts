import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { answerClock } from '#domain/clock/answer.ts';
import { calendarFor } from '#domain/clock/due-date.ts';
import { wrongAbout } from './check.ts';
import { facts } from './facts/all.ts';
import { mutants, mutated } from './mutants.ts';

const domain = fileURLToPath(new URL('../../functions/domain/', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'clock-mutants-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A copy of the clock in a folder of its own, by the index of its mutation; without one it is as it stands. */
function copyOf(index: number): string {
  const copy = join(folder, String(index));
  for (const name of ['clock', 'dates.ts', 'problem.ts', 'result.ts']) {
    cpSync(join(domain, name), join(copy, name), { recursive: true });
  }
  const mutant = mutants[index];
  if (mutant) {
    const file = join(copy, mutant.file);
    writeFileSync(file, mutated(readFileSync(file, 'utf8'), mutant));
  }
  return copy;
}

describe('the facts of the clock', () => {
  it.each(facts)('$ask.regime received $ask.receivedAt: $why', (fact) => {
    expect(wrongAbout(fact, { answerClock, calendarFor })).toEqual([]);
  });
});

describe('mutants of the clock', () => {
  // One process asks them all: each is loaded from its own folder, so that none knows another.
  const script = fileURLToPath(new URL('ask-engines.ts', import.meta.url));
  const copies = [...mutants, 'as it stands'].map((_, index) => copyOf(index));
  const output = execFileSync(process.execPath, [script, ...copies], { encoding: 'utf8', timeout: 60_000 });
  const results = JSON.parse(output) as { wrong: number; first: string }[];

  it('are asked by a check that a true copy passes', () => {
    expect(results.at(-1)).toEqual({ wrong: 0, first: '' });
  });
  it.each(mutants.map((mutant, index) => ({ ...mutant, index })))('$name: caught', ({ index }) => {
    expect(results[index]?.wrong).toBeGreaterThan(0);
    expect(results[index]?.first).not.toMatch(/SyntaxError|ERR_MODULE/);
  });
});
