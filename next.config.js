import { PHASE_PRODUCTION_SERVER } from 'next/constants.js';

// Nobody finds, keeps or frames what is not published yet, nor a page whose address is a key; the newsroom's own page
// shows a preview inside a dialog.
const PREVIEW_HEADERS = [
  { key: 'X-Robots-Tag', value: 'noindex, nofollow, noarchive' },
  { key: 'Cache-Control', value: 'private, no-store' },
  { key: 'Referrer-Policy', value: 'no-referrer' },
  { key: 'Content-Security-Policy', value: "frame-ancestors 'self'" },
];

/**
 * The reader's script as one text, which the pages and the address that serves it are built with.
 *
 * @param {string} phase
 */
async function readerScript(phase) {
  if (phase === PHASE_PRODUCTION_SERVER) return {};
  const { bundleReaderScript } = await import('./components/site/reader-script/bundle.ts');
  const { text, version } = await bundleReaderScript();
  return { READER_SCRIPT: text, READER_SCRIPT_VERSION: version };
}

/** @param {string} phase */
export default async (phase) =>
  /** @type {import('next').NextConfig} */ ({
    typedRoutes: true,
    reactCompiler: true,
    poweredByHeader: false,
    // Types are checked by `npm test` with TypeScript 7, which has no compiler API for Next to call.
    typescript: { ignoreBuildErrors: true },
    serverExternalPackages: [
      '@node-rs/argon2',
      'harfbuzzjs',
      'nodemailer',
      'pg',
      'pino',
      'pino-pretty',
      'transliteration',
      'woff2-encoder',
    ],
    headers: async () => [
      { source: '/invitation/:token', headers: PREVIEW_HEADERS },
      { source: '/password-reset/:token', headers: PREVIEW_HEADERS },
      { source: '/preview/:token', headers: PREVIEW_HEADERS },
      { source: '/admin/articles/:id/preview', headers: PREVIEW_HEADERS },
    ],
    // Titles and metas in the head from the start, for everybody: streamed ones stand in the body until scripts move them,
    // and reader pages have none.
    htmlLimitedBots: /.*/,
    compiler: { defineServer: await readerScript(phase) },
    experimental: { globalNotFound: true },
  });
