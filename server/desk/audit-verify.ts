import type { Fault, Verdict } from '#lib/audit/queries/verify.ts';
import { type DeskCommand, readArguments, UsageError } from './desk-command.ts';

const OPTIONS = { 'expect-head': { type: 'string' } } as const;

/** Follows the chain of the audit log from its first line, and says where it is broken. */
export const auditVerify: DeskCommand = {
  name: 'audit verify',
  usage: '[--expect-head HASH]',
  summary:
    'checks every line of the audit log, and that a head noted earlier is still in it; prints the head',
  read(args) {
    const { values } = readArguments(args, OPTIONS);
    const expectedHead = values['expect-head']?.toLowerCase() ?? null;
    if (expectedHead !== null && !/^[0-9a-f]{64}$/.test(expectedHead)) {
      throw new UsageError('A head is 64 hexadecimal digits, as this command has printed it.');
    }
    return async ({ terminal }) => {
      const { verifyAuditLog } = await import('#lib/audit/queries/verify.ts');
      const { systemActor } = await import('#lib/auth/system-actor.ts');
      const verdict = await verifyAuditLog(systemActor('command line'), { expectedHead });
      terminal.result(`lines ${verdict.lines}\nhead ${verdict.head || '-'}`);
      if (verdict.fault === null) return 0;
      terminal.complain(explain(verdict, verdict.fault));
      return 1;
    };
  },
};

function explain({ lines }: Verdict, { kind, number }: Fault): string {
  const upTo = lines === 0 ? '' : ` Up to line ${lines} it is as it was written.`;
  const next =
    ' Keep the database as it is, find out who could write to it, and compare it with the newest backup.';
  if (kind === 'unknown_head') {
    return `The audit log is whole in itself, but no line has the hash you expect: lines at its end were cut off, or it was written anew.${next}`;
  }
  if (kind === 'missing')
    return `The audit log is broken: line ${number} is missing, and later ones are there.${upTo}${next}`;
  return `The audit log is broken: line ${number} was changed or put in later.${upTo}${next}`;
}
