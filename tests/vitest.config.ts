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
        },
      },
    ],
  },
});
