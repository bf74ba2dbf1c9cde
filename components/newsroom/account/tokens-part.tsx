'use client';

import { ConfirmDialog } from '#components/newsroom/admin/confirm-dialog.tsx';
import { DialogButton } from '#components/newsroom/admin/dialog-button.tsx';
import { useDesk } from '#components/newsroom/admin/receipt-desk.tsx';
import type { ListedToken } from '#lib/auth/account/details.ts';
import { type DateStyle, formatInstant } from '#lib/shared/dates.ts';
import type { AccountActions } from './account-actions.ts';
import { SCOPE_WORDS } from './scope-words.ts';
import { TokenDialog } from './token-dialog.tsx';

/** The API tokens that work, and for whoever may the way to another. */
export function TokensPart({
  tokens,
  mayMake,
  dates,
  actions: { createToken, revokeToken },
}: {
  tokens: readonly ListedToken[];
  mayMake: boolean;
  dates: DateStyle;
  actions: Pick<AccountActions, 'createToken' | 'revokeToken'>;
}) {
  return (
    <>
      {tokens.length === 0 ? (
        <p className="text-sm">There are none.</p>
      ) : (
        <ul aria-label="API tokens" className="grid">
          {tokens.map((token) => (
            <TokenRow key={token.id} token={token} dates={dates} revokeToken={revokeToken} />
          ))}
        </ul>
      )}
      {mayMake ? (
        <div>
          <DialogButton
            variant="secondary"
            label="Make an API token"
            dialog={(onClose) => <TokenDialog createToken={createToken} onClose={onClose} />}
          />
        </div>
      ) : null}
    </>
  );
}

function TokenRow({
  token,
  dates,
  revokeToken,
}: {
  token: ListedToken;
  dates: DateStyle;
  revokeToken: AccountActions['revokeToken'];
}) {
  const { name, owner, scopes, lastUsedAt } = token;
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-rule py-2 first:pt-0">
      <div className="min-w-40 flex-1 wrap-anywhere">
        <p className="text-sm font-medium">
          <bdi>{name}</bdi>
          {owner === null ? null : (
            <>
              , acts as <bdi>{owner}</bdi>
            </>
          )}
        </p>
        <p className="text-xs text-ink-faint">
          {scopes.map((scope) => SCOPE_WORDS[scope]).join(', ')};{' '}
          {lastUsedAt === null ? (
            'not used yet'
          ) : (
            <>
              last used <time dateTime={lastUsedAt}>{formatInstant(lastUsedAt, 'dateTime', dates)}</time>
            </>
          )}
        </p>
      </div>
      <DialogButton
        label="Revoke"
        subject={` ${name}`}
        dialog={(onClose) => <RevokeDialog token={token} revokeToken={revokeToken} onClose={onClose} />}
      />
    </li>
  );
}

function RevokeDialog({
  token: { id, name },
  revokeToken,
  onClose,
}: {
  token: ListedToken;
  revokeToken: AccountActions['revokeToken'];
  onClose(): void;
}) {
  const { say } = useDesk();
  const confirmation = {
    label: 'Revoke the token',
    work: () => revokeToken(id),
    onDone: () => say({ text: `The token “${name}” is revoked.`, isGone: true }),
  };
  return (
    <ConfirmDialog title={`Revoke the token “${name}”`} confirmation={confirmation} onClose={onClose}>
      {() => <p className="text-sm">Programs that use it are refused from now on. This cannot be undone.</p>}
    </ConfirmDialog>
  );
}
