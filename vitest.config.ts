import { configDefaults, defineConfig } from 'vitest/config';

/** Rules alone: their tests keep nothing in modules and leave nothing behind, so that a process may run one file after another. */
const rules = ['domain', 'rooms', 'web', 'inspection', 'clock-mutants'].map(
  (room) => `tests/${room}/**/*.test.{ts,tsx}`,
);

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    environment: 'node',
    pool: 'forks',
    // Journeys start whole portals and browsers, and wait for them for a third of their time: on two cores three are the fastest,
    // and more would only wait for each other.
    maxWorkers: 3,
    testTimeout: 30_000,
    hookTimeout: 120_000,
    projects: [
      // A third of their time would go into loading the same modules for each file anew.
      { extends: true, test: { name: 'rules', include: rules, isolate: false } },
      {
        extends: true,
        test: { name: 'whole', include: ['tests/**/*.test.{ts,tsx}'], exclude: [...configDefaults.exclude, ...rules] },
      },
    ],
  },
});
