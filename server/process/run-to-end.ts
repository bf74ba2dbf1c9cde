import type { ChildProcess } from 'node:child_process';
import { endChild, type NodeChild, spawnNode } from './node-child.ts';

const KEEP_CHARACTERS = 200_000;
const GRACE_MS = 5000;

export interface Outcome {
  readonly code: number;
  /** Standard output and errors as they came, at most the last 200,000 characters. */
  readonly output: string;
}

/** Runs a Node script to its end; when `stop` is aborted the script is ended and the reason thrown. */
export async function runNode(child: NodeChild, stop?: AbortSignal): Promise<Outcome> {
  stop?.throwIfAborted();
  return collect(spawnNode(child), stop);
}

/** Waits for a child with piped output; when `stop` is aborted the child is ended and the reason thrown. */
export async function collect(running: ChildProcess, stop?: AbortSignal): Promise<Outcome> {
  let output = '';
  for (const stream of [running.stdout, running.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output = (output + text).slice(-KEEP_CHARACTERS);
    });
  }
  const end = () => void endChild(running, GRACE_MS);
  stop?.addEventListener('abort', end);
  const code = await new Promise<number>((resolve, reject) => {
    running.once('error', reject);
    running.once('close', (exitCode) => resolve(exitCode ?? 1));
  });
  stop?.removeEventListener('abort', end);
  stop?.throwIfAborted();
  return { code, output };
}

/** The last lines of an output, for the message about a failure. */
export function tailOf(output: string, lines = 30): string {
  return output.trimEnd().split('\n').slice(-lines).join('\n');
}
