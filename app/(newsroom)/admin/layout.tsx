import type { ReactNode } from 'react';
import { TopBar } from '#components/newsroom/top-bar.tsx';
import { canReadAuditLog } from '#lib/audit/policy.ts';
import { currentActor } from '#lib/auth/current-actor.ts';
import { getNewsroomIdentity } from '#lib/newsroom/queries.ts';
import { canOpenTaxonomy } from '#lib/taxonomy/policy.ts';
import { signOutAction } from './actions.ts';

/** The bar above the screens. Each page asks for itself who may see it, and sends others to sign in. */
export default async function AdminLayout({ children }: { children: ReactNode }) {
  const actor = await currentActor();
  if (actor === null) return children;
  const { name } = await getNewsroomIdentity();
  return (
    <>
      <TopBar
        newsroomName={name}
        person={{
          name: actor.name,
          email: actor.email,
          seesTaxonomy: canOpenTaxonomy(actor),
          seesAuditLog: canReadAuditLog(actor),
        }}
        onSignOut={signOutAction}
      />
      {children}
    </>
  );
}
