'use client';

import { PasswordForm } from '#components/newsroom/password-form.tsx';

/** Signs in by a password that was set on the server, where all other ways of the house are off, and goes on to `next`. */
export function GlassPanel({ next }: { next: string }) {
  return <PasswordForm onRight={async () => window.location.assign(next)} />;
}
