import type { Metadata, Route } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { Door } from '#components/newsroom/door.tsx';
import { SecondStepPanel } from '#components/newsroom/doors/second-step-panel.tsx';
import { nextAddress } from '#components/newsroom/next-address.ts';
import { SignInPanel } from '#components/newsroom/sign-in-panel.tsx';
import { GlassPanel } from '#components/newsroom/single-sign-on/glass-panel.tsx';
import { ProviderDoor } from '#components/newsroom/single-sign-on/provider-door.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { currentHolder } from '#lib/auth/current-actor.ts';
import { secondMeans } from '#lib/auth/sign-in/second-step.ts';
import { shownProblem, shownProvider } from '#lib/auth/single-sign-on/shown.ts';
import { getNewsroomIdentity } from '#lib/newsroom/queries.ts';
import { hasPeople } from '#lib/people/queries.ts';

export const metadata: Metadata = { title: 'Sign in' };

export default async function SignInPage({ searchParams }: PageProps<'/sign-in'>) {
  const { next, problem, way } = await searchParams;
  const address = nextAddress(typeof next === 'string' ? next : undefined);
  const holder = await currentHolder();
  if (holder?.state === 'open') redirect(address as Route);
  if (holder?.state === 'enrolment_due') redirect('/admin/account');
  if (holder?.actor.personId && !shownProvider()?.isOnly)
    return <OneMoreStep personId={holder.actor.personId} next={address} />;
  if (!(await hasPeople())) return <NobodyYet />;
  const newsroom = await getNewsroomIdentity();
  const told = shownProblem(problem);
  return (
    <Door title={newsroom.name} lead="Sign in to the newsroom.">
      {told === null ? null : <Notice tone="danger">{told}</Notice>}
      {/* Whoever came to nothing may have been there as somebody else. */}
      <WaysIn next={address} isAnew={told !== null} isByPassword={way === 'password'} />
    </Door>
  );
}

function WaysIn({ next, isAnew, isByPassword }: { next: string; isAnew: boolean; isByPassword: boolean }) {
  const provider = shownProvider();
  if (provider === null) return <SignInPanel next={next} />;
  const wish = { purpose: 'sign_in', next, isAnew } as const;
  if (!provider.isOnly || isByPassword) {
    return (
      <ProviderDoor name={provider.name} wish={wish}>
        {provider.isOnly ? <GlassPanel next={next} /> : <SignInPanel next={next} />}
      </ProviderDoor>
    );
  }
  return (
    <>
      <ProviderDoor name={provider.name} wish={wish} />
      <Link
        href={`/sign-in?way=password&next=${encodeURIComponent(next)}`}
        className="text-sm text-ink-soft underline underline-offset-2 hover:text-ink"
      >
        I was given a password on the server
      </Link>
    </>
  );
}

async function OneMoreStep({ personId, next }: { personId: string; next: string }) {
  return (
    <Door title="One more step" lead="The first step is done. Show with your second factor that it is you.">
      <SecondStepPanel means={await secondMeans(personId)} next={next} />
    </Door>
  );
}

function NobodyYet() {
  return (
    <Door
      title="This newsroom is new"
      lead="Nobody can sign in yet. Open the set-up link that Nightdesk printed when it started; starting it again prints a new one."
    />
  );
}
