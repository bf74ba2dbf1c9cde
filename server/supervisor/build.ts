import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { claimFile } from '#server/process/claim-file.ts';
import { OperatorError } from '#server/process/operator-error.ts';
import { inProject, ROOT } from '#server/process/project.ts';
import { runNode, tailOf } from '#server/process/run-to-end.ts';
import { fingerprint } from './fingerprint.ts';

const SCHEMA = ['prisma/schema.prisma', 'package-lock.json'];
const APP = [
  'app',
  'components',
  'lib',
  'public',
  'prisma/schema.prisma',
  'instrumentation.ts',
  'instrumentation-client.ts',
  'mdx-components.tsx',
  'next.config.js',
  'package-lock.json',
  'package.json',
  'postcss.config.mjs',
  'proxy.ts',
  'tsconfig.json',
];

/** What is made from sources, and where it is noted from which. */
interface Product {
  readonly inputs: readonly string[];
  /** Lies in what it describes, so that deleting the one deletes the other. */
  readonly marker: string;
  readonly commands: readonly (readonly [script: string, ...args: string[]])[];
  readonly failure: string;
}

const CLIENT: Product = {
  inputs: SCHEMA,
  marker: 'prisma/generated/.made-from',
  commands: [['node_modules/prisma/build/index.js', 'generate']],
  failure: 'The database client could not be generated. Correct what is reported above and start again.',
};

const PAGES: Product = {
  inputs: APP,
  marker: '.next/made-from',
  commands: [['node_modules/next/dist/bin/next', 'build']],
  failure: 'The pages could not be built. Correct what is reported above and start again.',
};

// Outside of what is built, since a build may delete its own folder.
const LOCK = 'node_modules/.nightdesk-build';
const RETRY_MS = 200;

/** Generates the database client if its schema changed since the last time. */
export async function ensureClient(stop?: AbortSignal): Promise<void> {
  await ensure([CLIENT], stop);
}

/** Generates the database client and builds the pages, each only if what it is made from changed. */
export async function ensureBuild(stop?: AbortSignal): Promise<void> {
  await ensure([CLIENT, PAGES], stop);
}

/** Two commands may begin on one checkout at the same time: one builds, the other waits and finds it done. */
async function ensure(products: readonly Product[], stop?: AbortSignal): Promise<void> {
  if ((await Promise.all(products.map(isMade))).every(Boolean)) return;
  const lock = await takeBuildLock(stop);
  try {
    for (const product of products) if (!(await isMade(product))) await make(product, stop);
  } finally {
    await lock.release();
  }
}

async function takeBuildLock(stop?: AbortSignal) {
  for (;;) {
    const lock = await claimFile(inProject(LOCK), {});
    if (lock) return lock;
    await sleep(RETRY_MS);
    stop?.throwIfAborted();
  }
}

async function isMade({ marker, inputs }: Product): Promise<boolean> {
  const made = await readFile(inProject(marker), 'utf8').catch(() => '');
  return made !== '' && made === (await fingerprint(ROOT, inputs));
}

/** The marker is written last: what was interrupted does not count as made. */
async function make(product: Product, stop?: AbortSignal): Promise<void> {
  const wanted = await fingerprint(ROOT, product.inputs);
  const marker = inProject(product.marker);
  await rm(marker, { force: true });
  for (const command of product.commands) {
    const { code, output } = await runNode(
      { command, env: { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' } },
      stop,
    );
    if (code !== 0) throw new OperatorError(`${tailOf(output)}\n\n${product.failure}`);
  }
  await mkdir(dirname(marker), { recursive: true });
  await writeFile(marker, wanted);
}
