import Link from 'next/link';
import { buttonStyle } from '#components/ui/button-style.ts';
import { PersonMenu } from './person-menu.tsx';

/** The bar above every screen of the newsroom. */
export function TopBar({
  newsroomName,
  person,
  onSignOut,
}: {
  newsroomName: string;
  person: { name: string; email: string; seesTaxonomy: boolean; seesAuditLog: boolean };
  onSignOut(): Promise<void>;
}) {
  return (
    <nav aria-label="Newsroom" className="border-b border-rule bg-paper-sunk">
      <div className="mx-auto flex max-w-page items-center gap-x-1 px-4 py-1">
        <Link
          href="/admin/articles"
          dir="auto"
          className="min-w-0 truncate sm:me-3 py-1 font-serif text-lg font-semibold"
        >
          {newsroomName}
        </Link>
        <Link href="/admin/articles" className={`${buttonStyle('quiet')} max-sm:hidden`}>
          Articles
        </Link>
        {person.seesTaxonomy ? (
          <Link href="/admin/taxonomy" className={`${buttonStyle('quiet')} shrink-0 max-sm:hidden`}>
            Taxonomy
          </Link>
        ) : null}
        {person.seesAuditLog ? (
          <Link href="/admin/audit" className={`${buttonStyle('quiet')} shrink-0 max-sm:hidden`}>
            Audit log
          </Link>
        ) : null}
        <a href="/" className={`${buttonStyle('quiet')} shrink-0`}>
          View site
        </a>
        <div className="ms-auto shrink-0">
          <PersonMenu person={person} onSignOut={onSignOut} />
        </div>
      </div>
    </nav>
  );
}
