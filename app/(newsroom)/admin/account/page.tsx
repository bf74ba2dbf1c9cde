import type { Metadata } from 'next';
import { signOutAction } from '#app/(newsroom)/admin/actions.ts';
import { FactorParts } from '#components/newsroom/account/factor-parts.tsx';
import { MailChoicesForm } from '#components/newsroom/account/mail-choices-form.tsx';
import { NameForm } from '#components/newsroom/account/name-form.tsx';
import { Overdue } from '#components/newsroom/account/overdue.tsx';
import { PasswordPart } from '#components/newsroom/account/password-part.tsx';
import { SessionsPart } from '#components/newsroom/account/sessions-part.tsx';
import { TokensPart } from '#components/newsroom/account/tokens-part.tsx';
import { ReceiptDesk } from '#components/newsroom/admin/receipt-desk.tsx';
import { SettingsGroup } from '#components/newsroom/settings/settings-group.tsx';
import { type AccountDetails, getAccountDetails, listApiTokens } from '#lib/auth/account/details.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { requireHolder } from '#lib/auth/current-actor.ts';
import { shownProvider } from '#lib/auth/single-sign-on/shown.ts';
import { getOwnDates, type OwnDates } from '#lib/newsroom/queries.ts';
import { getMailTimes } from '#lib/notices/queries.ts';
import { canManagePeople } from '#lib/people/policy.ts';
import {
  changePasswordAction,
  chooseMailAction,
  createTokenAction,
  endOtherSessionsAction,
  endSessionAction,
  renameAction,
  revokeTokenAction,
} from './actions.ts';
import {
  addPasskeyAction,
  beginAppAction,
  beginPasskeyAction,
  confirmAppAction,
  makeCodesAction,
  removeAppAction,
  removePasskeyAction,
  renamePasskeyAction,
} from './factor-actions.ts';
import { OwnIdentity } from './own-identity.tsx';
import { OwnLook } from './own-look.tsx';

export const metadata: Metadata = { title: 'Your account' };

const FACTOR_ACTIONS = {
  beginApp: beginAppAction,
  confirmApp: confirmAppAction,
  removeApp: removeAppAction,
  makeCodes: makeCodesAction,
  beginPasskey: beginPasskeyAction,
  addPasskey: addPasskeyAction,
  renamePasskey: renamePasskeyAction,
  removePasskey: removePasskeyAction,
};

/** Whether passwords, apps and passkeys are the newsroom's own affair, and not a provider's alone. */
const hasHouseWays = () => !shownProvider()?.isOnly;

export default async function AccountPage({ searchParams }: PageProps<'/admin/account'>) {
  const { actor, state } = await requireHolder('/admin/account');
  const isOpen = state === 'open';
  const [details, dates] = await Promise.all([getAccountDetails(actor), getOwnDates(actor)]);
  const parts = { actor, details, dates };
  return (
    <main className="mx-auto max-w-4xl px-4 pt-6 pb-16">
      <header className="mb-8">
        <h1 className="text-xl font-semibold">Your account</h1>
        <p className="mt-1 text-sm wrap-anywhere text-ink-soft">
          <bdi>{actor.name}</bdi>, {actor.role}, <bdi>{actor.email}</bdi>
        </p>
      </header>
      <ReceiptDesk>
        {isOpen ? <OwnIdentity actor={actor} searchParams={searchParams} /> : null}
        {isOpen ? <Own {...parts} /> : <Overdue onSignOut={signOutAction} />}
        {hasHouseWays() ? <FactorParts details={details} dates={dates} actions={FACTOR_ACTIONS} /> : null}
        {isOpen ? <Access {...parts} /> : null}
      </ReceiptDesk>
    </main>
  );
}

interface Parts {
  actor: Actor;
  details: AccountDetails;
  dates: OwnDates;
}

async function Own({ actor, details, dates }: Parts) {
  return (
    <>
      <SettingsGroup title="Name" lead="As your colleagues see it.">
        <NameForm key={actor.name} name={actor.name} rename={renameAction} />
      </SettingsGroup>
      <OwnLook actor={actor} />
      <SettingsGroup
        title="What reaches you by mail"
        lead={`Everything is told under the bell in any case. The mail of the day goes at 07:00 (${dates.newsroomZone}) with what you have not read by then.`}
      >
        <MailChoicesForm chosen={await getMailTimes(actor)} action={chooseMailAction} />
      </SettingsGroup>
      {hasHouseWays() ? (
        <SettingsGroup title="Password" lead="A new one signs you out in every other browser.">
          <PasswordPart
            email={actor.email}
            hasPassword={details.hasPassword}
            changePassword={changePasswordAction}
          />
        </SettingsGroup>
      ) : null}
    </>
  );
}

async function Access({ actor, details, dates }: Parts) {
  const mayMake = canManagePeople(actor);
  const tokens = await listApiTokens(actor);
  return (
    <>
      <SettingsGroup
        title="Where you are signed in"
        lead="A browser that you sign out is out within seconds."
      >
        <SessionsPart
          sessions={details.sessions}
          dates={dates}
          actions={{ endSession: endSessionAction, endOtherSessions: endOtherSessionsAction }}
        />
      </SettingsGroup>
      {mayMake || tokens.length > 0 ? (
        <SettingsGroup
          title="API tokens"
          lead={mayMake ? 'What programs act with, as you and as others.' : 'What programs act with as you.'}
        >
          <TokensPart
            tokens={tokens}
            mayMake={mayMake}
            dates={dates}
            actions={{ createToken: createTokenAction, revokeToken: revokeTokenAction }}
          />
        </SettingsGroup>
      ) : null}
    </>
  );
}
