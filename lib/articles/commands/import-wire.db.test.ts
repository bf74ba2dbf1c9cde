import { beforeAll, describe, expect, test } from 'vitest';
import { getArticleForEditing } from '#lib/articles/queries.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';
import { anActor, aSection, withTestNewsroom } from '#lib/testing/newsroom.ts';
import { importWire } from './import-wire.ts';

withTestNewsroom();

const COPY = `Council votes to close ferry line

By Jane Doe in Port Alder and John Roe, Political Editor

PORT ALDER, Nov. 22 (CNA) -- The council voted 17 to 12.

Contact: desk@coastal.example`;

const noon = () => new Date('2026-11-22T12:00:00Z');

let editor: Actor;

beforeAll(async () => {
  await aSection('world');
  editor = await anActor('editor');
});

const importCopy = (text: string, publish = false) => importWire(editor, { text, publish }, noon);

describe('imported copy', () => {
  test('keeps what stands beside the names, and what is for the desk', async () => {
    const { id } = await importCopy(COPY);
    const article = await getArticleForEditing(editor, id);
    expect(article.bylines.map(({ name, role }) => [name, role])).toEqual([
      ['Jane Doe', 'in Port Alder'],
      ['John Roe', 'Political Editor'],
    ]);
    expect(article.internalNote).toBe('Nov. 22\nContact: desk@coastal.example');
    expect(article.embargoUntil).toBeNull();
  });

  test('is held back by an embargo whose day is that of its dateline', async () => {
    const { id } = await importCopy(`EMBARGOED until 1800 GMT\n\n${COPY}`);
    expect((await getArticleForEditing(editor, id)).embargoUntil).toBe('2026-11-22T18:00:00.000Z');
  });

  test('is not published under an embargo, nor left behind as a draft', async () => {
    const before = await db().article.count();
    await expect(importCopy(`EMBARGOED until 1800 GMT\n\n${COPY}`, true)).rejects.toMatchObject({
      code: 'not_ready',
      message: expect.stringContaining('under embargo'),
    });
    expect(await db().article.count()).toBe(before);
  });

  test('is published when its embargo is over', async () => {
    const { address } = await importCopy(`EMBARGOED until 1100 GMT\n\n${COPY}`, true);
    expect(address).toBe('/world/council-votes-to-close-ferry-line');
  });
});
