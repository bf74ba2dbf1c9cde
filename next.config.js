/** @type {import('next').NextConfig} */
const config = {
  typedRoutes: true,
  reactCompiler: true,
  poweredByHeader: false,
  // Types are checked by `npm test` with TypeScript 7, which has no compiler API for Next to call.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['@node-rs/argon2', 'nodemailer', 'pg', 'pino', 'pino-pretty', 'transliteration'],
  experimental: { globalNotFound: true },
};

export default config;
