import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Newsroom } from './newsroom.ts';

/** What a reader got. */
export interface ReadPage {
  status: number;
  text: string;
  /** `Cache-Status` of the front door, such as `nightdesk; hit`. */
  cacheStatus: string | null;
  /** Seconds, null when it is not said. */
  age: number | null;
}

const AT_A_TIME = 8;

/** Asks for one page, without following where it may lead. */
export async function readPage(newsroom: Newsroom, path: string): Promise<ReadPage> {
  const answer = await fetch(newsroom.url + path, { redirect: 'manual' });
  const age = answer.headers.get('age');
  return {
    status: answer.status,
    text: await answer.text(),
    cacheStatus: answer.headers.get('cache-status'),
    age: age === null ? null : Number(age),
  };
}

/** Asks for many pages, a few at a time. */
export async function readPages(
  newsroom: Newsroom,
  paths: readonly string[],
): Promise<Map<string, ReadPage>> {
  const pages = new Map<string, ReadPage>();
  const left = paths.values();
  const readOn = async () => {
    for (const path of left) pages.set(path, await readPage(newsroom, path));
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, readOn));
  return pages;
}

/** Those whose files are not where a start without a database would look for good ones. */
export function missingOnDisk({ dataDir }: Newsroom, paths: readonly string[]): string[] {
  return paths.filter((path) => !existsSync(join(dataDir, 'pages/live', `${path.slice(1)}.html`)));
}
