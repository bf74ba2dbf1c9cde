import { answer } from '#app/api/answer.ts';
import { listPublishedStories } from '#lib/articles/published.ts';

/** What readers can see, for machines: the newest stories, of one section with `?section=`. No token. */
export function GET(request: Request): Promise<Response> {
  return answer(async () => {
    const { searchParams } = new URL(request.url);
    const section = searchParams.get('section') ?? undefined;
    const limit = Math.trunc(Number(searchParams.get('limit'))) || 30;
    const stories = await listPublishedStories(Math.min(100, Math.max(1, limit)), section);
    return Response.json({ stories }, { headers: { 'cache-control': 'no-cache' } });
  });
}
