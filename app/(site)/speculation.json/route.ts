import { SPECULATION_RULES } from '#lib/pages/speculation.ts';

export const dynamic = 'force-static';

/** What browsers may get ready before a reader follows a link; pages name it in the header `Speculation-Rules`. */
export function GET(): Response {
  return new Response(JSON.stringify(SPECULATION_RULES), {
    headers: {
      'content-type': 'application/speculationrules+json',
      'cache-control': 'public, max-age=3600',
    },
  });
}
