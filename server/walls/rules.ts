import type { Module, ResolvedImport } from './modules.ts';

/** What is known about one import when a rule looks at it. */
export interface Crossing extends ResolvedImport {
  readonly from: string;
  readonly target: string;
  /** Whether the target runs on the server only. */
  readonly isServerOnly: boolean;
}

/** A wall between two rooms of the house. */
export interface Wall {
  readonly rule: string;
  readonly isBroken: (crossing: Crossing) => boolean;
}

const TEST = /\.(?:test|spec)\.tsx?$|^lib\/testing\/|\/testing\/|^e2e\//;
const READER = /^app\/\(site\)\//;
const NEWSROOM = /^app\/\(newsroom\)\//;
const MAY_OPEN_THE_DATABASE =
  /^lib\/(?:auth\/|[\w-]+\/(?:(?:queries|commands|published|internal)(?:\/|\.ts$)|first-run\.ts$))/;

const ROOMS_OF_COMPONENTS: Readonly<Record<string, readonly string[]>> = {
  editor: ['editor', 'newsroom', 'prose', 'ui'],
  newsroom: ['editor', 'newsroom', 'prose', 'ui'],
  prose: ['prose', 'ui'],
  site: ['prose', 'site', 'ui'],
  ui: ['ui'],
};

/** Who may import whom, as the house rules say; tests may reach for more. */
export const WALLS: readonly Wall[] = [
  {
    rule: 'the reader’s pages show components of site, prose and ui only',
    isBroken: ({ from, target }) => READER.test(from) && /^components\/(?!site\/|prose\/|ui\/)/.test(target),
  },
  {
    rule: 'the reader’s pages read what is published, and nothing else of the domain',
    isBroken: ({ from, target, isServerOnly, isTypeOnly }) =>
      READER.test(from) &&
      /^lib\//.test(target) &&
      isServerOnly &&
      !isTypeOnly &&
      !/\/published(?:\/|\.ts$)/.test(target),
  },
  {
    rule: 'the newsroom’s pages do not read what readers read',
    isBroken: ({ from, target, isTypeOnly }) =>
      NEWSROOM.test(from) && /\/published(?:\/|\.ts$)/.test(target) && !isTypeOnly,
  },
  {
    rule: 'reader’s pages and newsroom’s pages do not import each other',
    isBroken: ({ from, target }) =>
      (READER.test(from) && NEWSROOM.test(target)) || (NEWSROOM.test(from) && READER.test(target)),
  },
  {
    rule: 'doors do not open the database',
    isBroken: ({ from, target }) => /^app\//.test(from) && /^(?:lib\/db\.ts$|prisma\/)/.test(target),
  },
  {
    rule: 'components take nothing from the server but types',
    isBroken: ({ from, target, isServerOnly, isTypeOnly }) =>
      /^components\//.test(from) &&
      (/^(?:app|server|prisma)\//.test(target) || (isServerOnly && !isTypeOnly)),
  },
  {
    rule: 'components keep to their rooms',
    isBroken: ({ from, target }) => {
      const allowed = ROOMS_OF_COMPONENTS[from.split('/')[1] ?? ''];
      return (
        /^components\//.test(from) &&
        /^components\//.test(target) &&
        !allowed?.includes(target.split('/')[1] ?? '')
      );
    },
  },
  {
    rule: 'the domain knows neither pages nor components nor the process',
    isBroken: ({ from, target }) => /^lib\//.test(from) && /^(?:app|components|server|e2e)\//.test(target),
  },
  {
    rule: 'content and shared stand below everything else',
    isBroken: ({ from, target }) =>
      /^lib\/(?:content|shared)\//.test(from) && !/^lib\/(?:content|shared)\//.test(target),
  },
  {
    rule: 'only queries, commands, published and auth open the database',
    isBroken: ({ from, target, isTypeOnly }) =>
      /^lib\//.test(from) && target === 'lib/db.ts' && !isTypeOnly && !MAY_OPEN_THE_DATABASE.test(from),
  },
  {
    rule: 'what is internal to a module stays there',
    isBroken: ({ from, target }) => {
      const owner = /^(.*\/)internal\//.exec(target)?.[1];
      return owner !== undefined && !from.startsWith(owner) && !/^app\//.test(target);
    },
  },
  {
    rule: 'the process knows neither pages nor components',
    isBroken: ({ from, target }) =>
      /^(?:server|prisma)\//.test(from) && /^(?:app|components|e2e)\//.test(target),
  },
  {
    rule: 'what is for tests is used by tests',
    isBroken: ({ target }) => TEST.test(target),
  },
];

/** The imports of a module that break a wall; a test may import whatever it tests. */
export function brokenWalls(module: Module, serverModules: ReadonlySet<string>): string[] {
  if (TEST.test(module.path)) return [];
  return module.imports.flatMap((found) => {
    const { target } = found;
    if (target === null) return [];
    const crossing = { ...found, target, from: module.path, isServerOnly: serverModules.has(target) };
    return WALLS.filter(({ isBroken }) => isBroken(crossing)).map(
      ({ rule }) => `${module.path} imports ${found.specifier}, but ${rule}`,
    );
  });
}
