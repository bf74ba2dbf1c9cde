import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { request } from 'node:http';
import { inProject } from '#server/process/project.ts';

/** What a page is made of when it is sent, as a reader who takes gzip gets it. */
export interface SentPage {
  headers: string[];
  body: Buffer;
}

/** Fetches a page as it is sent: its headers, and its body still compressed. */
export async function fetchSent(address: string): Promise<SentPage> {
  return await new Promise((done, failed) => {
    const asked = request(address, { headers: { 'accept-encoding': 'gzip' } }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.once('end', () => done({ headers: ownHeaders(answer.rawHeaders), body: Buffer.concat(chunks) }));
    });
    asked.once('error', failed);
    asked.end();
  });
}

/** Runs a bare Node server, in a process of its own, that sends the same bytes with the same headers. */
export async function startBareServer(page: SentPage): Promise<{ url: URL; stop(): Promise<void> }> {
  const child = spawn(process.execPath, [inProject('e2e/bench/bare-page.ts')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.end(JSON.stringify({ headers: page.headers, body: page.body.toString('base64') }));
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  return {
    url: new URL(`http://127.0.0.1:${Number(line.toString())}/`),
    stop: async () => {
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

// Node adds these to each answer by itself.
const BY_NODE = new Set(['connection', 'date', 'keep-alive']);

function ownHeaders(raw: readonly string[]): string[] {
  return raw.filter((_, index) => !BY_NODE.has((raw[index - (index % 2)] ?? '').toLowerCase()));
}
