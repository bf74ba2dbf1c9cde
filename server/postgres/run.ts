import { type SpawnOptions, spawn } from 'node:child_process';

/** How a program ended: its exit code (null when a signal ended it or it could not start) and all it wrote. */
export interface Outcome {
  readonly code: number | null;
  readonly output: string;
}

/**
 * What a program of ours sees of the environment: enough to find the system's tools, and none of the site's secrets.
 * Messages are in English, because they are read by `explain-failure.ts`. NODE_ENV is there for Next's types only.
 */
export const PLAIN_ENVIRONMENT = {
  PATH: '/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin',
  LC_ALL: 'C',
  TZ: 'UTC',
  NODE_ENV: 'production',
} as const;

/** Runs a program to its end. Never rejects: a program that cannot start has code null and the reason as output. */
export function run(file: string, args: readonly string[], options: SpawnOptions = {}): Promise<Outcome> {
  return new Promise<Outcome>((resolve, reject) => {
    let output = '';
    const child = spawn(file, args, {
      env: PLAIN_ENVIRONMENT,
      ...options,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        output += text;
      });
    }
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output }));
  }).catch((error: unknown) => ({ code: null, output: String(error) }));
}
