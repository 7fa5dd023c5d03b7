import { defineConfig } from 'vitest/config';

/** The mode of `npm run test:slow`: every page of every site, and what is slow and rarely breaks. */
const slowMode = 'everything';

/** Unit tests need nothing built; the others share the sites that the setup builds once. */
export default defineConfig(({ mode }) => ({
  test: {
    root: `${import.meta.dirname}/..`,
    // A busy machine may need minutes for what a quiet one does in seconds.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    provide: { everything: mode === slowMode },
    projects: [
      { extends: true, test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], isolate: false, maxWorkers: 2 } },
      {
        extends: true,
        test: {
          name: 'built',
          include: ['tests/built/**/*.test.ts', 'tests/browser/**/*.test.ts'],
          globalSetup: ['tests/setup/build-sites.ts'],
          maxWorkers: 2,
          // Test files of one worker share the parsed pages: parsing them again for each file took longer than the tests.
          isolate: false,
          sequence: { groupOrder: 1 },
        },
      },
      ...(mode === slowMode
        ? [
            {
              // One file at a time: Astro keeps one `.astro` folder, and some of them build.
              extends: true as const,
              test: {
                name: 'slow',
                include: ['tests/slow/**/*.test.ts'],
                fileParallelism: false,
                sequence: { groupOrder: 2 },
              },
            },
          ]
        : []),
    ],
  },
}));
