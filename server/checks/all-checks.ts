import { globSync } from 'node:fs';
import { getEnv } from '#lib/env.ts';
import type { NodeChild } from '#server/process/node-child.ts';
import { inProject, ROOT } from '#server/process/project.ts';
import { ensureBuild, ensureClient } from '#server/supervisor/build.ts';
import { type Check, counted, yesOrNo } from './check.ts';
import { ensureChromium } from './chromium.ts';
import { readPlaywrightReport, readVitestReport } from './reports.ts';

const REPORTS = 'data/test-results';
const WALLS = 'server/walls';

/** Everything `npm test` looks at: the quick first, so that what is wrong is known soon. */
export const CHECKS: readonly Check[] = [
  {
    key: 'lint',
    name: 'Format, lint',
    doing: 'reading every file',
    run: yesOrNo([{ command: ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings'] }]),
  },
  {
    key: 'types',
    name: 'Types',
    doing: 'checking types',
    run: yesOrNo(
      [
        { command: ['node_modules/next/dist/bin/next', 'typegen'], env: { NEXT_TELEMETRY_DISABLED: '1' } },
        { command: ['node_modules/typescript/bin/tsc', '--noEmit', '-p', '.'] },
      ],
      ensureClient,
    ),
  },
  { key: 'walls', name: 'Walls', doing: 'reading every import', run: vitest('walls', 'unit', [WALLS]) },
  {
    key: 'dead-code',
    name: 'Dead code',
    doing: 'following every export',
    run: yesOrNo([{ command: ['node_modules/knip/bin/knip.js', '--no-progress'] }]),
  },
  {
    key: 'units',
    name: 'Units',
    doing: 'testing modules on their own',
    run: vitest('units', 'unit', unitTests()),
  },
  {
    key: 'database',
    name: 'Database',
    doing: 'testing on a throw-away Postgres',
    run: vitest('database', 'db', []),
  },
  {
    key: 'journeys',
    name: 'Journeys',
    doing: 'building the app, then walking through it in a browser',
    run: counted(
      journeys(),
      () => readPlaywrightReport(inProject(REPORTS, 'journeys.json')),
      async (stop) => {
        await ensureBuild(stop);
        await ensureChromium(getEnv().chromiumPath, stop);
      },
    ),
  },
];

/** All but the walls, by name: vitest's own way to leave files out does not reach into projects. */
function unitTests(): string[] {
  return globSync('{app,components,lib,server}/**/*.test.{ts,tsx}', {
    cwd: ROOT,
    exclude: [`${WALLS}/**`, '**/*.db.test.ts'],
  });
}

function vitest(report: string, project: string, args: readonly string[]): Check['run'] {
  const file = inProject(REPORTS, `${report}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const command: NodeChild = {
    command: ['node_modules/vitest/vitest.mjs', 'run', '--project', project, ...reporters, ...args],
    env: { NODE_ENV: 'test' },
  };
  return counted(command, () => readVitestReport(file), ensureClient);
}

function journeys(): NodeChild {
  return {
    command: [
      'node_modules/@playwright/test/cli.js',
      'test',
      '-c',
      'e2e/playwright.config.ts',
      '--reporter=dot,json',
    ],
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: inProject(REPORTS, 'journeys.json') },
  };
}
