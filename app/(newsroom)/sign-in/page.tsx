import type { Metadata, Route } from 'next';
import { redirect } from 'next/navigation';
import { Door } from '#components/newsroom/door.tsx';
import { nextAddress } from '#components/newsroom/next-address.ts';
import { SignInPanel } from '#components/newsroom/sign-in-panel.tsx';
import { currentActor } from '#lib/auth/current-actor.ts';
import { getNewsroomIdentity } from '#lib/newsroom/queries.ts';
import { hasPeople } from '#lib/people/queries.ts';

export const metadata: Metadata = { title: 'Sign in' };

export default async function SignInPage({ searchParams }: PageProps<'/sign-in'>) {
  const { next } = await searchParams;
  const address = nextAddress(typeof next === 'string' ? next : undefined);
  if (await currentActor()) redirect(address as Route);
  if (!(await hasPeople())) return <NobodyYet />;
  const newsroom = await getNewsroomIdentity();
  return (
    <Door title={newsroom.name} lead="Sign in to the newsroom.">
      <SignInPanel next={address} />
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
