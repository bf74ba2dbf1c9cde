import { EnvError } from '#lib/env.ts';
import { DomainError } from '#lib/shared/domain-error.ts';
import { ClusterError } from '#server/postgres/cluster-error.ts';
import type { Terminal } from '#server/terminal.ts';
import { OperatorError } from './operator-error.ts';

const EXPECTED = [OperatorError, EnvError, ClusterError, DomainError];

/** Complains in one sentence about what the operator can put right, and with the place in the code about a bug. */
export function explainTo(terminal: Terminal, error: unknown): void {
  if (!(error instanceof Error)) terminal.complain(`Something went wrong: ${String(error)}`);
  else if (EXPECTED.some((kind) => error instanceof kind)) terminal.complain(error.message);
  else terminal.complain(error.stack ?? error.message);
}
