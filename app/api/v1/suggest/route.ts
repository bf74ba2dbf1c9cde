import { answer } from '#app/api/answer.ts';
import { suggest } from '#lib/search/published/suggest.ts';

/** What a reader may mean who has typed `?q=` so far: tags, authors and headlines with their addresses. No token. */
export function GET(request: Request): Promise<Response> {
  return answer(async () => {
    const typed = new URL(request.url).searchParams.get('q') ?? '';
    const suggestions = await suggest(typed);
    return Response.json({ suggestions }, { headers: { 'cache-control': 'public, max-age=10' } });
  });
}
