'use client';

import { DialogButton } from '#components/newsroom/admin/dialog-button.tsx';
import { SettingsGroup } from '#components/newsroom/settings/settings-group.tsx';
import type { Outcome } from '#components/ui/form-state.ts';
import type { OwnIdentity } from '#lib/auth/single-sign-on/own-identity.ts';
import { type DateStyle, formatInstant } from '#lib/shared/dates.ts';
import { ProviderButton } from './provider-button.tsx';
import { UnlinkDialog } from './unlink-dialog.tsx';

/** One's own account at the provider of single sign-on, on the account page. */
export function IdentitySection({
  identity: { provider, isOnly, linked },
  dates,
  unlink,
}: {
  identity: OwnIdentity;
  dates: DateStyle;
  unlink(): Promise<Outcome<null>>;
}) {
  if (linked === null)
    return (
      <SettingsGroup
        title={provider}
        lead="Link your account there, and you can sign in with it from then on."
      >
        <div>
          <ProviderButton label={`Link ${provider}`} wish={{ purpose: 'link' }} />
        </div>
      </SettingsGroup>
    );
  return (
    <SettingsGroup
      title={provider}
      lead={isOnly ? 'The only way into this newsroom, so it stays linked.' : 'A way to sign in.'}
    >
      <p className="text-sm wrap-anywhere">
        {linked.label === '' ? 'An account is linked' : <bdi>{linked.label}</bdi>}
        <span className="text-ink-soft">
          , since <Instant at={linked.createdAt} dates={dates} />
          {linked.lastUsedAt === null ? (
            ', and not used to sign in yet'
          ) : (
            <>
              , last used <Instant at={linked.lastUsedAt} dates={dates} />
            </>
          )}
        </span>
      </p>
      {isOnly ? null : (
        <div>
          <DialogButton
            variant="secondary"
            label="Unlink"
            dialog={(onClose) => <UnlinkDialog provider={provider} unlink={unlink} onClose={onClose} />}
          />
        </div>
      )}
    </SettingsGroup>
  );
}

function Instant({ at, dates }: { at: string; dates: DateStyle }) {
  return <time dateTime={at}>{formatInstant(at, 'dateTime', dates)}</time>;
}
