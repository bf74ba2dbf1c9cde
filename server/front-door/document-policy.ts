import { createHash, randomBytes } from 'node:crypto';
import { speculationRules } from '#lib/pages/speculation.ts';
import { THEME_SCRIPT } from '#lib/pages/theme-script.ts';
import { FRAMES } from './pages/policy.ts';
import { REPORT_DIRECTIVES } from './protection.ts';
import { pathOf } from './request-target.ts';
import { routeOf } from './routes.ts';

/** What stands inline in every page of the site; the rules differ where somebody counts visits. */
const INLINE = [
  THEME_SCRIPT,
  ...[true, false].map((isCounted) => JSON.stringify(speculationRules(isCounted))),
];
const INLINE_HASHES = INLINE.map(
  (script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
).join(' ');
/** A story as readers will see it, which the newsroom shows in a dialog. */
const OWN_PREVIEW = /^\/admin\/articles\/[^/]+\/preview$/;
/** Where pages of the site stand, with the reader's own script; also what is told of addresses that lead nowhere. */
const SITE_ROUTES = new Set(['page', 'preview']);

/** What a document that Next renders may do, and the header that tells Next which of its scripts may run. */
export function documentPolicy(pathAndQuery: string, isDevelopment = false): string {
  const nonce = randomBytes(16).toString('base64');
  const path = pathOf(pathAndQuery);
  const isFramed = OWN_PREVIEW.test(path);
  const showsSite = isFramed || SITE_ROUTES.has(routeOf(path));
  const directives = [
    "default-src 'none'",
    `script-src ${scripts(showsSite, nonce)}${isDevelopment ? " 'unsafe-eval'" : ''}`,
    `style-src ${styles(showsSite || isDevelopment, nonce)}`,
    // React writes what is computed into the attribute when it renders on the server.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    `frame-src ${showsSite ? FRAMES.join(' ') : "'self'"}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${isFramed ? "'self'" : "'none'"}`,
    ...REPORT_DIRECTIVES,
  ];
  return directives.join('; ');
}

/** The newsroom trusts nothing but the scripts that the nonce names and what these load. */
function scripts(showsSite: boolean, nonce: string): string {
  if (!showsSite) return `'nonce-${nonce}' 'strict-dynamic'`;
  return `'self' 'nonce-${nonce}' ${INLINE_HASHES}`;
}

/** Of the site, the colours that the settings choose stand in the page; a pressed one names them by their hash. */
function styles(areInline: boolean, nonce: string): string {
  return areInline ? "'self' 'unsafe-inline'" : `'self' 'nonce-${nonce}'`;
}
