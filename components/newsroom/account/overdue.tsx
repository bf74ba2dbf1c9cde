import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';

/** Says why there is nothing but this page for whoever's time to set up a second factor is over. */
export function Overdue({ onSignOut }: { onSignOut(): Promise<void> }) {
  return (
    <div className="mb-6 grid justify-items-start gap-3">
      <Notice>
        Your newsroom asks for a second factor, and your time to set one up is over. Set up an authenticator
        app or a passkey here, and everything is open to you again.
      </Notice>
      <form action={onSignOut}>
        <Button type="submit" variant="quiet">
          Sign out
        </Button>
      </form>
    </div>
  );
}
