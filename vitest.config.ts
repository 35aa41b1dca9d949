import { defineConfig } from 'vitest/config';

// Every run sees the same clock zone and language, whatever the machine.
process.env.TZ = 'UTC';
process.env.LC_ALL = 'en_US.UTF-8';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            'tests/{article,atlas,browser,build,commands,compile,editions,figures,integrations,languages,outputs,pictures,styles}/**/*.test.ts',
          ],
          setupFiles: 'tests/runs.ts',
          // Nothing here is about time: a slow or busy machine may take as long as it needs.
          testTimeout: 300_000,
        },
      },
      {
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          globalSetup: 'tests/built-sites.ts',
          testTimeout: 300_000,
        },
      },
    ],
  },
});
