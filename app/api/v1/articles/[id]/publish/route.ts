import { answer, privateJson, readJson } from '#app/api/answer.ts';
import { publishArticle } from '#lib/articles/commands/publish-article.ts';
import type { AtVersion } from '#lib/articles/schema.ts';
import { actorOfApiRequest } from '#lib/auth/api-actor.ts';

type Context = RouteContext<'/api/v1/articles/[id]/publish'>;

export function POST(request: Request, { params }: Context): Promise<Response> {
  return answer(async () => {
    const actor = await actorOfApiRequest(request, 'articles:publish');
    return privateJson(
      await publishArticle(actor, (await params).id, (await readJson(request)) as AtVersion),
    );
  });
}
