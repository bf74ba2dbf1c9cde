import { defineConfig } from 'vitest/config';

// `server-only` throws outside a React server; tests are one, so the package resolves to its empty half.
const resolve = { conditions: ['react-server'] };
const ssr = { resolve: { conditions: ['react-server', 'node', 'module', 'import', 'default'] } };

export default defineConfig({
  test: {
    projects: [
      {
        resolve,
        ssr,
        test: {
          name: 'unit',
          include: ['{lib,components,server,app}/**/*.test.{ts,tsx}'],
          exclude: ['**/*.db.test.ts', 'node_modules/**'],
        },
      },
      {
        resolve,
        ssr,
        test: {
          name: 'db',
          include: ['{lib,server,prisma,app}/**/*.db.test.ts'],
          exclude: ['node_modules/**'],
          globalSetup: ['./lib/testing/cluster.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
