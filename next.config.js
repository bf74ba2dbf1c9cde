// Nobody finds, keeps or frames what is not published yet; the newsroom's own page shows it inside a dialog.
const PREVIEW_HEADERS = [
  { key: 'X-Robots-Tag', value: 'noindex, nofollow, noarchive' },
  { key: 'Cache-Control', value: 'private, no-store' },
  { key: 'Referrer-Policy', value: 'no-referrer' },
  { key: 'Content-Security-Policy', value: "frame-ancestors 'self'" },
];

/** @type {import('next').NextConfig} */
const config = {
  typedRoutes: true,
  reactCompiler: true,
  poweredByHeader: false,
  // Types are checked by `npm test` with TypeScript 7, which has no compiler API for Next to call.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['@node-rs/argon2', 'nodemailer', 'pg', 'pino', 'pino-pretty', 'transliteration'],
  headers: async () => [
    { source: '/preview/:token', headers: PREVIEW_HEADERS },
    { source: '/admin/articles/:id/preview', headers: PREVIEW_HEADERS },
  ],
  // Titles and metas in the head from the start, for everybody: streamed ones stand in the body until scripts move them,
  // and reader pages have none.
  htmlLimitedBots: /.*/,
  experimental: { globalNotFound: true },
};

export default config;
