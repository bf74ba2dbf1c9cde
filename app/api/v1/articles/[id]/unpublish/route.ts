import { answer, privateJson, readJson } from '#app/api/answer.ts';
import { unpublishArticle } from '#lib/articles/commands/unpublish-article.ts';
import type { AtVersion } from '#lib/articles/schema.ts';
import { actorOfApiRequest } from '#lib/auth/api-actor.ts';

type Context = RouteContext<'/api/v1/articles/[id]/unpublish'>;

export function POST(request: Request, { params }: Context): Promise<Response> {
  return answer(async () => {
    const actor = await actorOfApiRequest(request, 'articles:publish');
    return privateJson(
      await unpublishArticle(actor, (await params).id, (await readJson(request)) as AtVersion),
    );
  });
}
