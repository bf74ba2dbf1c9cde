import { SettingsGroup } from '#components/newsroom/settings/settings-group.tsx';
import type { AccountDetails } from '#lib/auth/account/details.ts';
import type { DateStyle } from '#lib/shared/dates.ts';
import type { FactorActions } from './account-actions.ts';
import { AppPart } from './app-part.tsx';
import { CodesPart } from './codes-part.tsx';
import { PasskeysPart } from './passkeys-part.tsx';

/** All that proves who somebody is besides their password. */
export function FactorParts({
  details: { hasApp, codesLeft, passkeys },
  dates,
  actions,
}: {
  details: AccountDetails;
  dates: DateStyle;
  actions: FactorActions;
}) {
  return (
    <>
      <SettingsGroup title="Authenticator app" lead="A second factor besides your password.">
        <AppPart hasApp={hasApp} actions={actions} />
      </SettingsGroup>
      <SettingsGroup
        title="Passkeys"
        lead="They sign in without a password, by your fingerprint, your face or a PIN."
      >
        <PasskeysPart passkeys={passkeys} dates={dates} actions={actions} />
      </SettingsGroup>
      {hasApp || passkeys.length > 0 ? (
        <SettingsGroup title="Recovery codes" lead="The way in when your phone or passkey is lost.">
          <CodesPart left={codesLeft} makeCodes={actions.makeCodes} />
        </SettingsGroup>
      ) : null}
    </>
  );
}
