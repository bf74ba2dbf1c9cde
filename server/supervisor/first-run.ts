// A program of its own, which ends: the database client would stay in the memory of the one that runs for months.
import { closeDatabase } from '#lib/db.ts';
import { getEnv } from '#lib/env.ts';
import { prepareNewsroom } from '#lib/people/first-run.ts';
import { explainTo } from '#server/process/explain-error.ts';
import { openTerminal } from '#server/terminal.ts';

try {
  const { setUpLink } = await prepareNewsroom(getEnv());
  process.send?.({ setUpLink });
} catch (error) {
  explainTo(openTerminal({ resultsOnly: true }), error);
  process.exitCode = 1;
} finally {
  await closeDatabase();
}
