import { execFile } from 'node:child_process';
import { chromium } from '@playwright/test';
import journeys from '#e2e/playwright.config.ts';
import { environmentFor } from '#lib/env.ts';

/** Fetched when it is asked for, since it weighs 170 MB and nothing else needs it. */
const LIGHTHOUSE = 'lighthouse@13.5.0';
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];
const WITHIN_MS = 180_000;
const LONGEST_REPORT_BYTES = 32 * 1024 * 1024;

interface Report {
  readonly categories: Readonly<Record<string, { score: number | null }>>;
}

/** In words: what Lighthouse gives each of the pages, of 100, as a phone on simulated slow 4G. */
export async function scorePages(pages: Readonly<Record<string, string>>): Promise<string> {
  const scores: string[] = [];
  for (const [name, address] of Object.entries(pages)) {
    const report = await askLighthouse(address);
    if (report instanceof Error) return `left out: ${LIGHTHOUSE} could not run: ${report.message}`;
    const points = CATEGORIES.map((category) => Math.round((report.categories[category]?.score ?? 0) * 100));
    scores.push(`${name} ${points.join(' / ')}`);
  }
  return scores.join('; ');
}

async function askLighthouse(address: string): Promise<Report | Error> {
  const { executablePath, args = [] } = journeys.use?.launchOptions ?? {};
  const flags = ['--headless=new', ...args.filter((arg) => arg === '--no-sandbox')];
  const command = [
    ...['--yes', LIGHTHOUSE, address, '--quiet', '--output=json', '--output-path=stdout'],
    ...[`--only-categories=${CATEGORIES.join(',')}`, `--chrome-flags=${flags.join(' ')}`],
  ];
  const env = environmentFor({ CHROME_PATH: executablePath ?? chromium.executablePath() });
  return await new Promise((done) => {
    execFile(
      'npx',
      command,
      { env, timeout: WITHIN_MS, maxBuffer: LONGEST_REPORT_BYTES },
      (error, report) => {
        done(error ? new Error(error.message.split('\n', 1)[0]) : (JSON.parse(report) as Report));
      },
    );
  });
}
