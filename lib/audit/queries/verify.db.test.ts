import { Client } from 'pg';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { recordAudit } from '#lib/audit/record.ts';
import { type Actor, actingFrom } from '#lib/auth/actor.ts';
import { systemActor } from '#lib/auth/system-actor.ts';
import { db, inTransaction } from '#lib/db.ts';
import { anActor, withTestNewsroom } from '#lib/testing/newsroom.ts';
import { verifyAuditLog } from './verify.ts';

const { database } = withTestNewsroom();

const ID = '0193f000-0000-7000-8000-000000000001';
const LINES = 25;
let admin: Actor;
let head: string;

// Whoever owns the database can switch the trigger off that keeps the log; that is what the chain is for.
async function asOwner(...statements: string[]): Promise<void> {
  const client = new Client({ connectionString: database().ownerUrl });
  await client.connect();
  try {
    await client.query('SET session_replication_role = replica');
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

beforeAll(async () => {
  admin = actingFrom('203.0.113.7 Mozilla/5.0 “ü”', await anActor('admin'));
  for (let number = 1; number <= LINES; number += 1) {
    const said = { note: `“${number}” – שלום 😀`, list: [number, null, { b: 1, a: 1.5e-7 }] };
    const entry = { action: 'article.sendBack', object: { type: 'article', id: ID }, after: said } as const;
    const plain = { action: 'token.create', object: { type: 'api_token', id: null } } as const;
    await inTransaction((tx) => recordAudit(tx, admin, number % 2 === 0 ? entry : plain));
  }
  head = (await verifyAuditLog(admin)).head;
  await asOwner('CREATE TABLE kept AS SELECT * FROM audit_event');
});

afterEach(() => asOwner('DELETE FROM audit_event', 'INSERT INTO audit_event SELECT * FROM kept'));

test.each([1, 7, LINES, LINES + 1])('an untouched log holds, %d lines at a time', async (batchSize) => {
  const row = await db().auditEvent.findUniqueOrThrow({ where: { id: LINES }, select: { hash: true } });
  expect(await verifyAuditLog(admin, { batchSize, expectedHead: head })).toEqual({
    lines: LINES,
    head: Buffer.from(row.hash).toString('hex'),
    fault: null,
  });
});

describe('what an owner of the database does to the log is found', () => {
  test.each([
    ['person_id', 'person_id = NULL'],
    ['actor_name', "actor_name = 'Eve'"],
    ['action', "action = 'article.trash'"],
    ['object_type', "object_type = 'person'"],
    ['object_id', 'object_id = gen_random_uuid()'],
    ['at', "at = at - interval '1 ms'"],
    ['before', "before = '{}'"],
    ['after', 'after = NULL'],
    ['outcome', "outcome = 'refused'"],
    ['origin', "origin = ''"],
    ['hash', "hash = sha256('x')"],
  ])('a changed %s', async (_, change) => {
    await asOwner(`UPDATE audit_event SET ${change} WHERE id = 12`);
    expect(await verifyAuditLog(admin, { batchSize: 5 })).toMatchObject({
      lines: 11,
      fault: { kind: 'changed', number: 12 },
    });
  });

  test('a line changed and hashed anew, by the next one', async () => {
    await asOwner(
      "UPDATE audit_event SET actor_name = 'Eve' WHERE id = 12",
      'UPDATE audit_event e SET hash = audit_event_hash((SELECT hash FROM audit_event WHERE id = 11), e) WHERE id = 12',
    );
    expect((await verifyAuditLog(admin)).fault).toEqual({ kind: 'changed', number: 13 });
  });

  test('a deleted line in the middle', async () => {
    await asOwner('DELETE FROM audit_event WHERE id = 12');
    expect((await verifyAuditLog(admin)).fault).toEqual({ kind: 'missing', number: 12 });
  });

  test('a deleted line whose gap is closed', async () => {
    await asOwner(
      'DELETE FROM audit_event WHERE id = 12',
      'UPDATE audit_event SET id = id - 1 WHERE id > 12',
    );
    expect((await verifyAuditLog(admin)).fault).toEqual({ kind: 'changed', number: 12 });
  });

  test('a deleted beginning', async () => {
    await asOwner('DELETE FROM audit_event WHERE id <= 3');
    expect(await verifyAuditLog(admin)).toEqual({
      lines: 0,
      head: '',
      fault: { kind: 'missing', number: 1 },
    });
  });

  test('a line put in behind the last', async () => {
    await asOwner(`INSERT INTO audit_event (id, actor_name, action, object_type, hash)
      SELECT id + 1, 'Eve', 'article.publish', 'article', hash FROM audit_event WHERE id = ${LINES}`);
    expect((await verifyAuditLog(admin)).fault).toEqual({ kind: 'changed', number: LINES + 1 });
  });

  test.each([
    ['one line', LINES - 1],
    ['every line', 0],
  ])('%s cut off at the end, for whoever noted the head', async (_, kept) => {
    await asOwner(`DELETE FROM audit_event WHERE id > ${kept}`);
    expect((await verifyAuditLog(admin)).fault).toBe(null);
    expect((await verifyAuditLog(admin, { expectedHead: head })).fault).toEqual({
      kind: 'unknown_head',
      number: kept + 1,
    });
  });

  test('a head noted earlier stays in a log that goes on', async () => {
    const entry = { action: 'tag.create', object: { type: 'tag', id: ID } } as const;
    await inTransaction((tx) => recordAudit(tx, systemActor('test'), entry));
    expect(await verifyAuditLog(admin, { expectedHead: head })).toMatchObject({
      lines: LINES + 1,
      fault: null,
    });
  });
});

test.each(['contributor', 'reporter', 'editor'] as const)('for a %s there is no log', async (role) => {
  await expect(verifyAuditLog(await anActor(role))).rejects.toMatchObject({ code: 'not_found' });
});

test.each([
  "UPDATE audit_event SET origin = 'x' WHERE id = 1",
  'DELETE FROM audit_event WHERE id = 1',
  'TRUNCATE audit_event',
  'ALTER TABLE audit_event DISABLE TRIGGER ALL',
  'SET session_replication_role = replica',
])('the newsroom’s own role may not: %s', async (statement) => {
  await expect(db().$executeRawUnsafe(statement)).rejects.toThrow(/permission denied|must be owner/);
});

test('many who write at once leave no gap and one chain', async () => {
  const entry = { action: 'tag.create', object: { type: 'tag', id: ID } } as const;
  await Promise.all(
    Array.from({ length: 8 }, () => inTransaction((tx) => recordAudit(tx, systemActor('test'), entry))),
  );
  expect(await verifyAuditLog(admin)).toMatchObject({ lines: LINES + 8, fault: null });
});
