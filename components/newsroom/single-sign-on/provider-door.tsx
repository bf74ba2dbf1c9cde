import type { ReactNode } from 'react';
import { ProviderButton } from './provider-button.tsx';

/** The ways into the newsroom where there is a provider of single sign-on: it, and the house's own. */
export function ProviderDoor({ name, next, children }: { name: string; next: string; children?: ReactNode }) {
  return (
    <>
      <ProviderButton
        label={`Sign in with ${name}`}
        wish={{ purpose: 'sign_in', next }}
        variant={children === undefined ? 'primary' : 'secondary'}
      />
      {children === undefined ? null : (
        <>
          <p className="flex items-center gap-3 text-sm text-ink-soft before:h-px before:flex-1 before:bg-rule after:h-px after:flex-1 after:bg-rule">
            or
          </p>
          {children}
        </>
      )}
    </>
  );
}
