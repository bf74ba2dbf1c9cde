import { type APIRequestContext, expect } from '@playwright/test';
import { ask } from './database.ts';
import type { Newsroom } from './newsroom.ts';

/** What the API says of an article, as far as journeys go on with it. */
export interface LiveStory {
  id: string;
  version: number;
  address: string;
}

/** Writes to `/api/v1/articles` and the path, and expects that it succeeds. */
export type ArticlesApi = <T = LiveStory>(
  path: string,
  data: object,
  method?: 'post' | 'patch',
) => Promise<T>;

/** The API of articles with a token. */
export function articlesApi(request: APIRequestContext, newsroom: Newsroom, token: string): ArticlesApi {
  const headers = { authorization: `Bearer ${token}` };
  return async <T>(path: string, data: object, method: 'post' | 'patch' = 'post') => {
    const answer = await request[method](`${newsroom.url}/api/v1/articles${path}`, { headers, data });
    expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true);
    return (await answer.json()) as T;
  };
}

/** A story in the section World that readers see, with whatever a journey changes. */
export async function aLiveStory(api: ArticlesApi, facts: { headline: string; [fact: string]: unknown }) {
  const draft = await api('', {
    section: 'world',
    bylineText: facts.bylines ? '' : 'By the desk',
    body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'It sails.' }] }] },
    ...facts,
  });
  return await api(`/${draft.id}/publish`, { version: draft.version });
}

/** Makes a tag behind the newsroom's back. */
export async function addTag(newsroom: Newsroom, slug: string, name: string): Promise<void> {
  await ask(newsroom, `INSERT INTO tag (id, slug, name) VALUES (gen_random_uuid(), '${slug}', '${name}')`);
}

/** Makes a profile behind the newsroom's back and returns its id. */
export async function addAuthor(newsroom: Newsroom, slug: string, name: string): Promise<string> {
  const [made] = await ask<{ id: string }>(
    newsroom,
    `INSERT INTO profile (id, slug, name, role, bio, contact)
     VALUES (gen_random_uuid(), '${slug}', '${name}', 'Harbour correspondent',
       'Writes about boats and those who sail them.', '${slug}@harbour.example') RETURNING id`,
  );
  return String(made?.id);
}
