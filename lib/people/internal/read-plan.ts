import 'server-only';
import type { Transaction } from '#lib/db.ts';
import { type ImportPlan, planImport } from '#lib/people/import-plan.ts';

/** What an import of a file would do as things stand, and the sections that it may name. */
export async function readPlan(
  database: Transaction,
  file: string,
  now: Date,
): Promise<{ plan: ImportPlan; sections: { id: string; name: string }[] }> {
  const [sections, people, invitations] = [
    await database.section.findMany({
      where: { mergedIntoId: null },
      select: { id: true, slug: true, name: true },
    }),
    await database.person.findMany({ where: { deletedAt: null }, select: { email: true } }),
    await database.invitation.findMany({ where: { expiresAt: { gt: now } }, select: { email: true } }),
  ];
  const addresses = (rows: { email: string }[]) => new Set(rows.map(({ email }) => email.toLowerCase()));
  const plan = planImport(file, { sections, here: addresses(people), invited: addresses(invitations) });
  return { plan, sections };
}
