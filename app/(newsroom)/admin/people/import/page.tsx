import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { importPeopleAction, previewImportAction } from '#app/(newsroom)/admin/people/actions.ts';
import { ImportDesk } from '#components/newsroom/people/import-desk.tsx';
import { requireActor } from '#lib/auth/current-actor.ts';
import { canManagePeople } from '#lib/people/policy.ts';

export const metadata: Metadata = { title: 'Import people' };

const ACTIONS = { preview: previewImportAction, run: importPeopleAction };

export default async function ImportPeoplePage() {
  const actor = await requireActor('/admin/people/import');
  if (!canManagePeople(actor)) notFound();
  return (
    <main className="mx-auto max-w-4xl px-4 pt-6 pb-24">
      <Link
        href="/admin/people"
        className="text-sm text-ink-soft underline underline-offset-2 hover:text-ink"
      >
        People
      </Link>
      <h1 className="mt-1 text-xl font-semibold">Import people</h1>
      <p className="mt-1 mb-5 max-w-measure text-sm text-ink-soft">
        Everybody in the file is invited by mail. Its first line names the columns: <code>email</code> and{' '}
        <code>role</code>, and if you like <code>name</code> and, for editors, <code>sections</code> with
        semicolons between. People who have an account stay as they are.
      </p>
      <ImportDesk actions={ACTIONS} />
    </main>
  );
}
