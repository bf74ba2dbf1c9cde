import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { HOSTILE_FIELDS } from '#e2e/support/hostile-fields.ts';

const ROOT = join(import.meta.dirname, '../..');
const MODEL = /^model \w+ \{\n(.*?)^\}/gms;
const WORDS = /^ {2}(\w+) +(?:String|Json)(?:\?|\[\])?(?= |$)(?!.*@db\.Uuid)(?:.*?@map\("(\w+)"\))?/gm;

test('every column of words is filled by the trial of hostile texts, or has a reason not to be', async () => {
  const schema = await readFile(join(ROOT, 'prisma/schema.prisma'), 'utf8');
  const models = Array.from(schema.matchAll(MODEL), ([, body = '']) => body);
  // What readers are served from are views of the public tables.
  const tables = models.filter((body) => body.includes('@@schema("public")'));
  expect(tables.length).toBeGreaterThan(40);
  const found = tables.flatMap((body) => {
    const table = String(/@@map\("(\w+)"\)/.exec(body)?.[1]);
    const columns = Array.from(body.matchAll(WORDS), ([, field, column = field]) => `${table}.${column}`);
    return typeof HOSTILE_FIELDS[table] === 'string' ? [table] : columns;
  });
  const decided = Object.entries(HOSTILE_FIELDS).flatMap(([table, columns]) =>
    typeof columns === 'string' ? [table] : Object.keys(columns).map((column) => `${table}.${column}`),
  );
  expect(decided.toSorted()).toEqual(found.toSorted());
});
