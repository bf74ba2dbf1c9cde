import { defineConfig } from '@playwright/test';
import { getEnv } from '#lib/env.ts';

const { chromiumPath } = getEnv();
// Chromium refuses to run its sandbox as root.
const isRoot = process.getuid?.() === 0;

export default defineConfig({
  testDir: '.',
  outputDir: '../data/test-results/journeys',
  snapshotPathTemplate: '{testDir}/screens/{arg}{ext}',
  // For a journey that hangs. One that takes 40 s on one machine takes more than a minute on another that is busy.
  timeout: 120_000,
  expect: { timeout: 10_000 },
  retries: 0,
  workers: 2,
  forbidOnly: true,
  reporter: 'list',
  use: {
    locale: 'en-GB',
    timezoneId: 'UTC',
    trace: 'retain-on-failure',
    launchOptions: {
      headless: true,
      ...(chromiumPath === null ? {} : { executablePath: chromiumPath }),
      args: [
        ...(isRoot ? ['--no-sandbox'] : []),
        '--disable-gpu',
        // Letters are drawn as they are, whatever the system prefers, for screens to be compared.
        '--font-render-hinting=none',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
