import type { Metadata, Route } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { Door } from '#components/newsroom/door.tsx';
import { nextAddress } from '#components/newsroom/next-address.ts';
import { SignInPanel } from '#components/newsroom/sign-in-panel.tsx';
import { ProviderDoor } from '#components/newsroom/single-sign-on/provider-door.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { currentActor } from '#lib/auth/current-actor.ts';
import { shownProblem, shownProvider } from '#lib/auth/single-sign-on/shown.ts';
import { getNewsroomIdentity } from '#lib/newsroom/queries.ts';
import { hasPeople } from '#lib/people/queries.ts';

export const metadata: Metadata = { title: 'Sign in' };

export default async function SignInPage({ searchParams }: PageProps<'/sign-in'>) {
  const { next, problem, way } = await searchParams;
  const address = nextAddress(typeof next === 'string' ? next : undefined);
  if (await currentActor()) redirect(address as Route);
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
        <SignInPanel next={next} />
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

function NobodyYet() {
  return (
    <Door
      title="This newsroom is new"
      lead="Nobody can sign in yet. Open the set-up link that Nightdesk printed when it started; starting it again prints a new one."
    />
  );
}
