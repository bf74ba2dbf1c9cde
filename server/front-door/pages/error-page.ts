import { createHash } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { NO_DOCUMENT } from '#server/front-door/protection.ts';

const STYLE =
  ':root{color-scheme:light dark}body{margin:0;min-height:100vh;display:grid;place-items:center;font:1.125rem/1.6 Georgia,serif;' +
  'color:#1c1f23;background:#fff}main{max-width:32rem;padding:2rem 1.25rem}h1{font-size:1.75rem;line-height:1.2;margin:0 0 .75rem}' +
  'p{margin:0 0 1rem}a{color:inherit;text-underline-offset:.2em}a:focus-visible{outline:3px solid;outline-offset:3px}' +
  '@media(prefers-color-scheme:dark){body{color:#e8eaed;background:#121417}}';

const PAGE = Buffer.from(
  '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">' +
    `<meta name="robots" content="noindex"><title>Back in a moment</title><style>${STYLE}</style></head><body><main>` +
    '<h1>This page will be back in a moment</h1><p>The site cannot show it just now. It is being put right, and nothing is lost.</p>' +
    '<p><a href="">Try again</a>, or start at the <a href="/">front page</a>.</p></main></body></html>',
);
const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');
const RETRY_AFTER_S = 5;

const SHARED_HEADERS = ['Cache-Control', 'no-store'];
const PAGE_HEADERS = [
  ...['Content-Type', 'text/html; charset=utf-8'],
  ...['Content-Length', String(PAGE.length)],
  'Content-Security-Policy',
  `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
];
const TEXT = Buffer.from('This cannot be shown just now. Please try again in a few seconds.\n');
const TEXT_HEADERS = [
  ...['Content-Security-Policy', NO_DOCUMENT],
  ...['Content-Type', 'text/plain; charset=utf-8'],
  ...['Content-Length', String(TEXT.length)],
];

interface ErrorAnswer {
  /** 500: this page cannot be made; 503: none can. */
  readonly status: 500 | 503;
  readonly isHead: boolean;
  /** Whoever reads with a program gets a sentence. */
  readonly isForPeople: boolean;
  /** Of an address that may be kept. */
  readonly cacheStatus: string | null;
}

/** Says that a page cannot be shown; needs nothing but this file. */
export function answerError(
  response: ServerResponse,
  { status, isHead, isForPeople, cacheStatus }: ErrorAnswer,
): void {
  const [body, own] = isForPeople ? [PAGE, PAGE_HEADERS] : [TEXT, TEXT_HEADERS];
  const known = cacheStatus === null ? [] : ['Cache-Status', cacheStatus];
  const later = status === 503 ? ['Retry-After', String(RETRY_AFTER_S)] : [];
  response.writeHead(status, [...own, ...SHARED_HEADERS, ...later, ...known]);
  response.end(isHead ? undefined : body);
}
