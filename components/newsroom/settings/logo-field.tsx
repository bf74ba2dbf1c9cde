'use client';

import { useRouter } from 'next/navigation';
import { type ChangeEvent, useState, useTransition } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import type { Outcome } from '#components/ui/form-state.ts';
import { INPUT_STYLE } from '#components/ui/input-style.ts';
import { LOGO_BYTES_MAX, LOGO_SIZE, LOGO_TOO_LARGE, LOGO_TYPES } from '#lib/newsroom/logo.ts';
import type { Scheme } from '#lib/newsroom/look.ts';
import { LogoCard } from './logo-card.tsx';
import type { SettingsActions } from './settings-actions.ts';

const WORDS: Readonly<Record<Scheme, { label: string; hint: string; removal: string }>> = {
  light: {
    label: 'Logo',
    hint: `A PNG, JPEG or WebP of at most ${LOGO_BYTES_MAX / 1024} KB, best ${LOGO_SIZE.height} pixels high and without a background. It stands in place of the name at the top of every page.`,
    removal: 'Remove the logo',
  },
  dark: {
    label: 'Logo on dark pages',
    hint: 'Without one, the logo stands on white there.',
    removal: 'Remove the logo for dark pages',
  },
};

/** One logo: what readers see, a file to take its place, and a way to take it away. */
export function LogoField({
  scheme,
  address,
  shown,
  actions,
}: {
  scheme: Scheme;
  /** Where its own picture is; null for none. */
  address: string | null;
  /** What readers see: its own, or the other one in its place. */
  shown: string | null;
  actions: Pick<SettingsActions, 'setLogo' | 'removeLogo'>;
}) {
  const { problem, said, isPending, run } = useLogoChange();
  const { label, hint, removal } = WORDS[scheme];
  const upload = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0];
    // So that the same file can be chosen once more.
    target.value = '';
    if (file !== undefined) run(() => sendFile(scheme, file, actions), 'The logo is on the site now.');
  };
  return (
    <div className="grid gap-3">
      <Field label={label} hint={hint} error={problem}>
        {(control) => (
          <input
            {...control}
            type="file"
            accept={LOGO_TYPES.join(',')}
            disabled={isPending}
            className={`${INPUT_STYLE} text-sm`}
            onChange={upload}
          />
        )}
      </Field>
      {shown === null ? null : <LogoCard scheme={scheme} address={shown} isOwn={address !== null} />}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        {address === null ? null : (
          <Button
            disabled={isPending}
            onClick={() => run(() => actions.removeLogo(scheme), 'The logo is gone from the site.')}
          >
            {removal}
          </Button>
        )}
        <p role="status" className="text-sm text-ink-soft">
          {isPending ? 'One moment…' : said}
        </p>
      </div>
    </div>
  );
}

async function sendFile(
  scheme: Scheme,
  file: File,
  { setLogo }: Pick<SettingsActions, 'setLogo'>,
): Promise<Outcome<void>> {
  // The server would not even read it.
  if (file.size > LOGO_BYTES_MAX) return { ok: false, problem: { message: LOGO_TOO_LARGE, fields: {} } };
  const form = new FormData();
  form.set('file', file);
  return await setLogo(scheme, form);
}

/** Runs a change of the logo, says what came of it, and reads the page anew. */
function useLogoChange() {
  const router = useRouter();
  const [problem, setProblem] = useState<string>();
  const [said, setSaid] = useState('');
  const [isPending, start] = useTransition();
  const run = (work: () => Promise<Outcome<void>>, done: string) => {
    start(async () => {
      const outcome = await work();
      setProblem(outcome.ok ? undefined : outcome.problem.message);
      setSaid(outcome.ok ? done : '');
      if (outcome.ok) router.refresh();
    });
  };
  return { problem, said, isPending, run };
}
