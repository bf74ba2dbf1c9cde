import { setTimeout as sleep } from 'node:timers/promises';
import sharp from 'sharp';
import { newToken } from '#lib/auth/tokens.ts';
import { SCHEMA_VERSION } from '#lib/content/schema.ts';
import type { Database, Digest } from './database.ts';
import { type ActionIds, readActionIds } from './knock.ts';
import {
  type Credentials,
  inviteVisitors,
  makeNarrowTokens,
  type NarrowTokens,
  type Visitor,
} from './visitors.ts';

/**
 * Stands in all that is not published, and in the notes of what is: who was refused must not have got it all the same, and
 * readers never get it.
 */
export const SEALED = 'Undisclosed merger';

/** What a request is about, and what it brings along. */
export interface Call {
  /** For the places in the address. */
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: string;
  /** Of the API. */
  readonly body?: unknown;
  /** Of a server action; a `FormData` among them is sent as one. */
  readonly args?: readonly unknown[];
  readonly form?: Readonly<Record<string, string>>;
}

/** A story at stake. */
export interface Story {
  readonly id: string;
  readonly slug: string;
  readonly version: number;
}

export interface StoryWish {
  /** The last steps of addresses of transitions that bring it there. */
  readonly after?: readonly ('submit' | 'publish' | 'schedule' | 'trash')[];
  readonly isOwn?: boolean;
  readonly isConfidential?: boolean;
  readonly tags?: readonly string[];
}

export const TOMORROW = new Date(Date.now() + 24 * 60 * 60_000).toISOString();
const PUBLISHED = 'Harbour dredged';

/** Makes what doors are about, always anew, so that who came before leaves no trace. */
export class World {
  readonly url: string;
  readonly database: Database;
  readonly visitors: ReadonlyMap<Visitor, Credentials>;
  /** The admin's tokens for less than everything. */
  readonly narrow: NarrowTokens;
  readonly actions: ActionIds;
  #count = 0;

  constructor(facts: Pick<World, 'url' | 'database' | 'visitors' | 'narrow' | 'actions'>) {
    this.url = facts.url;
    this.database = facts.database;
    this.visitors = facts.visitors;
    this.narrow = facts.narrow;
    this.actions = facts.actions;
  }

  bringing(visitor: Visitor): Credentials {
    const credentials = this.visitors.get(visitor);
    if (!credentials) throw new Error(`There is no ${visitor} here.`);
    return credentials;
  }

  /** A visitor's id, or the admin's for who is nobody. */
  personOf(visitor: Visitor): string {
    return this.bringing(visitor).personId ?? this.bringing('admin').personId ?? '';
  }

