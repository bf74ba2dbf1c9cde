import { openEmbeds } from '#components/prose/open-embeds.ts';

/** The one script of reader pages, asked for by stories that carry embeds. */
export function GET(): Response {
  return new Response(`(${openEmbeds.toString()})();`, {
    headers: {
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=3600',
    },
  });
}
