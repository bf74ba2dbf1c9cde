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
  person: { name: string; email: string };
  onSignOut(): Promise<void>;
}) {
  return (
    <nav aria-label="Newsroom" className="border-b border-rule bg-paper-sunk">
      <div className="mx-auto flex max-w-page flex-wrap items-center gap-x-1 px-4 py-1">
        <Link
          href="/admin/articles"
          dir="auto"
          className="me-3 min-w-0 truncate py-1 font-serif text-lg font-semibold"
        >
          {newsroomName}
        </Link>
        <Link href="/admin/articles" className={buttonStyle('quiet')}>
          Articles
        </Link>
        <a href="/" className={buttonStyle('quiet')}>
          View site
        </a>
        <div className="ms-auto">
          <PersonMenu name={person.name} email={person.email} onSignOut={onSignOut} />
        </div>
      </div>
    </nav>
  );
}
