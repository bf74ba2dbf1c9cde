import { execFileSync, spawn } from 'node:child_process';
import { createRequire } from 'node:module';

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
  message: string;
  extract?: string;
}

/** What the Nu Html Checker finds wrong with a page: sentences with the place in question, none when it is right. */
export async function htmlFaults(html: string): Promise<string[]> {
  const checker = spawn('java', ['-jar', CHECKER, '--format', 'json', '--stdout', '--exit-zero-always', '-']);
  checker.stdin.end(html);
  let output = '';
  for await (const chunk of checker.stdout.setEncoding('utf8')) output += chunk;
  const { messages } = JSON.parse(output) as { messages: Message[] };
  return messages
    .filter(({ type }) => type !== 'info')
    .map(({ message, extract }) => `${message} ${extract ?? ''}`.trim());
}
