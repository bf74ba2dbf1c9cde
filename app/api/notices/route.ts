import { answer, privateJson, readJson } from '#app/api/answer.ts';
import { actorOfApiRequest } from '#lib/auth/api-actor.ts';
import { markNotices } from '#lib/notices/commands/mark-notices.ts';
import { listNotices } from '#lib/notices/queries.ts';
import type { NoticeMarks } from '#lib/notices/schema.ts';

export function GET(request: Request): Promise<Response> {
  return answer(async () => {
    const actor = await actorOfApiRequest(request, 'articles:read');
    const { searchParams } = new URL(request.url);
    const limit = Number(searchParams.get('limit') ?? 30);
    const cursor = searchParams.get('cursor');
    return privateJson(await listNotices(actor, { cursor, limit: Number.isInteger(limit) ? limit : 30 }));
  });
}

/** Marks notices as read, or unread: `{ids, isRead?}` or `{upTo}`. */
export function PATCH(request: Request): Promise<Response> {
  return answer(async () => {
    const actor = await actorOfApiRequest(request, 'articles:write');
    await markNotices(actor, (await readJson(request)) as NoticeMarks);
    return new Response(null, { status: 204 });
  });
}
