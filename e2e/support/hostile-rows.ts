import { hashToken } from '#lib/auth/tokens.ts';
import { ask } from './database.ts';
import { HOSTILE_FIELDS } from './hostile-fields.ts';
import type { Newsroom } from './newsroom.ts';
import { ADMIN } from './staff.ts';

/** What `{{7351*7}}` shows where something works it out. */
export const WORKED_OUT = '51457';

/** Calls the canary wherever a piece of it runs; a formula to spreadsheets, and a header to careless mail. */
export const HOSTILE = [
  `=HYPERLINK("//x.example")"><img src=x onerror=canary()></script>]]><!--{{7351*7}}<svg onload=canary()>`,
  `<script>canary()</script> javascript:canary() \${7351*7} %0d%0aBcc: x@x.example \u202eturned 👩‍👩‍👧 `,
  `Z${'\u0336\u0310\u0489'.repeat(12)} ${'W'.repeat(10_000)}`,
].join('');

/** Keys of links that `addHostileRows` makes. */
export const KEYS = { invitation: 'i'.repeat(43), preview: 'p'.repeat(43) };

const quoted = (words: string) => `'${words.replaceAll("'", "''")}'`;

/** Fills every field of every row that there is. Returns the tables that have none. */
export async function fillWithHostileWords(newsroom: Newsroom): Promise<string[]> {
  const empty: string[] = [];
  for (const [table, columns] of Object.entries(HOSTILE_FIELDS)) {
    const filled = Object.entries(columns).flatMap(([column, most]) =>
      typeof most === 'number' ? [`"${column}" = left(${quoted(HOSTILE)}, ${most})`] : [],
    );
    if (filled.length === 0) continue;
    const rows = await ask(newsroom, `UPDATE ${table} SET ${filled.join(', ')} RETURNING 1`);
    if (rows.length === 0) empty.push(table);
  }
  return empty;
}

/** Makes a row of whatever no story brings along, of the admin and about a story. */
export async function addHostileRows(newsroom: Newsroom, articleId: string): Promise<void> {
  const person = `(SELECT id FROM person WHERE email = ${quoted(ADMIN.email)})`;
  const story = `(SELECT id FROM article WHERE id = ${quoted(articleId)})`;
  const hash = (key: string) => `'\\x${Buffer.from(hashToken(key)).toString('hex')}'`;
  const soon = `now() + interval '1 hour'`;
  await ask(
    newsroom,
    `INSERT INTO invitation (id, token_hash, email, role, invited_by_id, expires_at)
       VALUES (gen_random_uuid(), ${hash(KEYS.invitation)}, 'new@newsroom.test', 'editor', ${person}, ${soon});
     INSERT INTO preview_link (id, token_hash, article_id, created_by_id, expires_at)
       VALUES (gen_random_uuid(), ${hash(KEYS.preview)}, ${story}, ${person}, ${soon});
     INSERT INTO passkey (id, person_id, credential_id, public_key, counter, transports, name)
       VALUES (gen_random_uuid(), ${person}, 'hostile', '\\x00', 0, '{}', 'x');
     INSERT INTO oidc_identity (id, issuer, subject, person_id)
       VALUES (gen_random_uuid(), 'https://login.example', 'hostile', ${person});
     INSERT INTO revision_name (revision_id, name) SELECT id, 'x' FROM revision WHERE article_id = ${story};
     INSERT INTO article_orphan (id, article_id, person_id, client_id, text, reason)
       VALUES (gen_random_uuid(), ${story}, ${person}, 'client-of-hostile', 'x', 'x');
     INSERT INTO notice (id, person_id, event_id, kind, article_id, actor_name)
       VALUES (gen_random_uuid(), ${person}, 1, 'sent_back', ${story}, 'x');
     INSERT INTO mail_message (id, "to", subject, text, attempts) VALUES (gen_random_uuid(), 'x', 'x', 'x', 100);
     INSERT INTO saved_view (id, person_id, name, query, is_shared)
       VALUES (gen_random_uuid(), ${person}, 'x', '', true);
     INSERT INTO tag_alias (slug, name, tag_id) SELECT 'hostile-alias', 'x', id FROM tag LIMIT 1`,
  );
}
