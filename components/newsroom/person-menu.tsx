'use client';

import { ChevronDown, Globe, LogOut, ScrollText, Settings, Tags, UserRound, Users } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { Button } from '#components/ui/button.tsx';
import { Menu } from '#components/ui/menu.tsx';

/** Who is signed in, and which screens are theirs besides. */
export interface PersonInBar {
  name: string;
  email: string;
  seesTaxonomy: boolean;
  seesPeople: boolean;
  seesAuditLog: boolean;
  seesSettings: boolean;
}

/** Who is signed in, what is theirs, and the way out. */
export function PersonMenu({
  person: { name, email, seesTaxonomy, seesPeople, seesAuditLog, seesSettings },
  onSignOut,
}: {
  person: PersonInBar;
  onSignOut(): Promise<void>;
}) {
  const router = useRouter();
  // Also here, since the bar has no room for them on a phone.
  const taxonomy = { label: 'Taxonomy', icon: Tags, onSelect: () => router.push('/admin/taxonomy') };
  const people = { label: 'People', icon: Users, onSelect: () => router.push('/admin/people') };
  const log = { label: 'Audit log', icon: ScrollText, onSelect: () => router.push('/admin/audit') };
  const settings = { label: 'Settings', icon: Settings, onSelect: () => router.push('/admin/settings') };
  return (
    <Menu
      label="Your account"
      heading={email}
      items={[
        { label: 'Your account', icon: UserRound, onSelect: () => router.push('/admin/account') },
        ...(seesTaxonomy ? [taxonomy] : []),
        ...(seesPeople ? [people] : []),
        ...(seesAuditLog ? [log] : []),
        ...(seesSettings ? [settings] : []),
        { label: 'View site', icon: Globe, onSelect: () => window.location.assign('/') },
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
