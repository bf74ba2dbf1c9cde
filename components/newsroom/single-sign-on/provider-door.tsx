import type { ReactNode } from 'react';
import type { Wish } from './depart.ts';
import { ProviderButton } from './provider-button.tsx';

/** The ways into the newsroom where there is a provider of single sign-on: it, and the house's own. */
export function ProviderDoor({ name, wish, children }: { name: string; wish: Wish; children?: ReactNode }) {
  const isAlone = children === undefined;
  return (
    <>
      <ProviderButton
        label={`Sign in with ${name}`}
        wish={wish}
        variant={isAlone ? 'primary' : 'secondary'}
      />
      {isAlone ? null : (
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
