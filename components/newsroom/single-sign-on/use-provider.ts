'use client';

import { useEffect, useState } from 'react';
import type { ShownProvider } from '#lib/auth/single-sign-on/shown.ts';

/** The provider of single sign-on, asked for where no page has told it; null until it is known, and without one. */
export function useProvider(): ShownProvider | null {
  const [provider, setProvider] = useState<ShownProvider | null>(null);
  useEffect(() => {
    const ask = async () => {
      const response = await fetch('/api/auth/oidc');
      if (response.ok) setProvider(((await response.json()) as { provider: ShownProvider | null }).provider);
    };
    // Whoever is offline signs in later anyway.
    ask().catch(() => {});
  }, []);
  return provider;
}
