'use client';

import { Choices } from '#components/ui/choices.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { Theme } from '#lib/people/themes.ts';
import type { PreferenceActions } from './preference-actions.ts';
import { usePreference } from './use-preference.ts';

const OPTIONS: readonly { value: Theme; label: string }[] = [
  { value: 'system', label: 'As the device is set' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
];

/** In which colours somebody sees the newsroom; in force as soon as it is chosen. */
export function ThemeForm({
  theme,
  chooseTheme,
}: {
  theme: Theme;
  chooseTheme: PreferenceActions['chooseTheme'];
}) {
  const { shown, problem, choose } = usePreference(theme, chooseTheme);
  return (
    <>
      <Choices legend="Colours" options={OPTIONS} value={shown} onChange={choose} />
      {problem === '' ? null : <Notice tone="danger">{problem}</Notice>}
    </>
  );
}
