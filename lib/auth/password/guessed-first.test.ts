import { describe, expect, test } from 'vitest';
import { hashPassword } from '#lib/auth/passwords.ts';
import { isGuessedFirst } from './guessed-first.ts';

describe('a password that is guessed first', () => {
  test.each([
    ...[
      'passwordpassword',
      'Password1234',
      'P@ssw0rd2026!',
      'pa55word 1234',
      'MotDePasse123!',
      'adminadmin123',
    ],
    ...[
      '123456789012',
      '098765432109',
      'qwertyuiop12',
      '1q2w3e4r5t6y',
      'q1w2e3r4t5y6',
      'йцукенгшщзхъ',
      '!@#$%^&*()_+',
    ],
    ...[
      'abcdefghijkl',
      'iloveyou1234',
      'Welcome2026!!',
      'Nightdesk2026',
      'newsroom-2026',
      'letmein12345',
      'aaabbbcccddd',
    ],
    ...[
      'monkey12monkey12',
      'trustno1trustno1',
      'gfhjkmgfhjkm',
      'correct horse battery staple',
      'Counterstrike',
    ],
  ])('%s', async (password) => {
    expect(isGuessedFirst(password)).toBe(true);
    await expect(hashPassword(password)).rejects.toMatchObject({
      code: 'invalid_input',
      fields: { password: expect.stringContaining('guessed first') },
    });
  });

  test.each([
    ...[
      'a pencil behind the ear',
      'a password with / and @ in it',
      'Use your password instead',
      'correct horse battery',
    ],
    ...['a sentence is fine', 'xT9#vLq2!mRz', 'ברווז על הגג', '木の上の青い鳥は歌をうたう'],
  ])('is none of those with enough of its own: %s', (password) => {
    expect(isGuessedFirst(password)).toBe(false);
  });
});
