'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { type FormAction, NOTHING_WRONG } from '#components/ui/form-state.ts';
import type { NewsroomSettings } from '#lib/newsroom/queries.ts';
import { readSettings } from './read-settings.ts';
import type { SettingsActions } from './settings-actions.ts';

/** Whether what the form holds is what is in force, and if not, why. */
export type SavingState = 'untouched' | 'changed' | 'refused' | 'saved';

/**
 * Saves the settings, each time from the version that this page has shown or saved itself: what somebody else has
 * changed meanwhile is never overwritten unseen. Asks before the page is left with something unsaved.
 */
export function useSettingsSaving(
  { version: first, sections }: NewsroomSettings,
  change: SettingsActions['changeSettings'],
) {
  const router = useRouter();
  const version = useRef(first);
  const [state, setState] = useState<SavingState>('untouched');
  useEffect(() => {
    if (state !== 'changed' && state !== 'refused') return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [state]);
  const send: FormAction = async (_before, form) => {
    const outcome = await change(readSettings(form, version.current, sections));
    if (!outcome.ok) {
      setState('refused');
      return outcome.problem;
    }
    version.current = outcome.value.version;
    setState('saved');
    // The bar above shows the name and the zone.
    router.refresh();
    return NOTHING_WRONG;
  };
  return { state, send, markChanged: () => setState('changed') };
}