  /** A story of an admin's in World. */
  async story({ after = [], isOwn, isConfidential, tags = [] }: StoryWish, visitor: Visitor): Promise<Story> {
    const text = after.includes('publish') ? PUBLISHED : SEALED;
    const body = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] };
    const facts = { section: 'world', bylineText: 'By the desk', internalNote: SEALED, tags };
    let story = await this.#api('', { ...facts, headline: `${text} ${this.#next()}`, body });
    const { id } = story;
    for (const step of after) {
      const at = step === 'schedule' ? { at: TOMORROW } : {};
      story = await this.#api(`/${id}/${step}`, { version: story.version, ...at });
    }
    const owner = isOwn ? this.visitors.get(visitor)?.personId : null;
    await this.database.ask(
      'UPDATE article SET created_by_id = COALESCE($2, created_by_id), is_confidential = $3 WHERE id = $1',
      [id, owner ?? null, isConfidential ?? false],
    );
    return { id, slug: story.slug, version: story.version };
  }

  async frenchStory({ isConfidential = false }: StoryWish = {}): Promise<string> {
    const headline = `${SEALED} ${this.#next()}`;
    const { id } = await this.#api('', { headline, section: 'world', language: 'fr' });
    await this.database.ask('UPDATE article SET is_confidential = $2 WHERE id = $1', [id, isConfidential]);
    return id;
  }

  async translationOf(id: string): Promise<string> {
    return (await this.#api(`/${id}/translations`, { language: 'fr' })).id;
  }

  /** A link that shows a story. */
  async link(id: string): Promise<{ id: string }> {
    return await this.#api(`/${id}/previews`, { hours: 1 });
  }

  /** A tag; `isUsed` puts it on a story in World. */
  async tag(isUsed: boolean): Promise<{ id: string; slug: string }> {
    const tag = await this.#named('tag', `tag-${this.#next()}`);
    if (isUsed) await this.story({ tags: [tag.slug] }, 'admin');
    return tag;
  }

  /** Another name of a tag; returns its slug. */
  async alias(tagId: string): Promise<string> {
    const slug = `alias-${this.#next()}`;
    await this.database.ask('INSERT INTO tag_alias (slug, name, tag_id) VALUES ($1, $1, $2)', [slug, tagId]);
    return slug;
  }

  /** A profile that nothing is by. */
  profile(): Promise<{ id: string; slug: string }> {
    return this.#named('profile', `profile-${this.#next()}`);
  }

  section(): Promise<{ id: string; slug: string }> {
    return this.#named('section', `section-${this.#next()}`);
  }

  async sectionCalled(slug: string): Promise<{ id: string; version: number }> {
    const [section] = await this.database.ask<{ id: string; version: number }>(
      'SELECT id, version FROM section WHERE slug = $1',
      [slug],
    );
    if (!section) throw new Error(`There is no section ${slug}.`);
    return section;
  }

  /** A shared view of an admin's, or one of the visitor's own. */
  async view(visitor: Visitor, isOwn: boolean): Promise<string> {
    const owner = this.personOf(isOwn ? visitor : 'admin');
    const [view] = await this.database.ask<{ id: string }>(
      `INSERT INTO saved_view (id, person_id, name, query, is_shared, position)
       VALUES (gen_random_uuid(), $1, $2, '', true, 0) RETURNING id`,
      [owner, `view ${this.#next()}`],
    );
    return String(view?.id);
  }

  /** Words of the visitor's own that could not be merged. */
  async orphan(articleId: string, visitor: Visitor): Promise<string> {
    const owner = this.personOf(visitor);
    const [orphan] = await this.database.ask<{ id: string }>(
      `INSERT INTO article_orphan (id, article_id, person_id, client_id, text, reason)
       VALUES (gen_random_uuid(), $1, $2, 'client-of-policy', $3, '') RETURNING id`,
      [articleId, owner, SEALED],
    );
    return String(orphan?.id);
  }

  /** Somebody who has no profile yet. */
  async somebody(isDisabled = false): Promise<string> {
    const [person] = await this.database.ask<{ id: string }>(
      `INSERT INTO person (id, email, name, role, disabled_at)
       VALUES (gen_random_uuid(), $1::text, $1::text, 'reporter', CASE WHEN $2 THEN now() END) RETURNING id`,
      [this.address(), isDisabled],
    );
    return String(person?.id);
  }

  /** The invitation of somebody, as an admin of an admin. */
  async invitation(): Promise<string> {
    const [invitation] = await this.database.ask<{ id: string }>(
      `INSERT INTO invitation (id, token_hash, email, role, invited_by_id, expires_at)
       VALUES (gen_random_uuid(), sha256($1::text::bytea), $1::text, 'admin', $2, now() + interval '1 hour') RETURNING id`,
      [this.address(), this.personOf('admin')],
    );
    return String(invitation?.id);
  }

  /** An e-mail address that nobody has. */
  address(): string {
    return `${this.#next()}@policy.test`;
  }

  /** A PNG that can be a logo. */
  async picture(): Promise<Blob> {
    const picture = sharp({ create: { width: 96, height: 48, channels: 3, background: 'teal' } });
    return new Blob([new Uint8Array(await picture.png().toBuffer())], { type: 'image/png' });
  }

  /** The key of somebody's picture. */
  async pictureKey(): Promise<string> {
    const [row] = await this.database.ask<{ key: string }>(
      `INSERT INTO person_picture (person_id, key, bytes) VALUES ('${await this.somebody()}', gen_random_uuid(), 'RIFF') RETURNING key`,
    );
    return row?.key ?? '';
  }

  async settingsVersion(): Promise<number> {
    const [row] = await this.database.ask<{ version: number }>('SELECT version FROM newsroom');
    return row?.version ?? 0;
  }

  /** One step that types a letter. */
  typing(): object {
    const slice = { content: [{ type: 'text', text: 'x' }] };
    const step = { stepType: 'replace', from: 1, to: 1, slice };
    return {
      version: 0,
      steps: [step],
      clientId: `client-${newToken().slice(0, 12)}`,
      schemaVersion: SCHEMA_VERSION,
    };
  }

  /** A name that nothing has. */
  name(): string {
    return `Name ${this.#next()}`;
  }

  /** Waits until nothing that was done has still to take effect, and tells what there is then. */
  async settled(): Promise<Digest> {
    for (let before = ''; ; ) {
      const [waiting] = await this.database.ask<{ count: number }>(
        `SELECT ((SELECT count(*) FROM outbox_event WHERE handled_at IS NULL) + (SELECT count(*) FROM search_due)
           + (SELECT count(*) FROM mail_message WHERE sent_at IS NULL))::int AS count`,
      );
      const digest = await this.database.digest();
      const now = JSON.stringify(digest);
      if (waiting?.count === 0 && now === before) return digest;
      before = now;
      await sleep(100);
    }
  }

  async #named(table: 'tag' | 'profile' | 'section', slug: string): Promise<{ id: string; slug: string }> {
    const [row] = await this.database.ask<{ id: string }>(
      `INSERT INTO ${table} (id, slug, name) VALUES (gen_random_uuid(), $1, $1) RETURNING id`,
      [slug],
    );
    return { id: String(row?.id), slug };
  }

  async #api<T = Story>(path: string, body: object): Promise<T> {
    const answer = await fetch(`${this.url}/api/v1/articles${path}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${this.visitors.get('admin')?.token}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
    return (await answer.json()) as T;
  }

  // Letters, since names that differ by a number alone are found similar.
  #next(): string {
    this.#count += 1;
    const digits = String(this.#count).padStart(4, '0');
    return [...digits].map((digit) => 'bdfgklmnps'[Number(digit)]).join('a');
  }
}

/** The world of a newsroom that nobody has visited yet. */
export async function openWorld(url: string, database: Database): Promise<World> {
  const visitors = await inviteVisitors(database);
  const narrow = await makeNarrowTokens(database, visitors.get('admin')?.personId ?? '');
  return new World({ url, database, visitors, narrow, actions: await readActionIds() });
}
