import { describe, expect, test } from 'vitest';
import { hashPassword } from '#lib/auth/passwords.ts';
import { isGuessedFirst } from './guessed-first.ts';

describe('a password that is guessed first', () => {
  test.each([
    // What was leaked, spelt in other ways too.
    ...[
      'passwordpassword',
      'Password1234',
      'P@ssw0rd2026!',
      'pa55word 1234',
      'MotDePasse123!',
      'Counterstrike',
    ],
    ...['iloveyou1234', 'letmein12345', 'Welcome2026!!', 'adminadmin123', 'gfhjkmgfhjkm', 'trustno1trustno1'],
    // Ways over the keyboard, and what is said again.
    ...['123456789012', '098765432109', 'qwertyuiop12', '1q2w3e4r5t6y', '!@#$%^&*()_+', 'abcdefghijkl'],
    ...['aaabbbcccddd', 'monkey12monkey12', 'a'.repeat(128)],
    // What stands on the door.
    ...['Nightdesk2026', 'newsroom-2026', 'reporter1234', 'N1ghtdesk!!!'],
  ])('%s', async (password) => {
    expect(await isGuessedFirst(password)).toBe(true);
    await expect(hashPassword(password)).rejects.toMatchObject({
      code: 'invalid_input',
      fields: { password: expect.stringContaining('guessed first') },
    });
  });

  test.each([
    ...['a pencil behind the ear', 'a password with / and @ in it', 'Use your password instead'],
    ...['a sentence is fine', 'xT9#vLq2!mRz', 'ברווז על הגג', '木の上の青い鳥は歌をうたう'],
  ])('is none of those with enough of its own: %s', async (password) => {
    expect(await isGuessedFirst(password)).toBe(false);
  });
});
