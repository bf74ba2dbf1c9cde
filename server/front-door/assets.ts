import { readdir, readFile, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, relative, sep } from 'node:path';
import { LRUCache } from 'lru-cache';
import { answerText } from './answer.ts';
import { Asked } from './pages/asked.ts';
import { KeptPage } from './pages/kept-page.ts';
import { hashOf, pack } from './pages/pack.ts';
import { sendPage } from './pages/send-page.ts';
import { NO_DOCUMENT } from './protection.ts';

const PREFIX = '/_next/static/';
const HEAD = [
  // Their names change with what they hold.
  ...['Cache-Control', 'public, max-age=31536000, immutable'],
  ...['Vary', 'Accept-Encoding'],
  ...['Content-Security-Policy', NO_DOCUMENT],
];
const TEXTS: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
};
const OTHERS: Readonly<Record<string, string>> = {
  '.avif': 'image/avif',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};
const MEMORY_BYTES = 32 * 1024 * 1024;

/**
 * Style sheets, fonts and scripts of the build, sent from its folder: pages that are kept must not lose them while Next is
 * away. Only what was found there is sent, by its exact name, so that no spelling leads out of the folder.
 */
export class Assets {
  readonly #folder: string;
  #files: ReadonlyMap<string, string> = new Map();
  #sheets: ReadonlyMap<string, string> = new Map();
  readonly #ready = new LRUCache<string, KeptPage>({
    maxSize: MEMORY_BYTES,
    sizeCalculation: (asset) => asset.bytes,
  });
  readonly #loading = new Map<string, Promise<KeptPage>>();

  /** `folder` is that of a build, such as `.next/static`. */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Looks at what there is, which is nothing before the first build. */
  async look(): Promise<void> {
    const entries = await readdir(this.#folder, { recursive: true, withFileTypes: true }).catch(() => []);
    const files = entries.filter((entry) => entry.isFile() && typeOf(entry.name) !== undefined);
    this.#files = new Map(
      files.map(({ parentPath, name }) => {
        const file = join(parentPath, name);
        return [PREFIX + relative(this.#folder, file).replaceAll(sep, '/'), file];
      }),
    );
    const sheets = [...this.#files].filter(([path]) => path.endsWith('.css'));
    this.#sheets = new Map(await Promise.all(sheets.map(readSheet)));
  }

  /** The text of a style sheet with absolute addresses in it, so that it can stand anywhere; null when there is none. */
  sheet(path: string): string | null {
    return this.#sheets.get(path) ?? null;
  }

  /** Whether there is a file at an address. */
  holds(pathAndQuery: string): boolean {
    return this.#files.has(pathAndQuery.split('?', 1)[0] ?? '');
  }

  /** Answers a vetted request to read a file; false when there is none at its address. */
  answer(request: IncomingMessage, response: ServerResponse, pathAndQuery: string): boolean {
    const path = pathAndQuery.split('?', 1)[0] ?? '';
    const file = this.#files.get(path);
    if (file === undefined) return false;
    const ready = this.#ready.get(path);
    if (ready === undefined) void this.#answerLater(request, response, path, file);
    else sendPage(request, response, new Asked().read(request.rawHeaders), ready);
    return true;
  }

  async #answerLater(
    request: IncomingMessage,
    response: ServerResponse,
    path: string,
    file: string,
  ): Promise<void> {
    try {
      const asset = await this.#load(path, file);
      if (!response.destroyed) sendPage(request, response, new Asked().read(request.rawHeaders), asset);
    } catch {
      // A later build may have taken its place.
      answerText(response, 404, 'This file is there no more. Please load the page again.');
    }
  }

  #load(path: string, file: string): Promise<KeptPage> {
    const known = this.#loading.get(path);
    if (known !== undefined) return known;
    const loading = read(path, file).finally(() => this.#loading.delete(path));
    this.#loading.set(path, loading);
    loading.then(
      (asset) => this.#ready.set(path, asset),
      () => undefined,
    );
    return loading;
  }
}

const ADDRESS = /url\((["']?)(?!["']?(?:data:|\/|#|[a-z]+:))([^"')]+)\1\)/g;

async function readSheet([path, file]: readonly [string, string]): Promise<[string, string]> {
  const text = await readFile(file, 'utf8');
  const absolute = (relativeAddress: string) => {
    const { pathname, search } = new URL(relativeAddress, `http://localhost${path}`);
    return pathname + search;
  };
  return [path, text.replaceAll(ADDRESS, (_, quote, address) => `url(${quote}${absolute(address)}${quote})`)];
}

async function read(path: string, file: string): Promise<KeptPage> {
  const [body, { mtime }] = await Promise.all([readFile(file), stat(file)]);
  const isText = TEXTS[extname(file)] !== undefined;
  const facts = {
    address: path,
    status: 200,
    keys: [],
    hash: hashOf(body),
    lastModified: mtime.toUTCString(),
    renderedAtMs: mtime.getTime(),
    head: ['Content-Type', typeOf(file) ?? '', ...HEAD],
  };
  return new KeptPage(facts, isText ? await pack(body) : { encoding: 'identity', body });
}

function typeOf(file: string): string | undefined {
  const ending = extname(file);
  return TEXTS[ending] ?? OTHERS[ending];
}
