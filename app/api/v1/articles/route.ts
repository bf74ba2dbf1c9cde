import { answer, privateJson, readJson } from '#app/api/answer.ts';
import { createArticle } from '#lib/articles/commands/create-article.ts';
import { listArticles } from '#lib/articles/queries.ts';
import type { ArticleChanges } from '#lib/articles/schema.ts';
import { actorOfApiRequest } from '#lib/auth/api-actor.ts';

export function GET(request: Request): Promise<Response> {
  return answer(async () => {
    const actor = await actorOfApiRequest(request, 'articles:read');
    const { searchParams } = new URL(request.url);
    const limit = Number(searchParams.get('limit') ?? 50);
    const page = { cursor: searchParams.get('cursor'), limit: Number.isInteger(limit) ? limit : 50 };
    const address = searchParams.get('address');
    return privateJson(await listArticles(actor, { ...page, address }));
  });
}

export function POST(request: Request): Promise<Response> {
  return answer(async () => {
    const actor = await actorOfApiRequest(request, 'articles:write');
    const article = await createArticle(actor, (await readJson(request)) as ArticleChanges);
    return privateJson(article, 201);
  });
}
