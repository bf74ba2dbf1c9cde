import type { Metadata } from 'next';
import Link from 'next/link';
import { Door } from '#components/newsroom/door.tsx';
import { SetUpForm } from '#components/newsroom/set-up-form.tsx';
import { buttonStyle } from '#components/ui/button-style.ts';
import { isSetUpLinkValid } from '#lib/people/queries.ts';
import { setUpAction } from './actions.ts';

export const metadata: Metadata = { title: 'Set up', referrer: 'no-referrer' };

export default async function SetUpPage({ searchParams }: PageProps<'/setup'>) {
  const { token } = await searchParams;
  if (typeof token !== 'string' || !(await isSetUpLinkValid(token))) return <UsedLink />;
  return (
    <Door title="Open your newsroom" lead="Name it, and make the first admin: you.">
      <SetUpForm token={token} action={setUpAction} />
    </Door>
  );
}

function UsedLink() {
  return (
    <Door
      title="This link no longer works"
      lead="A set-up link works once, and only the newest one does. If the newsroom is set up already, sign in. If not, start Nightdesk again: it prints a new link."
    >
      <Link href="/sign-in" className={buttonStyle('primary')}>
        Sign in
      </Link>
    </Door>
  );
}
