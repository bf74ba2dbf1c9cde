import { answer, privateJson } from '#app/api/answer.ts';
import { answerWrite } from '#app/api/answer-write.ts';
import { createArticle } from '#lib/articles/commands/create-article.ts';
import { FILTER_KEYS, readFilter } from '#lib/articles/list-filter.ts';
import { type ListRequest, listArticles } from '#lib/articles/queries/list.ts';
import type { ArticleChanges } from '#lib/articles/schema.ts';
import { actorOfApiRequest } from '#lib/auth/api-actor.ts';
import { listOccupied } from '#lib/collab/presence.ts';
import { DomainError } from '#lib/shared/domain-error.ts';

export function GET(request: Request): Promise<Response> {
  return answer(async () => {
    // An open list asks with whatever others change; what somebody does in it is told by the pages and actions they use.
    const actor = await actorOfApiRequest(request, 'articles:read', { byItself: true });
    return privateJson(await listArticles(actor, readRequest(new URL(request.url).searchParams)));
  });
}

export function POST(request: Request): Promise<Response> {
  return answerWrite(request, {
    scope: 'articles:write',
    status: 201,
    run: (actor, input) => createArticle(actor, input as ArticleChanges),
  });
}

const ASKED: ReadonlySet<string> = new Set([
  ...FILTER_KEYS,
  ...['q', 'sort', 'cursor', 'limit', 'address', 'id'],
]);

function readRequest(query: URLSearchParams): ListRequest {
  const { filter, unknown } = readFilter(query);
  // Half a filter would show what was to be left out.
  unknown.push(...[...new Set(query.keys())].filter((key) => !ASKED.has(key)).map((key) => key.slice(0, 40)));
  if (unknown.length > 0) {
    throw new DomainError('invalid_input', `The list has no ${unknown.join(', ')}. See docs/api.md.`);
  }
  const limit = Number(query.get('limit') ?? 50);
  return {
    filter,
    cursor: query.get('cursor'),
    limit: Number.isInteger(limit) ? limit : 50,
    address: query.get('address'),
    ids: query.has('id') ? query.getAll('id').slice(0, 100) : null,
    occupied: filter.here.length > 0 ? listOccupied() : [],
  };
}
