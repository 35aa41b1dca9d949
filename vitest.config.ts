import { defineConfig } from 'vitest/config';

// Every run sees the same clock zone and language, whatever the machine.
process.env.TZ = 'UTC';
process.env.LC_ALL = 'en_US.UTF-8';

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['tests/{article,browser,commands,compile,figures,integrations,languages,outputs}/**/*.test.ts'] } },
      {
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          globalSetup: 'tests/built-sites.ts',
          testTimeout: 120_000,
        },
      },
    ],
  },
});
