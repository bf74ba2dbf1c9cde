'use client';

import { counted } from '#components/newsroom/admin/counted.ts';
import { useDesk } from '#components/newsroom/admin/receipt-desk.tsx';
import { Badge } from '#components/ui/badge.tsx';
import { Button } from '#components/ui/button.tsx';
import type { OwnSession } from '#lib/auth/account/details.ts';
import { type DateStyle, formatInstant } from '#lib/shared/dates.ts';
import type { AccountActions } from './account-actions.ts';

/** Where somebody is signed in, this browser first. */
export function SessionsPart({
  sessions,
  dates,
  actions: { endSession, endOtherSessions },
}: {
  sessions: readonly OwnSession[];
  dates: DateStyle;
  actions: Pick<AccountActions, 'endSession' | 'endOtherSessions'>;
}) {
  const { run } = useDesk();
  const endOne = ({ id, device }: OwnSession) =>
    void run(
      () => endSession(id),
      () => ({ text: `You are signed out on ${device}.`, isGone: true }),
    );
  const endOthers = () =>
    void run(endOtherSessions, ({ endedSessions }) => ({
      text: `You are signed out in ${counted(endedSessions, 'other browser', 'other browsers')}.`,
      isGone: true,
    }));
  return (
    <>
      <ul aria-label="Browsers that are signed in" className="grid">
        {sessions.map((session) => (
          <SessionRow key={session.id} session={session} dates={dates} onEnd={() => endOne(session)} />
        ))}
      </ul>
      {sessions.length < 2 ? null : (
        <div>
          <Button onClick={endOthers}>Sign out all others</Button>
        </div>
      )}
    </>
  );
}

function SessionRow({
  session: { device, address, place, lastSeenAt, isThisOne },
  dates,
  onEnd,
}: {
  session: OwnSession;
  dates: DateStyle;
  onEnd(): void;
}) {
  const label = device.charAt(0).toUpperCase() + device.slice(1);
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-rule py-2 first:pt-0">
      <div className="min-w-40 flex-1 wrap-anywhere">
        <p className="flex flex-wrap items-center gap-2 text-sm font-medium">
          {label} {isThisOne ? <Badge tone="good">This device</Badge> : null}
        </p>
        <p className="text-xs text-ink-faint">
          {address === '' ? null : (
            <>
              <bdi>{address}</bdi>
              {place === null ? null : ` (${place})`},{' '}
            </>
          )}
          last seen <time dateTime={lastSeenAt}>{formatInstant(lastSeenAt, 'dateTime', dates)}</time>
        </p>
      </div>
      {isThisOne ? null : (
        <Button variant="quiet" onClick={onEnd}>
          Sign out<span className="sr-only"> {device}</span>
        </Button>
      )}
    </li>
  );
}
