'use client';

import { DialogButton } from '#components/newsroom/admin/dialog-button.tsx';
import type { OwnPasskey } from '#lib/auth/account/details.ts';
import { type DateStyle, formatInstant } from '#lib/shared/dates.ts';
import type { FactorActions } from './account-actions.ts';
import { PasskeyDialog } from './passkey-dialog.tsx';
import { RemovePasskeyDialog } from './remove-passkey-dialog.tsx';
import { RenamePasskeyDialog } from './rename-passkey-dialog.tsx';

/** The passkeys of an account, and the way to another. */
export function PasskeysPart({
  passkeys,
  dates,
  actions,
}: {
  passkeys: readonly OwnPasskey[];
  dates: DateStyle;
  actions: FactorActions;
}) {
  return (
    <>
      {passkeys.length === 0 ? (
        <p className="text-sm">You have none.</p>
      ) : (
        <ul aria-label="Passkeys" className="grid">
          {passkeys.map((passkey) => (
            <PasskeyRow key={passkey.id} passkey={passkey} dates={dates} actions={actions} />
          ))}
        </ul>
      )}
      <div>
        <DialogButton
          variant="secondary"
          label="Add a passkey"
          dialog={(onClose) => <PasskeyDialog actions={actions} onClose={onClose} />}
        />
      </div>
    </>
  );
}

function PasskeyRow({
  passkey,
  dates,
  actions,
}: {
  passkey: OwnPasskey;
  dates: DateStyle;
  actions: FactorActions;
}) {
  const { name, createdAt, lastUsedAt } = passkey;
  const at = (instant: string) => (
    <time dateTime={instant}>{formatInstant(instant, 'shortDate', dates)}</time>
  );
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-rule py-2 first:pt-0">
      <div className="min-w-40 flex-1 wrap-anywhere">
        <bdi className="text-sm font-medium">{name}</bdi>
        <p className="text-xs text-ink-faint">
          Added {at(createdAt)}; {lastUsedAt === null ? 'not used yet' : <>last used {at(lastUsedAt)}</>}
        </p>
      </div>
      <div className="flex flex-wrap gap-1">
        <DialogButton
          label="Rename"
          subject={` ${name}`}
          dialog={(onClose) => (
            <RenamePasskeyDialog passkey={passkey} rename={actions.renamePasskey} onClose={onClose} />
          )}
        />
        <DialogButton
          label="Remove"
          subject={` ${name}`}
          dialog={(onClose) => (
            <RemovePasskeyDialog passkey={passkey} remove={actions.removePasskey} onClose={onClose} />
          )}
        />
      </div>
    </li>
  );
}
