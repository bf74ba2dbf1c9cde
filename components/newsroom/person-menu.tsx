'use client';

import { ChevronDown, LogOut, ScrollText, Tags } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { Button } from '#components/ui/button.tsx';
import { Menu } from '#components/ui/menu.tsx';

/** Who is signed in, and the way out. */
export function PersonMenu({
  person: { name, email, seesTaxonomy, seesAuditLog },
  onSignOut,
}: {
  person: { name: string; email: string; seesTaxonomy: boolean; seesAuditLog: boolean };
  onSignOut(): Promise<void>;
}) {
  const router = useRouter();
  // Also here, since the bar has no room for them on a phone.
  const taxonomy = { label: 'Taxonomy', icon: Tags, onSelect: () => router.push('/admin/taxonomy') };
  const log = { label: 'Audit log', icon: ScrollText, onSelect: () => router.push('/admin/audit') };
  return (
    <Menu
      label="Your account"
      heading={email}
      items={[
        ...(seesTaxonomy ? [taxonomy] : []),
        ...(seesAuditLog ? [log] : []),
        { label: 'Sign out', icon: LogOut, onSelect: () => void onSignOut() },
      ]}
      button={(props) => (
        <Button {...props} variant="quiet" className="max-w-32 sm:max-w-48">
          <span dir="auto" className="truncate">
            {name}
          </span>
          <ChevronDown aria-hidden="true" className="size-4 shrink-0" />
        </Button>
      )}
    />
  );
}
