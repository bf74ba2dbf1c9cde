import { createHash, randomBytes } from 'node:crypto';
import { THEME_SCRIPT } from '#lib/pages/theme-script.ts';
import { addressOf } from './pages/kinds.ts';
import { FRAMES } from './pages/policy.ts';
import { REPORT_DIRECTIVES } from './protection.ts';

const THEME_HASH = createHash('sha256').update(THEME_SCRIPT).digest('base64');
/** Stories as readers will see them, with the reader's own script; the newsroom shows the first in a dialog. */
const OWN_PREVIEW = /^\/admin\/articles\/[^/?]+\/preview(?:\?|$)/;
const SHARED_PREVIEW = /^\/preview\//;

/** What a document that Next renders may do, and the header that tells Next which of its scripts may run. */
export function documentPolicy(path: string, isDevelopment = false): string {
  const nonce = randomBytes(16).toString('base64');
  const isFramed = OWN_PREVIEW.test(path);
  const showsSite = isFramed || SHARED_PREVIEW.test(path) || addressOf(path) !== null;
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
  return `'self' 'nonce-${nonce}' 'sha256-${THEME_HASH}' 'inline-speculation-rules'`;
}

/** Of the site, the colours that the settings choose stand in the page; a pressed one names them by their hash. */
function styles(areInline: boolean, nonce: string): string {
  return areInline ? "'self' 'unsafe-inline'" : `'self' 'nonce-${nonce}'`;
}
