import { defineConfig } from 'vitest/config';

/** Unit and content tests need nothing built; the others share the sites that the setup builds once. */
export default defineConfig({
  test: {
    root: `${import.meta.dirname}/..`,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    projects: [
      { extends: true, test: { name: 'unit', include: ['tests/unit/**/*.test.ts', 'tests/content/**/*.test.ts'] } },
      {
        extends: true,
        test: {
          name: 'built',
          include: ['tests/dist/**/*.test.ts', 'tests/browser/**/*.test.ts'],
          globalSetup: ['tests/setup/build-sites.ts'],
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      {
        // After all others, one at a time: Astro keeps what it read of the content in one `.astro`.
        extends: true,
        test: {
          name: 'dev',
          include: ['tests/dev/**/*.test.ts'],
          fileParallelism: false,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
