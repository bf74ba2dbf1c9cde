import { answer, privateJson } from '#app/api/answer.ts';
import { answerWrite } from '#app/api/answer-write.ts';
import { translateArticle } from '#lib/articles/commands/translate-article.ts';
import { listTranslations } from '#lib/articles/queries/translations.ts';
import type { NewTranslation } from '#lib/articles/schema.ts';
import { actorOfApiRequest } from '#lib/auth/api-actor.ts';

type Context = RouteContext<'/api/v1/articles/[id]/translations'>;

export function GET(request: Request, { params }: Context): Promise<Response> {
  return answer(async () => {
    const actor = await actorOfApiRequest(request, 'articles:read');
    return privateJson(await listTranslations(actor, (await params).id));
  });
}

/** Begins a translation, and answers with its article. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params;
  return await answerWrite(request, {
    scope: 'articles:write',
    status: 201,
    run: (actor, input) => translateArticle(actor, id, input as NewTranslation),
  });
}
