/** Values that no field was made for, by what they are, all of them such as JSON can say. */
export const HOSTILE_VALUES: readonly (readonly [string, unknown])[] = [
  ['null', null],
  ['an object', { a: 1 }],
  ['an object that looks like a filter', { not: null, contains: '' }],
  ['a list', [1, 'two', null, []]],
  ['a list of lists', [[[]]]],
  ['true', true],
  ['nought', 0],
  ['less than nought', -1],
  ['a fraction', 1.5],
  ['more than the database counts', 2 ** 31],
  ['more than is counted exactly', 2 ** 53],
  ['a number without bounds', 1e308],
  ['no number', 'NaN'],
  ['infinity', 'Infinity'],
  ['a power', '1e999'],
  ['nothing', ''],
  ['NUL', 'a\u0000b'],
  ['half a character', 'a\ud800b'],
  ['an id that is none', '0193f000-0000-7000-8000-00000000000g'],
  ['a path', '../../etc/passwd'],
  ['a query', `' OR 1=1; --`],
  ['the name of a prototype', '__proto__'],
  ['the name of a constructor', 'constructor'],
  ['a day that is none', '2026-02-31T25:61:00Z'],
  ['a year that is none', '9999-12-31T23:59:59+23:59'],
  ['a great length', 'x'.repeat(300_000)],
  ['a great depth', deep(3000)],
  ['a great list', Array.from({ length: 20_000 }, () => 'x')],
];

/** Keys that no object of ours has. JSON makes `__proto__` a key as any other. */
export const UNKNOWN_KEYS = ['isAdmin', 'constructor', '__proto__', 'toString', 'where', ''] as const;

/** An object with one more key. */
export function withKey(object: object, key: string, value: unknown): object {
  const copy = { ...object };
  // An assignment to `__proto__` would be no key of the object.
  Object.defineProperty(copy, key, { value, enumerable: true, configurable: true, writable: true });
  return copy;
}

function deep(levels: number): unknown {
  let value: unknown = 'bottom';
  for (let level = 0; level < levels; level += 1) value = level % 2 === 0 ? [value] : { content: value };
  return value;
}
