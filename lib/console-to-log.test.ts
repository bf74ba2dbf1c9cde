import { expect, test } from 'vitest';
import { sendToLog } from './console-to-log.ts';
import { createLog } from './log.ts';

test('what a library writes on the console is a line of the log without what people wrote', () => {
  const lines: string[] = [];
  const console = { error: () => undefined, warn: () => undefined } as Pick<Console, 'error' | 'warn'>;
  sendToLog(console, createLog('info', { write: (line: string) => lines.push(line) }));
  const error = Object.assign(new Error('Argument headline: "zqcanary"'), {
    name: 'PrismaClientValidationError',
  });
  console.error(' ⨯', error);
  console.warn('Slow:', 'https://news.example/search?q=zqcanary');
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    expect.objectContaining({ level: 'error', msg: '⨯', err: expect.objectContaining({ type: error.name }) }),
    expect.objectContaining({ level: 'warn', msg: 'Slow: https://news.example/search?***' }),
  ]);
  expect(lines.join()).not.toContain('zqcanary');
});
