import type { Plugin } from 'prosemirror-state';
import type { Article } from '#components/editor/article.ts';
import { addressOf, send } from '#components/editor/room/browser-parts.ts';
import { browserTime } from '#components/newsroom/browser-time.ts';
import { fetchChanges, keepOrphan, sendSteps } from './collab-request.ts';
import { openStepJournal } from './step-journal.ts';
import { StoryClient } from './story-client.ts';
import { storyOfArticle } from './story-words.ts';

/** The story in the collaboration's API. */
export function collabAddressOf(articleId: string): string {
  return `/api/collab/${articleId}`;
}

/** A story's client in a browser. Nothing of the browser is touched before the client is started. */
export function browserStory(article: Article, personId: string, plugins: readonly Plugin[]): StoryClient {
  const address = collabAddressOf(article.id);
  return new StoryClient(storyOfArticle(article), {
    ...browserTime,
    send: (batch) => sendSteps(send, address, batch),
    changesSince: (version) => fetchChanges(send, address, version),
    load: () => loadStory(article.id),
    keepOrphan: (clientId, orphan) => keepOrphan(send, address, clientId, orphan),
    journal: openStepJournal(article.id, personId),
    plugins,
  });
}

async function loadStory(articleId: string) {
  try {
    const response = await send(addressOf(articleId), { headers: { Accept: 'application/json' } });
    return response.ok ? storyOfArticle((await response.json()) as Article) : null;
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** Takes words out of the server's tray; when that fails they are offered again on the next visit. */
export async function resolveOrphan(articleId: string, id: string): Promise<void> {
  await send(`${collabAddressOf(articleId)}/orphans/${id}`, { method: 'DELETE' }).catch(() => null);
}
