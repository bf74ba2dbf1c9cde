#!/usr/bin/env node
// The program that Prisma's CLI calls its "schema engine". Its maker offers it as a download; this one runs the same
// engine from the npm package `@prisma/schema-engine-wasm`. Plain JavaScript, since any Node from 20.19 may start it.

import { readArguments } from './arguments.mjs';
import { runDatabaseCommand } from './database-command.mjs';
import { engineVersion, openEngine } from './engine.mjs';
import { logFailure } from './log.mjs';
import { serve } from './rpc.mjs';

try {
  const task = await readArguments(process.argv.slice(2));
  if (task.kind === 'version') process.stdout.write(`schema-engine-cli ${await engineVersion()}\n`);
  else if (task.kind === 'database-command') await runDatabaseCommand(task.name, task.datasource);
  else await serve(process.stdin, process.stdout, () => openEngine(task));
  process.exit(0);
} catch (error) {
  logFailure(error);
  process.exit(1);
}
