import { spawnNode } from '#server/process/node-child.ts';
import { OperatorError } from '#server/process/operator-error.ts';
import { collect, tailOf } from '#server/process/run-to-end.ts';

/**
 * Brings an empty newsroom to where somebody can begin, in a process of its own that has `variables` and the first admin's
 * `ADMIN_EMAIL` and `ADMIN_PASSWORD`. Returns the one-time link to become one, null where there is somebody.
 *
 * @throws {OperatorError} with what it said when it failed
 */
export async function prepareNewsroom(
  variables: Readonly<Record<string, string | null>>,
  stop: AbortSignal,
): Promise<string | null> {
  const running = spawnNode({
    command: ['server/supervisor/first-run.ts'],
    flags: ['--conditions=react-server', '--disable-warning=ExperimentalWarning'],
    env: variables,
  });
  let told: { setUpLink: string | null } | null = null;
  running.once('message', (message: { setUpLink: string | null }) => {
    told = message;
  });
  const { code, output } = await collect(running, stop);
  if (code !== 0 || told === null) throw new OperatorError(tailOf(output));
  return (told as { setUpLink: string | null }).setUpLink;
}
