import Link from 'next/link';
import { Door } from '#components/newsroom/door.tsx';
import { buttonStyle } from '#components/ui/button-style.ts';

/** Stands for the pages of passwords where the provider of single sign-on is the only way in. */
export function LeftToProvider({ name }: { name: string }) {
  return (
    <Door
      title={`Passwords are kept at ${name}`}
      lead={`This newsroom leaves signing in to ${name}. Whoever forgot their password gets a new one there.`}
    >
      <Link href="/sign-in" className={buttonStyle('primary')}>
        Go to sign in
      </Link>
    </Door>
  );
}
