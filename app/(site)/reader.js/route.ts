import { READER_SCRIPT_TEXT } from '#components/site/reader-script/built.ts';

export const dynamic = 'force-static';

/** The one script of reader pages. They name its version, so that it may be kept for good. */
export function GET(): Response {
  return new Response(READER_SCRIPT_TEXT, {
    headers: {
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
    },
  });
}
