import type { Module } from './modules.ts';

const PAGE = /^app\/(?:(.*)\/)?page\.tsx$/;
const ROUTE = /^app\/(?:(.*)\/)?route\.tsx?$/;
const GROUP = /^\(.*\)$/;
const METHOD = /^export (?:async )?(?:function|const) (GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)\b/gm;
const SERVER_FILE = /^(?:\s|\/\*[\s\S]*?\*\/|\/\/.*\n)*['"]use server['"]/;
const ACTION = /^export (?:async function|const) (\w+)/gm;
const FRONT_DOOR = /^server\/front-door\/(?:own-addresses|views\/open-views)\.ts$/;
const OWN = /['`](GET|POST) (\/[\w/]+)['`]/g;

/**
 * Every way into the program, as the policy names it: `page /admin/articles/[id]`, `GET /api/v1/articles`,
 * `action admin/articles newArticleAction` (by the folder of its file), and what the front door answers by itself.
 */
export function findDoors(modules: ReadonlyMap<string, Module>): string[] {
  return [...modules.values()].flatMap(doorsOf).toSorted();
}

function doorsOf({ path, source }: Module): string[] {
  const page = PAGE.exec(path);
  if (page) return [`page ${addressOf(page[1])}`];
  const route = ROUTE.exec(path);
  if (route) return namesIn(source, METHOD).map((method) => `${method} ${addressOf(route[1])}`);
  if (FRONT_DOOR.test(path)) return [...source.matchAll(OWN)].map(([, method, at]) => `${method} ${at}`);
  if (!SERVER_FILE.test(source)) return [];
  return namesIn(source, ACTION).map((name) => `action ${folderOf(path)} ${name}`);
}

/** The folder of a file of actions without groups, which addresses do not have either. */
export function folderOf(path: string): string {
  return addressOf(path.replace(/^app\//, '').replace(/\/?[^/]+$/, '')).slice(1);
}

function addressOf(folder = ''): string {
  return `/${folder
    .split('/')
    .filter((segment) => !GROUP.test(segment))
    .join('/')}`;
}

function namesIn(source: string, pattern: RegExp): string[] {
  return [...source.matchAll(pattern)].map(([, name]) => name ?? '');
}

/** Actions that stand inside of other code, which nothing here would find. */
export function hidesActions({ source }: Module): boolean {
  return !SERVER_FILE.test(source) && /^\s*['"]use server['"];?\s*$/m.test(source);
}
