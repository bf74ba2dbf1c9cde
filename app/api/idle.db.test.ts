import { beforeAll, expect, test } from 'vitest';
import { createArticle } from '#lib/articles/commands/create-article.ts';
import { sessionCookie } from '#lib/auth/cookie.ts';
import { openSession, SESSION_LIFE } from '#lib/auth/sessions.ts';
import { db } from '#lib/db.ts';
import { anActor, aSection, withTestNewsroom } from '#lib/testing/newsroom.ts';
import { POST as say } from './collab/[articleId]/presence/route.ts';
import { GET as follow, POST as write } from './collab/[articleId]/route.ts';
import { GET as listen } from './collab/route.ts';
import { GET as list } from './v1/articles/route.ts';

withTestNewsroom();

const SITE = 'http://localhost:3000';
const HOURS_MS = 60 * 60 * 1000;

beforeAll(() => aSection('world'));

/** A page that was opened seven hours ago, and what it asks with its cookie. */
async function anOldPage() {
  const ada = await anActor('reporter');
  const article = await createArticle(ada, {});
  const opened = () => new Date(Date.now() - (SESSION_LIFE.idleMs - HOURS_MS));
  const token = await openSession(ada.personId ?? '', 'a browser', { clock: opened });
  const cookie = `${sessionCookie().name}=${token}`;
  const context = { params: Promise.resolve({ articleId: article.id }) };
  const request = (path: string, body?: object) =>
    new Request(`${SITE}/api${path}`, {
      headers: { cookie, origin: SITE, 'content-type': 'application/json' },
      ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
    });
  const idleMs = async () => {
    const where = { personId: ada.personId ?? '' };
    const { lastSeenAt } = await db().session.findFirstOrThrow({ where, select: { lastSeenAt: true } });
    return Date.now() - lastSeenAt.getTime();
  };
  return { id: article.id, context, request, idleMs };
}

test('what an open page asks by itself does not keep its session from ending idle', async () => {
  const { id, context, request, idleMs } = await anOldPage();
  const place = { clientId: 'client-one', version: 0, anchor: null, head: null, isLeaving: false };
  expect((await follow(request(`/collab/${id}?since=0`), context)).status).toBe(200);
  expect((await listen(request(`/collab?watch=${id}`))).status).toBe(200);
  expect((await say(request(`/collab/${id}/presence`, place), context)).status).toBe(204);
  expect((await list(request('/v1/articles?limit=50'))).status).toBe(200);
  expect(await idleMs()).toBeGreaterThan(6 * HOURS_MS);
});

test('what somebody types does', async () => {
  const { id, context, request, idleMs } = await anOldPage();
  await write(
    request(`/collab/${id}`, { version: 0, steps: [], clientId: 'client-one', schemaVersion: 1 }),
    context,
  );
  expect(await idleMs()).toBeLessThan(HOURS_MS);
});
