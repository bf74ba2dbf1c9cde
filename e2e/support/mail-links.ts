import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { Newsroom } from './newsroom.ts';

/** The newest link to a page of the newsroom in the mails to somebody, as the program that reads mail finds it. */
export async function linkInMail(newsroom: Newsroom, to: string, page: string): Promise<string> {
  const folder = join(newsroom.dataDir, 'outbox');
  const find = async () => {
    const names = (await readdir(folder).catch(() => [])).toSorted();
    const mails = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
    // Long lines are folded in quoted-printable (RFC 2045).
    const texts = mails
      .filter((text) => text.includes(`To: ${to}`))
      .map((text) => text.replaceAll('=\r\n', '').replaceAll('=3D', '='));
    return (
      texts.map((text) => new RegExp(`http\\S+/${page}/[\\w-]{43}`).exec(text)?.[0]).findLast(Boolean) ?? ''
    );
  };
  await expect.poll(find).not.toBe('');
  return await find();
}
