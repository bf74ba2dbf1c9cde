import type { Metadata, Route } from 'next';
import { redirect } from 'next/navigation';
import { Door } from '#components/newsroom/door.tsx';
import { SecondStepPanel } from '#components/newsroom/doors/second-step-panel.tsx';
import { nextAddress } from '#components/newsroom/next-address.ts';
import { SignInPanel } from '#components/newsroom/sign-in-panel.tsx';
import { currentHolder } from '#lib/auth/current-actor.ts';
import { secondMeans } from '#lib/auth/sign-in/second-step.ts';
import { getNewsroomIdentity } from '#lib/newsroom/queries.ts';
import { hasPeople } from '#lib/people/queries.ts';

export const metadata: Metadata = { title: 'Sign in' };

export default async function SignInPage({ searchParams }: PageProps<'/sign-in'>) {
  const { next } = await searchParams;
  const address = nextAddress(typeof next === 'string' ? next : undefined);
  const holder = await currentHolder();
  if (holder?.state === 'open') redirect(address as Route);
  if (holder?.state === 'enrolment_due') redirect('/admin/account');
  if (holder?.actor.personId) return <OneMoreStep personId={holder.actor.personId} next={address} />;
  if (!(await hasPeople())) return <NobodyYet />;
  const newsroom = await getNewsroomIdentity();
  return (
    <Door title={newsroom.name} lead="Sign in to the newsroom.">
      <SignInPanel next={address} />
    </Door>
  );
}

async function OneMoreStep({ personId, next }: { personId: string; next: string }) {
  return (
    <Door title="One more step" lead="Your password was right. Show with your second factor that it is you.">
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
