import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { hostFunctions } from '#cdk/local/workers.ts';

const folder = mkdtempSync(join(tmpdir(), 'portal-workers-'));
const log = join(folder, 'functions.log');
const fixture = fileURLToPath(new URL('./fixtures/handler.ts', import.meta.url));
const functions = hostFunctions(
  () => fixture,
  (door) => ({ PORTAL_TABLE: door }),
  log,
  { inspect: { maxOldGenerationSizeMb: 32 } },
);

afterAll(async () => {
  await functions.stop();
  rmSync(folder, { recursive: true });
});

describe('a function', () => {
  it('has exactly the variables that it asks for, and Lambda’s context', async () => {
    const answer = (await functions.invoke('submit', { do: 'echo' })) as Record<string, unknown>;
    expect(answer['env']).toEqual({ PORTAL_TABLE: 'submit' });
    expect(answer['event']).toEqual({ do: 'echo' });
    expect(answer['name']).toBe('submit');
    expect(answer['left']).toBeGreaterThan(28_000);
  });

  it('that throws fails its own request, and goes on', async () => {
    await expect(functions.invoke('submit', { do: 'throw' })).rejects.toThrow('thrown by the fixture');
    await expect(functions.invoke('submit', { do: 'echo' })).resolves.toBeTruthy();
    // The log is written beside the answers.
    await vi.waitUntil(() => readFileSync(log, 'utf8').includes('thrown by the fixture'), { timeout: 10_000 });
  });

  it('that needs more memory than it has ends alone, and starts again with the next', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => {});
    await functions.invoke('track', { do: 'echo' });
    await expect(functions.invoke('inspect', { do: 'grow' })).rejects.toThrow('The function inspect has ended');
    await expect(functions.invoke('track', { do: 'echo' })).resolves.toBeTruthy();
    await expect(functions.invoke('inspect', { do: 'echo' })).resolves.toBeTruthy();
    said.mockRestore();
  });

  it.each(['exit', 'crash'])(
    'that ends itself (%s) fails what it was at, and starts again with the next',
    async (how) => {
      const said = vi.spyOn(console, 'error').mockImplementation(() => {});
      await expect(functions.invoke('track', { do: how })).rejects.toThrow('The function track has ended');
      await expect(functions.invoke('track', { do: 'echo' })).resolves.toBeTruthy();
      said.mockRestore();
    },
  );
});
