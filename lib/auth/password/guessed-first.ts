import { LEAKED } from './leaked.ts';

/** Fewer characters than this beside what everybody uses are no password of one's own. */
const OWN_LEAST = 6;

/** What people begin with when they are asked for a password, here and elsewhere. */
const WORDS = [
  ...[
    'password',
    'passwort',
    'passphrase',
    'motdepasse',
    'contrasena',
    'wachtwoord',
    'parola',
    'senha',
    'sisma',
  ],
  ...[
    'letmein',
    'welcome',
    'willkommen',
    'iloveyou',
    'trustno1',
    'changeme',
    'changethis',
    'secret',
    'access',
  ],
  ...[
    'administrator',
    'admin',
    'root',
    'login',
    'user',
    'guest',
    'master',
    'default',
    'test',
    'temporary',
    'temp',
  ],
  ...['nightdesk', 'newsroom', 'newspaper', 'journalist', 'reporter', 'editor'],
  ...['monkey', 'dragon', 'football', 'baseball', 'basketball', 'sunshine', 'princess', 'superman', 'batman'],
  ...[
    'shadow',
    'starwars',
    'pokemon',
    'liverpool',
    'chelsea',
    'arsenal',
    'barcelona',
    'realmadrid',
    'internet',
  ],
  ...[
    'computer',
    'samsung',
    'michael',
    'jessica',
    'jennifer',
    'charlie',
    'jordan',
    'hunter',
    'summer',
    'winter',
  ],
].toSorted((one, other) => other.length - one.length);

/** Ways over a keyboard, each also backwards. */
const WAYS = [
  ...[
    '1234567890',
    '!@#$%^&*()_+',
    'qwertyuiop[]',
    'asdfghjkl',
    'zxcvbnm,./',
    'qwertzuiop',
    'yxcvbnm',
    'azertyuiop',
  ],
  ...[
    'qsdfghjklm',
    'wxcvbn',
    'йцукенгшщзхъ',
    'фывапролджэ',
    'ячсмитьбю',
    'qazwsxedcrfvtgb',
    '1qaz2wsx3edc4rfv5tgb',
  ],
  ...[
    'zaq1xsw2cde3vfr4',
    '1q2w3e4r5t6y7u8i9o0p',
    'q1w2e3r4t5y6u7i8o9p0',
    '1a2s3d4f5g6h',
    'abcdefghijklmnopqrstuvwxyz',
  ],
].flatMap((way) => [way, [...way].toReversed().join('')]);

const LETTER_OF: Readonly<Record<string, string>> = {
  '@': 'a',
  '4': 'a',
  '0': 'o',
  '1': 'i',
  '3': 'e',
  $: 's',
  '5': 's',
};

/** Whether a password is among those that are guessed first: a leaked one, or little but words and keys that everybody uses. */
export function isGuessedFirst(password: string): boolean {
  const plain = password.normalize('NFKC').toLowerCase().replaceAll(/\s/g, '');
  const spelt = plain.replaceAll(/[@4013$5]/g, (sign) => LETTER_OF[sign] ?? sign);
  return [plain, spelt].some((text) => LEAKED.has(text) || ownPart(text).length < OWN_LEAST);
}

/** What is left without the words, the ways, years and what is said again. */
function ownPart(text: string): string {
  let rest = text.replaceAll(/(.{3,})\1+/g, '$1');
  for (const word of WORDS) rest = rest.replaceAll(word, ' ');
  rest = rest.replaceAll(/(.)\1{2,}|(?:19|20)\d\d/g, ' ');
  return withoutWays(rest).replaceAll(' ', '');
}

function withoutWays(text: string): string {
  let rest = '';
  for (let at = 0; at < text.length; ) {
    const length = wayFrom(text, at);
    rest += length > 0 ? ' ' : (text[at] ?? '');
    at += Math.max(1, length);
  }
  return rest;
}

/** How many characters from here on lie on one way, 0 if fewer than three. */
function wayFrom(text: string, at: number): number {
  for (let length = Math.min(20, text.length - at); length >= 3; length -= 1) {
    const part = text.slice(at, at + length);
    if (WAYS.some((way) => way.includes(part))) return length;
  }
  return 0;
}
