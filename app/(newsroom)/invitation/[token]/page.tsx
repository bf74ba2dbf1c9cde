import type { Metadata } from 'next';
import Link from 'next/link';
import { Door } from '#components/newsroom/door.tsx';
import { AcceptForm } from '#components/newsroom/people/accept-form.tsx';
import { ProviderButton } from '#components/newsroom/single-sign-on/provider-button.tsx';
import { buttonStyle } from '#components/ui/button-style.ts';
import { Notice } from '#components/ui/notice.tsx';
import { currentActor } from '#lib/auth/current-actor.ts';
import { shownProvider } from '#lib/auth/single-sign-on/shown.ts';
import { getNewsroomIdentity } from '#lib/newsroom/queries.ts';
import { withArticle } from '#lib/people/mail-text.ts';
import { findOpenInvitation, type OpenInvitation } from '#lib/people/queries/open-invitation.ts';
import { acceptInvitationAction } from './actions.ts';

export const metadata: Metadata = { title: 'Invitation', referrer: 'no-referrer' };

/** Shows an invitation to whoever has its link; opening it changes nothing. */
export default async function InvitationPage({ params }: PageProps<'/invitation/[token]'>) {
  const { token } = await params;
  const invitation = await findOpenInvitation(token);
  if (invitation === null) return <SpentInvitation />;
  const [{ name }, actor] = await Promise.all([getNewsroomIdentity(), currentActor()]);
  return (
    <Door title={name} lead={leadOf(invitation)}>
      {actor === null ? null : (
        <Notice>
          This browser is signed in as <bdi>{actor.name}</bdi>. If you go on, it will be signed in as{' '}
          <bdi>{invitation.email}</bdi> instead.
        </Notice>
      )}
      <WaysToJoin token={token} invitation={invitation} />
    </Door>
  );
}

function leadOf({ isHere, role, email }: OpenInvitation): string {
  const name = shownProvider()?.name ?? 'single sign-on';
  return isHere
    ? `Sign in with ${name} once, and it opens your account ${email} from then on.`
    : `You are invited to join the newsroom as ${withArticle(role)}.`;
}

function WaysToJoin({ token, invitation }: { token: string; invitation: OpenInvitation }) {
  const provider = shownProvider();
  const isByProvider = provider !== null && (provider.isOnly || invitation.isHere);
  return (
    <>
      {provider === null ? null : (
        <ProviderButton
          label={`${invitation.isHere ? 'Sign in' : 'Join'} with ${provider.name}`}
          wish={{ purpose: 'sign_in', invitation: token }}
          variant={isByProvider ? 'primary' : 'secondary'}
        />
      )}
      {isByProvider || invitation.isHere ? null : (
        <AcceptForm token={token} invitation={invitation} accept={acceptInvitationAction} />
      )}
    </>
  );
}

function SpentInvitation() {
  return (
    <Door
      title="This invitation no longer works"
      lead="It has been used or withdrawn, or its time is over. Sign in if you have an account; if not, ask for a new invitation."
    >
      <Link href="/sign-in" className={buttonStyle('primary')}>
        Sign in
      </Link>
    </Door>
  );
}
