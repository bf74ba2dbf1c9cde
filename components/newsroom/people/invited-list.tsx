import Link from 'next/link';
import type { Invited } from '#lib/people/commands/invite-people.ts';
import { LinkOnce } from './link-once.tsx';

const LEFT: Readonly<Record<Exclude<Invited['did'], 'invited'>, string>> = {
  is_here: 'has an account already, and nothing was changed.',
  is_invited: 'is invited already. Send that invitation again if it did not arrive.',
};

/** Whether there is more to say of invitations than how many went. */
export function needsWords(outcomes: readonly Invited[]): boolean {
  return outcomes.some(({ did, link }) => did !== 'invited' || link !== null);
}

/** What came of inviting people. */
export function invitedSentence(outcomes: readonly Invited[]): string {
  const count = outcomes.filter(({ did }) => did === 'invited').length;
  if (count === 0) return 'Nobody was invited.';
  return count === 1 ? 'One person is invited.' : `${count} people are invited.`;
}

/** What came of each address that there is something to say of: whose link is to be passed on, and who was left out. */
export function InvitedList({ outcomes }: { outcomes: readonly Invited[] }) {
  const hasLinks = outcomes.some(({ link }) => link !== null);
  return (
    <div className="grid gap-4 text-sm">
      <p className="font-medium">{invitedSentence(outcomes)}</p>
      {hasLinks ? (
        <p className="text-ink-soft">
          No mail server is set up, so the mail stays under{' '}
          <Link href="/admin/settings/mail" className="underline underline-offset-2">
            Outgoing mail
          </Link>
          . Pass each link on yourself: it is shown this once.
        </p>
      ) : null}
      <ul className="grid gap-3">
        {outcomes.map(({ email, did, link }) => (
          <li key={`${email} ${did}`} className="min-w-0 wrap-anywhere">
            {did === 'invited' ? (
              link !== null && <LinkOnce email={email} link={link} />
            ) : (
              <>
                <bdi className="font-medium">{email}</bdi> {LEFT[did]}
              </>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
