import { unlinkIdentityAction } from '#app/(newsroom)/admin/account/identity-actions.ts';
import { IdentitySection } from '#components/newsroom/single-sign-on/identity-section.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { Actor } from '#lib/auth/actor.ts';
import { getOwnIdentity } from '#lib/auth/single-sign-on/own-identity.ts';
import { shownProblem } from '#lib/auth/single-sign-on/shown.ts';
import { getOwnDates } from '#lib/newsroom/queries.ts';

/** One's own account at the provider of single sign-on, and what came of linking it; nothing without a provider. */
export async function OwnIdentity({
  actor,
  searchParams,
}: {
  actor: Actor;
  searchParams: Promise<{ problem?: string | string[]; linked?: string | string[] }>;
}) {
  const [identity, dates, { problem, linked }] = await Promise.all([
    getOwnIdentity(actor),
    getOwnDates(actor),
    searchParams,
  ]);
  if (identity === null) return null;
  const told = shownProblem(problem);
  const isJustLinked = linked !== undefined && identity.linked !== null;
  return (
    <>
      <div className="grid gap-3 not-empty:mb-8">
        {told === null ? null : <Notice tone="danger">{told}</Notice>}
        {isJustLinked ? <Notice tone="good">Your account is linked to {identity.provider}.</Notice> : null}
      </div>
      <IdentitySection identity={identity} dates={dates} unlink={unlinkIdentityAction} />
    </>
  );
}
