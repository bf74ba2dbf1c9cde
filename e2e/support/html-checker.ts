import { execFileSync, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

const CHECKER = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');

/** Whether this machine can run the checker, which is written in Java. */
export function hasJava(): boolean {
  try {
    execFileSync('java', ['-version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

interface Message {
  type: string;
  /** Of the file it is about. */
  url: string;
  message: string;
  extract?: string;
}

/**
 * What the Nu Html Checker finds wrong with pages, given by their paths: sentences with the path and the place in
 * question, none when all is right. It is started once for all of them, which is what takes its time.
 */
export async function htmlFaults(pages: ReadonlyMap<string, string>): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'nightdesk-html-'));
  try {
    const paths = [...pages.keys()];
    const files = await Promise.all(
      [...pages.values()].map(async (html, index) => {
        const file = join(folder, `${index}.html`);
        await writeFile(file, html);
        return file;
      }),
    );
    return (await check(files))
      .filter(({ type }) => type !== 'info')
      .map(({ url, message, extract }) => {
        const path = paths[Number.parseInt(basename(url), 10)];
        return `${path}: ${message} ${extract ?? ''}`.trim();
      });
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function check(files: readonly string[]): Promise<Message[]> {
  const options = ['--format', 'json', '--stdout', '--exit-zero-always'];
  const checker = spawn('java', ['-jar', CHECKER, ...options, ...files]);
  let output = '';
  for await (const chunk of checker.stdout.setEncoding('utf8')) output += chunk;
  return (JSON.parse(output) as { messages: Message[] }).messages;
}
