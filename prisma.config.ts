import { join } from 'node:path';
import { defineConfig } from 'prisma/config';
import { setEnvironment } from '#lib/env.ts';
import { needsDatabase, openCommandDatabase } from '#prisma/engine/command-database.ts';

setEnvironment({
  // Without this the CLI downloads a program; see docs/decisions/0002-prisma-engine.md.
  PRISMA_SCHEMA_ENGINE_BINARY: join(import.meta.dirname, 'prisma/engine/schema-engine.mjs'),
  // No question to its maker whether there is a newer release.
  CHECKPOINT_DISABLE: '1',
});

const url = needsDatabase(process.argv.slice(2)) ? await openCommandDatabase() : undefined;

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  ...(url !== undefined && { datasource: { url } }),
});
