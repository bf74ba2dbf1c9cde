import { answerWrite } from '#app/api/answer-write.ts';
import { linkTranslation, unlinkTranslation } from '#lib/articles/commands/link-translation.ts';
import { NoFields } from '#lib/articles/schema.ts';
import { parseInput } from '#lib/shared/parse-input.ts';

type Context = RouteContext<'/api/v1/articles/[id]/translations/[articleId]'>;

/** Says that the other article is a translation of this one. */
export async function PUT(request: Request, { params }: Context): Promise<Response> {
  const { id, articleId } = await params;
  return await answerWrite(request, {
    scope: 'articles:write',
    run: (actor, input) => {
      parseInput(NoFields, input);
      return linkTranslation(actor, id, { articleId });
    },
  });
}

/** Parts the other article from this one and its translations. */
export async function DELETE(request: Request, { params }: Context): Promise<Response> {
  const { id, articleId } = await params;
  return await answerWrite(request, {
    scope: 'articles:write',
    run: (actor) => unlinkTranslation(actor, id, articleId),
  });
}
