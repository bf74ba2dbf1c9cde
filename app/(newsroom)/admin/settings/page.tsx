import type { Metadata } from 'next';
import Link from 'next/link';
import { orNotFound } from '#app/(newsroom)/or-not-found.ts';
import { FactorRuleForm } from '#components/newsroom/settings/factor-rule-form.tsx';
import { SettingsForm } from '#components/newsroom/settings/settings-form.tsx';
import { SettingsGroup } from '#components/newsroom/settings/settings-group.tsx';
import { getFactorRule } from '#lib/auth/account/factor-settings.ts';
import { requireActor } from '#lib/auth/current-actor.ts';
import { canReadMail } from '#lib/mail/policy.ts';
import { listLanguages } from '#lib/newsroom/languages.ts';
import { getSettings, listTimeZones } from '#lib/newsroom/queries.ts';
import {
  beginPageAction,
  changeFactorRuleAction,
  changeSettingsAction,
  removeLogoAction,
  setLogoAction,
} from './actions.ts';

export const metadata: Metadata = { title: 'Settings' };

export default async function SettingsPage() {
  const actor = await requireActor('/admin/settings');
  const settings = await orNotFound(getSettings(actor));
  const [timeZones, rule] = await Promise.all([listTimeZones(actor), getFactorRule(actor)]);
  return (
    <main className="mx-auto max-w-4xl px-4 pt-6">
      <h1 className="text-xl font-semibold">Settings</h1>
      <p className="mt-1 mb-6 max-w-measure text-sm text-ink-soft">
        What holds for the whole newsroom and its site. Every change is in the audit log.{' '}
        {canReadMail(actor) ? (
          <>
            What it sends is under{' '}
            <Link href="/admin/settings/mail" className="underline underline-offset-2">
              outgoing mail
            </Link>
            .
          </>
        ) : null}
      </p>
      <SettingsForm
        settings={settings}
        choices={{
          languages: listLanguages(settings.language),
          timeZones,
          now: new Date().toISOString(),
        }}
        actions={{
          changeSettings: changeSettingsAction,
          beginPage: beginPageAction,
          setLogo: setLogoAction,
          removeLogo: removeLogoAction,
        }}
      />
      <div className="mt-10 pb-8">
        <SettingsGroup
          title="Second factor"
          lead="Who has to show more than a password: a code from an authenticator app, or a passkey."
        >
          <FactorRuleForm rule={rule} change={changeFactorRuleAction} />
        </SettingsGroup>
      </div>
    </main>
  );
}
