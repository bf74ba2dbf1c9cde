import { describe, expect, test } from 'vitest';
import { createLog } from './log.ts';

function logged(write: (log: ReturnType<typeof createLog>) => void): string {
  const lines: string[] = [];
  write(createLog('info', { write: (line: string) => lines.push(line) }));
  return lines.join('');
}

describe('a log line', () => {
  test('is one JSON object with a level, an instant and a message', () => {
    const line = JSON.parse(logged((log) => log.info({ articleId: 7 }, 'published')));
    expect(line).toEqual({
      level: 'info',
      time: expect.stringMatching(/Z$/),
      articleId: 7,
      msg: 'published',
    });
  });

  test('is left out below the level', () => {
    expect(logged((log) => log.debug('detail'))).toBe('');
  });

  test.each([
    [{ password: 'hunter2' }],
    [{ headers: { cookie: 'hunter2' } }],
    [{ headers: { authorization: 'Bearer hunter2' } }],
    [{ request: { body: { token: 'hunter2' } } }],
    [{ err: new Error('cannot reach postgresql://app:hunter2@db.example/news') }],
  ])('never holds a secret: %j', (record) => {
    expect(logged((log) => log.info(record, 'tried'))).not.toContain('hunter2');
  });
});
