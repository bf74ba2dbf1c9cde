import { z } from 'zod';
import { answer } from '#app/api/answer.ts';
import { readOn } from '#lib/articles/published/lists.ts';
import { parseInput } from '#lib/shared/parse-input.ts';
import { isSlug } from '#lib/shared/slug.ts';

const LIMIT = 30;
const LIMIT_MAX = 100;

const Asked = z.strictObject({
  section: z.string().refine(isSlug, 'A section is asked for by its slug.').optional(),
  since: z.iso
    .datetime({ offset: true, error: 'since is an instant such as 2026-11-26T08:00:00Z.' })
    .optional(),
  limit: z.coerce.number('limit is a number.').optional(),
  cursor: z.uuid('cursor is what an answer called nextCursor.').optional(),
});

/** What readers can see, for machines, newest first: of a section, published since an instant, page by page. No token. */
export function GET(request: Request): Promise<Response> {
  return answer(async () => {
    const { section, since, limit = LIMIT, cursor } = parseInput(Asked, queryOf(request));
    const page = await readOn({
      list: section === undefined ? { by: 'site' } : { by: 'section', slug: section },
      since: since === undefined ? undefined : new Date(since),
      cursor,
      limit: Math.min(LIMIT_MAX, Math.max(1, Math.trunc(limit) || LIMIT)),
    });
    return Response.json(page, { headers: { 'cache-control': 'no-cache' } });
  });
}

function queryOf(request: Request) {
  return Object.fromEntries(new URL(request.url).searchParams) as z.input<typeof Asked>;
}
